#pragma once

#include "widgets/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace certwright::ui {

/// One thing said of what was entered: word and shape.
struct Note {
    Tone tone = Tone::Idle;
    QString text; ///< plain, foreign values escaped
    friend bool operator==(const Note &, const Note &) = default;
};

/// Short sentences below a field, each with the shape of its state. Changes are told to screen readers.
class NoteList : public QWidget
{
    Q_OBJECT

public:
    explicit NoteList(QWidget *parent = nullptr);
    void setNotes(const QList<Note> &notes);
    const QList<Note> &notes() const { return m_notes; }
    /// All of them in a row, as a person reads them.
    QString wholeText() const;

private:
    QWidget *makeLine(const Note &note);
    QVBoxLayout *m_column;
    QList<QWidget *> m_lines;
    QList<Note> m_notes;
};

} // namespace certwright::ui
