#include "widgets/steplist.h"

#include "widgets/steprow.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace certwright::ui {

StepList::StepList(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Steps"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(space(this, 3), space(this, 5), space(this, 3), space(this, 3));
    m_column->setSpacing(space(this, 1));
    m_column->addStretch();
    setFixedWidth(fontMetrics().averageCharWidth() * 32);
}

void StepList::setSteps(const QStringList &titles)
{
    while (m_rows.size() > titles.size()) {
        StepRow *row = m_rows.takeLast();
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    for (qsizetype index = 0; index < titles.size(); ++index) {
        if (index < m_rows.size()) {
            m_rows.at(index)->setTitle(titles.at(index));
            continue;
        }
        auto *row = new StepRow(titles.at(index), this);
        m_column->insertWidget(int(index), row);
        m_rows << row;
        connect(row, &StepRow::clicked, this, [this, index] {
            if (index != m_current)
                emit stepChosen(int(index));
        });
    }
    refresh();
}

void StepList::setCurrent(int index)
{
    m_current = index;
    m_reached = std::max(m_reached, index);
    refresh();
}

void StepList::setReached(int count)
{
    m_reached = count;
    refresh();
}

void StepList::setJumpingAllowed(bool allowed)
{
    m_mayJump = allowed;
    refresh();
}

void StepList::refresh()
{
    for (qsizetype index = 0; index < m_rows.size(); ++index) {
        const auto state = index == m_current  ? StepRow::State::Current
                           : index < m_reached ? StepRow::State::Done
                                               : StepRow::State::ToCome;
        m_rows.at(index)->setState(state, m_mayJump && index < m_reached);
    }
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), Colours::of(this).line);
}

} // namespace certwright::ui
