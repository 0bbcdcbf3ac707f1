#include "inventory/connection.h"

#include "inventory/database.h"
#include "inventory/statement.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// Tells the file from another one that was put in its place.
quint64 fileIdentity(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return 0;
    return quint64(found.st_ino) ^ (quint64(found.st_dev) << 48);
}

QString savepointName(int depth)
{
    return u"s%1"_s.arg(depth);
}

} // namespace

Connection::Connection(QString path, std::unique_ptr<QSqlDatabase> database)
    : m_path(std::move(path)), m_database(std::move(database)), m_file(fileIdentity(m_path))
{
}

Connection::Connection(Connection &&) noexcept = default;

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        m_path = std::move(other.m_path);
        m_database = std::move(other.m_database);
        m_idle = std::move(other.m_idle);
        m_file = other.m_file;
        m_schema = other.m_schema;
        m_depth = other.m_depth;
    }
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    if (!m_database)
        return;
    m_idle.clear();
    const QString name = m_database->connectionName();
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(name);
}

Result<Connection> Connection::openSqlite(const QString &databasePath, Access access)
{
    const QString name = u"certwright-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Connection connection(databasePath,
                          std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(u"QSQLITE"_s, name)));
    // As an address, because only so SQLite can be told not to make a file that is missing.
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(databasePath, "/"));
    const QString mode = access == Access::ReadWrite ? u"rw"_s : u"ro"_s;
    connection.m_database->setDatabaseName(u"file:%1?mode=%2"_s.arg(path, mode));
    connection.m_database->setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!connection.m_database->open())
        return databaseError(databasePath, connection.m_database->lastError());
    CW_CHECK(runPlain(connection, u"PRAGMA foreign_keys = ON"_s));
    CW_CHECK(runPlain(connection, u"PRAGMA synchronous = FULL"_s));
    CW_CHECK(runPlain(connection, u"PRAGMA trusted_schema = OFF"_s));
    // A temporary file would be left behind where we are killed between its making and its unlinking.
    CW_CHECK(runPlain(connection, u"PRAGMA temp_store = MEMORY"_s));
    return connection;
}

Result<> Connection::checkUnchanged()
{
    if (m_schema == 0)
        return {};
    // A restored backup takes the place of the file that we hold open: writing there would be lost.
    if (fileIdentity(m_path) != m_file)
        return Error(ErrorCode::StoreBusy, Subject::Store, storeFolderOf(m_path))
            .withDetail(u"another file lies in the place of the database"_s);
    CW_TRY(version, Statement::run(*this, u"PRAGMA user_version"_s));
    if (version.next() && version.integer(0) != m_schema)
        return Error(ErrorCode::StoreTooNew, Subject::Store, storeFolderOf(m_path));
    return version.ended();
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    const int depth = connection.m_depth;
    if (depth > 0) {
        CW_CHECK(Statement::run(connection, u"SAVEPOINT "_s + savepointName(depth)));
    } else {
        CW_CHECK(Statement::run(connection, u"BEGIN IMMEDIATE"_s));
    }
    ++connection.m_depth;
    Transaction transaction(connection, depth);
    if (depth == 0)
        CW_CHECK(connection.checkUnchanged());
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_depth(other.m_depth)
{
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    --m_connection->m_depth;
    // SQLite may have rolled back by itself (disk full), so that a refusal tells nothing new.
    if (m_depth == 0) {
        (void)Statement::run(*m_connection, u"ROLLBACK"_s);
        return;
    }
    (void)Statement::run(*m_connection, u"ROLLBACK TO "_s + savepointName(m_depth));
    (void)Statement::run(*m_connection, u"RELEASE "_s + savepointName(m_depth));
}

Result<> Transaction::commit()
{
    const QString sql = m_depth == 0 ? u"COMMIT"_s : u"RELEASE "_s + savepointName(m_depth);
    CW_CHECK(Statement::run(*m_connection, sql));
    --m_connection->m_depth;
    m_connection = nullptr;
    return {};
}

} // namespace certwright
