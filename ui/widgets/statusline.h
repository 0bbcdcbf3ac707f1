#pragma once

#include "widgets/theme.h"

#include <QWidget>

namespace certwright::ui {

class LinkButton;
class StateShape;
class TextLabel;

/// The line at the top of a page: is anything wrong, and what comes next. Quiet while all is well.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);
    /// `strong` are its first words; an empty `link` shows none.
    void setStatus(Tone tone, const QString &strong, const QString &text, const QString &link);
    QString text() const;

signals:
    void linkClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Fine;
    StateShape *m_shape;
    TextLabel *m_strong;
    TextLabel *m_text;
    LinkButton *m_link;
};

} // namespace certwright::ui
