#include "jobs/vaultgate.h"

#include "inventory/vaultrepository.h"
#include "jobs/unlockattempt.h"

namespace certwright::ui {

VaultGate::VaultGate(Services &services, JobRunner &jobs, QObject *parent)
    : QObject(parent), m_services(services), m_jobs(jobs)
{
}

void VaultGate::withVault(QWidget *page, Then then, std::function<void()> otherwise)
{
    for (auto *attempt : page->findChildren<UnlockAttempt *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!attempt->hasEnded()) {
            attempt->join(std::move(then), std::move(otherwise));
            return;
        }
    }
    auto *attempt = new UnlockAttempt(*this, page);
    attempt->join(std::move(then), std::move(otherwise));
    attempt->begin();
}

void VaultGate::lock()
{
    m_services.lock();
    m_isAnnounced = false;
    emit locked();
}

void VaultGate::announceOpened(const Vault &)
{
    if (m_isAnnounced)
        return;
    m_isAnnounced = true;
    emit unlocked();
    m_jobs.start(
        tr("Look at the vault"), this,
        [&services = m_services](const Context &context) -> Result<bool> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            CW_TRY(connection, store->connect());
            CW_TRY(record, VaultRepository(connection).record());
            return record && !record->recoveryCodeShown;
        },
        [this](const Result<bool> &isUnseen) {
            if (isUnseen && *isUnseen)
                emit recoveryCodeUnseen();
        });
}

} // namespace certwright::ui
