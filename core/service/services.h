#pragma once

#include "base/clock.h"
#include "deploy/preset.h"
#include "inventory/store.h"
#include "renewal/fulfil.h"
#include "secrets/keychainstore.h"
#include "secrets/unlock.h"

#include <memory>
#include <mutex>

namespace certwright {

/// How both programs and the tests build the graph: what each part needs is handed to it from here.
struct ServiceOptions {
    QString storeFolder;         ///< empty: Store::defaultFolder()
    QString vaultPassphraseFile; ///< option or environment
    QString credentialsFolder;   ///< `$CREDENTIALS_DIRECTORY`
    QString presetFolder;        ///< empty: `$XDG_CONFIG_HOME/certwright/presets`
    std::chrono::milliseconds keychainLimit{20'000};
    std::function<Result<SecretBytes>(UnlockSources::Ask)> prompt;
    QString by = QStringLiteral("agent");
    std::shared_ptr<SecretStore> keychain; ///< another one in tests; empty: the system's
};

/// The composition root. Safe to use from several threads; each operation takes its own connection.
class Services
{
public:
    Services(ServiceOptions options, std::shared_ptr<const Clock> clock);

    const Clock &clock() const { return *m_clock; }
    const QString &by() const { return m_options.by; }
    SecretStore &keychain() const { return *m_keychain; }
    QString storeFolder() const;
    bool storeExists() const;

    /// Opens the store once; creates it only with Missing::Create.
    Result<std::shared_ptr<const Store>> store(Store::Missing missing, const Context &context);
    Result<PresetCatalogue> presets() const;

    /// The unlocked vault: opened once, made where the store has none yet (under the vault's lease).
    /// VaultLocked.
    Result<Vault> vault(const Context &context);
    /// Opens an existing vault only; VaultMissing where there is none.
    Result<Vault> existingVault(const Context &context);
    /// Opens it by what a person typed just now (window) and keeps it open until lock().
    Result<Vault> unlockWith(const SecretBytes &typed, const Context &context);
    /// Makes the vault by a typed passphrase (window, no keychain).
    Result<Vault> createVaultWith(const SecretBytes &typed, const Context &context);
    /// Makes the vault by exactly these sources, under its lease; where another process was faster, opens
    /// that one.
    Result<Vault> createVault(const UnlockSources &from, const Context &context);
    /// The row as it is stored; none while there is no vault.
    Result<std::optional<VaultRecord>> vaultRecord(const Context &context);
    /// Keeps this vault open from now on.
    Vault keep(Vault vault);
    bool isUnlocked() const;
    void lock();

    enum class VaultState { Unlocked, Locked, Missing };
    /// Whether it would open now, without asking a person at a prompt of ours; nothing is kept open.
    Result<VaultState> vaultState(const Context &context);

private:
    UnlockSources sources() const;

    ServiceOptions m_options;
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<SecretStore> m_keychain;
    mutable std::mutex m_mutex;
    std::shared_ptr<const Store> m_store;
    std::optional<Vault> m_vault;
};

} // namespace certwright
