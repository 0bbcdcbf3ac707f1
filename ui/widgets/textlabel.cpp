#include "widgets/textlabel.h"

#include <QApplication>
#include <QEvent>

namespace certwright::ui {

TextLabel::TextLabel(const QString &text, Role role, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    dress();
}

TextLabel *TextLabel::wrapping()
{
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    return this;
}

TextLabel *TextLabel::copyable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Reading order is by Tab through what can be acted on; the marked text is reached by mouse or screen
    // reader.
    setFocusPolicy(Qt::ClickFocus);
    return this;
}

void TextLabel::setInk(Tone tone)
{
    m_ink = tone;
    dress();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool looksChanged = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
                              event->type() == QEvent::ApplicationPaletteChange ||
                              event->type() == QEvent::ApplicationFontChange;
    if (looksChanged && !m_dressing)
        dress();
}

void TextLabel::dress()
{
    m_dressing = true;
    dressText();
    if (m_ink) {
        QPalette inked = parentWidget() ? parentWidget()->palette() : QApplication::palette();
        const QColor ink = Colours::of(inked).ink(*m_ink);
        inked.setColor(QPalette::WindowText, ink);
        inked.setColor(QPalette::Text, ink); // of what can be marked
        setPalette(inked);
    }
    m_dressing = false;
}

void TextLabel::dressText()
{
    const QFont base = parentWidget() ? parentWidget()->font() : QApplication::font();
    switch (m_role) {
    case Role::Body:
        break;
    case Role::Strong:
        setFont(strongFont(base));
        break;
    case Role::Muted:
        setFont(smallFont(base));
        setForegroundRole(QPalette::PlaceholderText);
        break;
    case Role::Quiet:
        setForegroundRole(QPalette::PlaceholderText);
        break;
    case Role::Heading:
        setFont(headingFont(base));
        break;
    case Role::Title:
        setFont(titleFont(base));
        break;
    case Role::Fixed:
        setFont(fixedFont(base));
        break;
    }
}

} // namespace certwright::ui
