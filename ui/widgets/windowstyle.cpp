#include "widgets/windowstyle.h"

#include "widgets/buttons.h"
#include "widgets/stylepainting.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStyleOptionHeader>
#include <QStyleOptionSlider>
#include <QStyleOptionSpinBox>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int headerPadding = 8;
constexpr int firstHeaderPadding = 16; // in line with the cells below and the text above
constexpr int sortArrow = 10;
constexpr int fieldPadding = 4; // before and after what is typed

QColor blended(const QColor &over, const QColor &under, qreal share)
{
    return QColor::fromRgbF(float(over.redF() * share + under.redF() * (1 - share)),
                            float(over.greenF() * share + under.greenF() * (1 - share)),
                            float(over.blueF() * share + under.blueF() * (1 - share)));
}

void drawPushButton(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    if (button && button->features.testFlag(QStyleOptionButton::Flat))
        return;
    const Colours colours = Colours::of(option.palette);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isPressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isHovered = isEnabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool isFilled = isEnabled && isPrimary(widget);
    QColor fill = isFilled ? colours.accent : colours.base;
    QColor edge = isFilled                           ? colours.accent
                  : isDangerous(widget) && isEnabled ? colours.ink(Tone::Wrong)
                                                     : colours.line;
    if (isPressed || isHovered)
        fill = blended(colours.text, fill, isPressed ? 0.14 : 0.06);
    if (!isEnabled)
        fill = colours.window;
    const qreal corner = radius(option.fontMetrics);
    drawBox(painter, option.rect, fill, edge, false, colours, corner);
    const bool hasRing = option.state.testFlag(QStyle::State_HasFocus) && isEnabled;
    if (!hasRing)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    // On the accent itself the ring stands inside, in the colour that is read on it.
    const qreal inset = isFilled ? 3 : 1;
    painter->setPen(QPen(isFilled ? colours.onAccent : colours.accent, 2));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset),
                             std::max(1.0, corner - inset + 1), std::max(1.0, corner - inset + 1));
    painter->restore();
}

void drawToolButton(const QStyleOption &option, QPainter *painter)
{
    const Colours colours = Colours::of(option.palette);
    const bool isPressed = option.state.testFlag(QStyle::State_Sunken);
    const bool isHovered =
        option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    if (!isPressed && !isHovered)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blended(colours.text, colours.window, isPressed ? 0.16 : 0.08));
    painter->drawRoundedRect(option.rect, 4, 4);
    painter->restore();
}

void drawFocusRing(const QStyleOption &option, QPainter *painter)
{
    const Colours colours = Colours::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colours.accent, 2));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3);
    painter->restore();
}

void drawHeaderGround(const QStyleOption &option, QPainter *painter)
{
    const Colours colours = Colours::of(option.palette);
    painter->fillRect(option.rect, colours.window);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.line);
}

void drawSortArrow(const QStyleOption &option, QPainter *painter)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return;
    // Up where the smallest stands on top.
    drawChevron(painter, option.rect, Colours::of(option.palette).muted,
                header->sortIndicator == QStyleOptionHeader::SortDown);
}

void drawScrollBar(const QStyleOptionSlider &option, const QRect &slider, QPainter *painter)
{
    const Colours colours = Colours::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isVertical = option.orientation == Qt::Vertical;
    const bool isActive =
        option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const qreal side = isActive ? 2 : 3;
    const QRectF handle = isVertical ? QRectF(slider).adjusted(side, 1, -side, -1)
                                     : QRectF(slider).adjusted(1, side, -1, -side);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isActive ? colours.muted : blended(colours.muted, colours.base, 0.45));
    const qreal corner = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, corner, corner);
    painter->restore();
}

/// The whole groove, and in it the handle: there are no buttons at its ends.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool isVertical = option.orientation == Qt::Vertical;
    const int length = isVertical ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    const int least = option.fontMetrics.height() * 2;
    const int handle =
        range <= 0 ? length
                   : std::clamp(int(qint64(length) * option.pageStep / (qint64(range) + option.pageStep)),
                                std::min(least, length), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    const auto along = [&option, isVertical](int from, int to) {
        return isVertical ? QRect(0, from, option.rect.width(), to - from)
                          : QRect(from, 0, to - from, option.rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, start + handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length);
    case QStyle::SC_ScrollBarGroove:
        return along(0, length);
    default:
        return {};
    }
}

bool isFirstInTable(const QStyleOptionHeader &header, const QWidget *widget)
{
    const bool begins = header.position == QStyleOptionHeader::Beginning ||
                        header.position == QStyleOptionHeader::OnlyOneSection;
    return begins && widget && qobject_cast<const QTableView *>(widget->parentWidget());
}

QRect headerLabel(const QStyleOptionHeader &header, const QWidget *widget)
{
    const int before = isFirstInTable(header, widget) ? firstHeaderPadding : headerPadding;
    return QStyle::visualRect(header.direction, header.rect,
                              header.rect.adjusted(before, 0, -headerPadding, 0));
}

/// Right after the word, wherever the section ends.
QRect headerArrow(const QStyleOptionHeader &header, const QWidget *widget)
{
    const QRect label = headerLabel(header, widget);
    const int words = header.fontMetrics.horizontalAdvance(header.text) + headerPadding / 2;
    const int room = std::max(0, label.width() - sortArrow);
    return QStyle::visualRect(
        header.direction, label,
        QRect(label.left() + std::min(words, room), label.top(), sortArrow, label.height()));
}

} // namespace

WindowStyle::WindowStyle() : QProxyStyle(u"fusion"_s) {}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawPushButton(*option, painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolButton(*option, painter);
        return;
    case PE_FrameFocusRect:
        // Push buttons draw their ring with their panel, tables with their rows.
        if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QAbstractItemView *>(widget))
            return;
        drawFocusRing(*option, painter);
        return;
    case PE_IndicatorCheckBox:
        drawCheckIndicator(*option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioIndicator(*option, painter);
        return;
    case PE_PanelLineEdit: {
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        if (!edit || !edit->hasFrame())
            break;
        const Colours colours = Colours::of(option->palette);
        const QColor fill = option->state.testFlag(State_Enabled) ? colours.base : colours.window;
        drawBox(painter, option->rect, fill, colours.line, option->state.testFlag(State_HasFocus), colours,
                radius(option->fontMetrics));
        return;
    }
    case PE_FrameLineEdit:
    case PE_PanelScrollAreaCorner:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (element == CE_PushButtonBevel) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features.testFlag(QStyleOptionButton::HasMenu)) {
            QStyleOptionButton plain(*button);
            plain.features.setFlag(QStyleOptionButton::HasMenu, false);
            QProxyStyle::drawControl(element, &plain, painter, widget);
            const int side = pixelMetric(PM_MenuButtonIndicator, option, widget);
            plain.rect = visualRect(
                option->direction, option->rect,
                QRect(option->rect.right() - side - 4, option->rect.top(), side, option->rect.height()));
            const Colours colours = Colours::of(option->palette);
            drawChevron(painter, plain.rect, isPrimary(widget) ? colours.onAccent : colours.text);
            return;
        }
    }
    if (element == CE_Header) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader part(*header);
            drawControl(CE_HeaderSection, &part, painter, widget);
            part.rect = headerLabel(*header, widget);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = headerArrow(*header, widget);
            drawSortArrow(part, painter);
            return;
        }
    }
    if (element == CE_HeaderSection) {
        drawHeaderGround(*option, painter);
        return;
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader muted(*header);
            const QColor ink = Colours::of(option->palette).muted;
            for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
                muted.palette.setColor(role, ink);
            muted.state.setFlag(State_On, false); // no bold titles above a selection
            QProxyStyle::drawControl(element, &muted, painter, widget);
            return;
        }
    }
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton inked(*button);
            const Colours colours = Colours::of(option->palette);
            const bool isEnabled = option->state.testFlag(State_Enabled);
            if (isEnabled && isPrimary(widget)) {
                inked.palette.setColor(QPalette::ButtonText, colours.onAccent);
                painter->setFont(strongFont(painter->font()));
            } else if (isEnabled && isDangerous(widget)) {
                inked.palette.setColor(QPalette::ButtonText, colours.ink(Tone::Wrong));
            }
            QProxyStyle::drawControl(element, &inked, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    if (const auto *box =
            control == CC_SpinBox ? qstyleoption_cast<const QStyleOptionSpinBox *>(option) : nullptr) {
        drawSpinBox(*box, subControlRect(control, option, SC_SpinBoxUp, widget),
                    subControlRect(control, option, SC_SpinBoxDown, widget), painter);
        return;
    }
    const auto *bar =
        control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->fillRect(bar->rect, Colours::of(bar->palette).base);
    if (bar->maximum > bar->minimum)
        drawScrollBar(*bar, visualRect(bar->direction, bar->rect, scrollBarPart(*bar, SC_ScrollBarSlider)),
                      painter);
}

QRect WindowStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return visualRect(bar->direction, bar->rect, scrollBarPart(*bar, part));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect WindowStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *edit = element == SE_LineEditContents ? qobject_cast<const QLineEdit *>(widget) : nullptr;
    return edit && edit->hasFrame() ? rect.adjusted(fieldPadding, 0, -fieldPadding, 0) : rect;
}

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                    const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int height = option ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_PushButton:
        // The primary button's text is bolder than what was measured.
        return {contents.width() + qRound(height * (isPrimary(widget) ? 1.9 : 1.5)), qRound(height * 1.75)};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {size.width(), std::max(size.height(), qRound(height * 1.75))};
    case CT_HeaderSection:
        return {size.width(), qRound(height * 1.7)};
    default:
        return size;
    }
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return 16;
    case PM_HeaderMargin:
        return headerPadding;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 1;
    case PM_DefaultFrameWidth:
        // Lists and scroll areas stand on the page itself.
        if (qobject_cast<const QAbstractItemView *>(widget) &&
            !qobject_cast<const QComboBox *>(widget->parentWidget()))
            return 0;
        break;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return m_altIsHeld ? 1 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void WindowStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void WindowStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool WindowStyle::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    const bool isKey = type == QEvent::KeyPress || type == QEvent::KeyRelease;
    const bool isAlt = isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
    if (isAlt || (m_altIsHeld && type == QEvent::ApplicationStateChange)) {
        const bool isHeld = isAlt && type == QEvent::KeyPress;
        if (std::exchange(m_altIsHeld, isHeld) != isHeld) {
            for (QWidget *window : QApplication::topLevelWidgets()) {
                for (QWidget *widget : window->findChildren<QWidget *>())
                    widget->update();
            }
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace certwright::ui
