#include "widgets/coverpage.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace certwright::ui {

CoverPage::CoverPage(QWidget *covered) : QWidget(covered), m_focus(covered->window()->focusWidget())
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (QObject *child : covered->children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && widget != this && !widget->isWindow() && widget->isEnabledTo(covered)) {
            m_disabled << widget;
            widget->setEnabled(false);
        }
    }
    covered->installEventFilter(this);
    setGeometry(covered->rect());
    show();
    raise();
}

CoverPage::~CoverPage() = default;

void CoverPage::setContent(QWidget *content, int characters)
{
    const int margin = space(this, 4);
    content->setMaximumWidth(fontMetrics().averageCharWidth() * characters);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);
    content->show();
}

void CoverPage::dismiss()
{
    uncover();
    hide();
    deleteLater();
}

void CoverPage::uncover()
{
    for (const QPointer<QWidget> &widget : std::exchange(m_disabled, {})) {
        if (widget)
            widget->setEnabled(true);
    }
    if (m_focus)
        m_focus->setFocus();
}

bool CoverPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void CoverPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace certwright::ui
