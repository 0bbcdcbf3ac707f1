#include "authorities/authoritysecretpage.h"

#include "widgets/choicecard.h"
#include "widgets/icon.h"
#include "widgets/passphrasefield.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {
constexpr int leastCharacters = 12; // conventions 6.5
} // namespace

AuthoritySecretPage::AuthoritySecretPage(QWidget *parent)
    : AuthorityFormPage(
          {tr("Key"), tr("Who keeps its key closed?"), tr("Whoever has the key can sign in its name.")},
          parent),
      m_details(new QWidget(this)),
      m_passphrase(new PassphraseField(tr("&Passphrase"), PassphraseField::Purpose::Choose, m_details)),
      m_remember(new QCheckBox(tr("&Remember it in the keychain"), m_details))
{
    m_vault =
        new ChoiceCard({icon(u"lock"_s, IconInk::Accent),
                        tr("Your vault"),
                        tr("Nothing to type: what the vault holds opens with it. Certificates can be renewed "
                           "without you."),
                        {}},
                       CardShape::Wide, this);
    m_own = new ChoiceCard(
        {icon(u"key"_s, IconInk::Accent),
         tr("A passphrase of its own"),
         tr("Asked for each time it signs. Safer where others use this computer too; nobody can help "
            "if you forget it."),
         {}},
        CardShape::Wide, this);
    m_vault->setObjectName(u"vaultCard"_s);
    m_own->setObjectName(u"ownPassphraseCard"_s);
    m_vault->setChecked(true);
    m_passphrase->lineEdit()->setObjectName(u"newPassphraseEdit"_s);
    m_passphrase->setLeastCharacters(leastCharacters);
    m_remember->setObjectName(u"rememberCheck"_s);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, space(this, 2), 0, 0);
    details->setSpacing(space(this, 3));
    details->addWidget(m_passphrase);
    details->addWidget(m_remember);
    column()->addWidget(m_vault);
    column()->addWidget(m_own);
    column()->addWidget(m_details);
    connect(m_vault, &ChoiceCard::toggled, this, &AuthoritySecretPage::changed);
    connect(m_passphrase, &PassphraseField::changed, this, &AuthoritySecretPage::changed);
    connect(m_remember, &QCheckBox::toggled, this, &AuthoritySecretPage::changed);
}

QWidget *AuthoritySecretPage::firstFocus() const
{
    return m_own->isChecked() ? m_own : m_vault;
}

void AuthoritySecretPage::refresh()
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_vault), QSignalBlocker(m_own),
                                       QSignalBlocker(m_remember)};
    (draft().hasOwnPassphrase ? m_own : m_vault)->setChecked(true);
    m_remember->setChecked(draft().plan.rememberPassphrase);
    m_details->setVisible(draft().hasOwnPassphrase);
}

void AuthoritySecretPage::changed()
{
    AuthorityDraft now = draft();
    now.hasOwnPassphrase = m_own->isChecked();
    const bool isGiven = now.hasOwnPassphrase && m_passphrase->isAcceptable();
    now.plan.passphrase = isGiven ? m_passphrase->secret() : nullptr;
    now.plan.rememberPassphrase = isGiven && m_remember->isChecked();
    m_details->setVisible(now.hasOwnPassphrase);
    give(now);
}

bool AuthoritySecretPage::isComplete() const
{
    return !draft().hasOwnPassphrase || draft().plan.passphrase;
}

} // namespace certwright::ui
