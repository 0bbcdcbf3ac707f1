#include "inventory/verification.h"

#include "base/durablefile.h"
#include "inventory/backupfile.h"
#include "inventory/database.h"
#include "inventory/migrations.h"
#include "inventory/statement.h"

#include <QDir>
#include <QTemporaryDir>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

Error invalid(const QString &path, const QString &why)
{
    return Error(ErrorCode::BackupInvalid, Subject::File, path).withDetail(why);
}

Result<QString> firstText(const Connection &connection, const QString &sql)
{
    CW_TRY(row, Statement::run(connection, sql));
    const QString text = row.next() ? row.text(0) : QString();
    CW_CHECK(row.ended());
    return text;
}

Result<int> countOf(const Connection &connection, const QString &sql)
{
    CW_TRY(text, firstText(connection, sql));
    return text.toInt();
}

/// Just the tables that our migrations make: a trigger or view of somebody else could act on what we do
/// later.
Result<QStringList> expectedObjects(int version)
{
    QTemporaryDir folder;
    if (!folder.isValid())
        return errnoError(errno, ErrorCode::IoFailed, Subject::Folder, QDir::tempPath());
    const QString path = folder.filePath(u"expected.db"_s);
    CW_CHECK(writeFileDurably(path, {}, ownFile));
    CW_TRY(connection, Connection::openSqlite(path));
    QList<Migration> steps = allMigrations();
    steps.removeIf([version](const Migration &step) { return step.version > version; });
    CW_CHECK(migrate(connection, steps));
    return schemaObjects(connection);
}

/// Judges an unpacked backup. The database of a stranger's backup is never opened for writing before this.
Result<BackupContent> judge(const QString &databasePath, const QString &backupPath)
{
    CW_TRY(connection, Connection::openSqlite(databasePath, Connection::Access::ReadOnly));
    auto version = schemaOf(connection, currentSchema());
    if (!version && version.error().code() == ErrorCode::StoreTooNew)
        return Error(ErrorCode::StoreTooNew, Subject::File, backupPath);
    if (!version || *version == 0)
        return invalid(backupPath, u"not a database of ours"_s);
    const auto fault = faultOf(connection, *version);
    if (!fault || !fault->isEmpty())
        return invalid(backupPath, fault ? *fault : fault.error().detail());
    BackupContent content;
    content.schemaVersion = *version;
    CW_TRY(id, firstText(connection, u"SELECT id FROM store"_s));
    content.storeId = id;
    CW_TRY(certificates, countOf(connection, u"SELECT count(*) FROM certificate WHERE deleted_at IS NULL"_s));
    content.certificates = certificates;
    CW_TRY(keys, countOf(connection, u"SELECT count(*) FROM private_key"_s));
    content.keys = keys;
    return content;
}

} // namespace

Result<QString> faultOf(const Connection &connection, int version)
{
    CW_TRY(integrity, firstText(connection, u"PRAGMA integrity_check(1)"_s));
    if (integrity != "ok"_L1)
        return integrity;
    CW_TRY(broken, firstText(connection, u"PRAGMA foreign_key_check"_s));
    if (!broken.isEmpty())
        return u"a row of "_s + broken + u" points to nothing"_s;
    CW_TRY(objects, schemaObjects(connection));
    CW_TRY(expected, expectedObjects(version));
    if (objects != expected)
        return u"its tables are not those of schema "_s + QString::number(version);
    CW_TRY(bodies,
           countOf(connection, u"SELECT count(*) FROM certificate c WHERE NOT EXISTS "
                               "(SELECT 1 FROM certificate_bytes b WHERE b.certificate_id = c.id)"_s));
    return bodies == 0 ? QString() : u"certificates without their bytes"_s;
}

Result<BackupContent> unpackBackup(const QString &path, const SecretBytes &passphrase,
                                   const QString &databasePath)
{
    CW_TRY(opened, openBackupFile(path, passphrase));
    CW_CHECK(writeFileDurably(databasePath, opened.database(), ownFile));
    auto content = judge(databasePath, path);
    if (content)
        content->createdAt = opened.createdAt;
    return content;
}

} // namespace certwright
