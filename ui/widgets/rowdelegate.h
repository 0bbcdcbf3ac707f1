#pragma once

#include "widgets/theme.h"

#include <QMetaType>
#include <QStyledItemDelegate>

namespace certwright::ui {

/// What models tell delegates beside the text.
enum CellRole {
    ToneRole = Qt::UserRole + 1, ///< Tone as int: a pill's, or the ink of a text that is not fine
    SecondLineRole,              ///< muted, below the text
    LifetimeRole,                ///< Lifetime
};

/// How much of a lifetime is gone, from 0 to 1, and where in it renewal stands (below 0: nowhere).
struct Lifetime {
    double gone = 0;
    double renewal = -1;
    Tone tone = Tone::Fine;
};

/// Draws a bar of a lifetime, with a notch where renewal happens.
void paintLifetime(QPainter *painter, const QRectF &rect, const Lifetime &lifetime, const Colours &colours,
                   Qt::LayoutDirection direction);

/// A cell of our tables: one line, or two where the model has a second; a quiet line below the row, a tint
/// under chosen ones, and a ring around the current row while the table has the focus. The words are those of
/// AccessibleTextRole.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    virtual void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

/// The state's pill.
class PillDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

/// When it ends in words, over a bar of its lifetime.
class ExpiryDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

} // namespace certwright::ui

Q_DECLARE_METATYPE(certwright::ui::Lifetime)
