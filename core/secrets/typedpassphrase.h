#pragma once

#include "base/secretbytes.h"

namespace certwright {

/// A passphrase in Unicode's composed form (NFC), so that one typed on another keyboard or system is the same
/// bytes. What is not UTF-8 stays as it is.
SecretBytes normalisedPassphrase(const SecretBytes &typed);

} // namespace certwright
