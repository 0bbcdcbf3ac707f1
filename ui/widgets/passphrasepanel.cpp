#include "widgets/passphrasepanel.h"

#include "widgets/buttons.h"
#include "widgets/coverpage.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::ui {

PassphrasePanel::PassphrasePanel(const Words &words, PassphraseField::Purpose purpose, QWidget *parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)),
      m_field(new PassphraseField(words.label, purpose, this)),
      m_act(primaryButton(words.act, this))
{
    auto *title = new TextLabel(words.title, TextLabel::Role::Title, this);
    auto *sentence = new TextLabel(words.sentence, TextLabel::Role::Quiet, this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space(this, 3));
    m_column->addWidget(title->wrapping());
    m_column->addWidget(sentence->wrapping());
    m_column->addWidget(m_field);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_act);
    m_column->addLayout(buttons);
    setFocusProxy(m_field);

    const auto give = [this] {
        if (m_act->isEnabled() && m_field->check())
            emit given(m_field->secret());
    };
    connect(m_act, &QPushButton::clicked, this, give);
    connect(m_field, &PassphraseField::submitted, this, give);
    connect(cancel, &QPushButton::clicked, this, &PassphrasePanel::cancelled);
}

void PassphrasePanel::insertBelowTitle(QWidget *widget)
{
    m_column->insertWidget(1, widget);
}

void PassphrasePanel::setBusy(bool busy)
{
    m_act->setEnabled(!busy);
}

void askPassphrase(QWidget *page, const PassphrasePanel::Words &words,
                   std::function<void(std::shared_ptr<const SecretBytes>)> then)
{
    auto *cover = new CoverPage(page);
    auto *panel = new PassphrasePanel(words, PassphraseField::Purpose::Ask, cover);
    cover->setContent(panel);
    panel->setFocus();
    QObject::connect(
        panel, &PassphrasePanel::given, cover,
        [cover, panel, then = std::move(then)](const std::shared_ptr<const SecretBytes> &secret) {
            panel->field()->clear();
            cover->dismiss();
            then(secret);
        });
    QObject::connect(panel, &PassphrasePanel::cancelled, cover, &CoverPage::dismiss);
    QObject::connect(cover, &CoverPage::cancelled, cover, &CoverPage::dismiss);
}

} // namespace certwright::ui
