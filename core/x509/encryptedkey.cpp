#include "x509/encryptedkey.h"

#include "x509/asn1.h"
#include "x509/kdflimits.h"
#include "x509/legacylibrary.h"
#include "x509/opensslerror.h"
#include "x509/passphrasecost.h"

#include <openssl/objects.h>

namespace certwright {

namespace {

/// OpenSSL takes a null passphrase for an absent one.
const char *passphraseBytes(const SecretBytes &passphrase)
{
    return passphrase.isEmpty() ? "" : passphrase.data();
}

const EVP_CIPHER *cipherOf(const X509_ALGOR *encryption)
{
    const ASN1_OBJECT *oid = nullptr;
    X509_ALGOR_get0(&oid, nullptr, nullptr, encryption);
    return EVP_get_cipherbynid(OBJ_obj2nid(oid));
}

/// The cipher of PBES2 under a key derived by ourselves: OpenSSL 3.0 refuses scrypt that needs more than 32
/// MiB.
Result<SecretBytes> decryptUnder(const SecretBytes &key, const X509_ALGOR *encryption,
                                 QByteArrayView cipherText)
{
    const ASN1_TYPE *iv = encryption->parameter;
    const EVP_CIPHER *cipher = cipherOf(encryption);
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    if (!context || !iv || EVP_DecryptInit_ex(context.get(), cipher, nullptr, nullptr, nullptr) != 1 ||
        EVP_CIPHER_asn1_to_param(context.get(), const_cast<ASN1_TYPE *>(iv)) <= 0 ||
        EVP_DecryptInit_ex(context.get(), nullptr, nullptr, unsignedBytes(key.view()), nullptr) != 1)
        return opensslError(ErrorCode::FormatUnsupported);
    SecretBytes plain(cipherText.size() + EVP_MAX_BLOCK_LENGTH);
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    int size = 0;
    int rest = 0;
    if (EVP_DecryptUpdate(context.get(), out, &size, unsignedBytes(cipherText),
                          static_cast<int>(cipherText.size())) != 1 ||
        EVP_DecryptFinal_ex(context.get(), out + size, &rest) != 1)
        return opensslError(ErrorCode::PassphraseWrong);
    plain.truncate(size + rest);
    return plain;
}

Result<Pkcs8Handle> openScrypt(const X509_SIG *encrypted, const ScryptCost &cost,
                               const SecretBytes &passphrase)
{
    const X509_ALGOR *scheme = nullptr;
    const ASN1_OCTET_STRING *cipherText = nullptr;
    X509_SIG_get0(encrypted, &scheme, &cipherText);
    const Pbes2Handle parameters = pbes2Of(scheme);
    const EVP_CIPHER *cipher = parameters ? cipherOf(parameters->encryption) : nullptr;
    if (!cipher || EVP_CIPHER_get_key_length(cipher) <= 0)
        return opensslError(ErrorCode::FormatUnsupported);
    SecretBytes key(EVP_CIPHER_get_key_length(cipher));
    if (EVP_PBE_scrypt(passphraseBytes(passphrase), static_cast<size_t>(passphrase.size()),
                       unsignedBytes(cost.salt), static_cast<size_t>(cost.salt.size()), cost.n, cost.r,
                       cost.p, 2 * mostScryptMemory, reinterpret_cast<unsigned char *>(key.data()),
                       static_cast<size_t>(key.size())) != 1)
        return opensslError(ErrorCode::FormatInvalid);
    CW_TRY(plain, decryptUnder(key, parameters->encryption, stringBytes(cipherText)));
    auto opened = fromWholeDer<Pkcs8Handle>(plain.view(), d2i_PKCS8_PRIV_KEY_INFO);
    if (!opened)
        return opensslError(ErrorCode::PassphraseWrong);
    return opened;
}

bool isOfLegacyLibrary(const X509_ALGOR *scheme)
{
    if (const Pbes2Handle parameters = pbes2Of(scheme)) {
        const EVP_CIPHER *cipher = cipherOf(parameters->encryption);
        const CipherHandle known(cipher ? EVP_CIPHER_fetch(nullptr, EVP_CIPHER_get0_name(cipher), nullptr)
                                        : nullptr);
        return !known;
    }
    return true;
}

} // namespace

Result<Pkcs8Handle> openEncryptedKey(const X509_SIG *encrypted, const SecretBytes &passphrase)
{
    const X509_ALGOR *scheme = nullptr;
    X509_SIG_get0(encrypted, &scheme, nullptr);
    CW_CHECK(roundsOf(scheme));
    if (const auto cost = scryptCostOf(scheme))
        return openScrypt(encrypted, *cost, passphrase);
    const OpenSslErrorMark mark;
    const char *bytes = passphraseBytes(passphrase);
    const int size = static_cast<int>(passphrase.size());
    Pkcs8Handle plain;
    if (isOfLegacyLibrary(scheme)) {
        const LegacyLibrary library;
        plain.reset(PKCS8_decrypt_ex(encrypted, bytes, size, library.handle(), nullptr));
    } else {
        plain.reset(PKCS8_decrypt(encrypted, bytes, size));
    }
    if (!plain)
        return opensslError(ErrorCode::PassphraseWrong);
    return plain;
}

Result<QByteArray> encryptKey(PKCS8_PRIV_KEY_INFO *plain, const SecretBytes &passphrase, int rounds)
{
    // 16 bytes of salt: OpenSSL 3.0 would take 8.
    AlgorithmHandle scheme(
        PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), rounds, nullptr, 16, nullptr, NID_hmacWithSHA256));
    if (!scheme)
        return opensslError(ErrorCode::CryptoFailed);
    const EncryptedKeyHandle encrypted(PKCS8_set0_pbe(
        passphraseBytes(passphrase), static_cast<int>(passphrase.size()), plain, scheme.get()));
    if (!encrypted)
        return opensslError(ErrorCode::CryptoFailed);
    (void)scheme.release();
    return toDer(encrypted.get(), i2d_X509_SIG);
}

} // namespace certwright
