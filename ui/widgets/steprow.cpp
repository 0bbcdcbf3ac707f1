#include "widgets/steprow.h"

#include "widgets/statepill.h"

#include <QPainter>
#include <QStyle>

namespace certwright::ui {

StepRow::StepRow(const QString &title, QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTitle(title);
}

void StepRow::setTitle(const QString &title)
{
    setText(title);
    setAccessibleName(title);
}

void StepRow::setState(State state, bool mayJump)
{
    m_state = state;
    // A step that can't be jumped to is read, not pressed.
    setEnabled(mayJump || state == State::Current);
    setFocusPolicy(mayJump && state == State::Done ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleDescription(state == State::Done      ? tr("done", "step")
                             : state == State::Current ? tr("current step", "step")
                                                       : tr("to come", "step"));
    setCursor(mayJump && state == State::Done ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QSize StepRow::sizeHint() const
{
    return {QFontMetrics(strongFont(font())).horizontalAdvance(text()) + fontMetrics().height() * 3,
            qRound(fontMetrics().height() * 1.9)};
}

void StepRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(this);
    const qreal corner = radius(fontMetrics());
    if (m_state == State::Current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.selection);
        painter.drawRoundedRect(rect(), corner, corner);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
    }
    const int unit = fontMetrics().height();
    const int side = qRound(unit * 0.75);
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const Tone tone = m_state == State::Done ? Tone::Fine : Tone::Idle;
    const QColor ink = m_state == State::Current ? colours.text : colours.ink(tone);
    paintShape(&painter, mirrored(QRect(unit / 2, (height() - side) / 2, side, side)), tone, ink,
               colours.window);
    painter.setFont(m_state == State::Current ? strongFont(font()) : font());
    painter.setPen(m_state == State::ToCome ? colours.muted : colours.text);
    const QRect room =
        mirrored(QRect(unit / 2 + side + unit / 2, 0, width() - unit - side - unit / 2, height()));
    painter.drawText(room, int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace certwright::ui
