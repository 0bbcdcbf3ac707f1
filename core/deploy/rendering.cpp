#include "deploy/rendering.h"

#include "formats/detect.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

QByteArray rawView(const SecretBytes &bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

/// Only RSA and EC have a form of their own; what else there is has PKCS#8.
KeyFormat possibleFormat(KeyFormat wanted, const PrivateKey &key)
{
    const QString algorithm = key.publicKey().algorithm;
    return algorithm == "RSA"_L1 || algorithm == "EC"_L1 ? wanted : KeyFormat::Pkcs8;
}

/// Puts Base64 of secret bytes into a text, leaving no copy behind.
void insertBase64(QByteArray &text, const char *placeholder, const SecretBytes &bytes)
{
    QByteArray encoded = rawView(bytes).toBase64();
    const auto position = text.indexOf(placeholder);
    if (position >= 0) {
        QByteArray joined;
        joined.reserve(text.size() + encoded.size());
        joined.append(QByteArrayView(text).first(position));
        joined.append(encoded);
        joined.append(QByteArrayView(text).sliced(position + qsizetype(qstrlen(placeholder))));
        wipe(text);
        text = std::move(joined);
    }
    wipe(encoded);
}

Result<SecretBytes> renderText(const Bundle &bundle, const TargetFile &file, const PlaceParts &parts)
{
    CW_TRY(expanded, parts.placeholders.expandQuoted(file.text));
    CW_TRY(fullchain, bundle.content(FileContent::Fullchain, file.keyFormat, Pkcs12Style::Modern, nullptr));
    CW_TRY(key, bundle.content(FileContent::PrivateKeyPem, possibleFormat(file.keyFormat, bundle.key),
                               Pkcs12Style::Modern, nullptr));
    QByteArray text = expanded.toUtf8();
    insertBase64(text, "{fullchain_base64}", fullchain);
    insertBase64(text, "{key_base64}", key);
    return SecretBytes::fromWiping(text);
}

Result<SecretBytes> render(const Bundle &bundle, const TargetFile &file, const PlaceParts &parts,
                           const SecretBytes *keystorePassphrase)
{
    if (!file.text.isEmpty())
        return renderText(bundle, file, parts);
    return bundle.content(file.content, possibleFormat(file.keyFormat, bundle.key), Pkcs12Style::Modern,
                          keystorePassphrase);
}

/// A server that wants some authority's file gets the topmost that is known; a person who asks for the root
/// gets it or is told.
Result<SecretBytes> renderRoot(const Bundle &bundle, const TargetFile &file)
{
    auto root = bundle.content(FileContent::Root, file.keyFormat, Pkcs12Style::Modern, nullptr);
    if (root || file.isAskedFor)
        return root;
    const Certificate &topmost = bundle.chain.isEmpty() ? bundle.leaf : bundle.chain.last();
    return SecretBytes::copyOf(topmost.pem());
}

/// What is Base64 in a text of ours, decoded.
SecretBytes decodedText(const SecretBytes &text)
{
    QByteArray decoded;
    const QList<QByteArray> lines = rawView(text).split('\n');
    for (const QByteArray &line : lines) {
        QByteArray bytes = QByteArray::fromBase64(line.mid(line.lastIndexOf(' ') + 1));
        if (bytes.startsWith("-----BEGIN"))
            decoded += bytes;
        wipe(bytes);
    }
    return SecretBytes::fromWiping(decoded);
}

bool beginsWithLeaf(FileContent content)
{
    switch (content) {
    case FileContent::Fullchain:
    case FileContent::Leaf:
    case FileContent::Combined:
    case FileContent::CombinedKeyFirst:
    case FileContent::LeafDer:
    case FileContent::Keystore:
        return true;
    case FileContent::PrivateKeyPem:
    case FileContent::Chain:
    case FileContent::Root:
        return false;
    }
    Q_UNREACHABLE();
}

Result<> proveFile(const HostFile &file, const TargetFile &kind, const Certificate &leaf,
                   const SecretBytes *keystorePassphrase)
{
    std::vector<SecretBytes> passphrases;
    if (keystorePassphrase)
        passphrases.push_back(keystorePassphrase->clone());
    const SecretBytes decoded = kind.text.isEmpty() ? SecretBytes() : decodedText(file.bytes);
    const auto found = findObjects(rawView(kind.text.isEmpty() ? file.bytes : decoded), passphrases);
    std::optional<Certificate> first;
    int keys = 0;
    for (const FoundObject &object : found) {
        if (std::holds_alternative<UnreadableObject>(object) || std::holds_alternative<SealedObject>(object))
            return Error(ErrorCode::CertificateInvalid, Subject::File, file.name);
        if (const auto *certificate = std::get_if<Certificate>(&object); certificate && !first)
            first = *certificate;
        if (const auto *key = std::get_if<PrivateKey>(&object)) {
            ++keys;
            if (!key->matches(leaf.publicKey()))
                return Error(ErrorCode::KeyMismatch, Subject::File, file.name);
        }
    }
    if (beginsWithLeaf(kind.content) && (!first || *first != leaf))
        return Error(ErrorCode::KeyMismatch, Subject::File, file.name);
    if (keys != (kind.holdsKey() ? 1 : 0))
        return Error(ErrorCode::KeyMismatch, Subject::File, file.name);
    return {};
}

} // namespace

Result<std::vector<HostFile>> renderFiles(const Bundle &bundle, const PlaceParts &parts,
                                          const SecretBytes *keystorePassphrase)
{
    std::vector<HostFile> files;
    for (const TargetFile &file : parts.files) {
        const bool isRoot = file.content == FileContent::Root && file.text.isEmpty();
        CW_TRY(bytes, isRoot ? renderRoot(bundle, file) : render(bundle, file, parts, keystorePassphrase));
        // Some servers refuse an empty file; none misses one that it was not told of.
        if (!bytes.isEmpty())
            files.push_back({file.name, std::move(bytes), parts.accessOf(file.name)});
    }
    return files;
}

Result<> proveFiles(const std::vector<HostFile> &files, const QList<TargetFile> &kinds,
                    const Certificate &leaf, const SecretBytes *keystorePassphrase)
{
    for (const HostFile &file : files) {
        const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const TargetFile &candidate) {
            return candidate.name == file.name;
        });
        if (kind != kinds.end())
            CW_CHECK(proveFile(file, *kind, leaf, keystorePassphrase));
    }
    return {};
}

} // namespace certwright
