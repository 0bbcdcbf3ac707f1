#include "base/folder.h"
#include "base/log.h"
#include "inventory/backup.h"
#include "inventory/database.h"
#include "inventory/lease.h"
#include "inventory/migrations.h"
#include "inventory/statement.h"
#include "inventory/verification.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

Result<bool> isEmptyStore(const Connection &connection)
{
    CW_TRY(row,
           Statement::run(connection,
                          u"SELECT EXISTS (SELECT 1 FROM certificate) OR EXISTS (SELECT 1 FROM private_key) "
                          "OR EXISTS (SELECT 1 FROM request) OR EXISTS (SELECT 1 FROM vault)"_s));
    const bool isEmpty = row.next() && !row.flag(0);
    CW_CHECK(row.ended());
    return isEmpty;
}

/// Up to date, with a write-ahead log, and without the leases of the day when it was made.
Result<> makeUsable(const QString &databasePath)
{
    CW_TRY(connection, Connection::openSqlite(databasePath));
    CW_CHECK(migrate(connection, allMigrations()));
    CW_CHECK(Statement::run(connection, u"DELETE FROM lease"_s));
    return runPlain(connection, u"PRAGMA journal_mode = WAL"_s);
}

/// Shuts everybody else out and folds the write-ahead log into the database; StoreBusy while others have it
/// open.
Result<> shutOthersOut(const Connection &connection)
{
    CW_CHECK(runPlain(connection, u"PRAGMA locking_mode = EXCLUSIVE"_s));
    CW_TRY(row, Statement::run(connection, u"PRAGMA journal_mode = DELETE"_s));
    const bool isAlone = row.next() && row.text(0) == "delete"_L1;
    CW_CHECK(row.ended());
    return isAlone ? Result<>()
                   : Error(ErrorCode::StoreBusy, Subject::Store, storeFolderOf(connection.databasePath()));
}

Result<> putInPlace(const QString &fresh, const QString &folder)
{
    const QByteArray from = QFile::encodeName(fresh);
    if (::rename(from.constData(), QFile::encodeName(databasePathIn(folder)).constData()) != 0)
        return errnoError(errno, ErrorCode::IoFailed, Subject::File, databasePathIn(folder));
    CW_TRY(place, Folder::open(folder));
    return place.sync();
}

Result<> replaceWhole(const Store &store, const QString &fresh, ReplaceStore replace, const Context &context)
{
    CW_TRY(lease, Lease::take(store, LeaseSubject::migration(), context));
    {
        CW_TRY(connection, store.connect());
        CW_TRY(isEmpty, isEmptyStore(connection));
        if (!isEmpty && replace == ReplaceStore::No)
            return Error(ErrorCode::AlreadyExists, Subject::Store, store.folder());
        if (!isEmpty) {
            CW_TRY(kept, backUpDatabase(connection, currentSchema(), context.now()));
            qCInfo(logInventory).noquote() << "the store before the restore is kept as" << kept;
        }
    }
    CW_TRY(alone, store.connect());
    CW_CHECK(shutOthersOut(alone));
    // Held until the new one is in place. Who opened the old file before fails at its next transaction.
    return putInPlace(fresh, store.folder());
}

/// A damaged database can't be asked who uses it; it is kept as it is, beside its log.
Result<> replaceDamaged(const QString &folder, const QString &fresh, const Context &context)
{
    CW_CHECK(makeFolderDurably(backupFolderIn(folder), ownFolder));
    const QString kept = backupFolderIn(folder) + u"/damaged-"_s +
                         context.now().toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s) + u".db"_s;
    const QString database = databasePathIn(folder);
    if (::link(QFile::encodeName(database).constData(), QFile::encodeName(kept).constData()) != 0)
        return errnoError(errno, ErrorCode::IoFailed, Subject::File, kept);
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        // Left behind, it would be taken for the log of the restored database.
        if (QFileInfo::exists(database + suffix) && !QFile::rename(database + suffix, kept + suffix))
            return Error(ErrorCode::IoFailed, Subject::File, database + suffix);
    }
    return putInPlace(fresh, folder);
}

} // namespace

Result<> restoreBackup(const QString &path, const SecretBytes &passphrase, const QString &folder,
                       ReplaceStore replace, const Context &context)
{
    context.report({Step::Restoring, path, 0, 0});
    const QString place = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    CW_CHECK(makeFolderDurably(place, ownFolder));
    CW_CHECK(requireSafeFolder(place));
    CW_CHECK(requireLocks(place));
    removeStaleCopies(place);
    QTemporaryDir temporary(place + u"/.restore-XXXXXX"_s);
    if (!temporary.isValid())
        return errnoError(errno, ErrorCode::IoFailed, Subject::Folder, place);
    const QString fresh = temporary.filePath(u"restored.db"_s);
    CW_CHECK(unpackBackup(path, passphrase, fresh));
    CW_CHECK(makeUsable(fresh));
    CW_CHECK(context.checkpoint());
    if (!Store::exists(place))
        return putInPlace(fresh, place);
    const auto store = Store::open(place, Store::Missing::Fail, context);
    if (store)
        return replaceWhole(*store, fresh, replace, context);
    if (store.error().code() != ErrorCode::StoreDamaged)
        return store.error();
    if (replace == ReplaceStore::No)
        return Error(ErrorCode::AlreadyExists, Subject::Store, place);
    return replaceDamaged(place, fresh, context);
}

} // namespace certwright
