#include "authorities/authoritywizard.h"

#include "authorities/authoritydonepage.h"
#include "authorities/authoritynamepage.h"
#include "authorities/authorityscopepage.h"
#include "authorities/authoritysecretpage.h"
#include "authorities/authoritysummarypage.h"
#include "inventory/certificaterepository.h"
#include "text/shownvalue.h"
#include "widgets/passphrasepanel.h"
#include "wizards/progresspage.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

AuthorityWizard::AuthorityWizard(Services &services, JobRunner &jobs, VaultGate &gate, QWidget *parent)
    : WizardWindow(tr("New authority"), parent),
      m_services(services),
      m_jobs(jobs),
      m_gate(gate),
      m_name(new AuthorityNamePage),
      m_scope(new AuthorityScopePage),
      m_secret(new AuthoritySecretPage),
      m_summary(new AuthoritySummaryPage),
      m_progress(new ProgressPage),
      m_done(new AuthorityDonePage)
{
    m_known.now = m_services.clock().now();
    const auto pages = std::initializer_list<AuthorityFormPage *>{m_name, m_scope, m_secret, m_summary};
    for (AuthorityFormPage *page : pages) {
        addStep(page);
        connect(page, &AuthorityFormPage::edited, this, &AuthorityWizard::draftChanged);
    }
    addOther(m_progress);
    addOther(m_done);
    suggestNames({});
    goTo(m_name);
    readKnowledge();
}

void AuthorityWizard::suggestNames(const QStringList &names)
{
    const QStringList scope = proposedScope(names);
    m_scope->setProposals(
        scope + QStringList{u"10.0.0.0/8"_s, u"172.16.0.0/12"_s, u"192.168.0.0/16"_s, u"fd00::/8"_s});
    m_draft.typedScope = scope;
    // The page that is shown has a copy of its own.
    if (currentPage() && phase() == Phase::Asking)
        entering(currentPage());
}

void AuthorityWizard::readKnowledge()
{
    m_jobs.start(
        tr("Look at authorities"), this,
        [&services = m_services](const Context &context) {
            return readAuthorityKnowledge(services, context);
        },
        [this](const Result<AuthorityKnowledge> &known) {
            if (!known)
                return;
            m_known = *known;
            if (phase() == Phase::Asking) {
                entering(currentPage());
                refreshButtons();
            }
        });
}

void AuthorityWizard::draftChanged(const AuthorityDraft &draft)
{
    m_draft = draft;
    m_draft.plan.constraints = NameConstraints();
    if (!m_draft.isLimited)
        return;
    if (const auto constraints = NameConstraints::parse(m_draft.typedScope))
        m_draft.plan.constraints = *constraints;
}

void AuthorityWizard::entering(WizardPage *page)
{
    static_cast<AuthorityFormPage *>(page)->take(m_draft, m_known);
}

bool AuthorityWizard::hasInput() const
{
    return !m_draft.plan.name.isEmpty() || m_draft.plan.passphrase;
}

void AuthorityWizard::act()
{
    draftChanged(m_draft);
    m_progress->begin(tr("Making %1").arg(shownValue(m_draft.plan.name)));
    beginWork(m_progress);
    m_gate.withVault(
        m_progress, [this](const Vault &vault) { work(vault); }, [this] { goTo(m_summary); });
}

void AuthorityWizard::work(const Vault &vault)
{
    m_work = m_jobs.start(
        tr("Make %1").arg(shownValue(m_draft.plan.name)), this,
        [plan = m_draft.plan, vault, &services = m_services](const Context &context) -> Result<Made> {
            CW_TRY(store, services.store(Store::Missing::Create, context));
            const IssuanceParts parts{*store, vault, &services.keychain(), services.by()};
            CW_TRY(created, createAuthority(plan, parts, context));
            CW_TRY(connection, store->connect());
            CW_TRY(stored, CertificateRepository(connection).byId(created.certificate));
            return Made{created, stored.certificate};
        },
        [this](const Result<Made> &made) { worked(made); });
    m_progress->follow(m_work);
}

void AuthorityWizard::worked(const Result<Made> &made)
{
    if (!made) {
        failed(made.error());
        return;
    }
    m_progress->finish();
    m_done->showCreated(m_draft.plan.name, made->certificate);
    endWork(Phase::Done, m_done);
    emit created(made->created.id);
}

void AuthorityWizard::cancelWork()
{
    if (m_work)
        m_work->cancel();
}

void AuthorityWizard::failed(const Error &error)
{
    const bool isPassphrase =
        error.code() == ErrorCode::PassphraseNeeded || error.code() == ErrorCode::PassphraseWrong;
    QList<Message::Action> mends;
    if (isPassphrase && m_draft.plan.parent)
        mends << Message::Action{tr("Type the passphrase…"), [this] { askParentPassphrase(); }};
    if (error.code() == ErrorCode::Cancelled)
        m_progress->stopped(tr("Nothing has been made."));
    else
        m_progress->fail(error, mends);
    endWork(Phase::Failed, m_progress);
}

void AuthorityWizard::askParentPassphrase()
{
    const ParentChoice *parent = m_known.parent(m_draft.plan.parent);
    const QString name = parent ? shownValue(parent->name) : QString();
    askPassphrase(m_progress,
                  {tr("Passphrase of %1").arg(name), tr("Its key is closed by a passphrase of its own."),
                   tr("&Passphrase"), tr("&Go on")},
                  [this](const SharedSecret &secret) {
                      m_draft.plan.parentPassphrase = secret;
                      act();
                  });
}

} // namespace certwright::ui
