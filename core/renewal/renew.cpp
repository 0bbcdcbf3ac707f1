#include "renewal/renew.h"

#include "inventory/certificaterows.h"
#include "inventory/eventrepository.h"
#include "inventory/lease.h"
#include "inventory/managedrepository.h"

namespace certwright {

namespace {

QString nameOf(const ManagedCertificate &managed)
{
    if (!managed.label.isEmpty())
        return managed.label;
    return managed.names.isEmpty() ? managed.subject.commonName() : managed.names.first().value();
}

Result<> recordFailure(ManagedId id, const Error &error, const FulfilParts &parts, const Context &context)
{
    CW_TRY(connection, parts.issuance.store.connect());
    CW_TRY(transaction, Transaction::begin(connection));
    ManagedRepository repository(connection);
    CW_TRY(managed, repository.byId(id));
    ++managed.attempts;
    managed.lastError = error;
    CW_CHECK(repository.update(managed));
    Event event;
    event.time = context.now();
    event.kind = EventKind::RenewalFailed;
    event.severity = Severity::Warning;
    event.certificate = managed.current;
    event.by = parts.issuance.by;
    event.about = nameOf(managed);
    event.error = error;
    CW_CHECK(EventRepository(connection).add(event));
    return transaction.commit();
}

Result<> recordSuccess(ManagedId id, const FulfilParts &parts)
{
    CW_TRY(connection, parts.issuance.store.connect());
    CW_TRY(transaction, Transaction::begin(connection));
    ManagedRepository repository(connection);
    CW_TRY(managed, repository.byId(id));
    managed.attempts = 0;
    managed.lastError.reset();
    managed.nextAttempt.reset();
    CW_CHECK(repository.update(managed));
    return transaction.commit();
}

} // namespace

Result<FulfilReport> renew(ManagedId id, const RenewOptions &options, const FulfilParts &parts,
                           const Context &context)
{
    CW_TRY(lease, Lease::take(parts.issuance.store, LeaseSubject::of(id), context));
    CW_TRY(connection, parts.issuance.store.connect());
    CW_TRY(managed, ManagedRepository(connection).byId(id));
    if (managed.issuer != IssuerKind::SelfSigned && managed.issuer != IssuerKind::LocalCa)
        return Error(ErrorCode::RenewalImpossible, Subject::Certificate, nameOf(managed));
    auto issued =
        reissue(managed, options.keyPassphrase, options.authorityPassphrase, parts.issuance, context);
    if (!issued) {
        if (issued.error().code() != ErrorCode::Cancelled)
            CW_CHECK(recordFailure(id, issued.error(), parts, context));
        return std::move(issued).error();
    }
    CW_CHECK(recordSuccess(id, parts));
    return deployIssued(*issued, options.keyPassphrase, parts.deploy, context);
}

Result<QList<ManagedId>> dueForRenewal(Connection &connection, const QDateTime &now)
{
    RowFilter filter;
    filter.includeSuperseded = false;
    CW_TRY(rows, certificateRows(connection, filter, now));
    QList<const CertificateRow *> due;
    for (const CertificateRow &row : rows) {
        const std::optional<QDateTime> renewAt = row.renewAt();
        const bool ours =
            row.issuerKind() == IssuerKind::SelfSigned || row.issuerKind() == IssuerKind::LocalCa;
        if (row.isManaged() && ours && renewAt && *renewAt <= now)
            due.append(&row);
    }
    std::sort(due.begin(), due.end(),
              [](const CertificateRow *a, const CertificateRow *b) { return a->notAfter() < b->notAfter(); });
    QList<ManagedId> ids;
    for (const CertificateRow *row : std::as_const(due))
        ids.append(row->managed());
    return ids;
}

} // namespace certwright
