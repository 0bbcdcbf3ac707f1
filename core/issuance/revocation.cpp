#include "issuance/revocation.h"

#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"

namespace certwright {

namespace {

constexpr int listDays = 30;

/// The living authority whose certificate signed `certificate`; none where somebody else did.
Result<std::optional<Authority>> authorityOf(const Certificate &certificate, Connection &connection)
{
    CW_TRY(all, AuthorityRepository(connection).all());
    for (const Authority &authority : all) {
        CW_TRY(issuer, CertificateRepository(connection).byId(authority.certificate));
        if (issuer.certificate.subject() == certificate.issuer() &&
            certificate.isSignedBy(issuer.certificate))
            return std::optional(authority);
    }
    return std::optional<Authority>();
}

} // namespace

Result<> revoke(CertificateId id, RevocationReason reason, const Store &store, const QString &by,
                const Context &context)
{
    context.report({Step::Revoking, {}});
    CW_TRY(connection, store.connect());
    CertificateRepository certificates(connection);
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(stored, certificates.byId(id));
    const QString name = stored.certificate.subject().commonName();
    if (stored.revokedAt)
        return Error(ErrorCode::AlreadyRevoked, Subject::Certificate, name)
            .with(Subject::Since, stored.revokedAt->toString(Qt::ISODate));
    const QDateTime now = context.now();
    CW_CHECK(certificates.setRevoked(id, now, reason));
    CW_TRY(authority, authorityOf(stored.certificate, connection));
    if (authority && authority->certificate != id) {
        const auto entered = AuthorityRepository(connection)
                                 .addRevocation(authority->id, {stored.certificate.serial(), now, reason});
        // One that was deleted and came back is on the list already.
        if (!entered && entered.error().code() != ErrorCode::AlreadyRevoked)
            return entered.error();
    }
    Event event;
    event.time = now;
    event.kind = EventKind::Revoked;
    event.severity = Severity::Notice;
    event.certificate = id;
    event.by = by;
    event.about = stored.label.isEmpty() ? name : stored.label;
    CW_CHECK(EventRepository(connection).add(event));
    return transaction.commit();
}

Result<RevocationList> makeRevocationList(AuthorityId authority, const SharedSecret &passphrase,
                                          const IssuanceParts &parts, const Context &context)
{
    CW_TRY(connection, parts.store.connect());
    AuthorityRepository authorities(connection);
    CW_TRY(signer, authorities.byId(authority));
    if (!signer.key)
        return Error(ErrorCode::AuthorityWithoutKey, Subject::Authority, signer.name);
    CW_TRY(certificate, CertificateRepository(connection).byId(signer.certificate));
    CW_TRY(stored, KeyRepository(connection).byId(*signer.key));
    auto key = openStoredKey(stored, passphrase, parts, context);
    if (!key)
        return std::move(key).error().with(Subject::Authority, signer.name);

    context.report({Step::Signing, signer.name});
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(number, authorities.takeCrlNumber(authority));
    CW_TRY(revoked, authorities.revocations(authority));
    RevocationList::Plan plan;
    plan.number = number;
    plan.thisUpdate = context.now();
    plan.nextUpdate = plan.thisUpdate.addDays(listDays);
    plan.revoked = revoked;
    CW_TRY(list, RevocationList::make(certificate.certificate, *key, plan));
    CW_CHECK(authorities.addList(authority, list));
    Event event;
    event.time = plan.thisUpdate;
    event.kind = EventKind::CrlMade;
    event.certificate = signer.certificate;
    event.by = parts.by;
    event.about = signer.name;
    CW_CHECK(EventRepository(connection).add(event));
    CW_CHECK(transaction.commit());
    return list;
}

} // namespace certwright
