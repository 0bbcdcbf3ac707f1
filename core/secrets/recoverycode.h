#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

namespace certwright {

/// The random passphrase for paper: Crockford's base32 in groups of five with a checksum at the end.
SecretBytes recoveryCode(const SecretBytes &passphrase);
/// Forgives case, blanks, dashes, and O/0, I/L/1. RecoveryCodeInvalid where length or checksum do not fit.
Result<SecretBytes> passphraseFromRecoveryCode(const SecretBytes &code);

} // namespace certwright
