#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

#include <optional>

namespace certwright {

/// A fresh random passphrase of 256 bits, as 43 characters of base64url.
Result<SecretBytes> generatePassphrase();
/// The 32 bytes behind the 43 characters; empty where they are none of ours.
std::optional<SecretBytes> bytesOfGenerated(const SecretBytes &passphrase);
/// The inverse; empty for another number of bytes than 32.
SecretBytes generatedFromBytes(const SecretBytes &bytes);
/// 43 characters of base64url: the form in which the random passphrase is written and recognised.
bool isGeneratedPassphrase(const SecretBytes &secret);

} // namespace certwright
