#include "wizards/pagearea.h"

#include "widgets/theme.h"
#include "wizards/wizardpage.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace certwright::ui {

PageArea::PageArea(WizardPage *page, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    page->setBackgroundRole(QPalette::Base);
    setWidget(page);
    connect(page, &WizardPage::revealed, this, [this](QWidget *part) { m_part = part; });
}

bool PageArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDone = QScrollArea::eventFilter(watched, event);
    // The page has laid itself out by now.
    if (watched == widget() && event->type() == QEvent::Resize)
        reveal();
    return isDone;
}

/// As far as needed, but never so far that its beginning is out of sight.
void PageArea::reveal()
{
    if (!m_part || !m_part->isVisible())
        return;
    const int margin = space(this, 4);
    const int top = m_part->mapTo(widget(), QPoint(0, 0)).y() - margin;
    const int bottom = top + m_part->height() + 2 * margin;
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(std::max(bar->value(), std::min(top, bottom - viewport()->height())));
    m_part.clear();
}

} // namespace certwright::ui
