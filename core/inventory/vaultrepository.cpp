#include "inventory/vaultrepository.h"

#include "inventory/keyrepository.h"
#include "inventory/sealnames.h"
#include "inventory/statement.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

Result<> write(Connection &connection, const QString &sql, const VaultRecord &record)
{
    CW_TRY(row, Statement::run(connection, sql, record.verifier, record.typedSeal, record.inKeychain,
                               record.recoveryCodeShown));
    return row.changedRows() > 0 ? Result<>() : Result<>(ErrorCode::VaultMissing);
}

/// A sealed value in some row, and what it is bound to.
struct SealedValue {
    qint64 row = 0;
    QByteArray sealed;
};

Result<QList<SealedValue>> sealedValues(Connection &connection, const QString &sql)
{
    CW_TRY(row, Statement::run(connection, sql));
    QList<SealedValue> values;
    while (row.next())
        values.append({row.integer(0), row.blob(1)});
    CW_CHECK(row.ended());
    return values;
}

/// One column that holds sealed values: how it is read, written, and what binds each to its row.
struct SealedColumn {
    QString select;
    QString update;
    QString (*boundTo)(qint64 row);
};

QList<SealedColumn> sealedColumns()
{
    return {
        {u"SELECT id, keystore_passphrase FROM target WHERE keystore_passphrase <> x''"_s,
         u"UPDATE target SET keystore_passphrase = ? WHERE id = ?"_s,
         [](qint64 row) { return keystoreSealName(TargetId(row)); }},
        {u"SELECT id, sealed_content FROM generation WHERE sealed_content <> x''"_s,
         u"UPDATE generation SET sealed_content = ? WHERE id = ?"_s,
         [](qint64 row) { return generationSealName(GenerationId(row)); }},
        {u"SELECT target_id, sealed FROM journal WHERE sealed <> x''"_s,
         u"UPDATE journal SET sealed = ? WHERE target_id = ?"_s,
         [](qint64 row) { return journalSealName(TargetId(row)); }},
    };
}

Result<> renewKeys(Connection &connection, const Vault &old, const Vault &fresh)
{
    KeyRepository keys(connection);
    CW_TRY(all, keys.all());
    for (const StoredKey &key : all) {
        if (key.protection != KeyProtection::Vault)
            continue;
        CW_TRY(opened, old.openKey(key.sealed));
        CW_TRY(sealed, fresh.sealKey(opened));
        CW_CHECK(keys.reseal(key.id, KeyProtection::Vault, sealed));
    }
    return {};
}

} // namespace

Result<std::optional<VaultRecord>> VaultRepository::record() const
{
    CW_TRY(row, Statement::run(m_connection,
                               u"SELECT s.id, v.verifier, v.typed_seal, v.in_keychain, v.recovery_code_shown "
                               "FROM vault v, store s"_s));
    std::optional<VaultRecord> record;
    if (row.next())
        record = VaultRecord{row.text(0), row.blob(1), row.blob(2), row.flag(3), row.flag(4)};
    CW_CHECK(row.ended());
    return record;
}

Result<> VaultRepository::add(const VaultRecord &fresh)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    CW_TRY(known, record());
    if (known)
        return ErrorCode::VaultExists;
    CW_CHECK(write(m_connection,
                   u"INSERT INTO vault (one, verifier, typed_seal, in_keychain, recovery_code_shown) "
                   "VALUES (1, ?, ?, ?, ?)"_s,
                   fresh));
    return transaction.commit();
}

Result<> VaultRepository::update(const VaultRecord &changed)
{
    return write(m_connection,
                 u"UPDATE vault SET verifier = ?, typed_seal = ?, in_keychain = ?, recovery_code_shown = ?"_s,
                 changed);
}

Result<> VaultRepository::renew(const Vault &old, const Vault &fresh, const VaultRecord &record)
{
    CW_CHECK(runPlain(m_connection, u"PRAGMA secure_delete = ON"_s));
    CW_TRY(transaction, Transaction::begin(m_connection));
    CW_CHECK(renewKeys(m_connection, old, fresh));
    for (const SealedColumn &column : sealedColumns()) {
        CW_TRY(values, sealedValues(m_connection, column.select));
        for (const SealedValue &value : values) {
            const QString boundTo = column.boundTo(value.row);
            CW_TRY(plain, old.open(value.sealed, boundTo));
            CW_TRY(sealed, fresh.seal(plain.view(), boundTo));
            CW_CHECK(Statement::run(m_connection, column.update, sealed, value.row));
        }
    }
    CW_CHECK(update(record));
    return transaction.commit();
}

} // namespace certwright
