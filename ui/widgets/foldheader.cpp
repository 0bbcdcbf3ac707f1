#include "widgets/foldheader.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace certwright::ui {

namespace {
constexpr int arrow = 8;
constexpr int ring = 3; // room for the focus ring
} // namespace

FoldHeader::FoldHeader(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize FoldHeader::sizeHint() const
{
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    return {words.width() + arrow + space(this, 2) + 2 * ring, words.height() + 2 * ring};
}

void FoldHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(this);
    const QColor ink = underMouse() ? colours.text : colours.muted;
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };

    const QRectF place = mirrored(QRect(ring, (height() - arrow) / 2, arrow, arrow));
    painter.save();
    painter.translate(place.center());
    painter.rotate(isChecked() ? 90 : layoutDirection() == Qt::RightToLeft ? 180 : 0);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{-1.5, -3.5}, {2, 0}, {-1.5, 3.5}}));
    painter.restore();

    const int left = ring + arrow + space(this, 2);
    const QRect room = mirrored(QRect(left, 0, width() - left - ring, height()));
    painter.setPen(ink);
    painter.drawText(
        room,
        int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
            Qt::TextShowMnemonic,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width(), Qt::TextShowMnemonic));
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

} // namespace certwright::ui
