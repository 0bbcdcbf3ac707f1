#include "widgets/progresslist.h"

#include "text/steptext.h"
#include "widgets/statepill.h"
#include "widgets/textlabel.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace certwright::ui {

ProgressList::ProgressList(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Progress"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space(this, 3));
}

void ProgressList::clear()
{
    for (const Row &row : std::exchange(m_rows, {})) {
        m_column->removeWidget(row.widget);
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_running.reset();
}

void ProgressList::report(const Progress &progress)
{
    if (m_running && m_running->step != progress.step)
        finish();
    if (m_running)
        set(count() - 1, Tone::Working, stepRunning(progress));
    else
        add(Tone::Working, stepRunning(progress));
    m_running = progress;
}

void ProgressList::finish()
{
    if (m_running)
        set(count() - 1, Tone::Fine, stepDone(m_running->step));
    m_running.reset();
}

void ProgressList::fail(const QString &what, const QString &detail)
{
    if (m_running)
        set(count() - 1, Tone::Wrong, what, detail);
    else
        add(Tone::Wrong, what, detail);
    m_running.reset();
}

int ProgressList::add(Tone tone, const QString &title, const QString &detail)
{
    Row row{new QWidget(this), nullptr, nullptr, nullptr};
    row.shape = new StateShape(tone, row.widget);
    row.title = new TextLabel({}, TextLabel::Role::Body, row.widget);
    row.detail = new TextLabel({}, TextLabel::Role::Muted, row.widget);
    row.title->wrapping();
    row.detail->wrapping();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(row.title);
    words->addWidget(row.detail);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space(this, 2));
    line->addWidget(row.shape, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    m_column->addWidget(row.widget);
    m_rows << row;
    set(count() - 1, tone, title, detail);
    return count() - 1;
}

void ProgressList::set(int index, Tone tone, const QString &title, const QString &detail)
{
    const Row &row = m_rows.at(index);
    const bool isNews = row.title->text() != title;
    row.shape->setTone(tone);
    row.title->setText(title);
    row.detail->setText(detail);
    row.detail->setVisible(!detail.isEmpty());
    if (isNews)
        announce(row);
}

void ProgressList::announce(const Row &row)
{
    row.widget->setAccessibleName(row.title->text());
    row.widget->setAccessibleDescription(row.detail->text());
    QAccessibleEvent event(row.widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace certwright::ui
