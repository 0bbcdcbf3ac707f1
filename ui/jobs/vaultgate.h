#pragma once

#include "jobs/jobrunner.h"
#include "service/services.h"

#include <QPointer>

#include <functional>

namespace certwright::ui {

/// The way to the keys for everything in the window: opens the vault when a key is needed and not before.
///
/// Where the keychain is open nothing is asked. Where it is not, the page that needs the key shows a panel.
/// Nobody needs it only to look.
class VaultGate : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Vault &)>;

    /// Both outlive the gate.
    VaultGate(Services &services, JobRunner &jobs, QObject *parent = nullptr);

    /// Calls `then` with the open vault, on the GUI thread; asks in `page` where a person is needed.
    /// `otherwise`: they would not. Neither is called when `page` has gone.
    void withVault(QWidget *page, Then then, std::function<void()> otherwise = {});
    void lock();
    bool isUnlocked() const { return m_services.isUnlocked(); }

    Services &services() const { return m_services; }
    JobRunner &jobs() const { return m_jobs; }
    /// After how long a keychain that doesn't answer is taken to be asking.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    std::chrono::milliseconds patience() const { return m_patience; }

signals:
    void unlocked();
    void locked();
    /// The vault is open and nobody has seen its recovery code yet.
    void recoveryCodeUnseen();

private:
    friend class UnlockAttempt;
    void announceOpened(const Vault &vault);

    Services &m_services;
    JobRunner &m_jobs;
    std::chrono::milliseconds m_patience{2000};
    bool m_isAnnounced = false;
};

} // namespace certwright::ui
