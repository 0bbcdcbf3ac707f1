#include "x509/sealing.h"

#include "x509/asn1.h"
#include "x509/handles.h"
#include "x509/kdflimits.h"
#include "x509/opensslerror.h"

#include <QtEndian>

#include <openssl/core_names.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

namespace certwright {

namespace {

constexpr char secretVersion = 1;
constexpr char typedVersion = 2;
constexpr qsizetype saltSize = 16;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype keySize = 32;
constexpr char derivationInfo[] = "certwright sealed secret v1";

unsigned char *unsignedData(SecretBytes &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
unsigned char *unsignedData(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

OSSL_PARAM octets(const char *name, QByteArrayView bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(bytes.data()),
                                             static_cast<size_t>(bytes.size()));
}

Result<SecretBytes> hkdf(const SecretBytes &secret, QByteArrayView salt)
{
    const KdfHandle kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContextHandle context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    char digest[] = "SHA256";
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                 octets(OSSL_KDF_PARAM_KEY, secret.view()), octets(OSSL_KDF_PARAM_SALT, salt),
                                 octets(OSSL_KDF_PARAM_INFO, QByteArrayView(derivationInfo)),
                                 OSSL_PARAM_construct_end()};
    SecretBytes key(keySize);
    if (!context || EVP_KDF_derive(context.get(), unsignedData(key), keySize, params) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return key;
}

Result<SecretBytes> pbkdf2(const SecretBytes &typed, QByteArrayView salt, quint32 rounds)
{
    SecretBytes key(keySize);
    // OpenSSL takes a null passphrase for an absent one.
    const char *passphrase = typed.isEmpty() ? "" : typed.data();
    if (PKCS5_PBKDF2_HMAC(passphrase, static_cast<int>(typed.size()), unsignedBytes(salt),
                          static_cast<int>(salt.size()), static_cast<int>(rounds), EVP_sha256(), keySize,
                          unsignedData(key)) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return key;
}

/// Nonce, tag and ciphertext.
Result<QByteArray> encrypt(QByteArrayView plain, const SecretBytes &key, QByteArrayView boundTo)
{
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    QByteArray nonce = randomBytes(nonceSize);
    QByteArray tag(tagSize, '\0');
    QByteArray cipherText(plain.size(), '\0');
    int size = 0;
    const bool done = context && nonce.size() == nonceSize &&
                      EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, unsignedBytes(key.view()),
                                         unsignedBytes(nonce)) == 1 &&
                      EVP_EncryptUpdate(context.get(), nullptr, &size, unsignedBytes(boundTo),
                                        static_cast<int>(boundTo.size())) == 1 &&
                      EVP_EncryptUpdate(context.get(), unsignedData(cipherText), &size, unsignedBytes(plain),
                                        static_cast<int>(plain.size())) == 1 &&
                      EVP_EncryptFinal_ex(context.get(), unsignedData(tag), &size) == 1 &&
                      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, tag.data()) == 1;
    if (!done)
        return opensslError(ErrorCode::CryptoFailed);
    return nonce + tag + cipherText;
}

Result<SecretBytes> decrypt(QByteArrayView box, const SecretBytes &key, QByteArrayView boundTo)
{
    if (box.size() < nonceSize + tagSize)
        return ErrorCode::FormatInvalid;
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    QByteArray tag = box.sliced(nonceSize, tagSize).toByteArray();
    const QByteArrayView cipherText = box.sliced(nonceSize + tagSize);
    SecretBytes plain(cipherText.size());
    unsigned char none[1];
    int size = 0;
    const bool done =
        context &&
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, unsignedBytes(key.view()),
                           unsignedBytes(box)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &size, unsignedBytes(boundTo),
                          static_cast<int>(boundTo.size())) == 1 &&
        EVP_DecryptUpdate(context.get(), plain.isEmpty() ? none : unsignedData(plain), &size,
                          unsignedBytes(cipherText), static_cast<int>(cipherText.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context.get(), none, &size) == 1;
    if (!done)
        return opensslError(ErrorCode::CryptoFailed);
    return plain;
}

} // namespace

Result<SecretBytes> randomSecret(qsizetype size)
{
    SecretBytes bytes(size);
    if (RAND_priv_bytes(unsignedData(bytes), static_cast<int>(size)) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return bytes;
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    // Without random numbers nothing here is safe; OpenSSL seeds itself from the kernel, so this does not
    // happen.
    if (RAND_bytes(unsignedData(bytes), static_cast<int>(size)) != 1)
        qFatal("OpenSSL's random generator failed");
    return bytes;
}

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(unsignedBytes(bytes), static_cast<size_t>(bytes.size()), unsignedData(digest));
    return digest;
}

Result<QByteArray> sealSecret(QByteArrayView plain, const SecretBytes &randomPassphrase,
                              QByteArrayView boundTo)
{
    const QByteArray salt = randomBytes(saltSize);
    CW_TRY(key, hkdf(randomPassphrase, salt));
    CW_TRY(box, encrypt(plain, key, boundTo));
    return secretVersion + salt + box;
}

Result<SecretBytes> openSecret(QByteArrayView sealed, const SecretBytes &randomPassphrase,
                               QByteArrayView boundTo)
{
    if (sealed.size() < 1 + saltSize || sealed[0] != secretVersion)
        return ErrorCode::FormatInvalid;
    CW_TRY(key, hkdf(randomPassphrase, sealed.sliced(1, saltSize)));
    return decrypt(sealed.sliced(1 + saltSize), key, boundTo);
}

Result<QByteArray> sealTyped(QByteArrayView plain, const SecretBytes &typed)
{
    QByteArray header(1 + 4, typedVersion);
    qToBigEndian<quint32>(typedRounds, header.data() + 1);
    header += randomBytes(saltSize);
    CW_TRY(key, pbkdf2(typed, QByteArrayView(header).sliced(5), typedRounds));
    CW_TRY(box, encrypt(plain, key, header));
    return header + box;
}

Result<SecretBytes> openTyped(QByteArrayView sealed, const SecretBytes &typed)
{
    constexpr qsizetype headerSize = 5 + saltSize;
    if (sealed.size() < headerSize + nonceSize + tagSize || sealed[0] != typedVersion)
        return ErrorCode::FormatInvalid;
    const auto rounds = qFromBigEndian<quint32>(sealed.data() + 1);
    if (rounds > mostRounds)
        return ErrorCode::CostTooHigh;
    if (rounds == 0)
        return ErrorCode::FormatInvalid;
    CW_TRY(key, pbkdf2(typed, sealed.sliced(5, saltSize), rounds));
    auto plain = decrypt(sealed.sliced(headerSize), key, sealed.first(headerSize));
    if (!plain && plain.error().code() == ErrorCode::CryptoFailed)
        return Error(ErrorCode::PassphraseWrong);
    return plain;
}

} // namespace certwright
