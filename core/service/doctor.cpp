#include "service/doctor.h"

#include "deploy/alteration.h"
#include "inventory/backup.h"
#include "inventory/certificaterows.h"
#include "inventory/storeowner.h"
#include "inventory/targetrepository.h"
#include "inventory/vaultrepository.h"

#include <QFileInfo>

namespace certwright {

namespace {

void add(QList<Finding> &findings, Severity severity, Error error)
{
    findings.append({severity, std::move(error)});
}

/// A clock that stands before the newest thing it has stamped runs wrong.
void lookAtClock(const Connection &connection, const QDateTime &now, QList<Finding> &findings)
{
    const auto rows = certificateRows(connection, {}, now);
    if (!rows)
        return;
    for (const CertificateRow &row : *rows) {
        if (row.source() == QLatin1String("issued") && row.notBefore() > now) {
            add(findings, Severity::Warning,
                Error(ErrorCode::CertificateNotYetValid, Subject::Certificate, row.displayName())
                    .with(Subject::Since, now.toString(Qt::ISODate)));
            return;
        }
    }
}

void lookAtTargets(Connection &connection, QList<Finding> &findings)
{
    const auto targets = TargetRepository(connection).all();
    if (!targets) {
        add(findings, Severity::Critical, targets.error());
        return;
    }
    for (const Target &target : *targets) {
        if (target.state == TargetState::Failed && target.lastError) {
            Error error = *target.lastError;
            add(findings, Severity::Critical, std::move(error).with(Subject::Target, target.id.text()));
        }
        if (target.settings.reload.isEmpty())
            add(findings, Severity::Notice,
                Error(ErrorCode::ReloadMissing, Subject::Target, target.id.text())
                    .with(Subject::Folder, target.folder));
        if (!QFileInfo::exists(target.folder))
            add(findings, Severity::Critical,
                Error(ErrorCode::FolderMissing, Subject::Folder, target.folder)
                    .with(Subject::Target, target.id.text()));
        else if (const Target seen = asItLies(target, connection); seen.state != target.state)
            add(findings, Severity::Warning, *seen.lastError);
    }
}

Result<> lookAtVault(Services &services, const Store &store, const Context &context, QList<Finding> &findings)
{
    CW_TRY(connection, store.connect());
    CW_TRY(record, VaultRepository(connection).record());
    if (!record) {
        add(findings, Severity::Info, Error(ErrorCode::VaultMissing, Subject::Store, store.folder()));
        return {};
    }
    CW_TRY(state, services.vaultState(context));
    if (state == Services::VaultState::Locked)
        add(findings, Severity::Warning, Error(ErrorCode::VaultLocked, Subject::Store, store.folder()));
    if (!record->recoveryCodeShown)
        add(findings, Severity::Notice, Error(ErrorCode::RecoveryCodeUnseen, Subject::Store, store.folder()));
    return {};
}

} // namespace

Result<QList<Finding>> examine(Services &services, const Context &context)
{
    QList<Finding> findings;
    if (const auto presets = services.presets(); !presets)
        add(findings, Severity::Warning, presets.error());
    if (!services.storeExists()) {
        add(findings, Severity::Info, Error(ErrorCode::NotFound, Subject::Store, services.storeFolder()));
        return findings;
    }
    auto store = services.store(Store::Missing::Fail, context);
    if (!store) {
        add(findings, Severity::Critical, store.error());
        return findings;
    }
    if (const auto whole = verifyStore(**store, context); !whole) {
        if (whole.error().code() == ErrorCode::Cancelled)
            return whole.error();
        add(findings, Severity::Critical, whole.error());
    }
    CW_CHECK(lookAtVault(services, **store, context, findings));
    CW_TRY(connection, (*store)->connect());
    CW_TRY(isElsewheres, isAnotherComputers(connection));
    if (isElsewheres)
        add(findings, Severity::Warning, Error(ErrorCode::LeaseHeld, Subject::Store, (*store)->folder()));
    lookAtClock(connection, context.now(), findings);
    lookAtTargets(connection, findings);
    return findings;
}

} // namespace certwright
