#include "x509/privatekey.h"

#include "x509/asn1.h"
#include "x509/encryptedkey.h"
#include "x509/handles.h"
#include "x509/kdflimits.h"
#include "x509/opensslerror.h"
#include "x509/pemblock.h"
#include "x509/publickeyhandle.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>

namespace certwright {

namespace {

/// An RSA key of 16,384 bits is 9 KiB; what is far larger is no key.
constexpr qsizetype largestKey = 64 * 1024;

int goesOn(EVP_PKEY_CTX *generation)
{
    const auto *context = static_cast<const Context *>(EVP_PKEY_CTX_get_app_data(generation));
    return context && context->isCancelled() ? 0 : 1;
}

Result<PrivateKey> generateRsa(int bits, const Context *context)
{
    const KeyContextHandle generation(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    if (!generation || EVP_PKEY_keygen_init(generation.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_keygen_bits(generation.get(), bits) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    EVP_PKEY_CTX_set_app_data(generation.get(), const_cast<Context *>(context));
    EVP_PKEY_CTX_set_cb(generation.get(), goesOn);
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_generate(generation.get(), &key) != 1) {
        Error failed = opensslError(ErrorCode::CryptoFailed);
        return context && context->isCancelled() ? Error(ErrorCode::Cancelled) : failed;
    }
    return PrivateKey(std::shared_ptr<EVP_PKEY>(KeyHandle(key)));
}

Result<PrivateKey> wrap(EVP_PKEY *key)
{
    if (!key)
        return opensslError(ErrorCode::CryptoFailed);
    return PrivateKey(std::shared_ptr<EVP_PKEY>(KeyHandle(key)));
}

Result<PrivateKey> generateFor(KeyAlgorithm algorithm, const Context *context)
{
    switch (algorithm) {
    case KeyAlgorithm::EcP256:
        return wrap(EVP_EC_gen("P-256"));
    case KeyAlgorithm::EcP384:
        return wrap(EVP_EC_gen("P-384"));
    case KeyAlgorithm::EcP521:
        return wrap(EVP_EC_gen("P-521"));
    case KeyAlgorithm::Ed25519:
        return wrap(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    case KeyAlgorithm::Rsa2048:
        return generateRsa(2048, context);
    case KeyAlgorithm::Rsa3072:
        return generateRsa(3072, context);
    case KeyAlgorithm::Rsa4096:
        return generateRsa(4096, context);
    }
    return ErrorCode::KeyAlgorithmUnknown;
}

Pkcs8Handle pkcs8Of(const EVP_PKEY *key)
{
    return Pkcs8Handle(EVP_PKEY2PKCS8(key));
}

/// What the outermost SEQUENCE spans and what its first element is; -1 where there is no whole one.
int firstTagOf(QByteArrayView der)
{
    const OpenSslErrorMark mark;
    const unsigned char *cursor = unsignedBytes(der);
    const unsigned char *const end = cursor + der.size();
    long size = 0;
    int tag = 0;
    int klass = 0;
    if (ASN1_get_object(&cursor, &size, &tag, &klass, der.size()) != V_ASN1_CONSTRUCTED ||
        tag != V_ASN1_SEQUENCE || cursor + size != end)
        return -1;
    if (ASN1_get_object(&cursor, &size, &tag, &klass, end - cursor) & 0x80)
        return -1;
    return tag;
}

/// Null where it isn't PKCS#8. OpenSSL's own guess tries the decoders of all algorithms, ten times as long.
KeyHandle fromPkcs8(QByteArrayView der)
{
    const OpenSslErrorMark mark;
    const auto plain = fromWholeDer<Pkcs8Handle>(der, d2i_PKCS8_PRIV_KEY_INFO);
    return KeyHandle(plain ? EVP_PKCS82PKEY(plain.get()) : nullptr);
}

Result<PrivateKey> fromPlain(QByteArrayView der)
{
    KeyHandle key = fromPkcs8(der);
    if (!key)
        key = fromWholeDer<KeyHandle>(der, d2i_AutoPrivateKey);
    if (!key)
        return opensslError(ErrorCode::FormatInvalid).with(Subject::Object, QStringLiteral("key"));
    return PrivateKey(std::shared_ptr<EVP_PKEY>(std::move(key)));
}

Result<PrivateKey> fromEncrypted(QByteArrayView der, const SecretBytes *passphrase)
{
    const auto encrypted = fromWholeDer<EncryptedKeyHandle>(der, d2i_X509_SIG);
    if (!encrypted)
        return opensslError(ErrorCode::FormatInvalid).with(Subject::Object, QStringLiteral("key"));
    if (!passphrase)
        return ErrorCode::PassphraseNeeded;
    CW_TRY(plain, openEncryptedKey(encrypted.get(), *passphrase));
    KeyHandle key(EVP_PKCS82PKEY(plain.get()));
    // A wrong passphrase may leave a right padding once in 256 times, but then no key.
    if (!key)
        return opensslError(ErrorCode::PassphraseWrong);
    return PrivateKey(std::shared_ptr<EVP_PKEY>(std::move(key)));
}

} // namespace

PrivateKey::PrivateKey(std::shared_ptr<evp_pkey_st> handle)
    : m_handle(std::move(handle)), m_public(publicKeyFrom(m_handle.get()))
{
}

Result<PrivateKey> PrivateKey::generate(KeyAlgorithm algorithm)
{
    return generateFor(algorithm, nullptr);
}

Result<PrivateKey> PrivateKey::generate(KeyAlgorithm algorithm, const Context &context)
{
    CW_CHECK(context.checkpoint());
    return generateFor(algorithm, &context);
}

Result<SecretBytes> PrivateKey::toPkcs8() const
{
    const Pkcs8Handle pkcs8 = pkcs8Of(m_handle.get());
    if (!pkcs8)
        return opensslError(ErrorCode::CryptoFailed);
    SecretBytes der = toSecretDer(pkcs8.get(), i2d_PKCS8_PRIV_KEY_INFO);
    if (der.isEmpty())
        return opensslError(ErrorCode::CryptoFailed);
    return der;
}

Result<SecretBytes> PrivateKey::toPem() const
{
    CW_TRY(der, toPkcs8());
    return secretPemBlock("PRIVATE KEY", der.view());
}

Result<SecretBytes> PrivateKey::toTraditionalPem() const
{
    const bool known = EVP_PKEY_is_a(m_handle.get(), "RSA") || EVP_PKEY_is_a(m_handle.get(), "EC") ||
                       EVP_PKEY_is_a(m_handle.get(), "DSA");
    if (!known)
        return Error(ErrorCode::FormatUnsupported, Subject::Key, m_public.algorithm);
    const SecretBytes der = toSecretDer(m_handle.get(), i2d_PrivateKey);
    if (der.isEmpty())
        return opensslError(ErrorCode::CryptoFailed);
    return secretPemBlock(m_public.algorithm.toLatin1() + " PRIVATE KEY", der.view());
}

Result<QByteArray> PrivateKey::seal(const SecretBytes &passphrase, KeyStretching stretching) const
{
    const Pkcs8Handle plain = pkcs8Of(m_handle.get());
    if (!plain)
        return opensslError(ErrorCode::CryptoFailed);
    return encryptKey(plain.get(), passphrase,
                      stretching == KeyStretching::Typed ? typedRounds : randomRounds);
}

Result<PrivateKey> PrivateKey::fromDer(QByteArrayView der, const SecretBytes *passphrase)
{
    if (der.size() > largestKey)
        return Error(ErrorCode::FormatInvalid, Subject::Object, QStringLiteral("key"));
    switch (firstTagOf(der)) {
    case V_ASN1_SEQUENCE:
        return fromEncrypted(der, passphrase);
    case V_ASN1_INTEGER:
        return fromPlain(der);
    default:
        return Error(ErrorCode::FormatInvalid, Subject::Object, QStringLiteral("key"));
    }
}

} // namespace certwright
