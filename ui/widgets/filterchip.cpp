#include "widgets/filterchip.h"

#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

FilterChip::FilterChip(const QString &word, QWidget *parent) : QRadioButton(word, parent), m_word(word)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(word);
}

void FilterChip::setCount(int count)
{
    setText(u"%1 %2"_s.arg(m_word, locale().toString(count)));
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + qRound(fontMetrics().height() * 1.4),
            qRound(fontMetrics().height() * 1.5)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(this);
    const qreal line = hasFocus() ? 2 : 1;
    const QColor edge = isChecked() || hasFocus() ? colours.accent
                        : underMouse()            ? colours.muted
                                                  : colours.line;
    painter.setPen(QPen(edge, line));
    painter.setBrush(isChecked() ? colours.selection : colours.base);
    const QRectF pill = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(isChecked() ? colours.text : colours.muted);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace certwright::ui
