#include "text/expirytext.h"

#include <QTest>

using namespace certwright;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime local(const QString &text)
{
    return QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

class TestExpiryText : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowFarAMomentIs_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("words");
        // From 21 November 2026, nine in the morning, by the reader's clock.
        const QList<QPair<QString, QString>> rows = {
            {u"2026-11-21 09:00:00"_s, u"in less than a minute"_s},
            {u"2026-11-21 09:00:59"_s, u"in less than a minute"_s},
            {u"2026-11-21 09:01:00"_s, u"in a minute"_s},
            {u"2026-11-21 09:59:59"_s, u"in 59 minutes"_s},
            {u"2026-11-21 10:00:00"_s, u"in an hour"_s},
            {u"2026-11-21 14:30:00"_s, u"in 5 hours"_s},
            {u"2026-11-21 23:59:59"_s, u"in 14 hours"_s},
            {u"2026-11-22 08:59:59"_s, u"tomorrow"_s},
            {u"2026-11-22 23:59:59"_s, u"tomorrow"_s},
            {u"2026-11-23 00:00:00"_s, u"in 2 days"_s},
            {u"2026-11-30 01:00:00"_s, u"in 9 days"_s},
            {u"2026-11-30 23:00:00"_s, u"in 9 days"_s},
            {u"2027-01-30 09:00:00"_s, u"in 70 days"_s},
            {u"2027-02-19 09:00:00"_s, u"in 90 days"_s},
            {u"2027-03-01 09:00:00"_s, u"in 100 days"_s},
            {u"2027-03-02 09:00:00"_s, u"in 3 months"_s},
            {u"2027-03-21 09:00:00"_s, u"in 4 months"_s},
            {u"2027-12-23 09:00:00"_s, u"in 13 months"_s},
            {u"2028-11-20 09:00:00"_s, u"in 2 years"_s},
            {u"2036-11-18 09:00:00"_s, u"in 10 years"_s},
            {u"9999-12-31 23:59:59"_s, u"in 7973 years"_s},
            {u"2026-11-21 08:59:59"_s, u"less than a minute ago"_s},
            {u"2026-11-21 08:59:00"_s, u"a minute ago"_s},
            {u"2026-11-21 08:00:00"_s, u"an hour ago"_s},
            {u"2026-11-21 00:00:00"_s, u"9 hours ago"_s},
            {u"2026-11-20 22:00:00"_s, u"11 hours ago"_s},
            {u"2026-11-20 20:59:00"_s, u"yesterday"_s},
            {u"2026-11-20 00:00:00"_s, u"yesterday"_s},
            {u"2026-11-18 23:00:00"_s, u"3 days ago"_s},
            {u"2026-07-21 09:00:00"_s, u"4 months ago"_s},
            {u"2016-11-21 09:00:00"_s, u"10 years ago"_s},
        };
        for (const auto &[end, words] : rows)
            QTest::newRow(end.toUtf8().constData()) << end << words;
    }
    void tellsHowFarAMomentIs()
    {
        QFETCH(const QString, end);
        QFETCH(const QString, words);
        const QDateTime now = local(u"2026-11-21 09:00:00"_s);
        QCOMPARE(expiryWords(local(end), now), words);
        // The same moments, however they are stored.
        QCOMPARE(expiryWords(local(end).toUTC(), now.toUTC()), words);
    }

    void countsHoursAcrossMidnight()
    {
        QCOMPARE(expiryWords(local(u"2026-11-22 02:00:00"_s), local(u"2026-11-21 22:00:00"_s)),
                 u"in 4 hours"_s);
        QCOMPARE(expiryWords(local(u"2026-11-22 11:00:00"_s), local(u"2026-11-21 22:00:00"_s)),
                 u"tomorrow"_s);
    }

    void fitsTheDateBesideIt()
    {
        const QDateTime now = local(u"2026-11-21 23:30:00"_s);
        QCOMPARE(expiryWithDate(local(u"2026-11-30 00:10:00"_s), now), u"in 9 days (2026-11-30)"_s);
        QCOMPARE(expiryWithDate(local(u"2026-11-18 00:10:00"_s), now), u"3 days ago (2026-11-18)"_s);
    }

    void saysSoWhereNothingIsKnown()
    {
        QCOMPARE(expiryWords({}, local(u"2026-11-21 09:00:00"_s)), u"unknown"_s);
        QCOMPARE(expiryWithDate({}, local(u"2026-11-21 09:00:00"_s)), u"unknown"_s);
    }

    void tellsLengths_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("negative") << qint64(-5) << u"0 seconds"_s;
        QTest::newRow("one") << qint64(1) << u"a second"_s;
        QTest::newRow("59") << qint64(59) << u"59 seconds"_s;
        QTest::newRow("minute") << qint64(60) << u"a minute"_s;
        QTest::newRow("90 minutes") << qint64(5400) << u"an hour"_s;
        QTest::newRow("23 hours") << qint64(23 * 3600) << u"23 hours"_s;
        QTest::newRow("day") << qint64(86400) << u"a day"_s;
        QTest::newRow("90 days") << qint64(90 * 86400) << u"90 days"_s;
        QTest::newRow("397 days") << qint64(397 * 86400) << u"13 months"_s;
        QTest::newRow("3650 days") << qint64(3650) * 86400 << u"10 years"_s;
    }
    void tellsLengths()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const QString, words);
        QCOMPARE(durationWords(std::chrono::seconds(seconds)), words);
    }
};

QTEST_GUILESS_MAIN(TestExpiryText)
#include "tst_expirytext.moc"
