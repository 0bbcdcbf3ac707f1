#pragma once

#include "x509/privatekey.h"

namespace certwright {

/// `BEGIN ENCRYPTED PRIVATE KEY` under a typed passphrase (PBES2, PBKDF2-HMAC-SHA-256, 600,000 rounds, AES-256).
Result<QByteArray> encryptedKeyPem(const PrivateKey &key, const SecretBytes &passphrase);
/// A PEM or DER key; encrypted PKCS#8 and old PEM encryption (`DEK-Info`) with the passphrase.
Result<PrivateKey> readKey(QByteArrayView bytes, const SecretBytes *passphrase = nullptr);

} // namespace certwright
