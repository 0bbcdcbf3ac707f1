#include "jobs/unlockattempt.h"

#include "inventory/vaultrepository.h"
#include "service/vaultcare.h"
#include "text/errortext.h"
#include "widgets/errormessage.h"

#include <QTimer>

namespace certwright::ui {

namespace {

/// What was typed may be the passphrase or the recovery code; both look like nothing else.
Result<Vault> unlockBy(Services &services, const SecretBytes &typed, const Context &context)
{
    auto vault = services.unlockWith(typed, context);
    if (vault || vault.error().code() != ErrorCode::VaultPassphraseWrong)
        return vault;
    auto byCode = unlockByRecoveryCode(services, typed, context);
    return byCode ? std::move(byCode) : std::move(vault);
}

} // namespace

UnlockAttempt::UnlockAttempt(VaultGate &gate, QWidget *page) : QObject(page), m_gate(gate), m_page(page) {}

UnlockAttempt::~UnlockAttempt()
{
    if (m_keychainJob)
        m_keychainJob->cancel();
}

void UnlockAttempt::join(VaultGate::Then then, std::function<void()> otherwise)
{
    m_waiting.push_back({std::move(then), std::move(otherwise)});
}

void UnlockAttempt::begin()
{
    m_gate.jobs().start(
        tr("Look at the vault"), this,
        [&services = m_gate.services()](const Context &context) -> Result<Found> {
            CW_TRY(store, services.store(Store::Missing::Create, context));
            CW_TRY(connection, store->connect());
            CW_TRY(record, VaultRepository(connection).record());
            return Found{record.has_value()};
        },
        [this](const Result<Found> &found) { askKeychain(found); });
}

void UnlockAttempt::askKeychain(const Result<Found> &found)
{
    if (!found) {
        showPanel();
        m_panel->setReason(errorParagraph(found.error()));
        return;
    }
    m_kind = found->hasVault ? UnlockPanel::Kind::Unlock : UnlockPanel::Kind::Create;
    m_keychainJob = m_gate.jobs().start(
        tr("Unlock the vault"), &m_gate,
        [&services = m_gate.services()](const Context &context) { return services.vault(context); },
        answerTo(&UnlockAttempt::keychainAnswered));
    QTimer::singleShot(m_gate.patience(), this, [this] {
        if (m_hasEnded || !m_keychainJob)
            return;
        showPanel();
        m_panel->setKeychainAsking(true);
    });
}

std::function<void(const Result<Vault> &)> UnlockAttempt::answerTo(Answer answer)
{
    return [attempt = QPointer<UnlockAttempt>(this), &gate = m_gate, answer](const Result<Vault> &vault) {
        if (attempt && !attempt->m_hasEnded)
            (attempt->*answer)(vault);
        else if (vault)
            gate.announceOpened(*vault); // too late to be used, but it is open
    };
}

void UnlockAttempt::keychainAnswered(const Result<Vault> &vault)
{
    m_keychainJob.clear();
    if (vault) {
        succeed(*vault);
        return;
    }
    const bool wasReplaced = vault.error().code() == ErrorCode::Cancelled;
    if (wasReplaced && m_panel)
        return;
    showPanel();
    m_panel->setKeychainAsking(false);
    // That there is no keychain is no news where a passphrase was chosen from the first.
    const Error *cause = vault.error().cause();
    const Error &telling = cause ? *cause : vault.error();
    const bool isNews =
        telling.code() != ErrorCode::KeychainUnavailable && telling.code() != ErrorCode::VaultLocked;
    m_panel->setReason(isNews ? errorText(telling).message : QString());
}

void UnlockAttempt::showPanel()
{
    if (m_panel)
        return;
    m_cover = new CoverPage(m_page);
    m_panel = new UnlockPanel(m_kind, m_cover);
    m_cover->setContent(m_panel);
    m_panel->setFocus();
    connect(m_panel, &UnlockPanel::given, this, &UnlockAttempt::tryTyped);
    connect(m_panel, &UnlockPanel::cancelled, this, &UnlockAttempt::giveUp);
    connect(m_cover, &CoverPage::cancelled, this, &UnlockAttempt::giveUp);
}

void UnlockAttempt::tryTyped(const std::shared_ptr<const SecretBytes> &secret)
{
    m_panel->setBusy(true);
    const bool creates = m_kind == UnlockPanel::Kind::Create;
    // Making a vault holds its lease: the keychain's try must end before ours can begin.
    if (creates && m_keychainJob)
        m_keychainJob->cancel();
    m_gate.jobs().start(
        creates ? tr("Make the vault") : tr("Unlock the vault"), &m_gate,
        [&services = m_gate.services(), secret, creates](const Context &context) {
            return creates ? services.createVaultWith(*secret, context)
                           : unlockBy(services, *secret, context);
        },
        answerTo(&UnlockAttempt::typedTried));
}

void UnlockAttempt::typedTried(const Result<Vault> &vault)
{
    if (vault) {
        succeed(*vault);
        return;
    }
    m_panel->setBusy(false);
    m_panel->setProblem(errorParagraph(vault.error()));
}

void UnlockAttempt::succeed(const Vault &vault)
{
    tidy();
    m_gate.announceOpened(vault);
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        waiting.then(vault);
}

void UnlockAttempt::giveUp()
{
    tidy();
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.otherwise)
            waiting.otherwise();
    }
}

void UnlockAttempt::tidy()
{
    m_hasEnded = true;
    if (m_keychainJob)
        m_keychainJob->cancel();
    if (m_panel)
        m_panel->forget();
    if (m_cover)
        m_cover->dismiss();
    deleteLater();
}

} // namespace certwright::ui
