#include "base/parallel.h"
#include "base/result.h"
#include "support/testclock.h"
#include "support/verifyresult.h"

#include <QTest>

#include <set>

using namespace certwright;

class ParallelTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrder_data();
    void keepsTheOrder();
    void doesNothingForNothing();
    void usesNoMoreThreadsThanAllowed();
    void handsErrorsBackInTheirPlaces();
    void canBeCancelledFromInside();
};

void ParallelTest::keepsTheOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("limit");
    QTest::newRow("one") << 1 << 8;
    QTest::newRow("fewer than threads") << 3 << 8;
    QTest::newRow("many") << 1000 << 8;
    QTest::newRow("alone") << 50 << 1;
    QTest::newRow("no threads asked for") << 5 << 0;
}

void ParallelTest::keepsTheOrder()
{
    QFETCH(int, count);
    QFETCH(int, limit);
    const auto squares = inParallel(count, limit, [](int index) { return index * index; });
    QCOMPARE(int(squares.size()), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(squares[std::size_t(i)], i * i);
}

void ParallelTest::doesNothingForNothing()
{
    QVERIFY(inParallel(0, 4, [](int index) { return index; }).empty());
}

void ParallelTest::usesNoMoreThreadsThanAllowed()
{
    std::mutex mutex;
    std::set<std::thread::id> threads;
    inParallel(200, 3, [&](int) {
        const std::lock_guard lock(mutex);
        threads.insert(std::this_thread::get_id());
        return 0;
    });
    QVERIFY(threads.size() <= 3);
}

void ParallelTest::handsErrorsBackInTheirPlaces()
{
    const auto results = inParallel(10, 4, [](int index) -> Result<int> {
        if (index == 7)
            return ErrorCode::TimedOut;
        return index;
    });
    for (int i = 0; i < 10; ++i) {
        if (i == 7)
            CW_FAILS(results[7], ErrorCode::TimedOut);
        else
            QCOMPARE(*results[std::size_t(i)], i);
    }
}

void ParallelTest::canBeCancelledFromInside()
{
    const test::TestClock clock;
    const auto flag = std::make_shared<CancelFlag>();
    const Context context(clock, flag);
    std::atomic<int> done = 0;
    const auto results = inParallel(500, 4, [&](int index) -> Result<> {
        CW_CHECK(context.checkpoint());
        if (index == 20)
            flag->raise();
        ++done;
        return {};
    });
    QVERIFY(done < 500);
    CW_FAILS(results.back(), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(ParallelTest)
#include "tst_parallel.moc"
