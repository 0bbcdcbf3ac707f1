#pragma once

#include "x509/handles.h"

namespace certwright {

/// The digest that fits the issuer's key: SHA-256 for P-256 and RSA, SHA-384 for P-384, SHA-512 for P-521;
/// none where the algorithm brings its own (Ed25519).
const EVP_MD *digestFor(const EVP_PKEY *key);
/// 128 random bits, positive (RFC 5280, 4.1.2.2; at least 64 bits by the Baseline Requirements).
IntegerHandle randomSerial();

} // namespace certwright
