#include "formats/bundle.h"

#include "formats/pem.h"

#include <algorithm>
#include <cstring>

namespace certwright {

namespace {

constexpr qsizetype shortestJavaPassphrase = 6;

SecretBytes joined(QByteArrayView first, QByteArrayView second)
{
    SecretBytes bytes(first.size() + second.size());
    std::copy(first.begin(), first.end(), bytes.data());
    std::copy(second.begin(), second.end(), bytes.data() + first.size());
    return bytes;
}

Result<SecretBytes> keyPem(const PrivateKey &key, KeyFormat format)
{
    return format == KeyFormat::Traditional ? key.toTraditionalPem() : key.toPem();
}

/// An authority that signed itself belongs into trust stores, not into what a server sends.
QList<Certificate> withoutRoots(const QList<Certificate> &chain)
{
    QList<Certificate> kept;
    std::copy_if(chain.begin(), chain.end(), std::back_inserter(kept),
                 [](const Certificate &certificate) { return !certificate.isSelfSigned(); });
    return kept;
}

Result<> checkKeystorePassphrase(const SecretBytes *passphrase)
{
    if (!passphrase)
        return ErrorCode::PassphraseNeeded;
    const QByteArrayView bytes = passphrase->view();
    const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    if (!ascii || bytes.size() < shortestJavaPassphrase)
        return ErrorCode::PassphraseInvalid;
    return {};
}

QString friendlyName(const Certificate &leaf)
{
    const QList<AlternativeName> names = leaf.names();
    return names.isEmpty() ? leaf.subject().commonName() : names.first().value();
}

} // namespace

Result<SecretBytes> Bundle::content(FileContent content, KeyFormat keyFormat, Pkcs12Style style,
                                    const SecretBytes *passphrase) const
{
    const QList<Certificate> below = withoutRoots(chain);
    const auto fullchain = [&] { return certificatesPem(QList<Certificate>{leaf} + below); };
    const bool holdsBoth = content == FileContent::Combined || content == FileContent::CombinedKeyFirst ||
                           content == FileContent::Keystore;
    if (holdsBoth && !key.matches(leaf.publicKey()))
        return ErrorCode::KeyMismatch;

    switch (content) {
    case FileContent::Fullchain:
        return SecretBytes::copyOf(fullchain());
    case FileContent::PrivateKeyPem:
        return keyPem(key, keyFormat);
    case FileContent::Leaf:
        return SecretBytes::copyOf(leaf.pem());
    case FileContent::Chain:
        return SecretBytes::copyOf(certificatesPem(below));
    case FileContent::Combined: {
        CW_TRY(pem, keyPem(key, keyFormat));
        return joined(fullchain(), pem.view());
    }
    case FileContent::CombinedKeyFirst: {
        CW_TRY(pem, keyPem(key, keyFormat));
        return joined(pem.view(), fullchain());
    }
    case FileContent::Root:
        if (root)
            return SecretBytes::copyOf(root->pem());
        if (leaf.isSelfSigned())
            return SecretBytes::copyOf(leaf.pem());
        return ErrorCode::ChainIncomplete;
    case FileContent::LeafDer:
        return SecretBytes::copyOf(leaf.der());
    case FileContent::Keystore: {
        CW_CHECK(checkKeystorePassphrase(passphrase));
        CW_TRY(p12, writePkcs12({leaf, below, key, friendlyName(leaf), style}, *passphrase));
        return SecretBytes::fromWiping(p12);
    }
    }
    Q_UNREACHABLE();
}

} // namespace certwright
