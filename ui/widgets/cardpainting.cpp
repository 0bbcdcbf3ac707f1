#include "widgets/cardpainting.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace certwright::ui {

namespace {

constexpr int iconSize = 20;

/// Where the parts of a card lie, for people who read from the left.
struct Places {
    QRect icon;
    QRect title;
    QRect sentence;
    QRect note;
    int height = 0;
};

QRect textBelow(const QFont &font, const QString &text, const QRect &above, int gap, int left, int width)
{
    const QRect room(left, above.bottom() + 1 + gap, std::max(1, width), 10'000);
    const QRect needed = QFontMetrics(font).boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text);
    return {left, room.top(), std::max(1, width), text.isEmpty() ? 0 : needed.height()};
}

Places placesOf(const QWidget *widget, const CardContent &content, CardShape shape, int width)
{
    const int margin = space(widget, 4);
    const int gap = space(widget, 1);
    Places places;
    places.icon = QRect(margin, margin, iconSize, iconSize);
    const bool isWide = shape == CardShape::Wide;
    const int left = isWide ? places.icon.right() + 1 + space(widget, 3) : margin;
    const int room = width - left - margin;
    const QRect top = isWide ? QRect(left, margin - gap, room, gap) : places.icon;
    places.title =
        textBelow(strongFont(widget->font()), content.title, top, isWide ? 0 : 2 * gap, left, room);
    places.sentence = textBelow(widget->font(), content.sentence, places.title, gap, left, room);
    places.note = places.sentence;
    if (!content.note.isEmpty())
        places.note = textBelow(widget->font(), content.note, places.sentence, gap, left, room);
    places.height = std::max(places.note.bottom(), places.icon.bottom()) + 1 + margin;
    return places;
}

void paintGround(QPainter *painter, const QWidget *widget, const CardState &state, const Colours &colours)
{
    const qreal line = state.isChosen || state.hasFocus ? 2 : 1;
    const QRectF ground = QRectF(widget->rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const QColor edge = state.isChosen || state.hasFocus ? colours.accent
                        : state.isHovered                ? colours.muted
                                                         : colours.line;
    painter->setPen(QPen(edge, line));
    painter->setBrush(state.isChosen && state.hasFocus ? colours.selection : colours.base);
    painter->drawRoundedRect(ground, radius(widget->fontMetrics()), radius(widget->fontMetrics()));
}

} // namespace

int cardHeight(const QWidget *widget, const CardContent &content, CardShape shape, int width)
{
    return placesOf(widget, content, shape, width).height;
}

void paintCard(QPainter *painter, const QWidget *widget, const CardContent &content, CardShape shape,
               const CardState &state)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(widget);
    paintGround(painter, widget, state, colours);
    const Places places = placesOf(widget, content, shape, widget->width());
    const Qt::LayoutDirection direction = widget->layoutDirection();
    const auto mirrored = [&](const QRect &rect) {
        return QStyle::visualRect(direction, widget->rect(), rect);
    };
    const int flags =
        Qt::TextWordWrap | int(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignTop));

    content.icon.paint(painter, mirrored(places.icon));
    painter->setFont(strongFont(widget->font()));
    painter->setPen(colours.text);
    painter->drawText(mirrored(places.title), flags, content.title);
    painter->setFont(widget->font());
    painter->setPen(colours.muted);
    painter->drawText(mirrored(places.sentence), flags, content.sentence);
    if (!content.note.isEmpty()) {
        painter->setPen(colours.ink(Tone::Fine));
        painter->drawText(mirrored(places.note), flags, content.note);
    }
}

} // namespace certwright::ui
