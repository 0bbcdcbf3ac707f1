#include "inventory/connection.h"
#include "inventory/statement.h"
#include "teststore.h"

#include <QSqlDatabase>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

int rowsOf(const Connection &connection)
{
    auto row = Statement::run(connection, u"SELECT count(*) FROM journal_of_test"_s);
    return row && row->next() ? int(row->integer(0)) : -1;
}

Result<> insert(Connection &connection)
{
    CW_CHECK(Statement::run(connection, u"INSERT INTO journal_of_test (a) VALUES (?)"_s, u"x"_s));
    return {};
}

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->isOpen());
        CW_VERIFY(runPlain(m_store->connection(),
                           u"CREATE TABLE journal_of_test (a TEXT, b BLOB, c INTEGER) STRICT"_s));
    }

    void keepsOnlyWhatWasCommitted()
    {
        {
            auto transaction = Transaction::begin(m_store->connection());
            CW_VERIFY(transaction);
            CW_VERIFY(insert(m_store->connection()));
        }
        QCOMPARE(rowsOf(m_store->connection()), 0);
        auto transaction = Transaction::begin(m_store->connection());
        CW_VERIFY(transaction);
        CW_VERIFY(insert(m_store->connection()));
        CW_VERIFY(transaction->commit());
        QCOMPARE(rowsOf(m_store->connection()), 1);
    }

    void undoesAnInnerTransactionAlone()
    {
        auto outer = Transaction::begin(m_store->connection());
        CW_VERIFY(outer);
        CW_VERIFY(insert(m_store->connection()));
        {
            auto inner = Transaction::begin(m_store->connection());
            CW_VERIFY(inner);
            CW_VERIFY(insert(m_store->connection()));
            auto innermost = Transaction::begin(m_store->connection());
            CW_VERIFY(innermost);
            CW_VERIFY(insert(m_store->connection()));
            CW_VERIFY(innermost->commit());
        }
        {
            auto inner = Transaction::begin(m_store->connection());
            CW_VERIFY(inner);
            CW_VERIFY(insert(m_store->connection()));
            CW_VERIFY(inner->commit());
        }
        CW_VERIFY(outer->commit());
        QCOMPARE(rowsOf(m_store->connection()), 2);
    }

    void undoesInnerOnesWithTheOuter()
    {
        {
            auto outer = Transaction::begin(m_store->connection());
            CW_VERIFY(outer);
            auto inner = Transaction::begin(m_store->connection());
            CW_VERIFY(inner);
            CW_VERIFY(insert(m_store->connection()));
            CW_VERIFY(inner->commit());
        }
        QCOMPARE(rowsOf(m_store->connection()), 0);
    }

    void letsOthersReadWhileOneWrites()
    {
        auto other = m_store->store().connect();
        CW_VERIFY(other);
        auto transaction = Transaction::begin(m_store->connection());
        CW_VERIFY(transaction);
        CW_VERIFY(insert(m_store->connection()));
        QCOMPARE(rowsOf(*other), 0);
        const auto before = m_store->store().version(*other);
        CW_VERIFY(before);
        CW_VERIFY(transaction->commit());
        QCOMPARE(rowsOf(*other), 1);
        const auto after = m_store->store().version(*other);
        CW_VERIFY(after);
        QVERIFY(*after > *before);
    }

    void carriesEveryKindOfValue()
    {
        Connection &connection = m_store->connection();
        const QString text = u"a\u0000b'; DROP TABLE certificate; --%_\U0001F511"_s;
        const QByteArray bytes("\0\xff\x1f", 3);
        CW_VERIFY(Statement::run(connection, u"INSERT INTO journal_of_test (a, b, c) VALUES (?, ?, ?)"_s,
                                 text, bytes, qint64(1) << 40));
        CW_VERIFY(Statement::run(connection, u"INSERT INTO journal_of_test (a, b, c) VALUES (?, ?, ?)"_s,
                                 QString(), QByteArray(), std::optional<int>()));
        auto row = Statement::run(connection, u"SELECT a, b, c FROM journal_of_test ORDER BY rowid"_s);
        CW_VERIFY(row);
        QVERIFY(row->next());
        QCOMPARE(row->text(0), text);
        QCOMPARE(row->blob(1), bytes);
        QCOMPARE(row->integer(2), qint64(1) << 40);
        QVERIFY(row->next());
        QVERIFY(!row->isNull(0) && row->text(0).isEmpty());
        QVERIFY(!row->isNull(1) && row->blob(1).isEmpty());
        QVERIFY(row->isNull(2));
        QVERIFY(!row->next());
        CW_VERIFY(row->ended());
    }

    void runsTheSameStatementInsideItself()
    {
        Connection &connection = m_store->connection();
        for (int i = 0; i < 3; ++i)
            CW_VERIFY(insert(connection));
        int seen = 0;
        auto outer = Statement::run(connection, u"SELECT rowid FROM journal_of_test"_s);
        CW_VERIFY(outer);
        while (outer->next()) {
            auto inner = Statement::run(connection, u"SELECT rowid FROM journal_of_test"_s);
            CW_VERIFY(inner);
            while (inner->next())
                ++seen;
        }
        QCOMPARE(seen, 9);
    }

    void leavesNoConnectionBehind()
    {
        m_store->disconnect();
        const qsizetype before = QSqlDatabase::connectionNames().size();
        {
            auto first = m_store->store().connect();
            CW_VERIFY(first);
            Connection second = *std::move(first);
            auto third = m_store->store().connect();
            CW_VERIFY(third);
            second = *std::move(third);
            QCOMPARE(QSqlDatabase::connectionNames().size(), before + 1);
        }
        QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    }

    void doesNotMakeAMissingDatabase()
    {
        const QString path = m_store->path(u"none.db"_s);
        CW_FAILS(Connection::openSqlite(path), ErrorCode::StoreUnreadable);
        QVERIFY(!QFile::exists(path));
    }

    void opensAPathOfAnyLetters()
    {
        const QString path = m_store->path(u"a b%20?mode=memory&ü#'.db"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto connection = Connection::openSqlite(path);
        CW_VERIFY(connection);
        CW_VERIFY(runPlain(*connection, u"CREATE TABLE t (a)"_s));
        QVERIFY(QFileInfo(path).size() > 0);
    }

    void stopsWhenAnotherProgramChangedTheSchema()
    {
        auto other = Connection::openSqlite(m_store->store().databasePath());
        CW_VERIFY(other);
        CW_VERIFY(runPlain(*other, u"PRAGMA user_version = 99"_s));
        CW_FAILS(Transaction::begin(m_store->connection()), ErrorCode::StoreTooNew);
    }

private:
    std::unique_ptr<TestStore> m_store;
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
