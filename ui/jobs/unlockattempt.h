#pragma once

#include "jobs/vaultgate.h"
#include "widgets/coverpage.h"
#include "widgets/unlockpanel.h"

#include <vector>

namespace certwright::ui {

/// One try to open the vault for a page: the keychain at once and in the background, a person where that is
/// not enough.
class UnlockAttempt : public QObject
{
    Q_OBJECT

public:
    /// A child of `page`; deletes itself when it has ended.
    UnlockAttempt(VaultGate &gate, QWidget *page);
    ~UnlockAttempt() override;
    /// Who waits for its end; several may.
    void join(VaultGate::Then then, std::function<void()> otherwise);
    void begin();
    bool hasEnded() const { return m_hasEnded; }

private:
    /// What the first look at the store tells: whether there is a vault to open or one to make.
    struct Found {
        bool hasVault = false;
    };
    void askKeychain(const Result<Found> &found);
    using Answer = void (UnlockAttempt::*)(const Result<Vault> &);
    /// Gives the result to `answer` while somebody waits; tells the gate of a vault that opens later.
    std::function<void(const Result<Vault> &)> answerTo(Answer answer);
    void keychainAnswered(const Result<Vault> &vault);
    void showPanel();
    void tryTyped(const std::shared_ptr<const SecretBytes> &secret);
    void typedTried(const Result<Vault> &vault);
    void succeed(const Vault &vault);
    void giveUp();
    void tidy();

    struct Waiting {
        VaultGate::Then then;
        std::function<void()> otherwise;
    };
    VaultGate &m_gate;
    QWidget *m_page;
    UnlockPanel::Kind m_kind = UnlockPanel::Kind::Unlock;
    std::vector<Waiting> m_waiting;
    QPointer<Job> m_keychainJob;
    QPointer<CoverPage> m_cover;
    QPointer<UnlockPanel> m_panel;
    bool m_hasEnded = false;
};

} // namespace certwright::ui
