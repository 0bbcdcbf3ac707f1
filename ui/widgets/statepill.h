#pragma once

#include "widgets/theme.h"

#include <QWidget>

class QPainter;

namespace certwright::ui {

/// Draws the shape of a state into `rect`: disc with tick, triangle, square with bar, ring, open ring.
/// `inner` is the ground that shows through.
void paintShape(QPainter *painter, const QRectF &rect, Tone tone, const QColor &ink, const QColor &inner);
/// Room that a pill with this word needs.
QSize pillSize(const QFontMetrics &metrics, const QString &word);
/// A state as shape, word and colour; elided where `rect` is too narrow.
void paintPill(QPainter *painter, const QRect &rect, Tone tone, const QString &word, const Colours &colours,
               Qt::LayoutDirection direction);

/// A state as a widget: word, shape, colour.
class StatePill : public QWidget
{
    Q_OBJECT

public:
    StatePill(Tone tone, const QString &word, QWidget *parent = nullptr);
    void setState(Tone tone, const QString &word);
    Tone tone() const { return m_tone; }
    const QString &word() const { return m_word; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QString m_word;
};

/// The shape alone, to stand before a sentence that says the word.
class StateShape : public QWidget
{
    Q_OBJECT

public:
    explicit StateShape(Tone tone, QWidget *parent = nullptr);
    void setTone(Tone tone);
    /// Whether it stands on the tint of its state instead of the window's own ground.
    void setOnTint(bool onTint);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    bool m_isOnTint = false;
};

} // namespace certwright::ui
