#pragma once

#include "widgets/theme.h"

#include <QFrame>

#include <functional>

class QBoxLayout;

namespace certwright::ui {

class StateShape;
class TextLabel;

/// What a message says: its first words in bold, the rest, lines to copy, and what can be done about it.
struct Message {
    struct Action {
        QString text;
        std::function<void()> run;
    };
    Tone tone = Tone::Idle;
    QString strong = {}; ///< what happened
    QString text = {};   ///< why, and what to do
    QString fixed = {};  ///< lines to copy, shown in fixed width
    QList<Action> actions = {};
};

/// A message in the page: as a bar across its top, or as a card among its other content. Announced to screen
/// readers.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Shape { Bar, Card };
    explicit MessageBar(Shape shape, QWidget *parent = nullptr);

    /// Shows the bar. Foreign values in the message went through shownValue().
    void setMessage(const Message &message);
    /// A cross at its end; clicking it hides the bar.
    void setClosable(bool closable);
    QString wholeText() const;

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showActions(const QList<Message::Action> &actions);
    void announce();

    Shape m_shape;
    Tone m_tone = Tone::Idle;
    StateShape *m_icon;
    TextLabel *m_strong;
    TextLabel *m_text;
    TextLabel *m_fixed;
    QWidget *m_actions;
    QBoxLayout *m_actionRow;
    QWidget *m_close;
};

} // namespace certwright::ui
