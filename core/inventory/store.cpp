#include "inventory/store.h"

#include "base/folder.h"
#include "inventory/database.h"
#include "inventory/migrations.h"
#include "inventory/statement.h"
#include "inventory/storeowner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace certwright {
namespace {

/// Whether the database is there; a folder that we may not look into is not a folder without one.
Result<bool> hasDatabase(const QString &folder)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(databasePathIn(folder)).constData(), &found) == 0)
        return true;
    if (errno == ENOENT || errno == ENOTDIR)
        return false;
    return Error(ErrorCode::StoreUnreadable, Subject::Store, folder).withDetail(qt_error_string(errno));
}

/// Ready for a database: there, safe, on a file system with locks.
Result<> preparePlace(const QString &folder, Store::Missing missing)
{
    CW_TRY(isThere, hasDatabase(folder));
    if (missing == Store::Missing::Fail && !isThere)
        return Error(ErrorCode::NotFound, Subject::Store, folder);
    CW_CHECK(makeFolderDurably(folder, ownFolder));
    CW_CHECK(requireSafeFolder(folder));
    CW_CHECK(requireLocks(folder));
    if (!isThere)
        return makeEmptyDatabase(folder);
    // Empty though there was a store before: a lost one, which must not quietly become a new one.
    if (QFileInfo(databasePathIn(folder)).size() == 0) {
        if (const auto backup = newestBackup(folder))
            return Error(ErrorCode::StoreDamaged, Subject::Store, folder).with(Subject::File, *backup);
    }
    return {};
}

Result<QString> journalMode(const Connection &connection, const QString &sql)
{
    CW_TRY(row, Statement::run(connection, sql));
    const QString mode = row.next() ? row.text(0) : QString();
    CW_CHECK(row.ended());
    return mode;
}

/// The write-ahead log lets readers and a writer work at once. SQLite remembers the mode in the file.
Result<> requireWriteAheadLog(const Connection &connection, const Context &context)
{
    auto mode = journalMode(connection, u"PRAGMA journal_mode"_s);
    // A change needs the file for itself alone, and SQLite does not wait for that.
    for (int attempt = 0; attempt < 200; ++attempt) {
        if (mode && *mode == "wal"_L1)
            return {};
        if (!mode && mode.error().code() != ErrorCode::StoreBusy)
            return mode.error();
        if (attempt > 0)
            CW_CHECK(context.sleep(50ms));
        mode = journalMode(connection, u"PRAGMA journal_mode = WAL"_s);
    }
    return mode
               ? Error(ErrorCode::StoreWithoutLocks, Subject::Store, storeFolderOf(connection.databasePath()))
               : mode.error();
}

Result<QString> storeId(const Connection &connection)
{
    CW_TRY(row, Statement::run(connection, u"SELECT id FROM store"_s));
    const QString id = row.next() ? row.text(0) : QString();
    CW_CHECK(row.ended());
    if (id.isEmpty())
        return Error(ErrorCode::StoreDamaged, Subject::Store, storeFolderOf(connection.databasePath()));
    return id;
}

} // namespace

Result<Store> Store::open(const QString &folder, Missing missing, const Context &context)
{
    const QString place = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    CW_CHECK(preparePlace(place, missing));
    CW_TRY(connection, Connection::openSqlite(databasePathIn(place)));
    const auto steps = allMigrations();
    CW_TRY(version, schemaOf(connection, currentSchema()));
    if (version == 0 && missing == Missing::Fail)
        return Error(ErrorCode::NotFound, Subject::Store, place);
    CW_CHECK(requireWriteAheadLog(connection, context));
    if (version == 0)
        CW_CHECK(migrate(connection, steps));
    CW_TRY(id, storeId(connection));
    Store store(place, id);
    if (version > 0 && version < currentSchema())
        CW_CHECK(upgrade(store, connection, steps, context));
    CW_CHECK(claimUnowned(connection));
    return store;
}

bool Store::exists(const QString &folder)
{
    return QFileInfo(databasePathIn(folder)).size() > 0;
}

QString Store::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/certwright"_s;
}

QString Store::databasePath() const
{
    return databasePathIn(m_folder);
}

Result<Connection> Store::connect() const
{
    CW_TRY(connection, Connection::openSqlite(databasePath()));
    connection.expectSchema(currentSchema());
    return connection;
}

Result<qint64> Store::version(const Connection &connection) const
{
    CW_TRY(row, Statement::run(connection, u"PRAGMA data_version"_s));
    const qint64 version = row.next() ? row.integer(0) : 0;
    CW_CHECK(row.ended());
    return version;
}

} // namespace certwright
