#include "service/status.h"

#include "deploy/alteration.h"
#include "inventory/managedrepository.h"
#include "inventory/storeowner.h"
#include "inventory/targetrepository.h"
#include "renewal/renew.h"

namespace certwright {

namespace {

void sooner(std::optional<CertificateRow> &best, const CertificateRow &row, const QDateTime &time,
            std::optional<QDateTime> &bestTime)
{
    if (!bestTime || time < *bestTime) {
        best = row;
        bestTime = time;
    }
}

} // namespace

bool Status::isWell() const
{
    return certificates.expired == 0 && certificates.expiring == 0 && failing.isEmpty() && due.isEmpty() &&
           !isElsewheres && targets.value(TargetState::Failed) == 0 &&
           targets.value(TargetState::Outdated) == 0;
}

Result<Status> readStatus(Services &services, const Context &context)
{
    Status status;
    CW_TRY(vault, services.vaultState(context));
    status.vault = vault;
    if (!services.storeExists())
        return status;
    CW_TRY(store, services.store(Store::Missing::Fail, context));
    CW_TRY(connection, store->connect());
    CW_TRY(isElsewheres, isAnotherComputers(connection));
    status.isElsewheres = isElsewheres;
    const QDateTime now = context.now();
    CW_TRY(counts, certificateCounts(connection, now));
    status.certificates = counts;

    RowFilter living;
    living.includeSuperseded = false;
    CW_TRY(rows, certificateRows(connection, living, now));
    std::optional<QDateTime> nextRenewal;
    std::optional<QDateTime> nextExpiry;
    for (const CertificateRow &row : rows) {
        if (row.lastError()) {
            CW_TRY(managed, ManagedRepository(connection).byId(row.managed()));
            status.failing.append({row, managed.attempts, managed.nextAttempt});
        }
        if (row.notAfter() > now)
            sooner(status.nextExpiry, row, row.notAfter(), nextExpiry);
        if (const auto renewAt = row.renewAt()) {
            if (*renewAt <= now)
                status.due.append(row);
            else
                sooner(status.nextRenewal, row, *renewAt, nextRenewal);
        }
    }
    CW_TRY(targets, TargetRepository(connection).all());
    for (const Target &target : targets)
        ++status.targets[asItLies(target, connection).state];
    return status;
}

} // namespace certwright
