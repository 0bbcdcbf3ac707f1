#pragma once

#include "x509/handles.h"
#include "x509/publickey.h"

namespace certwright {

/// Reads what PublicKey tells, also of keys that OpenSSL does not understand (then their algorithm's OID).
PublicKey publicKeyFrom(const X509_PUBKEY *key);
PublicKey publicKeyFrom(const EVP_PKEY *key);
/// Puts the key into a structure that is about to be signed, as bytes: OpenSSL would write and read it again,
/// which costs more than the signature. What is made so must be read anew before its key is used. False where
/// it is no key.
bool setPublicKey(X509_PUBKEY *target, const PublicKey &key);
/// The bits of the subjectPublicKey BIT STRING, without the count of unused bits; empty where it is none.
QByteArray subjectPublicKeyBits(const PublicKey &key);
/// RFC 5280, 4.2.1.2, method 1: what every tool computes.
QByteArray keyIdentifier(const PublicKey &key);

} // namespace certwright
