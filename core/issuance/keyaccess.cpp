#include "issuance/keyaccess.h"

#include "inventory/certificatefacts.h"
#include "inventory/certificaterepository.h"
#include "inventory/keyrepository.h"
#include "secrets/keypassphrase.h"

namespace certwright {

namespace {
constexpr int longestChain = 10;
}

Result<PrivateKey> openStoredKey(const StoredKey &key, const SharedSecret &passphrase,
                                 const IssuanceParts &parts, const Context &context)
{
    if (key.protection == KeyProtection::Vault)
        return parts.vault.openKey(key.sealed);
    if (passphrase)
        return openWithOwnPassphrase(key.sealed, *passphrase);
    if (parts.keychain) {
        const auto remembered = rememberedPassphrase(*parts.keychain, parts.store.id(), key.id, context);
        if (!remembered && remembered.error().code() == ErrorCode::Cancelled)
            return remembered.error();
        if (remembered && *remembered)
            return openWithOwnPassphrase(key.sealed, **remembered);
    }
    return Error(ErrorCode::PassphraseNeeded, Subject::Key, key.id.text());
}

Result<PrivateKey> openKeyOf(const StoredCertificate &certificate, const SharedSecret &passphrase,
                             const IssuanceParts &parts, Connection &connection, const Context &context)
{
    const QString name =
        certificate.label.isEmpty() ? lookupNames(certificate.certificate).value(0) : certificate.label;
    if (!certificate.key)
        return Error(ErrorCode::NotFound, Subject::Key, name);
    CW_TRY(stored, KeyRepository(connection).byId(*certificate.key));
    auto key = openStoredKey(stored, passphrase, parts, context);
    if (!key)
        return std::move(key).error().with(Subject::Certificate, name);
    return key;
}

Result<StoredKey> sealForStore(const PrivateKey &key, const SharedSecret &passphrase, const Vault &vault,
                               const QDateTime &now)
{
    StoredKey stored;
    stored.spkiSha256 = key.publicKey().fingerprint();
    stored.algorithm = key.publicKey().algorithm;
    stored.bits = key.publicKey().bits;
    stored.createdAt = now;
    stored.protection = passphrase ? KeyProtection::OwnPassphrase : KeyProtection::Vault;
    CW_TRY(sealed, passphrase ? sealWithOwnPassphrase(key, *passphrase) : vault.sealKey(key));
    stored.sealed = std::move(sealed);
    return stored;
}

Result<> rememberPassphrase(KeyId key, const SharedSecret &passphrase, const IssuanceParts &parts,
                            const Context &context)
{
    if (!passphrase)
        return Error(ErrorCode::PassphraseNeeded, Subject::Key, key.text());
    if (!parts.keychain)
        return Error(ErrorCode::KeychainUnavailable);
    return rememberPassphrase(*parts.keychain, parts.store.id(), key, *passphrase, context);
}

Result<StoredChain> chainOf(const Certificate &leaf, Connection &connection)
{
    StoredChain found;
    if (leaf.isSelfSigned())
        return found;
    CW_TRY(authorities, CertificateRepository(connection).caCertificates());
    Certificate current = leaf;
    for (int depth = 0; depth < longestChain; ++depth) {
        // Of an authority that was renewed, the certificate that lives longest.
        const Certificate *issuer = nullptr;
        for (const Certificate &candidate : std::as_const(authorities)) {
            if ((!issuer || candidate.notAfter() > issuer->notAfter()) &&
                candidate.subject() == current.issuer() && current.isSignedBy(candidate))
                issuer = &candidate;
        }
        if (!issuer)
            break;
        if (issuer->isSelfSigned()) {
            found.root = *issuer;
            break;
        }
        found.chain.append(*issuer);
        current = *issuer;
    }
    return found;
}

} // namespace certwright
