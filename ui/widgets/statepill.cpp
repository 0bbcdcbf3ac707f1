#include "widgets/statepill.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace certwright::ui {

namespace {

/// Shapes are drawn on a grid of 16.
constexpr qreal grid = 16;

void paintFine(QPainter *painter, const QColor &ink, const QColor &inner)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawEllipse(QPointF(8, 8), 7, 7);
    painter->setPen(QPen(inner, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({{4.7, 8.3}, {7.0, 10.6}, {11.3, 5.8}}));
}

void paintSoon(QPainter *painter, const QColor &ink, const QColor &inner)
{
    painter->setPen(QPen(ink, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(ink);
    painter->drawPolygon(QPolygonF({{8, 2}, {14.8, 13.8}, {1.2, 13.8}}));
    painter->setPen(QPen(inner, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(8, 6.2), QPointF(8, 9.4));
    painter->drawLine(QPointF(8, 11.7), QPointF(8, 11.9));
}

void paintWrong(QPainter *painter, const QColor &ink, const QColor &inner)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawRoundedRect(QRectF(1.2, 1.2, 13.6, 13.6), 2.2, 2.2);
    painter->setPen(QPen(inner, 2, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(4.6, 8), QPointF(11.4, 8));
}

void paintRing(QPainter *painter, const QColor &ink, bool open)
{
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(ink, open ? 2.4 : 2.0, Qt::SolidLine, Qt::RoundCap));
    const QRectF ring(2.2, 2.2, 11.6, 11.6);
    if (open)
        painter->drawArc(ring, 100 * 16, 255 * 16);
    else
        painter->drawEllipse(ring);
}

int shapeSize(const QFontMetrics &metrics)
{
    return qRound(metrics.height() * 0.75);
}

} // namespace

void paintShape(QPainter *painter, const QRectF &rect, Tone tone, const QColor &ink, const QColor &inner)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / grid, rect.height() / grid);
    switch (tone) {
    case Tone::Fine:
        paintFine(painter, ink, inner);
        break;
    case Tone::Soon:
        paintSoon(painter, ink, inner);
        break;
    case Tone::Wrong:
        paintWrong(painter, ink, inner);
        break;
    case Tone::Working:
        paintRing(painter, ink, true);
        break;
    case Tone::Idle:
        paintRing(painter, ink, false);
        break;
    }
    painter->restore();
}

QSize pillSize(const QFontMetrics &metrics, const QString &word)
{
    const int shape = shapeSize(metrics);
    const int edge = qRound(metrics.height() * 0.4);
    return {edge + shape + edge + metrics.horizontalAdvance(word) + qRound(metrics.height() * 0.6),
            qRound(metrics.height() * 1.3)};
}

void paintPill(QPainter *painter, const QRect &rect, Tone tone, const QString &word, const Colours &colours,
               Qt::LayoutDirection direction)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = painter->fontMetrics();
    const QColor ink = colours.ink(tone);
    const QColor tint = colours.tint(tone);
    painter->setBrush(tint);
    painter->setPen(colours.isHighContrast ? QPen(ink, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2.0,
                             rect.height() / 2.0);

    const int shape = shapeSize(metrics);
    const int edge = qRound(metrics.height() * 0.4);
    const QRect shapeRect(rect.left() + edge, rect.top() + (rect.height() - shape) / 2, shape, shape);
    paintShape(painter, QStyle::visualRect(direction, rect, shapeRect), tone, ink, tint);

    const int textLeft = shapeRect.right() + 1 + edge;
    const QRect textRect(textLeft, rect.top(), std::max(0, rect.right() - textLeft), rect.height());
    const QRect room = QStyle::visualRect(direction, rect, textRect);
    painter->setPen(ink);
    painter->drawText(room, int(Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeft)),
                      metrics.elidedText(word, Qt::ElideRight, room.width()));
    painter->restore();
}

StatePill::StatePill(Tone tone, const QString &word, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(tone, word);
}

void StatePill::setState(Tone tone, const QString &word)
{
    m_tone = tone;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StatePill::sizeHint() const
{
    return pillSize(QFontMetrics(strongFont(smallFont(font()))), m_word);
}

void StatePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(strongFont(smallFont(font())));
    paintPill(&painter, rect(), m_tone, m_word, Colours::of(this), layoutDirection());
}

StateShape::StateShape(Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateShape::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void StateShape::setOnTint(bool onTint)
{
    m_isOnTint = onTint;
    update();
}

QSize StateShape::sizeHint() const
{
    const int side = fontMetrics().height();
    return {shapeSize(fontMetrics()), side};
}

void StateShape::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours colours = Colours::of(this);
    const int side = shapeSize(fontMetrics());
    const QRectF place((width() - side) / 2.0, (height() - side) / 2.0, side, side);
    paintShape(&painter, place, m_tone, colours.ink(m_tone),
               m_isOnTint ? colours.tint(m_tone) : palette().color(backgroundRole()));
}

} // namespace certwright::ui
