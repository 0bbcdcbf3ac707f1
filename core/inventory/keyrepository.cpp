#include "inventory/keyrepository.h"

#include "inventory/statement.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

QString select()
{
    return u"SELECT id, spki_sha256, algorithm, bits, protection, sealed, created_at FROM private_key"_s;
}

StoredKey readKey(const Statement &row)
{
    StoredKey key;
    key.id = row.id<KeyId>(0);
    key.spkiSha256 = row.blob(1);
    key.algorithm = row.text(2);
    key.bits = int(row.integer(3));
    key.protection = keyProtectionNamed(row.text(4));
    key.sealed = row.blob(5);
    key.createdAt = row.time(6);
    return key;
}

Error missing(KeyId id)
{
    return Error(ErrorCode::NotFound, Subject::Key, id.text());
}

} // namespace

Result<KeyId> KeyRepository::add(const StoredKey &key)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    CW_TRY(known, byPublicKey(key.spkiSha256));
    if (known)
        return known->id;
    qint64 id = 0;
    {
        CW_TRY(row,
               Statement::run(
                   m_connection,
                   u"INSERT INTO private_key (spki_sha256, algorithm, bits, protection, sealed, created_at) "
                   "VALUES (?, ?, ?, ?, ?, ?)"_s,
                   key.spkiSha256, key.algorithm, key.bits, keyProtectionName(key.protection), key.sealed,
                   key.createdAt));
        id = row.insertedId();
    }
    CW_CHECK(transaction.commit());
    return KeyId(id);
}

Result<StoredKey> KeyRepository::byId(KeyId id) const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" WHERE id = ?"_s, id));
    if (row.next())
        return readKey(row);
    CW_CHECK(row.ended());
    return missing(id);
}

Result<std::optional<StoredKey>> KeyRepository::byPublicKey(const QByteArray &spkiSha256) const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" WHERE spki_sha256 = ?"_s, spkiSha256));
    std::optional<StoredKey> key;
    if (row.next())
        key = readKey(row);
    CW_CHECK(row.ended());
    return key;
}

Result<QList<StoredKey>> KeyRepository::all() const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" ORDER BY id"_s));
    QList<StoredKey> keys;
    while (row.next())
        keys.append(readKey(row));
    CW_CHECK(row.ended());
    return keys;
}

Result<> KeyRepository::reseal(KeyId id, KeyProtection protection, const QByteArray &sealed)
{
    CW_TRY(row,
           Statement::run(m_connection, u"UPDATE private_key SET protection = ?, sealed = ? WHERE id = ?"_s,
                          keyProtectionName(protection), sealed, id));
    return row.changedRows() > 0 ? Result<>() : missing(id);
}

Result<> KeyRepository::remove(KeyId id)
{
    // SQLite would leave the sealed bytes in free pages; overwritten they cost an attacker more than the
    // file.
    CW_CHECK(runPlain(m_connection, u"PRAGMA secure_delete = ON"_s));
    CW_TRY(row, Statement::run(m_connection, u"DELETE FROM private_key WHERE id = ?"_s, id));
    return row.changedRows() > 0 ? Result<>() : missing(id);
}

} // namespace certwright
