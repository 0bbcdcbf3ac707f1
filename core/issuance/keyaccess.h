#pragma once

#include "inventory/store.h"
#include "inventory/values.h"
#include "issuance/issuanceplan.h"
#include "secrets/secretstore.h"
#include "secrets/vault.h"

namespace certwright {

/// What issuing works on. References outlive the call.
struct IssuanceParts {
    const Store &store;
    const Vault &vault;
    SecretStore *keychain = nullptr; ///< where passphrases of keys were remembered; may be none
    QString by;                      ///< `agent` or `desktop`, for events
};

/// Opens a stored key: by the vault, or by its own passphrase, given here or remembered in the keychain.
/// PassphraseNeeded, PassphraseWrong.
Result<PrivateKey> openStoredKey(const StoredKey &key, const SharedSecret &passphrase,
                                 const IssuanceParts &parts, const Context &context);
/// The key of a stored certificate, which its errors name. NotFound where its key isn't here.
Result<PrivateKey> openKeyOf(const StoredCertificate &certificate, const SharedSecret &passphrase,
                             const IssuanceParts &parts, Connection &connection, const Context &context);
/// Seals a new key for the store; under `passphrase` where one is given.
Result<StoredKey> sealForStore(const PrivateKey &key, const SharedSecret &passphrase, const Vault &vault,
                               const QDateTime &now);
/// Leaves a key's own passphrase in the keychain, on the user's request only.
Result<> rememberPassphrase(KeyId key, const SharedSecret &passphrase, const IssuanceParts &parts,
                            const Context &context);

/// From a stored certificate up to its root, as far as the store knows; the root last, apart.
struct StoredChain {
    QList<Certificate> chain;
    std::optional<Certificate> root;
};
Result<StoredChain> chainOf(const Certificate &leaf, Connection &connection);

} // namespace certwright
