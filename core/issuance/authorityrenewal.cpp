#include "issuance/authorityrenewal.h"

#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"
#include "inventory/lease.h"
#include "x509/certificatebuilder.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

/// The authority whose key signs, with its certificate as it is now.
struct Signer {
    Authority authority;
    Certificate certificate;
};

Result<Signer> signerOf(const Authority &authority, const Certificate &old, Connection &connection,
                        const QDateTime &now)
{
    const bool isRoot = old.isSelfSigned();
    if (!isRoot && !authority.parent)
        return Error(ErrorCode::RenewalImpossible, Subject::Certificate, authority.name);
    CW_TRY(signer,
           isRoot ? Result<Authority>(authority) : AuthorityRepository(connection).byId(*authority.parent));
    if (!signer.key)
        return Error(ErrorCode::AuthorityWithoutKey, Subject::Authority, signer.name);
    CW_TRY(stored, CertificateRepository(connection).byId(signer.certificate));
    if (!isRoot && stored.certificate.notAfter() <= now)
        return Error(ErrorCode::AuthorityExpired, Subject::Authority, signer.name);
    return Signer{signer, stored.certificate};
}

CertificateBuilder builderLike(const Certificate &old, const Signer &signer, const QDateTime &now)
{
    const bool isRoot = old.isSelfSigned();
    CertificateBuilder builder;
    builder.profile = isRoot ? Profile::CaRoot : Profile::CaIntermediate;
    builder.subject = old.subject();
    builder.constraints = old.nameConstraints();
    builder.pathLength = old.pathLength();
    builder.notBefore = now.addSecs(-backdatedSeconds);
    builder.notAfter = builder.notBefore.addSecs(old.notBefore().secsTo(old.notAfter()));
    if (!isRoot) {
        builder.notBefore = std::max(builder.notBefore, signer.certificate.notBefore());
        builder.notAfter = std::min(builder.notAfter, signer.certificate.notAfter());
    }
    return builder;
}

Result<Certificate> makeNext(const Certificate &old, const Signer &signer, const SharedSecret &passphrase,
                             const IssuanceParts &parts, Connection &connection, const Context &context)
{
    CW_TRY(stored, KeyRepository(connection).byId(*signer.authority.key));
    auto key = openStoredKey(stored, passphrase, parts, context);
    if (!key)
        return std::move(key).error().with(Subject::Authority, signer.authority.name);
    const CertificateBuilder builder = builderLike(old, signer, context.now());
    CW_TRY(next, old.isSelfSigned() ? builder.selfSigned(*key)
                                    : builder.signedBy(signer.certificate, *key, old.publicKey()));
    // What was signed before names the key by this.
    if (!(next.publicKey() == old.publicKey()) || next.subjectKeyId() != old.subjectKeyId())
        return Error(ErrorCode::RenewalImpossible, Subject::Certificate, signer.authority.name);
    return next;
}

Result<CertificateId> storeNext(const Certificate &next, const Authority &authority,
                                const StoredCertificate &old, const IssuanceParts &parts,
                                Connection &connection, const QDateTime &now)
{
    CertificateRepository certificates(connection);
    CW_TRY(transaction, Transaction::begin(connection));
    StoredCertificate stored{.id = {}, .certificate = next, .label = old.label, .source = u"issued"_s};
    stored.notes = old.notes;
    stored.key = old.key;
    CW_TRY(id, certificates.add(stored));
    CW_CHECK(AuthorityRepository(connection).setCertificate(authority.id, id));
    CW_CHECK(certificates.setSuperseded(old.id, true));
    Event event;
    event.time = now;
    event.kind = EventKind::Renewed;
    event.certificate = id;
    event.by = parts.by;
    event.about = authority.name;
    CW_CHECK(EventRepository(connection).add(event));
    CW_CHECK(transaction.commit());
    return id;
}

} // namespace

Result<CreatedAuthority> renewAuthority(AuthorityId id, const SharedSecret &passphrase,
                                        const IssuanceParts &parts, const Context &context)
{
    context.report({Step::Preparing, {}});
    CW_TRY(lease, Lease::take(parts.store, LeaseSubject::of(id), context));
    CW_TRY(connection, parts.store.connect());
    CW_TRY(authority, AuthorityRepository(connection).byId(id));
    CW_TRY(old, CertificateRepository(connection).byId(authority.certificate));
    CW_TRY(signer, signerOf(authority, old.certificate, connection, context.now()));
    context.report({Step::Signing, signer.authority.name});
    CW_TRY(next, makeNext(old.certificate, signer, passphrase, parts, connection, context));
    context.report({Step::Verifying, {}});
    AuthorityFacts facts;
    facts.now = context.now();
    if (!old.certificate.isSelfSigned())
        facts.parent = signer.certificate;
    CW_CHECK(proveAuthority(next, facts, connection));
    context.report({Step::Storing, {}});
    CW_CHECK(context.checkpoint());
    CW_TRY(certificate, storeNext(next, authority, old, parts, connection, context.now()));
    return CreatedAuthority{id, certificate};
}

} // namespace certwright
