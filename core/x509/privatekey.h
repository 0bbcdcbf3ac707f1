#pragma once

#include "base/context.h"
#include "base/secretbytes.h"
#include "x509/keyalgorithm.h"
#include "x509/publickey.h"

#include <memory>

struct evp_pkey_st;

namespace certwright {

/// How hard a passphrase is stretched when a key is sealed (conventions 6.5).
enum class KeyStretching {
    Random, ///< for our random 256-bit passphrase: PBKDF2-HMAC-SHA-256 with 2,048 rounds
    Typed,  ///< for what a person types: 600,000 rounds
};

/// A private key in memory. Immutable, cheap to copy; OpenSSL wipes it when the last copy goes.
class PrivateKey
{
public:
    static Result<PrivateKey> generate(KeyAlgorithm algorithm);
    /// RSA takes seconds; Cancelled ends it (checked by OpenSSL's progress callback).
    static Result<PrivateKey> generate(KeyAlgorithm algorithm, const Context &context);

    const PublicKey &publicKey() const { return m_public; }
    bool matches(const PublicKey &other) const { return m_public == other; }

    /// Unencrypted PKCS#8, DER.
    Result<SecretBytes> toPkcs8() const;
    /// `BEGIN PRIVATE KEY`, LF, one block.
    Result<SecretBytes> toPem() const;
    /// `BEGIN RSA PRIVATE KEY` / `EC PRIVATE KEY` without parameters block; Ed25519 has no such form
    /// (FormatUnsupported).
    Result<SecretBytes> toTraditionalPem() const;
    /// Encrypted PKCS#8 (PBES2, PBKDF2-HMAC-SHA-256, AES-256-CBC), DER; fresh salt each time.
    Result<QByteArray> seal(const SecretBytes &passphrase, KeyStretching stretching) const;

    /// PKCS#8, traditional RSA/EC/DSA, or encrypted PKCS#8 when a passphrase is given; DER.
    /// PassphraseNeeded, PassphraseWrong, CostTooHigh (iterations over 10 million, scrypt over 1 GiB),
    /// FormatInvalid.
    static Result<PrivateKey> fromDer(QByteArrayView der, const SecretBytes *passphrase = nullptr);

    /// For x509 and tls only.
    explicit PrivateKey(std::shared_ptr<evp_pkey_st> handle);
    evp_pkey_st *handle() const { return m_handle.get(); }

private:
    std::shared_ptr<evp_pkey_st> m_handle;
    PublicKey m_public;
};

} // namespace certwright
