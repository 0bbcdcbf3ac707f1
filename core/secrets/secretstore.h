#pragma once

#include "base/context.h"
#include "base/secretbytes.h"

#include <optional>

namespace certwright {

/// A place outside the store that keeps named secrets. Calls block; each gives up at its own time limit.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// Empty only where there certainly is none: KeychainLocked where one may lie behind a lock or a refused
    /// prompt, KeychainUnavailable, KeychainTimedOut, Cancelled.
    virtual Result<std::optional<SecretBytes>> read(const QString &account, const Context &context) = 0;
    /// `label` is for people who look into the keychain; not every one can show it.
    virtual Result<> write(const QString &account, const SecretBytes &secret, const QString &label,
                           const Context &context) = 0;
    virtual Result<> remove(const QString &account, const Context &context) = 0;
};

/// `vault:{store}`: where the vault's passphrase lies.
QString vaultAccount(const QString &storeId);
/// `vault:{store}:spare`: the one to come while the vault is being renewed, or one that was found and does
/// not fit.
QString spareVaultAccount(const QString &storeId);
/// `key:{store}:{key}`: a key's own passphrase, remembered on request.
QString keyAccount(const QString &storeId, qint64 keyId);

} // namespace certwright
