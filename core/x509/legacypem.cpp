#include "x509/legacypem.h"

#include "x509/asn1.h"
#include "x509/legacylibrary.h"
#include "x509/opensslerror.h"

#include <openssl/pem.h>

namespace certwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A key with its headers is a few KiB.
constexpr qsizetype largestPem = 1024 * 1024;

Error invalid()
{
    return opensslError(ErrorCode::FormatInvalid).with(Subject::Object, u"key"_s);
}

struct Block {
    OpenSslText type;
    OpenSslText headers;
    OpenSslBytes bytes;
    long size = 0;
};

/// The next block, whatever it holds; nothing at the end.
std::optional<Block> nextBlock(BIO *bio)
{
    const OpenSslErrorMark mark;
    char *type = nullptr;
    char *headers = nullptr;
    unsigned char *bytes = nullptr;
    long size = 0;
    if (PEM_read_bio(bio, &type, &headers, &bytes, &size) != 1)
        return {};
    return Block{OpenSslText(type), OpenSslText(headers), OpenSslBytes(bytes), size};
}

std::optional<Block> encryptedBlock(QByteArrayView pem)
{
    const BioHandle bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    while (bio) {
        auto block = nextBlock(bio.get());
        if (!block)
            return {};
        if (QByteArrayView(block->type.get()).endsWith(" PRIVATE KEY") &&
            QByteArrayView(block->headers.get()).contains("DEK-Info:"))
            return block;
    }
    return {};
}

Result<SecretBytes> decrypt(const Block &block, EVP_CIPHER_INFO &info, const SecretBytes &passphrase)
{
    const LegacyLibrary library;
    const Handle<EVP_CIPHER, EVP_CIPHER_free> cipher(
        EVP_CIPHER_fetch(library.handle(), EVP_CIPHER_get0_name(info.cipher), nullptr));
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    if (!cipher || !context)
        return opensslError(ErrorCode::FormatUnsupported);
    SecretBytes key(EVP_MAX_KEY_LENGTH);
    SecretBytes plain(block.size + EVP_MAX_BLOCK_LENGTH);
    auto *const keyBytes = reinterpret_cast<unsigned char *>(key.data());
    auto *const out = reinterpret_cast<unsigned char *>(plain.data());
    int size = 0;
    int rest = 0;
    const OpenSslErrorMark mark;
    if (EVP_BytesToKey(cipher.get(), EVP_md5(), info.iv, unsignedBytes(passphrase.view()),
                       static_cast<int>(passphrase.size()), 1, keyBytes, nullptr) <= 0 ||
        EVP_DecryptInit_ex(context.get(), cipher.get(), nullptr, keyBytes, info.iv) != 1 ||
        EVP_DecryptUpdate(context.get(), out, &size, block.bytes.get(), static_cast<int>(block.size)) != 1 ||
        EVP_DecryptFinal_ex(context.get(), out + size, &rest) != 1)
        return ErrorCode::PassphraseWrong;
    plain.truncate(size + rest);
    return plain;
}

} // namespace

bool isLegacyEncryptedPem(QByteArrayView pem)
{
    return pem.size() <= largestPem && encryptedBlock(pem).has_value();
}

Result<PrivateKey> keyFromEncryptedPem(QByteArrayView pem, const SecretBytes &passphrase)
{
    if (pem.size() > largestPem)
        return Error(ErrorCode::FormatInvalid, Subject::Object, u"key"_s);
    const auto block = encryptedBlock(pem);
    EVP_CIPHER_INFO info{};
    if (!block || PEM_get_EVP_CIPHER_INFO(block->headers.get(), &info) != 1 || !info.cipher)
        return invalid();
    if (passphrase.isEmpty())
        return ErrorCode::PassphraseNeeded;
    CW_TRY(plain, decrypt(*block, info, passphrase));
    auto key = PrivateKey::fromDer(plain.view());
    // The old encryption has no check of its own: a key that can't be read was decrypted wrongly.
    return key ? std::move(key) : Result<PrivateKey>(ErrorCode::PassphraseWrong);
}

} // namespace certwright
