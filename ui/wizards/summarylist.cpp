#include "wizards/summarylist.h"

#include "widgets/icon.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

/// An icon that follows the palette, which a pixmap in a label would not.
class IconView : public QWidget
{
public:
    IconView(const QString &name, QWidget *parent) : QWidget(parent), m_icon(icon(name, IconInk::Muted))
    {
        setFixedSize(fontMetrics().height(), fontMetrics().height());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

SummaryList::SummaryList(QWidget *parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space(this, 4));
}

void SummaryList::clear()
{
    for (QWidget *line : std::exchange(m_lines, {})) {
        m_column->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
}

void SummaryList::add(const QString &icon, const QString &text)
{
    auto *line = new QWidget(this);
    auto *words = new TextLabel(text, TextLabel::Role::Body, line);
    words->wrapping()->copyable();
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(this, 3));
    row->addWidget(new IconView(icon, line), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    m_column->addWidget(line);
    line->show();
    m_lines << line;
}

} // namespace certwright::ui
