#pragma once

#include "base/result.h"
#include "x509/pemblock.h"

namespace certwright {

/// Opens a key under OpenSSL's first PEM encryption (`Proc-Type: 4,ENCRYPTED`, `DEK-Info`; RFC 1421) and
/// gives its DER. A wrong passphrase is noticed by the padding only, so 255 times of 256. PassphraseWrong,
/// FormatInvalid, FormatUnsupported (a cipher of another age).
Result<SecretBytes> openOldPemKey(const PemBlock &block, const SecretBytes &passphrase);

} // namespace certwright
