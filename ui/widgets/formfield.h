#pragma once

#include "widgets/theme.h"

#include <QWidget>

class QLabel;

namespace certwright::ui {

class StateShape;
class TextLabel;

/// A labelled input: label with mnemonic, editor, hint, and what is to be said of what was typed. The editor
/// carries label, hint and message for the screen reader.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// `label` with its mnemonic, without a colon ("&Name"). The field takes the editor over.
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);
    QWidget *editor() const { return m_editor; }

    /// One sentence below the editor, always there.
    void setHint(const QString &hint);
    /// Adds the word "optional" to the label.
    void setOptional();
    /// Said of the input just now; Wrong and Soon with their shape. Plain text, foreign values escaped by the
    /// caller.
    void setMessage(Tone tone, const QString &message);
    void clearMessage();
    const QString &message() const { return m_message; }

private:
    void describe();
    QWidget *m_editor;
    TextLabel *m_label;
    TextLabel *m_hint;
    QWidget *m_messageRow;
    StateShape *m_shape;
    TextLabel *m_messageText;
    QString m_message;
};

} // namespace certwright::ui
