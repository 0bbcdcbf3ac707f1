#include "widgets/stylepainting.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace certwright::ui {

namespace {

/// Edge and filling of something that is on or off.
struct IndicatorInk {
    QColor edge;
    QColor fill;
    QColor mark;
};

IndicatorInk indicatorInk(const QStyleOption &option)
{
    const Colours colours = Colours::of(option.palette);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isSet = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor strong = isEnabled ? colours.accent : colours.line;
    if (isSet)
        return {strong, strong, isEnabled ? colours.onAccent : colours.muted};
    return {isEnabled ? colours.muted : colours.line, isEnabled ? colours.base : colours.window, {}};
}

QRectF squareIn(const QRect &rect)
{
    const qreal side = std::min(rect.width(), rect.height()) - 1;
    const QPointF centre = QRectF(rect).center();
    return {centre.x() - side / 2, centre.y() - side / 2, side, side};
}

} // namespace

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, bool isFocused,
             const Colours &colours, qreal corner)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal line = isFocused ? 2 : 1;
    painter->setPen(QPen(isFocused ? colours.accent : edge, line));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(line / 2, line / 2, -line / 2, -line / 2), corner, corner);
    painter->restore();
}

void drawChevron(QPainter *painter, const QRect &rect, const QColor &ink, bool up)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    painter->scale(1, up ? -1 : 1);
    painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({{-3, -1.5}, {0, 1.5}, {3, -1.5}}));
    painter->restore();
}

void drawCheckIndicator(const QStyleOption &option, QPainter *painter)
{
    const IndicatorInk ink = indicatorInk(option);
    const QRectF box = squareIn(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink.edge, 1));
    painter->setBrush(ink.fill);
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(QPen(ink.mark, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (option.state.testFlag(QStyle::State_NoChange))
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else if (option.state.testFlag(QStyle::State_On))
        painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.70), at(0.76, 0.32)}));
    painter->restore();
}

void drawRadioIndicator(const QStyleOption &option, QPainter *painter)
{
    const IndicatorInk ink = indicatorInk(option);
    const QRectF disc = squareIn(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink.edge, 1));
    painter->setBrush(ink.fill);
    painter->drawEllipse(disc);
    if (option.state.testFlag(QStyle::State_On)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink.mark);
        painter->drawEllipse(disc.center(), disc.width() * 0.2, disc.height() * 0.2);
    }
    painter->restore();
}

void drawSpinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, QPainter *painter)
{
    const Colours colours = Colours::of(option.palette);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    drawBox(painter, option.rect, isEnabled ? colours.base : colours.window, colours.line,
            option.state.testFlag(QStyle::State_HasFocus), colours, radius(option.fontMetrics));
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return isEnabled && option.stepEnabled.testFlag(step) ? colours.text : colours.line;
    };
    drawChevron(painter, up, ink(QAbstractSpinBox::StepUpEnabled), true);
    drawChevron(painter, down, ink(QAbstractSpinBox::StepDownEnabled));
}

} // namespace certwright::ui
