#include "service/vaultcare.h"

#include "base/durablefile.h"
#include "inventory/eventrepository.h"
#include "inventory/lease.h"
#include "inventory/vaultrepository.h"
#include "secrets/recoverycode.h"
#include "secrets/vaultkeeping.h"

namespace certwright {

namespace {

Result<> tell(EventKind kind, Services &services, Connection &connection, const QDateTime &now)
{
    Event event;
    event.time = now;
    event.kind = kind;
    event.severity = Severity::Notice;
    event.by = services.by();
    return EventRepository(connection).add(event);
}

/// Opens the vault, then runs `change(record, vault, repository)` under its lease on the record as it is
/// then.
template<class Change>
Result<> underLease(Services &services, const Context &context, Change change)
{
    CW_TRY(vault, services.existingVault(context));
    CW_TRY(store, services.store(Store::Missing::Fail, context));
    CW_TRY(lease, Lease::take(*store, LeaseSubject::vault(), context));
    CW_TRY(connection, store->connect());
    VaultRepository repository(connection);
    CW_TRY(record, repository.record());
    if (!record)
        return Error(ErrorCode::VaultMissing, Subject::Store, store->folder());
    return change(*record, vault, repository, connection);
}

} // namespace

Result<> createVaultWithFile(Services &services, const QString &path, const Context &context)
{
    CW_TRY(record, services.storeExists() ? services.vaultRecord(context)
                                          : Result<std::optional<VaultRecord>>(std::nullopt));
    if (record)
        return Error(ErrorCode::VaultExists, Subject::Store, services.storeFolder());
    CW_TRY(store, services.store(Store::Missing::Create, context));
    CW_TRY(fresh, Vault::make(store->id()));
    CW_CHECK(writeFileDurably(path, fresh.passphrase().view(), FileAccess(), IfExists::Refuse));
    UnlockSources from;
    from.passphraseFile = path;
    CW_TRY(made, services.createVault(from, context));
    return {};
}

Result<> changeTypedPassphrase(Services &services, const SecretBytes &typed, const Context &context)
{
    return underLease(services, context,
                      [&](const VaultRecord &record, const Vault &vault, VaultRepository &repository,
                          Connection &connection) -> Result<> {
                          CW_TRY(changed, withTypedPassphrase(record, vault, typed));
                          CW_TRY(transaction, Transaction::begin(connection));
                          CW_CHECK(repository.update(changed));
                          CW_CHECK(
                              tell(EventKind::VaultPassphraseChanged, services, connection, context.now()));
                          return transaction.commit();
                      });
}

Result<> renewVault(Services &services, const SecretBytes *typed, const Context &context)
{
    return underLease(services, context,
                      [&](const VaultRecord &record, const Vault &vault, VaultRepository &repository,
                          Connection &connection) -> Result<> {
                          RenewalKeeping keeping;
                          keeping.typed = typed;
                          keeping.keychain = record.inKeychain ? &services.keychain() : nullptr;
                          CW_TRY(renewed, beginRenewal(record, keeping, context));
                          CW_TRY(transaction, Transaction::begin(connection));
                          CW_CHECK(repository.renew(vault, renewed.vault, renewed.record));
                          CW_CHECK(
                              tell(EventKind::VaultPassphraseChanged, services, connection, context.now()));
                          CW_CHECK(transaction.commit());
                          services.keep(renewed.vault);
                          return finishRenewal(renewed, keeping.keychain, context);
                      });
}

Result<> keepInKeychain(Services &services, const Context &context)
{
    return underLease(services, context,
                      [&](const VaultRecord &record, const Vault &vault, VaultRepository &repository,
                          Connection &) -> Result<> {
                          CW_TRY(kept, rememberInKeychain(record, vault, services.keychain(), context));
                          return repository.update(kept);
                      });
}

Result<SecretBytes> showRecoveryCode(Services &services, const Context &context)
{
    SecretBytes code;
    CW_CHECK(underLease(
        services, context,
        [&](VaultRecord record, const Vault &vault, VaultRepository &repository, Connection &) -> Result<> {
            code = recoveryCode(vault.passphrase());
            record.recoveryCodeShown = true;
            return repository.update(record);
        }));
    return code;
}

Result<Vault> unlockByRecoveryCode(Services &services, const SecretBytes &code, const Context &context)
{
    CW_TRY(passphrase, passphraseFromRecoveryCode(code));
    return services.unlockWith(passphrase, context);
}

} // namespace certwright
