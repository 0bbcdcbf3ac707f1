#include "base/context.h"
#include "support/testclock.h"
#include "support/verifyresult.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace certwright;

class ContextTest : public QObject
{
    Q_OBJECT

private slots:
    void passesCheckpointUntilCancelled();
    void sleepsForTheWholeTime();
    void wakesWhenCancelledByAnotherThread();
    void tellsReporter();
    void uncancellableGoesOnAndStillReports();
    void copiesShareTheFlag();
};

void ContextTest::passesCheckpointUntilCancelled()
{
    const test::TestClock clock;
    const auto flag = std::make_shared<CancelFlag>();
    const Context context(clock, flag);
    QCOMPARE(context.now(), clock.now());
    CW_VERIFY(context.checkpoint());
    CW_VERIFY(Context(clock).checkpoint());
    flag->raise();
    QVERIFY(context.isCancelled());
    CW_FAILS(context.checkpoint(), ErrorCode::Cancelled);
    CW_FAILS(context.sleep(1h), ErrorCode::Cancelled);
}

void ContextTest::sleepsForTheWholeTime()
{
    const test::TestClock clock;
    const auto start = std::chrono::steady_clock::now();
    CW_VERIFY(Context(clock).sleep(30ms));
    QVERIFY(std::chrono::steady_clock::now() - start >= 30ms);
}

void ContextTest::wakesWhenCancelledByAnotherThread()
{
    const test::TestClock clock;
    const auto flag = std::make_shared<CancelFlag>();
    const Context context(clock, flag);
    const auto start = std::chrono::steady_clock::now();
    std::thread canceller([flag] { flag->raise(); });
    const auto slept = context.sleep(1min);
    canceller.join();
    CW_FAILS(slept, ErrorCode::Cancelled);
    QVERIFY(std::chrono::steady_clock::now() - start < 10s);
}

void ContextTest::tellsReporter()
{
    const test::TestClock clock;
    QList<Progress> told;
    const Context context(clock, std::make_shared<CancelFlag>(),
                          [&told](const Progress &progress) { told.append(progress); });
    context.report({Step::Signing, u"example.org"_s, 1, 2});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0].step, Step::Signing);
    QCOMPARE(told[0].about, u"example.org"_s);
    Context(clock).report({Step::Signing, {}, 0, 0});
    QCOMPARE(told.size(), 1);
}

void ContextTest::uncancellableGoesOnAndStillReports()
{
    const test::TestClock clock;
    int reports = 0;
    const auto flag = std::make_shared<CancelFlag>();
    const Context context(clock, flag, [&reports](const Progress &) { ++reports; });
    const Context stubborn = context.uncancellable();
    flag->raise();
    CW_VERIFY(stubborn.checkpoint());
    stubborn.report({});
    QCOMPARE(reports, 1);
    QCOMPARE(&stubborn.clock(), &context.clock());
}

void ContextTest::copiesShareTheFlag()
{
    const test::TestClock clock;
    const auto flag = std::make_shared<CancelFlag>();
    const Context context(clock, flag);
    const Context copy = context;
    flag->raise();
    QVERIFY(copy.isCancelled());
}

QTEST_GUILESS_MAIN(ContextTest)
#include "tst_context.moc"
