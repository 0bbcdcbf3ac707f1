#include "mainwindow/navigationitem.h"

#include "widgets/icon.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {
constexpr int iconSide = 16;
} // namespace

NavigationItem::NavigationItem(Kind kind, const QString &icon, const QString &title, QWidget *parent)
    : QAbstractButton(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCheckable(kind == Kind::Page);
    setAutoExclusive(kind == Kind::Page);
    setLook(icon, title);
}

void NavigationItem::setLook(const QString &iconName, const QString &title)
{
    setIcon(certwright::ui::icon(iconName, m_kind == Kind::Page ? IconInk::Text : IconInk::Muted));
    setText(title);
    setAccessibleName(title);
    updateGeometry();
    update();
}

void NavigationItem::setCount(int count, std::optional<Tone> tone, const QString &spoken)
{
    m_count = count;
    m_tone = tone;
    setAccessibleDescription(spoken);
    update();
}

QSize NavigationItem::sizeHint() const
{
    const int unit = fontMetrics().height();
    const int factor = m_kind == Kind::Page ? 18 : 16;
    return {QFontMetrics(strongFont(font())).horizontalAdvance(text()) + iconSide + unit * 5,
            unit * factor / 10};
}

void NavigationItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(this);
    const qreal corner = radius(fontMetrics());
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? colours.selection : colours.line);
        painter.setOpacity(isChecked() ? 1.0 : 0.5);
        painter.drawRoundedRect(rect(), corner, corner);
        painter.setOpacity(1.0);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
    }
    const int edge = fontMetrics().height() / 2;
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    icon().paint(&painter, mirrored(QRect(edge, (height() - iconSide) / 2, iconSide, iconSide)));
    const bool isFoot = m_kind == Kind::Foot;
    painter.setFont(isChecked() ? strongFont(font()) : isFoot ? smallFont(font()) : font());
    painter.setPen(isFoot ? colours.muted : colours.text);
    const int left = edge + iconSide + edge;
    const QRect room = mirrored(QRect(left, 0, width() - left - edge, height()));
    painter.drawText(room, int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    if (m_count > 0)
        paintCount(&painter, colours);
}

void NavigationItem::paintCount(QPainter *painter, const Colours &colours) const
{
    const int edge = fontMetrics().height() / 2;
    painter->setFont(m_tone ? strongFont(smallFont(font())) : smallFont(font()));
    const QString number = locale().toString(m_count);
    const int width = painter->fontMetrics().horizontalAdvance(number) + edge;
    const int tall = qRound(painter->fontMetrics().height() * 1.15);
    const QRect place =
        QStyle::visualRect(layoutDirection(), rect(),
                           QRect(this->width() - edge / 2 - width, (height() - tall) / 2, width, tall));
    if (m_tone) {
        painter->setPen(colours.isHighContrast ? QPen(colours.ink(*m_tone), 1) : QPen(Qt::NoPen));
        painter->setBrush(colours.tint(*m_tone));
        painter->drawRoundedRect(place, tall / 2.0, tall / 2.0);
    }
    painter->setPen(m_tone ? colours.ink(*m_tone) : colours.muted);
    painter->drawText(place, Qt::AlignCenter, number);
}

} // namespace certwright::ui
