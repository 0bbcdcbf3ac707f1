#include "base/process.h"
#include "childprocess.h"
#include "inventory/lease.h"
#include "inventory/statement.h"
#include "support/patience.h"
#include "teststore.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstdio>
#include <thread>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const LeaseSubject shop = LeaseSubject::of(TargetId(7));

/// In a child: holds the lease until its standard input ends.
int hold(const QString &folder)
{
    TestClock clock;
    const Context context(clock);
    const auto store = Store::open(folder, Store::Missing::Fail, context);
    const auto lease = store ? Lease::take(*store, shop, context) : Result<Lease>(store.error());
    std::puts(lease ? "held" : "refused");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return lease ? 0 : 1;
}

} // namespace

class LeaseTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->isOpen());
    }

    void excludesOthersUntilItIsGivenBack()
    {
        {
            const auto lease = take(shop);
            CW_VERIFY(lease);
            CW_VERIFY(lease->check());
            const auto second = take(shop);
            CW_FAILS(second, ErrorCode::LeaseHeld);
            QCOMPARE(second.error().about(Subject::Holder),
                     QCoreApplication::applicationName() + u", process "_s +
                         QString::number(QCoreApplication::applicationPid()) + u" on "_s + hostName());
            const auto since = QDateTime::fromString(second.error().about(Subject::Since), Qt::ISODate);
            QVERIFY(qAbs(since.secsTo(QDateTime::currentDateTimeUtc())) < 60);
            QVERIFY(second.error().about(Subject::Since).endsWith(u'Z'));
        }
        CW_VERIFY(take(shop));
        QCOMPARE(leases(), 0);
    }

    void excludesOnlyTheSameSubject()
    {
        const auto first = take(shop);
        CW_VERIFY(first);
        CW_VERIFY(take(LeaseSubject::of(TargetId(8))));
        CW_VERIFY(take(LeaseSubject::of(ManagedId(7))));
        CW_VERIFY(take(LeaseSubject::of(AuthorityId(7))));
        CW_VERIFY(take(LeaseSubject::vault()));
        CW_VERIFY(take(LeaseSubject::migration()));
    }

    void staysHeldWhenItIsMoved()
    {
        auto first = take(shop);
        CW_VERIFY(first);
        Lease moved = *std::move(first);
        CW_FAILS(take(shop), ErrorCode::LeaseHeld);
        auto other = take(LeaseSubject::vault());
        CW_VERIFY(other);
        moved = *std::move(other);
        CW_VERIFY(take(shop));
        CW_FAILS(take(LeaseSubject::vault()), ErrorCode::LeaseHeld);
    }

    void waitsForItsHolder()
    {
        auto lease = take(shop);
        CW_VERIFY(lease);
        auto held = std::make_unique<Lease>(*std::move(lease));
        std::thread holder([&held] {
            std::this_thread::sleep_for(300ms);
            held.reset();
        });
        const auto second = Lease::take(m_store->store(), shop, 20s, m_store->context());
        holder.join();
        CW_VERIFY(second);
    }

    void stopsWaitingOnCancel()
    {
        const auto lease = take(shop);
        CW_VERIFY(lease);
        const auto cancel = std::make_shared<CancelFlag>();
        const Context context(m_store->clock(), cancel);
        std::thread user([&cancel] {
            std::this_thread::sleep_for(100ms);
            cancel->raise();
        });
        QElapsedTimer timer;
        timer.start();
        const auto second = Lease::take(m_store->store(), shop, 60s, context);
        user.join();
        CW_FAILS(second, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < hung);
    }

    void excludesOtherProcesses()
    {
        ChildProcess child({u"hold"_s, m_store->folder()});
        QVERIFY(child.says("held"));
        const auto lease = take(shop);
        CW_FAILS(lease, ErrorCode::LeaseHeld);
        QVERIFY(lease.error().about(Subject::Holder).contains(u"process "_s + QString::number(child.pid())));
        QVERIFY(child.succeeds());
        CW_VERIFY(take(shop));
    }

    void isTakenOverAtOnceFromADeadProcess()
    {
        ChildProcess child({u"hold"_s, m_store->folder()});
        QVERIFY(child.says("held"));
        child.kill();
        QCOMPARE(leases(), 1);
        CW_VERIFY(take(shop));
    }

    void knowsAnotherProcessUnderTheSameNumber()
    {
        const ProcessIdentity self = currentProcess();
        foreign(machineId(), {self.pid, self.startTime - 100}, 60'000);
        CW_VERIFY(take(shop));
    }

    void waitsForAnotherMachineUntilItHasRunOut_data()
    {
        QTest::addColumn<qint64>("endsIn");
        QTest::addColumn<bool>("taken");
        QTest::newRow("just taken") << qint64(60'000) << false;
        QTest::newRow("almost over") << qint64(5'000) << false;
        QTest::newRow("over") << qint64(-1) << true;
        QTest::newRow("written by a clock a minute ahead") << qint64(120'000) << false;
        QTest::newRow("from before the clock was set back") << qint64(3'600'000) << true;
    }
    void waitsForAnotherMachineUntilItHasRunOut()
    {
        QFETCH(qint64, endsIn);
        QFETCH(bool, taken);
        foreign(u"another machine"_s, {1, 1}, endsIn);
        const auto lease = take(shop);
        if (taken) {
            CW_VERIFY(lease);
            return;
        }
        CW_FAILS(lease, ErrorCode::LeaseHeld);
        QCOMPARE(lease.error().about(Subject::Holder), u"certwright-agent, process 1 on web2"_s);
    }

    void tellsThatItWasTakenOver()
    {
        const auto lease = take(shop);
        CW_VERIFY(lease);
        CW_VERIFY(Statement::run(m_store->connection(), u"UPDATE lease SET until_ms = 0"_s));
        {
            const auto second = take(shop);
            CW_VERIFY(second);
            CW_FAILS(lease->check(), ErrorCode::LeaseHeld);
        }
        CW_FAILS(lease->check(), ErrorCode::LeaseHeld);
    }

    void leavesTheNewHoldersRowAlone()
    {
        auto first = std::make_unique<Result<Lease>>(take(shop));
        CW_VERIFY(*first);
        CW_VERIFY(Statement::run(m_store->connection(), u"UPDATE lease SET until_ms = 0"_s));
        const auto second = take(shop);
        CW_VERIFY(second);
        first.reset();
        CW_VERIFY(second->check());
        QCOMPARE(leases(), 1);
    }

    // conventions 10.3, I9
    void givesOneOfManyProcessesTheRight()
    {
        std::vector<std::unique_ptr<ChildProcess>> children;
        for (int i = 0; i < 3; ++i)
            children.push_back(std::make_unique<ChildProcess>(QStringList{u"hold"_s, m_store->folder()}));
        // Each gets it after the one before has ended.
        int held = 0;
        QElapsedTimer timer;
        timer.start();
        while (!children.empty() && timer.elapsed() < 60'000) {
            for (auto child = children.begin(); child != children.end(); ++child) {
                if (!(*child)->says("held", 300))
                    continue;
                ++held;
                CW_FAILS(take(shop), ErrorCode::LeaseHeld);
                QVERIFY((*child)->succeeds());
                children.erase(child);
                break;
            }
        }
        QCOMPARE(held, 3);
    }

private:
    Result<Lease> take(LeaseSubject subject) const
    {
        return Lease::take(m_store->store(), subject, 0ms, m_store->context());
    }
    int leases()
    {
        auto row = Statement::run(m_store->connection(), u"SELECT count(*) FROM lease"_s);
        return row && row->next() ? int(row->integer(0)) : -1;
    }
    /// A row that somebody else wrote.
    void foreign(const QString &machine, ProcessIdentity process, qint64 endsIn)
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        CW_VERIFY(Statement::run(
            m_store->connection(),
            u"INSERT INTO lease VALUES ('target', 7, 'x', ?, 'web2', 'certwright-agent', ?, ?, ?, ?)"_s,
            machine, process.pid, process.startTime, now - 1000, now + endsIn));
    }

    std::unique_ptr<TestStore> m_store;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "hold"_L1)
        return hold(arguments.value(2));
    LeaseTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lease.moc"
