#include "x509/oldpemkey.h"

#include "x509/handles.h"
#include "x509/legacylibrary.h"
#include "x509/opensslerror.h"

#include <QList>

#include <optional>

#include <openssl/err.h>

namespace certwright {

namespace {

constexpr qsizetype saltSize = 8; ///< of the initialisation vector's bytes, these also salt the key

struct Encryption {
    QByteArray cipher;
    QByteArray vector;
};

/// `DEK-Info: AES-256-CBC,5B3F…`
std::optional<Encryption> encryptionOf(const QByteArray &headers)
{
    for (const QByteArray &line : headers.split('\n')) {
        if (!line.startsWith("DEK-Info:"))
            continue;
        const QList<QByteArray> parts = line.mid(line.indexOf(':') + 1).trimmed().split(',');
        if (parts.size() == 2)
            return Encryption{parts[0].trimmed(), QByteArray::fromHex(parts[1].trimmed())};
    }
    return std::nullopt;
}

const unsigned char *unsignedBytes(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}

/// One round of MD5: it is what old keys have.
Result<SecretBytes> stretched(const EVP_CIPHER *cipher, const QByteArray &vector,
                              const SecretBytes &passphrase)
{
    SecretBytes key(EVP_CIPHER_get_key_length(cipher));
    if (EVP_BytesToKey(cipher, EVP_md5(), unsignedBytes(vector.constData()), unsignedBytes(passphrase.data()),
                       static_cast<int>(passphrase.size()), 1, reinterpret_cast<unsigned char *>(key.data()),
                       nullptr) != key.size())
        return opensslError(ErrorCode::CryptoFailed);
    return key;
}

} // namespace

Result<SecretBytes> openOldPemKey(const PemBlock &block, const SecretBytes &passphrase)
{
    ERR_clear_error();
    const auto encryption = encryptionOf(block.headers);
    if (!encryption || block.der.isEmpty())
        return ErrorCode::FormatInvalid;
    const LegacyLibrary library; // keys of the nineties have single DES
    const CipherHandle cipher(EVP_CIPHER_fetch(library.handle(), encryption->cipher.constData(), nullptr));
    if (!cipher)
        return opensslError(ErrorCode::FormatUnsupported)
            .with(Subject::Object, QString::fromLatin1(encryption->cipher.left(64)));
    if (encryption->vector.size() != EVP_CIPHER_get_iv_length(cipher.get()) ||
        encryption->vector.size() < saltSize)
        return ErrorCode::FormatInvalid;

    CW_TRY(key, stretched(cipher.get(), encryption->vector, passphrase));
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    SecretBytes plain(block.der.size() + EVP_MAX_BLOCK_LENGTH);
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    int size = 0;
    int rest = 0;
    if (EVP_DecryptInit_ex2(context.get(), cipher.get(), unsignedBytes(key.data()),
                            unsignedBytes(encryption->vector.constData()), nullptr) != 1 ||
        EVP_DecryptUpdate(context.get(), out, &size, unsignedBytes(block.der.constData()),
                          static_cast<int>(block.der.size())) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    if (EVP_DecryptFinal_ex(context.get(), out + size, &rest) != 1)
        return opensslError(ErrorCode::PassphraseWrong);
    plain.truncate(size + rest);
    return plain;
}

} // namespace certwright
