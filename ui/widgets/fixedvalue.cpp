#include "widgets/fixedvalue.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

FixedValue::FixedValue(const QString &name, const QString &text, const QString &copied, QWidget *parent)
    : QWidget(parent), m_text(text), m_copy(new QToolButton(this))
{
    setFont(smallFont(fixedFont(font())));
    setAccessibleName(u"%1: %2"_s.arg(name, text));
    m_copy->setIcon(icon(u"copy"_s, IconInk::Muted));
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_copy->setAccessibleName(tr("Copy: %1").arg(name));
    m_copy->setToolTip(tr("Copy"));
    connect(m_copy, &QToolButton::clicked, this,
            [whole = copied.isEmpty() ? text : copied] { QGuiApplication::clipboard()->setText(whole); });
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int FixedValue::textWidth(int width) const
{
    return std::max(1, width - m_copy->sizeHint().width() - space(this, 1));
}

qreal FixedValue::layOut(QTextLayout &layout, int width) const
{
    QTextOption option(Qt::AlignLeading);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setText(QString(m_text).replace(u'\n', QChar::LineSeparator));
    layout.setFont(font());
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

int FixedValue::heightForWidth(int width) const
{
    QTextLayout layout;
    return std::max(int(std::ceil(layOut(layout, textWidth(width)))), fontMetrics().height());
}

QSize FixedValue::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 34;
    return {width, heightForWidth(width)};
}

QSize FixedValue::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

void FixedValue::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QTextLayout layout;
    layOut(layout, textWidth(width()));
    painter.setPen(Colours::of(this).text);
    const qreal left = layoutDirection() == Qt::RightToLeft ? width() - textWidth(width()) : 0;
    layout.draw(&painter, QPointF(left, 0));
}

void FixedValue::resizeEvent(QResizeEvent *)
{
    const QSize size(m_copy->sizeHint().width(), std::min(m_copy->sizeHint().height(), height() + 4));
    const QRect place(width() - size.width(), -2, size.width(), size.height());
    m_copy->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace certwright::ui
