#pragma once

#include "service/services.h"

namespace certwright {

// Changes of how the vault is kept, each under the vault's lease and whole or not at all. All need it open,
// or open it.

/// Writes a fresh random passphrase to `path` (mode 0600, an existing file is refused) and makes the vault by
/// it.
Result<> createVaultWithFile(Services &services, const QString &path, const Context &context);
/// Another typed passphrase; the keys stay as they are sealed.
Result<> changeTypedPassphrase(Services &services, const SecretBytes &typed, const Context &context);
/// A fresh random passphrase, after a leak: everything is sealed anew in one transaction. `typed` closes the
/// new one where the vault has a typed passphrase.
Result<> renewVault(Services &services, const SecretBytes *typed, const Context &context);
/// (Re)writes the keychain's entry.
Result<> keepInKeychain(Services &services, const Context &context);
/// The code for paper; notes that it was shown.
Result<SecretBytes> showRecoveryCode(Services &services, const Context &context);
/// Opens the vault by the code.
Result<Vault> unlockByRecoveryCode(Services &services, const SecretBytes &code, const Context &context);

} // namespace certwright
