#include "inventory/renewalpolicy.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace certwright;

namespace {

constexpr qint64 day = 24 * 3600;

} // namespace

class RenewalPolicyTest : public QObject
{
    Q_OBJECT

private slots:
    void readsDurations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("days") << "30d" << 30 * day;
        QTest::newRow("hours") << "12h" << qint64(12 * 3600);
        QTest::newRow("minutes") << "90m" << qint64(90 * 60);
        QTest::newRow("blanks around") << " 7d " << 7 * day;
    }
    void readsDurations()
    {
        QFETCH(QString, text);
        const auto seconds = parseDuration(text);
        CW_VERIFY(seconds);
        QTEST(*seconds, "seconds");
    }

    void refusesWhatIsNoDuration_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "d", "30", "30x", "-1d", "0d", "1.5d", "1 d", "30D", "+5d",
                                 "99999999999999d", "999999999d", "٣d", "1d1h", "\n1d\n1", "36501d"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void refusesWhatIsNoDuration()
    {
        QFETCH(QString, text);
        CW_FAILS(parseDuration(text), ErrorCode::LifetimeInvalid);
    }

    void refusesShareOutOfRange_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"0%", "100%", "%", "-3%", "33.3%", "1e1%", "33"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void refusesShareOutOfRange()
    {
        QFETCH(QString, text);
        CW_FAILS(RenewalPolicy::before(text), ErrorCode::LifetimeInvalid);
    }

    void keepsItsTextThroughTheStore_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"auto", "off", "auto:30d", "auto:12h", "auto:90m", "auto:33%"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void keepsItsTextThroughTheStore()
    {
        QFETCH(QString, text);
        QCOMPARE(RenewalPolicy::fromText(text).text(), text);
    }

    void takesWhatItCannotReadForTheDefault()
    {
        QCOMPARE(RenewalPolicy::fromText(QStringLiteral("auto:when it rains")), RenewalPolicy());
        QCOMPARE(RenewalPolicy::fromText(QString()), RenewalPolicy());
    }

    void saysWhenToRenew_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<qint64>("lifetime");
        QTest::addColumn<qint64>("left");
        QTest::newRow("a third of 90 days") << "auto" << 90 * day << 30 * day;
        QTest::newRow("a third of 10 days") << "auto" << 10 * day << 10 * day / 3;
        QTest::newRow("a half of 6 days") << "auto" << 6 * day << 3 * day;
        QTest::newRow("days said") << "auto:20d" << 90 * day << 20 * day;
        QTest::newRow("share said") << "auto:50%" << 90 * day << 45 * day;
        QTest::newRow("more than it lives") << "auto:30d" << 7 * day << 7 * day / 2;
    }
    void saysWhenToRenew()
    {
        QFETCH(QString, policy);
        QFETCH(qint64, lifetime);
        QFETCH(qint64, left);
        const QDateTime start(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
        const auto time = RenewalPolicy::fromText(policy).renewAt(start, start.addSecs(lifetime));
        QVERIFY(time);
        QCOMPARE(*time, start.addSecs(lifetime - left));
        QCOMPARE(time->timeSpec(), Qt::UTC);
    }

    void neverRenewsWhereItIsOff()
    {
        const QDateTime start(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
        QVERIFY(!RenewalPolicy::off().renewAt(start, start.addDays(90)));
        QVERIFY(!RenewalPolicy::off().isAutomatic());
    }
};

QTEST_GUILESS_MAIN(RenewalPolicyTest)
#include "tst_renewalpolicy.moc"
