#pragma once

#include "secrets/secretstore.h"
#include "secrets/vault.h"

#include <functional>

namespace certwright {

/// Where a vault's passphrase may come from, in the order in which they are asked (conventions 6.3).
struct UnlockSources {
    QString passphraseFile;    ///< option or environment; empty: none
    QString credentialsFolder; ///< `$CREDENTIALS_DIRECTORY`; used where it holds `certwright-vault`
    SecretStore *keychain = nullptr;
    /// Asks a person; empty where nobody can be asked. `again`: the last answer was wrong.
    enum class Ask { Unlock, UnlockAgain, Create };
    std::function<Result<SecretBytes>(Ask)> prompt;
};

/// Opens an existing vault. VaultLocked, with the keychain's own answer as cause, where no source opens it; a
/// given file that does not fit is VaultPassphraseWrong at once. Never makes, never overwrites.
Result<Vault> unlockVault(const VaultRecord &record, const UnlockSources &sources, const Context &context);

struct CreatedVault {
    VaultRecord record;
    Vault vault;
};
/// Makes a vault where a store has none yet, keeping its passphrase by the first source that can (cli.md,
/// "The vault"). VaultLocked where none can. The caller stores the record under the vault's lease.
Result<CreatedVault> createVault(const QString &storeId, const UnlockSources &sources,
                                 const Context &context);

} // namespace certwright
