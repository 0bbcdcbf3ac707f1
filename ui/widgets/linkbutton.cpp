#include "widgets/linkbutton.h"

#include "text/shownvalue.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QPaintEvent>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {
constexpr int shortest = 8; // characters
constexpr int edge = 2;     // room for the focus ring
} // namespace

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setCursor(Qt::PointingHandCursor);
    setFlat(true);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

LinkButton *LinkButton::toValue(const QString &value, QWidget *parent)
{
    QString shown = shownValue(value);
    auto *link = new LinkButton(QString(shown).replace(u'&', "&&"_L1), parent);
    link->setAccessibleName(shown);
    return link;
}

QSize LinkButton::sizeHint() const
{
    const QSize text = fontMetrics().size(Qt::TextShowMnemonic, this->text());
    return {text.width() + edge, text.height() + 2 * edge};
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * shortest), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(this);
    const QColor ink = isEnabled() ? colours.accent : colours.muted;
    if (underMouse() && isEnabled()) {
        QFont underlined = font();
        underlined.setUnderline(true);
        painter.setFont(underlined);
    }
    // Flush with the text above and below it; the ring may touch the first letter's edge.
    const QRect room = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(0, edge, -edge, -edge));
    const QString shown =
        painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width(), Qt::TextShowMnemonic);
    painter.setPen(ink);
    painter.drawText(
        room, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextShowMnemonic | Qt::TextSingleLine, shown);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

} // namespace certwright::ui
