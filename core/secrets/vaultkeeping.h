#pragma once

#include "secrets/secretstore.h"
#include "secrets/vault.h"

namespace certwright {

/// How a vault's passphrase is kept, and changes of it. Records go in and come out; the caller stores them,
/// holding the vault's lease.

/// Wraps the random passphrase under another typed one; one row changes. PassphraseInvalid if it is empty.
Result<VaultRecord> withTypedPassphrase(const VaultRecord &record, const Vault &vault,
                                        const SecretBytes &typed);

/// Lays the passphrase into the keychain, reads it back, and marks the record. An entry that does not open
/// this vault is kept under the spare account: it may be another copy's only one.
Result<VaultRecord> rememberInKeychain(const VaultRecord &record, const Vault &vault, SecretStore &keychain,
                                       const Context &context);
/// Removes the entries; the caller has made sure that the vault is kept otherwise.
Result<VaultRecord> forgetInKeychain(const VaultRecord &record, SecretStore &keychain,
                                     const Context &context);

/// Where the next random passphrase is to be kept. What kept the old one must keep the new one:
/// PassphraseNeeded where the record has a typed one and none is given, KeychainUnavailable where it lies in
/// a keychain and none is given.
struct RenewalKeeping {
    const SecretBytes *typed = nullptr;
    const SecretBytes *generated = nullptr; ///< the random one itself, from a file written for it
    SecretStore *keychain = nullptr;
};
struct RenewedVault {
    VaultRecord record;
    Vault vault;
};
/// First half of a renewal, before the transaction that re-encrypts: the fresh passphrase lies in the
/// keychain's spare account, so that both the old and the new vault can be opened, however the transaction
/// ends.
Result<RenewedVault> beginRenewal(const VaultRecord &record, const RenewalKeeping &keeping,
                                  const Context &context);
/// Second half, after the transaction: the fresh passphrase takes the old one's place.
Result<> finishRenewal(const RenewedVault &renewed, SecretStore *keychain, const Context &context);

} // namespace certwright
