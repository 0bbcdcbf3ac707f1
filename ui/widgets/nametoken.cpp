#include "widgets/nametoken.h"

#include "text/shownvalue.h"
#include "widgets/icon.h"
#include "widgets/plaintip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {
constexpr int longestName = 44; // characters, then it is cut in the middle
} // namespace

NameToken::NameToken(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_shown(shownValue(name)), m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(m_shown);
    setAccessibleDescription(tr("Press Delete to remove it, Enter to change it."));
    m_remove->setIcon(icon(u"close"_s));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::NoFocus);
    m_remove->setAccessibleName(tr("Remove %1").arg(m_shown));
    m_remove->setToolTip(tr("Remove"));
    const int side = qRound(fontMetrics().height() * 0.7);
    m_remove->setIconSize({side, side});
    connect(m_remove, &QToolButton::clicked, this, &NameToken::removalRequested);
}

void NameToken::setJudgement(Tone tone, const QString &reason)
{
    m_tone = tone;
    setToolTip(plainTip(reason));
    setAccessibleDescription(reason.isEmpty() ? tr("Press Delete to remove it, Enter to change it.")
                                              : reason);
    update();
}

QSize NameToken::sizeHint() const
{
    const int most = fontMetrics().averageCharWidth() * longestName;
    const int height = qRound(fontMetrics().height() * 1.5);
    return {std::min(fontMetrics().horizontalAdvance(m_shown), most) + height / 2 + 2 + height, height};
}

QSize NameToken::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

void NameToken::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(this);
    const bool isJudged = m_tone == Tone::Wrong || m_tone == Tone::Soon;
    const qreal line = hasFocus() ? 2 : 1;
    painter.setBrush(colours.tint(m_tone));
    painter.setPen(hasFocus()                                        ? QPen(colours.accent, line)
                   : colours.isHighContrast || m_tone == Tone::Wrong ? QPen(colours.ink(m_tone), line)
                                                                     : QPen(Qt::NoPen));
    const QRectF pill = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QRect room = QStyle::visualRect(
        layoutDirection(), rect(), QRect(height() / 2, 0, width() - height() / 2 - height(), height()));
    painter.setPen(isJudged && m_tone == Tone::Wrong ? colours.ink(m_tone) : colours.text);
    painter.drawText(room, int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     fontMetrics().elidedText(m_shown, Qt::ElideMiddle, room.width()));
}

void NameToken::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removalRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        emit editingRequested();
        return;
    case Qt::Key_Left:
        emit moved(-forward);
        return;
    case Qt::Key_Right:
        emit moved(forward);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NameToken::mouseDoubleClickEvent(QMouseEvent *)
{
    emit editingRequested();
}

void NameToken::resizeEvent(QResizeEvent *)
{
    const QRect cross(width() - height(), 1, height() - 2, height() - 2);
    m_remove->setGeometry(QStyle::visualRect(layoutDirection(), rect(), cross));
}

} // namespace certwright::ui
