#include "childprocess.h"
#include "inventory/authorityrepository.h"
#include "inventory/backup.h"
#include "inventory/eventrepository.h"
#include "inventory/managedrepository.h"
#include "inventory/statement.h"
#include "inventory/targetrepository.h"
#include "teststore.h"

#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One piece of work as the programs do it: several tables in one transaction.
Result<> work(Connection &connection, int child, int round, const QDateTime &now)
{
    CW_TRY(transaction, Transaction::begin(connection));
    const QString name = u"c%1-r%2.example.org"_s.arg(child).arg(round);
    CertificateRepository certificates(connection);
    CW_TRY(certificate, certificates.add(stored(selfSigned({.names = {name}}), name)));
    ManagedRepository managed(connection);
    CW_TRY(managedId, managed.add({}));
    CW_CHECK(managed.setCurrent(managedId, certificate));
    CW_CHECK(TargetRepository(connection).beginGeneration(TargetId(1), certificate, now));
    CW_CHECK(AuthorityRepository(connection).takeCrlNumber(AuthorityId(1)));
    Event event;
    event.time = now;
    event.certificate = certificate;
    CW_CHECK(EventRepository(connection).add(event));
    return transaction.commit();
}

/// In a child: works `rounds` times, each a transaction.
int workInChild(const QString &folder, int child, int rounds)
{
    TestClock clock;
    const auto store = Store::open(folder, Store::Missing::Fail, Context(clock));
    auto connection = store ? store->connect() : Result<Connection>(store.error());
    for (int round = 0; connection && round < rounds; ++round) {
        const auto done = work(*connection, child, round, clock.now());
        if (!done) {
            std::fprintf(stderr, "%s\n", describe(done.error()).constData());
            return 1;
        }
        if (round == 0) {
            std::puts("working");
            std::fflush(stdout);
        }
    }
    return connection ? 0 : 1;
}

} // namespace

class ManyProcessesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->isOpen());
        Authority authority;
        authority.certificate = put(*m_store, TestAuthority().certificate);
        CW_VERIFY(AuthorityRepository(m_store->connection()).add(authority));
        Target target;
        const auto managed = ManagedRepository(m_store->connection()).add({});
        CW_VERIFY(managed);
        target.managed = *managed;
        CW_VERIFY(TargetRepository(m_store->connection()).add(target));
    }

    void loseNothingWritingAtOnce()
    {
        const int rounds = qEnvironmentVariableIsSet("CERTWRIGHT_LONG") ? 200 : 50;
        std::vector<std::unique_ptr<ChildProcess>> children;
        for (int i = 0; i < 4; ++i)
            children.push_back(std::make_unique<ChildProcess>(work(i, rounds)));
        // Somebody who reads all the while sees whole transactions only.
        for (int i = 0; i < 20; ++i) {
            const auto seen = state();
            QCOMPARE(seen.certificates, seen.events);
            QCOMPARE(seen.certificates, seen.generations);
        }
        for (const auto &child : children)
            QVERIFY(child->succeeds());
        const auto end = state();
        QCOMPARE(end.certificates, 4 * rounds);
        QCOMPARE(end.generations, 4 * rounds);
        QCOMPARE(end.lastNumber, 4 * rounds);
        QCOMPARE(end.crlNumber, 4 * rounds);
        CW_VERIFY(verifyStore(m_store->store(), m_store->context()));
    }

    // conventions 10.4, 9
    void survivesKillsAtAnyMoment()
    {
        const int kills = qEnvironmentVariableIsSet("CERTWRIGHT_LONG") ? 200 : 10;
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < kills; ++i) {
            ChildProcess child(work(100 + i, 100'000));
            QVERIFY(child.says("working"));
            QTest::qWait(random.bounded(30)); // not a wait for something: the random moment
            child.kill();
            const auto seen = state();
            QCOMPARE(seen.certificates, seen.events);
            QCOMPARE(seen.certificates, seen.generations);
            QCOMPARE(seen.certificates, seen.crlNumber);
        }
        CW_VERIFY(verifyStore(m_store->store(), m_store->context()));
    }

private:
    struct State {
        int certificates = 0;
        int events = 0;
        int generations = 0;
        int lastNumber = 0;
        int crlNumber = 0;
    };

    QStringList work(int child, int rounds) const
    {
        return {u"work"_s, m_store->folder(), QString::number(child), QString::number(rounds)};
    }

    State state()
    {
        auto row = Statement::run(
            m_store->connection(),
            u"SELECT (SELECT count(*) FROM certificate WHERE label <> ''), (SELECT count(*) FROM event), "
            "(SELECT count(*) FROM generation), (SELECT max(last_number) FROM target), "
            "(SELECT max(crl_number) FROM authority)"_s);
        if (!row || !row->next())
            return {-1, -2, -3, -4, -5};
        return {int(row->integer(0)), int(row->integer(1)), int(row->integer(2)), int(row->integer(3)),
                int(row->integer(4))};
    }

    std::unique_ptr<TestStore> m_store;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "work"_L1)
        return workInChild(arguments.value(2), arguments.value(3).toInt(), arguments.value(4).toInt());
    ManyProcessesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_manyprocesses.moc"
