#include "mainwindow/searchfield.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Search names, issuer, serial…"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    setMaxLength(1000);
    addAction(icon(u"search"_s, IconInk::Muted), LeadingPosition);
    // Qt makes its buttons without names for the screen reader.
    for (QWidget *button : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        button->setAccessibleName(button->objectName() == "_q_qlineeditclearaction"_L1 ? tr("Clear")
                                                                                       : tr("Search"));
    setToolTip(tr("Search (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
}

QSize SearchField::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, QLineEdit::sizeHint().height()};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    const bool goesOn =
        event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Escape;
    if (goesOn) {
        emit left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    // The way here by keyboard, where there is room for it.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    const Colours colours = Colours::of(this);
    const QString keys = QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText);
    const QSize size(painter.fontMetrics().horizontalAdvance(keys) + space(this, 2),
                     painter.fontMetrics().height() + 2);
    const QRect place(width() - size.width() - space(this, 2), (height() - size.height()) / 2, size.width(),
                      size.height());
    if (place.left() < fontMetrics().horizontalAdvance(placeholderText()) + height() + space(this, 3))
        return;
    const QRect cap = QStyle::visualRect(layoutDirection(), rect(), place);
    painter.setPen(colours.line);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(colours.muted);
    painter.drawText(cap, Qt::AlignCenter, keys);
}

} // namespace certwright::ui
