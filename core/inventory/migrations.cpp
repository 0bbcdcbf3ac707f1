#include "inventory/migrations.h"

#include "base/log.h"
#include "inventory/database.h"
#include "inventory/lease.h"
#include "inventory/schema.h"
#include "inventory/statement.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

// "CWst" in SQLite's header, so that another program's database is not taken for ours.
constexpr int applicationId = 0x43577374;

Result<int> pragma(const Connection &connection, const QString &sql)
{
    CW_TRY(answer, Statement::run(connection, sql));
    const int value = answer.next() ? int(answer.integer(0)) : 0;
    CW_CHECK(answer.ended());
    return value;
}

Error damaged(const Connection &connection, const QString &why)
{
    const QString folder = storeFolderOf(connection.databasePath());
    Error error = Error(ErrorCode::StoreDamaged, Subject::Store, folder).withDetail(why);
    if (const auto backup = newestBackup(folder))
        return std::move(error).with(Subject::File, *backup);
    return error;
}

Result<> requireReferences(const Connection &connection)
{
    CW_TRY(broken, Statement::run(connection, u"PRAGMA foreign_key_check"_s));
    if (broken.next())
        return damaged(connection, u"a row of "_s + broken.text(0) + u" points to nothing"_s);
    return broken.ended();
}

} // namespace

QList<Migration> allMigrations()
{
    return {{1, schemaVersion1()}, {2, schemaVersion2()}};
}

int currentSchema()
{
    return allMigrations().constLast().version;
}

Result<int> schemaOf(const Connection &connection, int newest)
{
    CW_TRY(version, pragma(connection, u"PRAGMA user_version"_s));
    CW_TRY(application, pragma(connection, u"PRAGMA application_id"_s));
    if (version == 0 && application == 0)
        return 0;
    if (application != applicationId)
        return damaged(connection, u"the file is another program's database"_s);
    if (version > newest)
        return Error(ErrorCode::StoreTooNew, Subject::Store, storeFolderOf(connection.databasePath()));
    return version;
}

Result<> migrate(Connection &connection, const QList<Migration> &steps)
{
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(version, schemaOf(connection, steps.constLast().version));
    if (version == 0) {
        CW_TRY(foreign, schemaObjects(connection));
        if (!foreign.isEmpty())
            return damaged(connection, u"the file is another program's database"_s);
        CW_CHECK(runPlain(connection, u"PRAGMA application_id = "_s + QString::number(applicationId)));
    }
    for (const Migration &step : steps) {
        if (step.version <= version)
            continue;
        for (const QString &statement : step.statements)
            CW_CHECK(runPlain(connection, statement));
        CW_CHECK(runPlain(connection, u"PRAGMA user_version = "_s + QString::number(step.version)));
    }
    if (version == 0)
        CW_CHECK(Statement::run(connection,
                                u"INSERT INTO store (one, id, created_at) VALUES (1, ?, unixepoch())"_s,
                                QUuid::createUuid().toString(QUuid::WithoutBraces)));
    CW_CHECK(requireReferences(connection));
    return transaction.commit();
}

Result<> upgrade(const Store &store, Connection &connection, const QList<Migration> &steps,
                 const Context &context)
{
    CW_TRY(lease, Lease::take(store, LeaseSubject::migration(), context));
    const int newest = steps.constLast().version;
    // Another process may have done it while we waited.
    CW_TRY(version, schemaOf(connection, newest));
    if (version == newest)
        return {};
    CW_TRY(backup, backUpDatabase(connection, version, context.now()));
    qCInfo(logInventory).noquote() << "store brought from schema" << version << "to" << newest
                                   << "- copy kept as" << backup;
    return migrate(connection, steps);
}

Result<QStringList> schemaObjects(const Connection &connection)
{
    CW_TRY(found, Statement::run(connection,
                                 u"SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema "
                                 "WHERE name <> 'sqlite_sequence' ORDER BY 1"_s));
    QStringList objects;
    while (found.next())
        objects.append(found.text(0));
    CW_CHECK(found.ended());
    return objects;
}

} // namespace certwright
