#pragma once

#include "widgets/theme.h"

#include <QLabel>

#include <optional>

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
    /// Written in the colour of a state, in light and dark.
    void setInk(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void dressText();
    Role m_role;
    std::optional<Tone> m_ink;
    bool m_dressing = false;
};

} // namespace certwright::ui
