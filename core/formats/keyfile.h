#pragma once

#include "x509/pemblock.h"
#include "x509/privatekey.h"

namespace certwright {

/// `BEGIN ENCRYPTED PRIVATE KEY` under a typed passphrase (PBES2, PBKDF2-HMAC-SHA-256, 600,000 rounds,
/// AES-256). PassphraseInvalid for an empty one.
Result<QByteArray> encryptedKeyPem(const PrivateKey &key, const SecretBytes &passphrase);
/// A PEM or DER key; encrypted PKCS#8 and old PEM encryption (`DEK-Info`) with the passphrase. The first key
/// of a PEM text counts; FormatUnknown where there is none.
Result<PrivateKey> readKey(QByteArrayView bytes, const SecretBytes *passphrase = nullptr);

/// Whether this label after BEGIN announces a private key that we can read.
bool isKeyLabel(const QByteArray &type);
/// The same for one block.
Result<PrivateKey> readKeyBlock(const PemBlock &block, const SecretBytes *passphrase);

} // namespace certwright
