#pragma once

#include "base/secretbytes.h"
#include "x509/handles.h"
#include "x509/privatekey.h"

namespace certwright {

/// Opens an EncryptedPrivateKeyInfo (RFC 5958, 3) of any scheme that OpenSSL knows, old ones too.
/// CostTooHigh, PassphraseWrong, FormatUnsupported.
Result<Pkcs8Handle> openEncryptedKey(const X509_SIG *encrypted, const SecretBytes &passphrase);
/// PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC, fresh salt and IV.
Result<QByteArray> encryptKey(PKCS8_PRIV_KEY_INFO *plain, const SecretBytes &passphrase, int rounds);

} // namespace certwright
