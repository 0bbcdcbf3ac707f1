#include "inventory/certificatestatus.h"

#include <QTest>

using namespace certwright;

namespace {

QDateTime at(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(1'700'000'000 + seconds, Qt::UTC);
}

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

} // namespace

class CertificateStatusTest : public QObject
{
    Q_OBJECT

private slots:
    void judgesByTheTimeLeft_data()
    {
        QTest::addColumn<qint64>("lifetime");
        QTest::addColumn<qint64>("left");
        QTest::addColumn<QString>("status");

        QTest::newRow("90 days, fresh") << 90 * day << 90 * day << "valid";
        QTest::newRow("90 days, a second over a third") << 90 * day << 30 * day + 1 << "valid";
        QTest::newRow("90 days, a third") << 90 * day << 30 * day << "expiring";
        QTest::newRow("60 days, a second over a third") << 60 * day << 20 * day + 1 << "valid";
        QTest::newRow("60 days, a third") << 60 * day << 20 * day << "expiring";
        QTest::newRow("year, more than 30 days") << 365 * day << 30 * day + 1 << "valid";
        QTest::newRow("year, 30 days") << 365 * day << 30 * day << "expiring";
        QTest::newRow("10 days count as long") << 10 * day << 10 * day / 3 << "expiring";
        QTest::newRow("10 days, just over a third") << 10 * day << 10 * day / 3 + 1 << "valid";
        QTest::newRow("under 10 days: a half") << 6 * day << 3 * day << "expiring";
        QTest::newRow("under 10 days: over a half") << 6 * day << 3 * day + 1 << "valid";
        QTest::newRow("last second") << 90 * day << qint64(0) << "expiring";
        QTest::newRow("a second too late") << 90 * day << qint64(-1) << "expired";
        QTest::newRow("not before its first second") << 90 * day << 90 * day + 1 << "not_yet_valid";
    }
    void judgesByTheTimeLeft()
    {
        QFETCH(qint64, lifetime);
        QFETCH(qint64, left);
        StatusFacts facts;
        facts.notBefore = at(0);
        facts.notAfter = at(lifetime);
        QTEST(certificateStatusName(certificateStatus(facts, at(lifetime - left))), "status");
    }

    void staysValidWhereItRenewsByItself_data()
    {
        QTest::addColumn<qint64>("overdue");
        QTest::addColumn<bool>("failed");
        QTest::addColumn<QString>("status");

        QTest::newRow("renewal to come") << -5 * day << false << "valid";
        QTest::newRow("due now") << qint64(0) << false << "valid";
        QTest::newRow("almost a day late") << day - 1 << false << "valid";
        QTest::newRow("a day late") << day << false << "expiring";
        QTest::newRow("failed") << qint64(0) << true << "expiring";
    }
    void staysValidWhereItRenewsByItself()
    {
        QFETCH(qint64, overdue);
        QFETCH(bool, failed);
        StatusFacts facts;
        facts.notBefore = at(-80 * day);
        facts.notAfter = at(10 * day);
        facts.renewAt = at(-overdue);
        facts.renewalFailed = failed;
        QTEST(certificateStatusName(certificateStatus(facts, at(0))), "status");
    }

    void failedRenewalDoesNotAgeAFreshCertificate()
    {
        StatusFacts facts;
        facts.notBefore = at(0);
        facts.notAfter = at(90 * day);
        facts.renewAt = at(60 * day);
        facts.renewalFailed = true;
        QCOMPARE(certificateStatus(facts, at(day)), CertificateStatus::Valid);
    }

    void revokedAndSupersededComeFirst()
    {
        StatusFacts facts;
        facts.notBefore = at(0);
        facts.notAfter = at(day);
        facts.superseded = true;
        QCOMPARE(certificateStatus(facts, at(2 * day)), CertificateStatus::Superseded);
        facts.revoked = true;
        QCOMPARE(certificateStatus(facts, at(hour)), CertificateStatus::Revoked);
    }
};

QTEST_GUILESS_MAIN(CertificateStatusTest)
#include "tst_certificatestatus.moc"
