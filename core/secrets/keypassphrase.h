#pragma once

#include "base/ids.h"
#include "secrets/secretstore.h"
#include "x509/privatekey.h"

namespace certwright {

/// Encrypts a key under a passphrase of its own, stretched as conventions 6.5 asks. PassphraseInvalid if it
/// is empty.
Result<QByteArray> sealWithOwnPassphrase(const PrivateKey &key, const SecretBytes &passphrase);
/// PassphraseWrong where it does not open; imported keys may be sealed under a passphrase that was never
/// composed.
Result<PrivateKey> openWithOwnPassphrase(const QByteArray &sealed, const SecretBytes &passphrase);

/// A key's own passphrase in the keychain: only ever laid there because the user asked for it.
Result<std::optional<SecretBytes>> rememberedPassphrase(SecretStore &keychain, const QString &storeId,
                                                        KeyId key, const Context &context);
Result<> rememberPassphrase(SecretStore &keychain, const QString &storeId, KeyId key,
                            const SecretBytes &passphrase, const Context &context);
Result<> forgetPassphrase(SecretStore &keychain, const QString &storeId, KeyId key, const Context &context);

} // namespace certwright
