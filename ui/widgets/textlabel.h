#pragma once

#include <QLabel>

namespace certwright::ui {

/// The only label of the program: plain text, whatever stands in it, so that a certificate's subject never
/// becomes markup (conventions 10.4, 15). Foreign values go through shownValue() first.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Role {
        Body,
        Strong,
        Muted,   ///< small and muted: captions, hints
        Quiet,   ///< muted in full size: the sentence below a title
        Heading, ///< of a panel
        Title,   ///< of a page
        Fixed,   ///< fingerprints, paths, lines to copy
    };
    explicit TextLabel(const QString &text, Role role = Role::Body, QWidget *parent = nullptr);

    /// Wraps at words and lets a person mark and copy the text.
    TextLabel *wrapping();
    TextLabel *copyable();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    Role m_role;
    bool m_dressing = false;
};

} // namespace certwright::ui
