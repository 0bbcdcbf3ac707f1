#include "widgets/lifetimebar.h"

#include <QPainter>

#include <algorithm>

namespace certwright::ui {

namespace {
constexpr int thickness = 4;
} // namespace

LifetimeBar::LifetimeBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LifetimeBar::setLifetime(const Lifetime &lifetime)
{
    m_lifetime = lifetime;
    setAccessibleName(tr("%1 percent of its lifetime is gone").arg(qRound(lifetime.gone * 100)));
    update();
}

QSize LifetimeBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, thickness * 3};
}

void LifetimeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int width = std::min(this->width(), sizeHint().width());
    const int left = layoutDirection() == Qt::RightToLeft ? this->width() - width : 0;
    paintLifetime(&painter, QRectF(left, (height() - thickness) / 2.0, width, thickness), m_lifetime,
                  Colours::of(this), layoutDirection());
}

} // namespace certwright::ui
