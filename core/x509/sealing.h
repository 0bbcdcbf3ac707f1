#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

#include <QByteArray>

namespace certwright {

/// Random bytes from OpenSSL's generator.
Result<SecretBytes> randomSecret(qsizetype size);
QByteArray randomBytes(qsizetype size);
QByteArray sha256(QByteArrayView bytes);

/// AES-256-GCM under a key derived (HKDF-SHA-256) from a random passphrase; `boundTo` names the row and must
/// be the same when it is opened. Not for passphrases that people type.
Result<QByteArray> sealSecret(QByteArrayView plain, const SecretBytes &randomPassphrase,
                              QByteArrayView boundTo);
Result<SecretBytes> openSecret(QByteArrayView sealed, const SecretBytes &randomPassphrase,
                               QByteArrayView boundTo);

/// Under a passphrase that a person types: PBKDF2-HMAC-SHA-256 with 600,000 rounds, then AES-256-GCM;
/// parameters in front. PassphraseWrong where it doesn't open.
Result<QByteArray> sealTyped(QByteArrayView plain, const SecretBytes &typed);
Result<SecretBytes> openTyped(QByteArrayView sealed, const SecretBytes &typed);

} // namespace certwright
