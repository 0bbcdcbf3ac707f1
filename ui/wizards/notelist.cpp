#include "wizards/notelist.h"

#include "widgets/statepill.h"
#include "widgets/textlabel.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace certwright::ui {

NoteList::NoteList(QWidget *parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space(this, 2));
    hide();
}

void NoteList::setNotes(const QList<Note> &notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    for (QWidget *line : std::exchange(m_lines, {})) {
        m_column->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
    for (const Note &note : notes) {
        QWidget *line = makeLine(note);
        m_column->addWidget(line);
        line->show();
        m_lines << line;
    }
    setVisible(!notes.isEmpty());
    setAccessibleName(wholeText());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString NoteList::wholeText() const
{
    QStringList sentences;
    for (const Note &note : m_notes)
        sentences << note.text;
    return sentences.join(u' ');
}

QWidget *NoteList::makeLine(const Note &note)
{
    auto *line = new QWidget(this);
    auto *words = new TextLabel(note.text, TextLabel::Role::Body, line);
    words->wrapping()->copyable();
    words->setInk(note.tone);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(this, 2));
    row->addWidget(new StateShape(note.tone, line), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return line;
}

} // namespace certwright::ui
