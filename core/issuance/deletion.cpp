#include "issuance/deletion.h"

#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"
#include "inventory/managedrepository.h"
#include "inventory/targetrepository.h"

namespace certwright {

namespace {

QString nameOf(const StoredCertificate &stored)
{
    if (!stored.label.isEmpty())
        return stored.label;
    const QList<AlternativeName> names = stored.certificate.names();
    return names.isEmpty() ? stored.certificate.subject().commonName() : names.first().value();
}

Result<> tell(EventKind kind, const StoredCertificate &stored, const QString &by, const QDateTime &now,
              Connection &connection)
{
    Event event;
    event.time = now;
    event.kind = kind;
    event.certificate = stored.id;
    event.by = by;
    event.about = nameOf(stored);
    return EventRepository(connection).add(event);
}

/// A key that serves other living certificates (its own predecessors apart) is not deleted with one of them.
Result<> keyIsFree(const StoredCertificate &stored, Connection &connection)
{
    if (!stored.key)
        return {};
    CW_TRY(sharing,
           CertificateRepository(connection).byPublicKey(stored.certificate.publicKey().fingerprint()));
    QStringList others;
    for (const StoredCertificate &other : sharing) {
        if (other.id != stored.id && !other.superseded)
            others.append(nameOf(other));
    }
    if (others.isEmpty())
        return {};
    return Error(ErrorCode::HasDependents, Subject::Certificate, nameOf(stored))
        .with(Subject::Candidates, others.join(u'\n'));
}

} // namespace

Result<Dependents> dependentsOf(CertificateId id, Connection &connection)
{
    Dependents dependents;
    CW_TRY(stored, CertificateRepository(connection).byId(id));
    dependents.hasKey = stored.key.has_value();
    if (stored.managed) {
        CW_TRY(managed, ManagedRepository(connection).byId(*stored.managed));
        if (managed.current == id) {
            CW_TRY(targets, TargetRepository(connection).ofManaged(managed.id));
            for (const Target &target : targets)
                dependents.targets.append(target.folder);
        }
    }
    CW_TRY(authority, AuthorityRepository(connection).byCertificate(id));
    if (authority) {
        dependents.isAuthority = true;
        CW_TRY(issued, CertificateRepository(connection).byIssuedUnder(authority->id));
        for (const StoredCertificate &one : issued)
            dependents.certificates.append(nameOf(one));
    }
    return dependents;
}

Result<> deleteCertificate(CertificateId id, KeyFate key, const Store &store, const QString &by,
                           const Context &context)
{
    CW_TRY(connection, store.connect());
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(stored, CertificateRepository(connection).byId(id));
    CW_TRY(dependents, dependentsOf(id, connection));
    if (!dependents.targets.isEmpty())
        return Error(ErrorCode::HasDependents, Subject::Certificate, nameOf(stored))
            .with(Subject::Candidates, dependents.targets.join(u'\n'));
    if (key == KeyFate::Delete)
        CW_CHECK(keyIsFree(stored, connection));
    CW_CHECK(CertificateRepository(connection).markDeleted(id, context.now()));
    if (key == KeyFate::Delete && stored.key)
        CW_CHECK(KeyRepository(connection).remove(*stored.key));
    CW_CHECK(tell(EventKind::Deleted, stored, by, context.now(), connection));
    return transaction.commit();
}

Result<> restoreCertificate(CertificateId id, const Store &store, const QString &by, const Context &context)
{
    CW_TRY(connection, store.connect());
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(stored, CertificateRepository(connection).byId(id));
    if (!stored.deletedAt)
        return {};
    CW_CHECK(CertificateRepository(connection).restore(id));
    CW_CHECK(tell(EventKind::Restored, stored, by, context.now(), connection));
    return transaction.commit();
}

} // namespace certwright
