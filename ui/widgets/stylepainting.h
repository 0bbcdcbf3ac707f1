#pragma once

#include "widgets/theme.h"

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionSpinBox;

namespace certwright::ui {

/// A rounded box; a focused one has the ring.
void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, bool isFocused,
             const Colours &colours, qreal corner);
/// An arrow of one line in the middle of `rect`, downwards unless it points `up`.
void drawChevron(QPainter *painter, const QRect &rect, const QColor &ink, bool up = false);
/// The box of a check box, with its tick.
void drawCheckIndicator(const QStyleOption &option, QPainter *painter);
/// The disc of a radio button.
void drawRadioIndicator(const QStyleOption &option, QPainter *painter);
/// The frame of a spin box with its two arrows.
void drawSpinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, QPainter *painter);

} // namespace certwright::ui
