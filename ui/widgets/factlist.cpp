#include "widgets/factlist.h"

#include "widgets/fixedvalue.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

namespace certwright::ui {

FactList::FactList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space(this, 3));
}

void FactList::add(const QString &caption, const QString &text)
{
    add(caption, (new TextLabel(text, TextLabel::Role::Body, this))->wrapping()->copyable());
}

void FactList::addFixed(const QString &caption, const QString &text, const QString &copied)
{
    add(caption, new FixedValue(caption, text, copied, this));
}

void FactList::add(const QString &caption, QWidget *content)
{
    auto *pair = new QVBoxLayout;
    pair->setSpacing(0);
    if (!caption.isEmpty())
        pair->addWidget(new TextLabel(caption, TextLabel::Role::Muted, this));
    pair->addWidget(content);
    m_column->addLayout(pair);
}

} // namespace certwright::ui
