#include "issuance/authoritypage.h"

#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "widgets/choicecard.h"
#include "widgets/icon.h"
#include "widgets/passphrasefield.h"
#include "wizards/errornote.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

QStringList withoutKind(const QStringList &permitted)
{
    QStringList names;
    for (const QString &name : permitted)
        names << name.section(u':', 1);
    return names;
}

} // namespace

AuthorityPage::AuthorityPage(QWidget *parent)
    : CertificatePage({tr("Authority"), tr("Which authority signs it?"),
                       tr("Whoever trusts the authority accepts the certificate without a warning.")},
                      parent),
      m_cards(new QWidget(this)),
      m_group(new QButtonGroup(this)),
      m_create(new QPushButton(icon(u"plus"_s), tr("Create an &authority…"), this)),
      m_notes(new NoteList(this)),
      m_passphrase(
          new PassphraseField(tr("&Passphrase of the authority's key"), PassphraseField::Purpose::Ask, this))
{
    m_create->setObjectName(u"createAuthorityButton"_s);
    m_notes->setObjectName(u"authorityNotes"_s);
    m_passphrase->lineEdit()->setObjectName(u"authorityPassphraseEdit"_s);
    m_passphrase->setHint(tr("Leave it empty where your keychain remembers it."));
    m_passphrase->hide();
    auto *cards = new QVBoxLayout(m_cards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space(this, 2));
    column()->addWidget(m_cards);
    column()->addWidget(m_create, 0, Qt::AlignLeading);
    column()->addWidget(m_passphrase);
    column()->addWidget(m_notes);
    connect(m_create, &QPushButton::clicked, this, &AuthorityPage::authorityWanted);
    connect(m_passphrase, &PassphraseField::changed, this, [this] {
        CertificateDraft changed = draft();
        changed.plan.authorityPassphrase = m_passphrase->isEmpty() ? nullptr : m_passphrase->secret();
        give(changed);
    });
}

QWidget *AuthorityPage::firstFocus() const
{
    return m_group->checkedButton() ? static_cast<QWidget *>(m_group->checkedButton()) : m_create;
}

void AuthorityPage::refresh()
{
    rebuild();
    const QList<AuthorityChoice> usable = facts().usableAuthorities();
    if (!facts().authority(draft().plan.authority) && !usable.isEmpty())
        choose(usable.first().id);
    for (QAbstractButton *button : m_group->buttons()) {
        if (AuthorityId(m_group->id(button)) == draft().plan.authority)
            button->setChecked(true);
    }
    tell();
}

void AuthorityPage::rebuild()
{
    QList<AuthorityId> wanted;
    for (const AuthorityChoice &authority : facts().usableAuthorities())
        wanted << authority.id;
    if (wanted == m_shown && !wanted.isEmpty())
        return;
    m_shown = wanted;
    for (QAbstractButton *button : m_group->buttons()) {
        m_group->removeButton(button);
        m_cards->layout()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    QWidget *before = nullptr;
    for (const AuthorityChoice &authority : facts().usableAuthorities()) {
        ChoiceCard *card = makeCard(authority);
        m_group->addButton(card, int(authority.id.value()));
        m_cards->layout()->addWidget(card);
        card->show();
        if (before)
            setTabOrder(before, card);
        before = card;
    }
    m_cards->setVisible(!wanted.isEmpty());
    setSentence(
        wanted.isEmpty()
            ? tr("You have no authority that can sign yet. Make one: it takes a minute, and signs all later "
                 "certificates of your network too.")
            : tr("Whoever trusts the authority accepts the certificate without a warning."));
}

ChoiceCard *AuthorityPage::makeCard(const AuthorityChoice &authority)
{
    const NameConstraints limits = authority.certificate.nameConstraints();
    const QString scope = limits.permitted().isEmpty()
                              ? tr("May sign for every name.")
                              : tr("May sign for %1.").arg(listText(withoutKind(limits.permitted()), 4));
    const QString until = tr("Valid until %1.").arg(dateText(authority.certificate.notAfter()));
    auto *card = new ChoiceCard(
        {icon(u"authority"_s, IconInk::Accent), shownValue(authority.name), u"%1 %2"_s.arg(scope, until), {}},
        CardShape::Wide, m_cards);
    card->setObjectName(u"authorityCard:"_s + authority.name);
    connect(card, &ChoiceCard::clicked, this, [this, id = authority.id] { choose(id); });
    return card;
}

void AuthorityPage::choose(AuthorityId id)
{
    CertificateDraft changed = draft();
    if (changed.plan.authority != id) {
        changed.plan.authority = id;
        changed.plan.authorityPassphrase.reset();
        m_passphrase->clear();
    }
    give(changed);
    tell();
}

void AuthorityPage::tell()
{
    const AuthorityChoice *chosen = facts().authority(draft().plan.authority);
    m_passphrase->setVisible(chosen && chosen->needsPassphrase);
    QList<Note> notes;
    for (const PlanProblem &problem : problems(draft().plan, planFacts(draft().plan, facts()))) {
        const bool concerns =
            problem.error.code() == ErrorCode::NameNotPermitted || problem.field == PlanField::Issuer;
        if (concerns && problem.blocking && chosen)
            notes << noteOf(Tone::Wrong, problem.error);
    }
    m_notes->setNotes(notes);
    emit completeChanged();
}

bool AuthorityPage::isComplete() const
{
    const QList<PlanProblem> found = problems(draft().plan, planFacts(draft().plan, facts()));
    return std::none_of(found.cbegin(), found.cend(), [](const PlanProblem &problem) {
        return problem.blocking && (problem.field == PlanField::Issuer || problem.field == PlanField::Names);
    });
}

} // namespace certwright::ui
