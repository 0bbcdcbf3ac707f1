#include "mainwindow/emptystate.h"

#include "widgets/actioncard.h"
#include "widgets/icon.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace certwright::ui {

EmptyState::EmptyState(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_cards(new QHBoxLayout)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *titleLabel = new TextLabel(title, TextLabel::Role::Title, this);
    auto *sentenceLabel = new TextLabel(sentence, TextLabel::Role::Quiet, this);
    titleLabel->setAlignment(Qt::AlignHCenter);
    sentenceLabel->setAlignment(Qt::AlignHCenter);
    m_cards->setSpacing(space(this, 4));
    m_cards->addStretch(1);
    m_cards->addStretch(1);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 2));
    column->addStretch(4);
    column->addWidget(titleLabel->wrapping());
    column->addWidget(sentenceLabel->wrapping());
    column->addSpacing(space(this, 4));
    column->addLayout(m_cards);
    column->addStretch(5);
}

ActionCard *EmptyState::addChoice(const QString &icon, const QString &title, const QString &sentence)
{
    const auto weight = m_choices == 0 ? ActionCard::Weight::Primary : ActionCard::Weight::Ordinary;
    auto *card = new ActionCard({certwright::ui::icon(icon), title, sentence, {}}, weight, this);
    card->setMaximumWidth(fontMetrics().averageCharWidth() * 44);
    m_cards->insertWidget(++m_choices, card, 4);
    if (m_choices == 1)
        setFocusProxy(card);
    return card;
}

} // namespace certwright::ui
