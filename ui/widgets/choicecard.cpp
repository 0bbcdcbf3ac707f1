#include "widgets/choicecard.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {
constexpr int tallWidth = 30; // average characters
constexpr int wideWidth = 48;
constexpr int leastWidth = 20;
} // namespace

ChoiceCard::ChoiceCard(CardContent content, CardShape shape, QWidget *parent)
    : QRadioButton(parent), m_content(std::move(content)), m_shape(shape)
{
    QSizePolicy policy(shape == CardShape::Tall ? QSizePolicy::Preferred : QSizePolicy::Expanding,
                       QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    describe();
}

void ChoiceCard::setNote(const QString &note)
{
    m_content.note = note;
    describe();
    updateGeometry();
    update();
}

void ChoiceCard::describe()
{
    setAccessibleName(m_content.title);
    setAccessibleDescription(m_content.note.isEmpty() ? m_content.sentence
                                                      : u"%1 %2"_s.arg(m_content.sentence, m_content.note));
}

int ChoiceCard::heightForWidth(int width) const
{
    return cardHeight(this, m_content, m_shape, width);
}

QSize ChoiceCard::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * (m_shape == CardShape::Tall ? tallWidth : wideWidth);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * leastWidth, fontMetrics().height() * 3};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(&painter, this, m_content, m_shape,
              {.isChosen = isChecked(), .isHovered = underMouse(), .hasFocus = hasFocus()});
}

} // namespace certwright::ui
