#pragma once

#include <QIcon>
#include <QString>

class QPainter;
class QWidget;

namespace certwright::ui {

/// What stands on a card: one choice in large letters.
struct CardContent {
    QIcon icon;
    QString title;
    QString sentence;
    QString note; ///< what was found here: "nginx is running here"; may be empty
};
/// Tall: icon on top, cards side by side. Wide: icon beside the text, cards below each other.
enum class CardShape { Tall, Wide };
struct CardState {
    bool isChosen = false;
    bool isHovered = false;
    bool hasFocus = false;
};

int cardHeight(const QWidget *widget, const CardContent &content, CardShape shape, int width);
void paintCard(QPainter *painter, const QWidget *widget, const CardContent &content, CardShape shape,
               const CardState &state);

} // namespace certwright::ui
