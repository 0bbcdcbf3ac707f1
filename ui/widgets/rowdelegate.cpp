#include "widgets/rowdelegate.h"

#include "widgets/statepill.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace certwright::ui {

namespace {

constexpr int cellPadding = 8;
constexpr int pagePadding = 16; // before the first column

int alignment(const QStyleOptionViewItem &option, Qt::Alignment vertical)
{
    return int(vertical | QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::TextSingleLine;
}

std::optional<Tone> toneOf(const QModelIndex &index)
{
    const QVariant tone = index.data(ToneRole);
    return tone.isValid() ? std::optional(Tone(tone.toInt())) : std::nullopt;
}

struct Edges {
    bool isFirst = false;
    bool isLast = false;
};

Edges edgesOf(const QTableView *view, const QModelIndex &index)
{
    if (!view)
        return {};
    const QHeaderView *header = view->horizontalHeader();
    int first = -1;
    int last = -1;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (header->isSectionHidden(logical))
            continue;
        first = first < 0 ? logical : first;
        last = logical;
    }
    return {index.column() == first, index.column() == last};
}

} // namespace

void paintLifetime(QPainter *painter, const QRectF &rect, const Lifetime &lifetime, const Colours &colours,
                   Qt::LayoutDirection direction)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const qreal corner = rect.height() / 2;
    const auto mirrored = [&](const QRectF &part) {
        return direction == Qt::LeftToRight ? part
                                            : QRectF(rect.left() + rect.right() - part.right(), part.top(),
                                                     part.width(), part.height());
    };
    painter->setBrush(colours.line);
    painter->drawRoundedRect(rect, corner, corner);
    const double gone = std::clamp(lifetime.gone, 0.0, 1.0);
    if (gone > 0) {
        painter->setBrush(colours.ink(lifetime.tone));
        painter->drawRoundedRect(
            mirrored(
                QRectF(rect.left(), rect.top(), std::max(rect.width() * gone, rect.height()), rect.height())),
            corner, corner);
    }
    if (lifetime.renewal >= 0 && lifetime.renewal <= 1) {
        painter->setBrush(colours.muted);
        painter->drawRect(mirrored(
            QRectF(rect.left() + rect.width() * lifetime.renewal - 1, rect.top() - 2, 2, rect.height() + 4)));
    }
    painter->restore();
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    paintGround(painter, cell, index);
    const auto *view = qobject_cast<const QTableView *>(cell.widget);
    const int before = edgesOf(view, index).isFirst ? pagePadding : cellPadding;
    QRect room = cell.rect.adjusted(before, 0, -cellPadding, -1);
    if (room.width() <= 0)
        return;
    painter->save();
    painter->setClipRect(cell.rect);
    painter->setFont(cell.font);
    paintContent(painter, QStyle::visualRect(cell.direction, cell.rect, room), cell, index);
    painter->restore();
}

void RowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Colours colours = Colours::of(option.palette);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, isChosen ? colours.selection : colours.base);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.line);
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    const Edges edges = edgesOf(view, index);
    const QRect &cell = option.rect;
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 2), colours.accent);
    painter->fillRect(QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), colours.accent);
    const bool atLeft = option.direction == Qt::LeftToRight ? edges.isFirst : edges.isLast;
    const bool atRight = option.direction == Qt::LeftToRight ? edges.isLast : edges.isFirst;
    if (atLeft)
        painter->fillRect(QRect(cell.left(), cell.top(), 2, cell.height()), colours.accent);
    if (atRight)
        painter->fillRect(QRect(cell.right() - 1, cell.top(), 2, cell.height()), colours.accent);
}

void RowDelegate::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Colours colours = Colours::of(option.palette);
    const std::optional<Tone> tone = toneOf(index);
    painter->setPen(tone ? colours.ink(*tone) : colours.text);
    const QString second = index.data(SecondLineRole).toString();
    if (second.isEmpty()) {
        painter->drawText(room, alignment(option, Qt::AlignVCenter),
                          option.fontMetrics.elidedText(option.text, Qt::ElideRight, room.width()));
        return;
    }
    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    const int height = option.fontMetrics.height() + smallMetrics.height();
    QRect line(room.left(), room.top() + (room.height() - height) / 2, room.width(),
               option.fontMetrics.height());
    painter->drawText(line, alignment(option, Qt::AlignVCenter),
                      option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, room.width()));
    line.moveTop(line.bottom() + 1);
    line.setHeight(smallMetrics.height());
    painter->setFont(small);
    painter->setPen(colours.muted);
    painter->drawText(line, alignment(option, Qt::AlignVCenter),
                      smallMetrics.elidedText(second, Qt::ElideRight, room.width()));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(qRound(option.fontMetrics.height() * 2.6));
    return size;
}

void PillDelegate::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    painter->setFont(strongFont(smallFont(option.font)));
    const QSize wished = pillSize(painter->fontMetrics(), option.text);
    const QRect pill(room.left(), room.top() + (room.height() - wished.height()) / 2,
                     std::min(wished.width(), room.width()), wished.height());
    paintPill(painter, QStyle::visualRect(option.direction, room, pill), toneOf(index).value_or(Tone::Idle),
              option.text, Colours::of(option.palette), option.direction);
}

void ExpiryDelegate::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QVariant lifetime = index.data(LifetimeRole);
    if (!lifetime.isValid()) {
        RowDelegate::paintContent(painter, room, option, index);
        return;
    }
    constexpr int barHeight = 4;
    constexpr int gap = 4;
    const Colours colours = Colours::of(option.palette);
    const int textHeight = option.fontMetrics.height();
    const int top = room.top() + (room.height() - textHeight - gap - barHeight) / 2;
    painter->setPen(colours.text);
    painter->drawText(QRect(room.left(), top, room.width(), textHeight), alignment(option, Qt::AlignVCenter),
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, room.width()));
    const int barWidth = std::min(room.width(), option.fontMetrics.averageCharWidth() * 13);
    const QRect bar(room.left(), top + textHeight + gap, barWidth, barHeight);
    paintLifetime(painter, QStyle::visualRect(option.direction, room, bar), lifetime.value<Lifetime>(),
                  colours, option.direction);
}

} // namespace certwright::ui
