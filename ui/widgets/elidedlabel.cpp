#include "widgets/elidedlabel.h"

#include "text/shownvalue.h"
#include "widgets/plaintip.h"

#include <QResizeEvent>

#include <algorithm>

namespace certwright::ui {

namespace {
constexpr int longestHint = 60; // characters: a name of 253 must not ask for a window of that width
constexpr int shortestHint = 4;
} // namespace

ElidedLabel::ElidedLabel(const QString &text, Role role, QWidget *parent) : TextLabel({}, role, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWholeText(text);
}

void ElidedLabel::setWholeText(const QString &text)
{
    m_whole = shownValue(text);
    setAccessibleName(m_whole);
    updateGeometry();
    shorten();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    shorten();
}

QSize ElidedLabel::sizeHint() const
{
    const int most = fontMetrics().averageCharWidth() * longestHint;
    return {std::min(fontMetrics().horizontalAdvance(m_whole) + 2, most), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * shortestHint, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    shorten();
}

void ElidedLabel::shorten()
{
    const QString shown = fontMetrics().elidedText(m_whole, m_mode, std::max(width(), 1));
    if (shown != text())
        setText(shown);
    setToolTip(shown == m_whole ? QString() : plainTip(m_whole));
}

} // namespace certwright::ui
