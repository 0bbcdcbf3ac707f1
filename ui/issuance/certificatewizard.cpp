#include "issuance/certificatewizard.h"

#include "authorities/authoritywizard.h"
#include "issuance/authoritypage.h"
#include "issuance/donepage.h"
#include "issuance/namespage.h"
#include "issuance/purposepage.h"
#include "issuance/summarypage.h"
#include "issuance/summarywords.h"
#include "issuance/targetpage.h"
#include "text/shownvalue.h"
#include "widgets/passphrasepanel.h"
#include "wizards/progresspage.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

CertificateWizard::CertificateWizard(Services &services, JobRunner &jobs, VaultGate &gate, QWidget *parent)
    : WizardWindow(tr("New certificate"), parent),
      m_services(services),
      m_jobs(jobs),
      m_gate(gate),
      m_purpose(new PurposePage),
      m_names(new NamesPage),
      m_authority(new AuthorityPage),
      m_target(new TargetPage),
      m_summary(new SummaryPage),
      m_progress(new ProgressPage),
      m_done(new DonePage)
{
    m_facts.now = m_services.clock().now();
    addStep(m_purpose);
    addStep(m_names);
    addStep(m_authority);
    addStep(m_target);
    addStep(m_summary);
    addOther(m_progress);
    addOther(m_done);
    connectPages();
    goTo(m_purpose);
    readFacts();
}

void CertificateWizard::connectPages()
{
    for (CertificatePage *page :
         std::initializer_list<CertificatePage *>{m_purpose, m_names, m_authority, m_target})
        connect(page, &CertificatePage::edited, this, &CertificateWizard::draftChanged);
    connect(m_names, &NamesPage::coveringWanted, this, &CertificateWizard::lookForCovering);
    connect(m_authority, &AuthorityPage::authorityWanted, this, &CertificateWizard::makeAuthority);
    connect(m_target, &TargetPage::checkWanted, this, &CertificateWizard::checkTarget);
    connect(m_done, &DonePage::showRequested, this, [this] {
        emit showRequested(m_made->issued.id);
        close();
    });
    connect(m_done, &DonePage::checkAgainRequested, this, &CertificateWizard::act);
}

void CertificateWizard::readFacts()
{
    m_jobs.start(
        tr("Look at authorities and servers"), this,
        [&services = m_services](const Context &context) { return readCertificateFacts(services, context); },
        [this](const Result<CertificateFacts> &facts) {
            if (!facts)
                return;
            m_facts = *facts;
            if (!m_draft.plan.authority && !m_facts.usableAuthorities().isEmpty() &&
                m_draft.plan.issuer == IssuerKind::LocalCa)
                m_draft.plan.authority = m_facts.usableAuthorities().first().id;
            if (phase() == Phase::Asking) {
                entering(currentPage());
                refreshButtons();
            }
        });
}

void CertificateWizard::entering(WizardPage *page)
{
    static_cast<CertificatePage *>(page)->take(m_draft, m_facts);
}

void CertificateWizard::draftChanged(const CertificateDraft &draft)
{
    m_draft = draft;
    setStepShown(m_authority, draft.plan.issuer == IssuerKind::LocalCa);
}

bool CertificateWizard::hasInput() const
{
    return !m_draft.typedNames.isEmpty() || !m_draft.plan.label.isEmpty() || m_draft.wish;
}

void CertificateWizard::lookForCovering(const QList<AlternativeName> &names)
{
    if (m_lookup)
        m_lookup->cancel();
    m_lookup = m_jobs.start(
        tr("Look for these names"), this,
        [names, &services = m_services](const Context &context) {
            return coveringCertificates(names, services, context);
        },
        [this](const Result<QHash<QString, Covering>> &covering) {
            if (covering)
                m_names->showCovering(*covering);
        });
}

void CertificateWizard::checkTarget(int number, const TargetWish &wish)
{
    if (m_check)
        m_check->cancel();
    const QString name =
        m_draft.plan.names.isEmpty() ? m_draft.plan.label : m_draft.plan.names.first().value();
    m_check = m_jobs.start(
        tr("Check the place"), this,
        [wish, name, &services = m_services](const Context &context) -> Result<PlannedTarget> {
            CW_TRY(presets, services.presets());
            return planTarget(wish, name, presets, context);
        },
        [this, number](const Result<PlannedTarget> &planned) { m_target->showCheck(number, planned); });
}

void CertificateWizard::makeAuthority()
{
    auto *wizard = new AuthorityWizard(m_services, m_jobs, m_gate, this);
    QStringList names;
    for (const AlternativeName &name : m_draft.plan.names)
        names << name.value();
    wizard->suggestNames(names);
    connect(wizard, &AuthorityWizard::created, this, [this](AuthorityId id) {
        m_draft.plan.authority = id;
        m_draft.plan.authorityPassphrase.reset();
        readFacts();
    });
    wizard->show();
}

void CertificateWizard::act()
{
    m_progress->begin(m_made ? tr("Deploying %1").arg(titleOf(m_draft.plan))
                             : tr("Making %1").arg(titleOf(m_draft.plan)));
    beginWork(m_progress);
    m_gate.withVault(
        m_progress, [this](const Vault &vault) { work(vault); }, [this] { goTo(m_summary); });
}

void CertificateWizard::work(const Vault &vault)
{
    m_work = m_jobs.start(
        tr("Make %1").arg(titleOf(m_draft.plan)), this,
        [draft = m_draft, made = m_made, vault,
         &services = m_services](const Context &context) -> Result<MadeCertificate> {
            if (made)
                return deployMade(*made, draft, services, vault, context);
            return makeCertificate(draft, services, vault, context);
        },
        [this](const Result<MadeCertificate> &made) { worked(made); });
    m_progress->follow(m_work);
}

void CertificateWizard::worked(const Result<MadeCertificate> &made)
{
    if (!made) {
        failed(made.error());
        return;
    }
    const bool isNew = !m_made;
    m_made = *made;
    // What is made can't be made otherwise any more; where it goes can.
    setFirstStep(m_target);
    m_summary->setOnlyDeploying(true);
    if (made->error) {
        failed(*made->error);
    } else {
        m_progress->finish();
        m_done->showMade(*made, m_draft, m_facts);
        endWork(Phase::Done, m_done);
    }
    if (isNew)
        emit finished(made->issued.id);
}

void CertificateWizard::cancelWork()
{
    if (m_work)
        m_work->cancel();
}

void CertificateWizard::failed(const Error &error)
{
    if (error.code() == ErrorCode::Cancelled)
        m_progress->stopped(m_made ? tr("The certificate is made and kept; it isn't deployed.")
                                   : tr("Nothing has been made."));
    else
        m_progress->fail(error, mendsOf(error));
    setLeaveText(m_made ? tr("Leave it for &later") : tr("&Close"));
    endWork(Phase::Failed, m_progress);
}

QList<Message::Action> CertificateWizard::mendsOf(const Error &error)
{
    const bool isPassphrase =
        error.code() == ErrorCode::PassphraseNeeded || error.code() == ErrorCode::PassphraseWrong;
    if (isPassphrase && !m_made && m_draft.plan.authority)
        return {{tr("Type the passphrase…"), [this] { askAuthorityPassphrase(); }}};
    if (m_draft.wish && (m_made || error.knows(Subject::Folder)))
        return {{tr("Choose another place"), [this] { goTo(m_target); }}};
    return {};
}

void CertificateWizard::askAuthorityPassphrase()
{
    const AuthorityChoice *authority = m_facts.authority(m_draft.plan.authority);
    const QString name = authority ? shownValue(authority->name) : QString();
    askPassphrase(m_progress,
                  {tr("Passphrase of %1").arg(name), tr("Its key is closed by a passphrase of its own."),
                   tr("&Passphrase"), tr("&Go on")},
                  [this](const SharedSecret &secret) {
                      m_draft.plan.authorityPassphrase = secret;
                      act();
                  });
}

} // namespace certwright::ui
