#include "deploy/material.h"

#include "formats/detect.h"
#include "inventory/certificaterepository.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qint64 toleratedSkew = 5 * 60;

Result<> requireChain(const Bundle &bundle, const QDateTime &now)
{
    Certificate below = bundle.leaf;
    for (const Certificate &certificate : bundle.chain) {
        if (!below.isSignedBy(certificate))
            return Error(ErrorCode::ChainInvalid, Subject::Certificate, certificate.subject().text());
        if (certificate.notAfter() < now)
            return Error(ErrorCode::CertificateExpired, Subject::Certificate, certificate.subject().text());
        below = certificate;
    }
    return {};
}

} // namespace

Result<Material> loadMaterial(CertificateId certificate, const SharedSecret &keyPassphrase,
                              const DeployParts &parts, Connection &connection, const Context &context)
{
    CW_TRY(stored, CertificateRepository(connection).byId(certificate));
    const IssuanceParts issuance{parts.store, parts.vault, parts.keychain, parts.by};
    CW_TRY(key, openKeyOf(stored, keyPassphrase, issuance, connection, context));
    CW_TRY(above, chainOf(stored.certificate, connection));
    const Certificate leaf = stored.certificate;
    return Material{std::move(stored), Bundle{leaf, above.chain, above.root, std::move(key)}};
}

Result<> requireDeployable(const Material &material, const Preset &preset, const QDateTime &now)
{
    const Bundle &bundle = material.bundle;
    const QString name = bundle.leaf.subject().text();
    if (!bundle.key.matches(bundle.leaf.publicKey()))
        return Error(ErrorCode::KeyMismatch, Subject::Certificate, name);
    if (material.stored.revokedAt)
        return Error(ErrorCode::Revoked, Subject::Certificate, name);
    if (bundle.leaf.notAfter() < now)
        return Error(ErrorCode::CertificateExpired, Subject::Certificate, name);
    if (bundle.leaf.notBefore() > now.addSecs(toleratedSkew))
        return Error(ErrorCode::CertificateNotYetValid, Subject::Certificate, name);
    if (preset.refusedKeyAlgorithms.contains(bundle.leaf.publicKey().algorithm))
        return Error(ErrorCode::KeyAlgorithmUnsuited, Subject::Value, bundle.leaf.publicKey().algorithm)
            .with(Subject::Preset, preset.title);
    return requireChain(bundle, now);
}

std::optional<Certificate> firstCertificate(const SecretBytes &bytes)
{
    if (bytes.isEmpty())
        return {};
    const auto found = findObjects(QByteArray::fromRawData(bytes.data(), bytes.size()), {});
    for (const FoundObject &object : found) {
        if (const auto *certificate = std::get_if<Certificate>(&object))
            return *certificate;
    }
    return {};
}

Result<> requireNewer(const Certificate &leaf, const std::optional<Certificate> &shown)
{
    if (!shown || *shown == leaf || shown->notBefore() <= leaf.notBefore())
        return {};
    return Error(ErrorCode::TargetOlder, Subject::Certificate, leaf.fingerprintHex())
        .with(Subject::Object, shown->fingerprintHex());
}

} // namespace certwright
