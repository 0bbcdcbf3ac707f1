#pragma once

#include "x509/privatekey.h"

namespace certwright {

/// Whether this PEM text holds a key in OpenSSL's old encryption (`Proc-Type: 4,ENCRYPTED`, RFC 1421 in
/// spirit).
bool isLegacyEncryptedPem(QByteArrayView pem);
/// Opens the first such key: `DEK-Info` names the cipher, MD5 stretches the passphrase once, which is weak.
/// PassphraseWrong, FormatInvalid, FormatUnsupported.
Result<PrivateKey> keyFromEncryptedPem(QByteArrayView pem, const SecretBytes &passphrase);

} // namespace certwright
