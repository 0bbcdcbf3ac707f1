#include "widgets/factlist.h"

#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

/// Fixed text has no blanks to wrap at; a break may stand after every eighth character.
QString breakable(const QString &text)
{
    QString broken;
    for (qsizetype i = 0; i < text.size(); i += 8) {
        if (i > 0)
            broken += QChar(0x200b);
        broken += QStringView(text).mid(i, 8);
    }
    return broken;
}

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space(this, 3));
}

void FactList::add(const QString &caption, const QString &text)
{
    add(caption, (new TextLabel(text, TextLabel::Role::Body, this))->wrapping()->copyable());
}

void FactList::addFixed(const QString &caption, const QString &text)
{
    add(caption, (new TextLabel(text.contains(u' ') ? text : breakable(text), TextLabel::Role::Fixed, this))
                     ->wrapping()
                     ->copyable());
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
