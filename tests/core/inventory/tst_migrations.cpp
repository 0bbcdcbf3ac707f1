#include "inventory/database.h"
#include "inventory/lease.h"
#include "inventory/migrations.h"
#include "inventory/statement.h"
#include "teststore.h"

#include <QDir>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A version to come, as an example of how one is made.
QList<Migration> withNext(const QStringList &statements)
{
    QList<Migration> steps = allMigrations();
    steps.append({currentSchema() + 1, statements});
    return steps;
}

QList<Migration> withEndpoints()
{
    return withNext({u"CREATE TABLE endpoint (id INTEGER PRIMARY KEY, host TEXT NOT NULL) STRICT"_s,
                     u"ALTER TABLE event ADD COLUMN endpoint_id INTEGER REFERENCES endpoint (id)"_s,
                     u"INSERT INTO endpoint (host) SELECT 'host of ' || label FROM certificate"_s});
}

QString firstText(const Connection &connection, const QString &sql)
{
    auto row = Statement::run(connection, sql);
    return row && row->next() ? row->text(0) : QString();
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->isOpen());
    }

    void numbersItsStepsWithoutGaps()
    {
        const auto steps = allMigrations();
        for (int i = 0; i < steps.size(); ++i)
            QCOMPARE(steps.at(i).version, i + 1);
        QCOMPARE(currentSchema(), int(steps.size()));
    }

    void bringsANewStoreToTheCurrentVersion()
    {
        QCOMPARE(schemaOf(m_store->connection(), currentSchema()).value_or(-1), currentSchema());
        QCOMPARE(firstText(m_store->connection(), u"SELECT id FROM store"_s), m_store->store().id());
        CW_VERIFY(migrate(m_store->connection(), allMigrations()));
        QCOMPARE(firstText(m_store->connection(), u"SELECT count(*) FROM store"_s), u"1"_s);
    }

    void upgradesWithACopyBefore()
    {
        put(*m_store, selfSigned(), u"shop"_s);
        auto connection = openPlain();
        CW_VERIFY(connection);
        CW_VERIFY(upgrade(m_store->store(), *connection, withEndpoints(), m_store->context()));
        QCOMPARE(schemaOf(*connection, 99).value_or(-1), currentSchema() + 1);
        QCOMPARE(firstText(*connection, u"SELECT host FROM endpoint"_s), u"host of shop"_s);

        const auto backup = newestBackup(m_store->folder());
        QVERIFY(backup);
        QCOMPARE(QFileInfo(*backup).fileName(),
                 u"certwright-"_s + QString::number(currentSchema()) + u"-20261121T090000000Z.db"_s);
        QCOMPARE(QFile::permissions(*backup) & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
                 QFile::permissions(*backup) & QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
        const auto copy = Connection::openSqlite(*backup, Connection::Access::ReadOnly);
        CW_VERIFY(copy);
        QCOMPARE(schemaOf(*copy, 99).value_or(-1), currentSchema());
        QCOMPARE(firstText(*copy, u"SELECT label FROM certificate"_s), u"shop"_s);
    }

    void changesNothingWhereAStepFails()
    {
        auto connection = openPlain();
        CW_VERIFY(connection);
        const auto before = schemaObjects(*connection);
        CW_VERIFY(before);
        QVERIFY(!upgrade(
            m_store->store(), *connection,
            withNext({u"CREATE TABLE endpoint (id INTEGER PRIMARY KEY) STRICT"_s, u"this is no SQL"_s}),
            m_store->context()));
        QCOMPARE(*schemaObjects(*connection), *before);
        QCOMPARE(schemaOf(*connection, 99).value_or(-1), currentSchema());
        QVERIFY(newestBackup(m_store->folder()));
    }

    void refusesAStepThatBreaksReferences()
    {
        put(*m_store, selfSigned());
        auto connection = openPlain();
        CW_VERIFY(connection);
        CW_VERIFY(runPlain(*connection, u"PRAGMA foreign_keys = OFF"_s));
        CW_FAILS(upgrade(m_store->store(), *connection, withNext({u"UPDATE certificate SET key_id = 99"_s}),
                         m_store->context()),
                 ErrorCode::StoreDamaged);
        QCOMPARE(schemaOf(*connection, 99).value_or(-1), currentSchema());
    }

    void waitsForAnotherThatUpgrades()
    {
        const auto lease = Lease::take(m_store->store(), LeaseSubject::migration(), m_store->context());
        CW_VERIFY(lease);
        const auto cancel = std::make_shared<CancelFlag>();
        cancel->raise();
        auto connection = openPlain();
        CW_VERIFY(connection);
        CW_FAILS(upgrade(m_store->store(), *connection, withEndpoints(), Context(m_store->clock(), cancel)),
                 ErrorCode::Cancelled);
        QCOMPARE(schemaOf(*connection, 99).value_or(-1), currentSchema());
    }

    void runsOnceWhereTwoUpgrade()
    {
        auto first = openPlain(), second = openPlain();
        CW_VERIFY(first);
        CW_VERIFY(second);
        CW_VERIFY(upgrade(m_store->store(), *first, withEndpoints(), m_store->context()));
        CW_VERIFY(upgrade(m_store->store(), *second, withEndpoints(), m_store->context()));
        QCOMPARE(QDir(backupFolderIn(m_store->folder())).entryList(QDir::Files).size(), 1);
        // And who still works with the old version writes nothing more.
        CW_FAILS(Transaction::begin(m_store->connection()), ErrorCode::StoreTooNew);
    }

    void keepsThreeCopies()
    {
        for (int i = 0; i < 5; ++i) {
            m_store->clock().advance(1);
            CW_VERIFY(backUpDatabase(m_store->connection(), 1, m_store->now()));
        }
        const QStringList kept =
            QDir(backupFolderIn(m_store->folder())).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(kept, (QStringList{u"certwright-1-20261121T090003000Z.db"_s,
                                    u"certwright-1-20261121T090004000Z.db"_s,
                                    u"certwright-1-20261121T090005000Z.db"_s}));
        QCOMPARE(QFile::permissions(backupFolderIn(m_store->folder())) & QFile::Permissions(QFile::ReadOther),
                 QFile::Permissions());
    }

    void refusesAnotherProgramsDatabase_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("its own mark") << u"PRAGMA application_id = 7"_s;
        QTest::newRow("its own version") << u"PRAGMA user_version = 1"_s;
        QTest::newRow("its own table") << u"CREATE TABLE bookmarks (a)"_s;
    }
    void refusesAnotherProgramsDatabase()
    {
        QFETCH(QString, sql);
        const QString path = m_store->path(u"foreign.db"_s);
        CW_VERIFY(writeFileDurably(path, {}, ownFile));
        auto connection = Connection::openSqlite(path);
        CW_VERIFY(connection);
        CW_VERIFY(runPlain(*connection, sql));
        CW_FAILS(migrate(*connection, allMigrations()), ErrorCode::StoreDamaged);
    }

    /// Each released schema lies as SQL in tests/data/inventory, with rows in it.
    void upgradesFromEveryReleasedVersion_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(CERTWRIGHT_TEST_DATA "/inventory"));
        const auto files = folder.entryList({u"schema*.sql"_s}, QDir::Files, QDir::Name);
        QCOMPARE(int(files.size()), currentSchema());
        for (const QString &name : files)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void upgradesFromEveryReleasedVersion()
    {
        QFETCH(QString, path);
        const QString folder = m_store->path(u"old"_s);
        CW_VERIFY(makeFolderDurably(folder, ownFolder));
        CW_VERIFY(makeEmptyDatabase(folder));
        {
            QFile script(path);
            QVERIFY(script.open(QIODevice::ReadOnly));
            auto connection = Connection::openSqlite(databasePathIn(folder));
            CW_VERIFY(connection);
            CW_VERIFY(runPlain(*connection, u"PRAGMA foreign_keys = OFF"_s));
            const QString statements = QString::fromUtf8(script.readAll());
            for (const QString &statement : statements.split(u";\n"_s, Qt::SkipEmptyParts))
                CW_VERIFY(runPlain(*connection, statement));
        }
        const auto store = Store::open(folder, Store::Missing::Fail, m_store->context());
        CW_VERIFY(store);
        auto connection = store->connect();
        CW_VERIFY(connection);
        QCOMPARE(*schemaObjects(*connection), *schemaObjects(m_store->connection()));
        const auto found = CertificateRepository(*connection).find(u"shop"_s);
        CW_VERIFY(found);
        QCOMPARE(CertificateRepository(*connection).byId(*found)->notes, u"a note"_s);
    }

private:
    /// Without the expectation of today's version.
    Result<Connection> openPlain() const { return Connection::openSqlite(m_store->store().databasePath()); }

    std::unique_ptr<TestStore> m_store;
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
