#include "service/services.h"

#include "inventory/eventrepository.h"
#include "inventory/lease.h"
#include "inventory/vaultrepository.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

Services::Services(ServiceOptions options, std::shared_ptr<const Clock> clock)
    : m_options(std::move(options)), m_clock(std::move(clock)), m_keychain(m_options.keychain)
{
    if (!m_keychain)
        m_keychain = std::make_shared<KeychainStore>(m_options.keychainLimit);
}

QString Services::storeFolder() const
{
    return m_options.storeFolder.isEmpty() ? Store::defaultFolder() : m_options.storeFolder;
}

bool Services::storeExists() const
{
    return Store::exists(storeFolder());
}

Result<std::shared_ptr<const Store>> Services::store(Store::Missing missing, const Context &context)
{
    const std::scoped_lock lock(m_mutex);
    if (m_store)
        return m_store;
    CW_TRY(opened, Store::open(storeFolder(), missing, context));
    m_store = std::make_shared<const Store>(std::move(opened));
    return m_store;
}

Result<PresetCatalogue> Services::presets() const
{
    QString folder = m_options.presetFolder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                 u"/certwright/presets"_s;
    return PresetCatalogue::load(folder);
}

UnlockSources Services::sources() const
{
    UnlockSources sources;
    sources.passphraseFile = m_options.vaultPassphraseFile;
    sources.credentialsFolder = m_options.credentialsFolder;
    sources.keychain = m_keychain.get();
    sources.prompt = m_options.prompt;
    return sources;
}

Vault Services::keep(Vault vault)
{
    const std::scoped_lock lock(m_mutex);
    m_vault = vault;
    return vault;
}

Result<std::optional<VaultRecord>> Services::vaultRecord(const Context &context)
{
    CW_TRY(opened, store(Store::Missing::Fail, context));
    CW_TRY(connection, opened->connect());
    return VaultRepository(connection).record();
}

Result<Vault> Services::vault(const Context &context)
{
    CW_TRY(opened, store(Store::Missing::Create, context));
    CW_TRY(record, vaultRecord(context));
    if (record)
        return existingVault(context);
    return createVault(sources(), context);
}

Result<Vault> Services::createVault(const UnlockSources &from, const Context &context)
{
    CW_TRY(opened, store(Store::Missing::Create, context));
    CW_TRY(lease, Lease::take(*opened, LeaseSubject::vault(), context));
    CW_TRY(connection, opened->connect());
    VaultRepository repository(connection);
    CW_TRY(record, repository.record());
    if (record) {
        // Another process was faster; its vault is the one.
        CW_TRY(vault, unlockVault(*record, from, context));
        return keep(std::move(vault));
    }
    CW_TRY(created, certwright::createVault(opened->id(), from, context));
    CW_TRY(transaction, Transaction::begin(connection));
    CW_CHECK(repository.add(created.record));
    Event event;
    event.time = context.now();
    event.kind = EventKind::VaultCreated;
    event.by = by();
    CW_CHECK(EventRepository(connection).add(event));
    CW_CHECK(transaction.commit());
    return keep(std::move(created.vault));
}

Result<Vault> Services::existingVault(const Context &context)
{
    if (!storeExists())
        return Error(ErrorCode::VaultMissing, Subject::Store, storeFolder());
    CW_TRY(record, vaultRecord(context));
    if (!record)
        return Error(ErrorCode::VaultMissing, Subject::Store, storeFolder());
    {
        // Another process may have renewed it; what the old one seals nobody could open again.
        const std::scoped_lock lock(m_mutex);
        if (m_vault && m_vault->opens(*record))
            return *m_vault;
        m_vault.reset();
    }
    context.report({Step::UnlockingVault, {}});
    CW_TRY(vault, unlockVault(*record, sources(), context));
    return keep(std::move(vault));
}

Result<Vault> Services::unlockWith(const SecretBytes &typed, const Context &context)
{
    CW_TRY(record, vaultRecord(context));
    if (!record)
        return Error(ErrorCode::VaultMissing, Subject::Store, storeFolder());
    CW_TRY(vault, Vault::unlock(*record, typed));
    return keep(std::move(vault));
}

Result<Vault> Services::createVaultWith(const SecretBytes &typed, const Context &context)
{
    UnlockSources from;
    from.prompt = [&typed](UnlockSources::Ask) -> Result<SecretBytes> { return typed.clone(); };
    return createVault(from, context);
}

bool Services::isUnlocked() const
{
    const std::scoped_lock lock(m_mutex);
    return m_vault.has_value();
}

void Services::lock()
{
    const std::scoped_lock lock(m_mutex);
    m_vault.reset();
}

Result<Services::VaultState> Services::vaultState(const Context &context)
{
    if (isUnlocked())
        return VaultState::Unlocked;
    if (!storeExists())
        return VaultState::Missing;
    CW_TRY(record, vaultRecord(context));
    if (!record)
        return VaultState::Missing;
    UnlockSources quiet = sources();
    quiet.prompt = {};
    return unlockVault(*record, quiet, context) ? VaultState::Unlocked : VaultState::Locked;
}

} // namespace certwright
