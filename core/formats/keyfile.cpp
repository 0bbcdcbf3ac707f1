#include "formats/keyfile.h"

#include "formats/pem.h"
#include "x509/oldpemkey.h"

namespace certwright {

Result<QByteArray> encryptedKeyPem(const PrivateKey &key, const SecretBytes &passphrase)
{
    if (passphrase.isEmpty())
        return ErrorCode::PassphraseInvalid;
    CW_TRY(sealed, key.seal(passphrase, KeyStretching::Typed));
    return pemBlock("ENCRYPTED PRIVATE KEY", sealed);
}

bool isKeyLabel(const QByteArray &type)
{
    return type == "PRIVATE KEY" || type == "ENCRYPTED PRIVATE KEY" || type == "ANY PRIVATE KEY" ||
           type == "RSA PRIVATE KEY" || type == "EC PRIVATE KEY" || type == "DSA PRIVATE KEY";
}

Result<PrivateKey> readKeyBlock(const PemBlock &block, const SecretBytes *passphrase)
{
    if (block.der.isEmpty())
        return ErrorCode::FormatInvalid;
    if (!block.headers.contains("ENCRYPTED"))
        return PrivateKey::fromDer(block.der, passphrase);
    if (!passphrase)
        return ErrorCode::PassphraseNeeded;
    CW_TRY(der, openOldPemKey(block, *passphrase));
    auto key = PrivateKey::fromDer(der.view());
    // The padding of a wrong passphrase's output looks right once in 256 times.
    if (!key)
        return Error(ErrorCode::PassphraseWrong).causedBy(std::move(key).error());
    return key;
}

Result<PrivateKey> readKey(QByteArrayView bytes, const SecretBytes *passphrase)
{
    PemReader reader(bytes);
    bool anyBlock = false;
    for (std::size_t count = 0; count < maximumPemBlocks; ++count) {
        auto block = reader.next();
        if (!block)
            break;
        anyBlock = true;
        if (!isKeyLabel(block->type)) {
            wipe(block->der);
            continue;
        }
        auto key = readKeyBlock(*block, passphrase);
        wipe(block->der);
        return key;
    }
    if (anyBlock || bytes.isEmpty())
        return ErrorCode::FormatUnknown;
    return PrivateKey::fromDer(bytes, passphrase);
}

} // namespace certwright
