#include "widgets/actioncard.h"

#include <QPainter>

namespace certwright::ui {

namespace {
constexpr int preferredWidth = 34; // average characters
constexpr int leastWidth = 22;
} // namespace

ActionCard::ActionCard(CardContent content, Weight weight, QWidget *parent)
    : QPushButton(parent), m_content(std::move(content)), m_weight(weight)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    // Enter presses it too, where no dialog says so for its buttons.
    setAutoDefault(true);
    setAccessibleName(m_content.title);
    setAccessibleDescription(m_content.sentence);
}

int ActionCard::heightForWidth(int width) const
{
    return cardHeight(this, m_content, CardShape::Tall, width);
}

QSize ActionCard::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * preferredWidth;
    return {width, heightForWidth(width)};
}

QSize ActionCard::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * leastWidth, fontMetrics().height() * 3};
}

void ActionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(&painter, this, m_content, CardShape::Tall,
              {.isChosen = m_weight == Weight::Primary, .isHovered = underMouse(), .hasFocus = hasFocus()});
}

} // namespace certwright::ui
