#include "inventory/authorityrepository.h"
#include "inventory/certificaterows.h"
#include "inventory/keyrepository.h"
#include "inventory/managedrepository.h"
#include "inventory/rowfilter.h"
#include "inventory/targetrepository.h"
#include "support/patience.h"
#include "teststore.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

class CertificateRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->isOpen());
    }

    void showsNothingOfAnEmptyStore()
    {
        QVERIFY(rows().isEmpty());
        const auto counts = certificateCounts(m_store->connection(), m_store->now());
        CW_VERIFY(counts);
        QCOMPARE(counts->total, 0);
        QCOMPARE(counts->valid, 0);
    }

    void hasTheFormOfTheContract()
    {
        const Certificate certificate =
            selfSigned({.names = {u"shop.example.org"_s, u"192.0.2.7"_s},
                        .subject = SubjectName({{u"CN"_s, u"shop"_s}, {u"O"_s, u"Example, Inc"_s}})});
        StoredCertificate given = stored(certificate, u"shop"_s);
        given.source = u"imported:server.pem"_s;
        const auto id = CertificateRepository(m_store->connection()).add(given);
        CW_VERIFY(id);
        const QJsonObject json = toJson(rows().constFirst(), m_store->now());
        const QJsonObject expected{
            {u"id"_s, id->value()},
            {u"kind"_s, u"cert"_s},
            {u"label"_s, u"shop"_s},
            {u"subject_cn"_s, u"shop"_s},
            {u"subject"_s, certificate.subject().text()},
            {u"sans"_s, QJsonArray{u"DNS:shop.example.org"_s, u"IP:192.0.2.7"_s}},
            {u"issuer_cn"_s, u"shop"_s},
            {u"issuer"_s, certificate.subject().text()},
            {u"serial"_s, certificate.serial()},
            {u"not_before"_s, u"2026-11-01T00:00:00Z"_s},
            {u"not_after"_s, u"2027-01-30T00:00:00Z"_s},
            {u"days_left"_s, 70},
            {u"status"_s, u"valid"_s},
            {u"fingerprint_sha256"_s, certificate.fingerprintHex()},
            {u"key_algorithm"_s, u"EC"_s},
            {u"key_bits"_s, 256},
            {u"is_ca"_s, false},
            {u"self_signed"_s, true},
            {u"has_key"_s, false},
            {u"managed"_s, false},
            {u"issuer_kind"_s, u"self-signed"_s},
            {u"renew_at"_s, QJsonValue::Null},
            {u"last_error"_s, QJsonValue::Null},
            {u"targets"_s, QJsonArray()},
            {u"source"_s, u"imported:server.pem"_s},
        };
        QCOMPARE(QJsonDocument(json).toJson(), QJsonDocument(expected).toJson());
        QCOMPARE(rows().constFirst().fingerprint(), certificate.fingerprint());
    }

    void showsWhatItsUpkeepKnows()
    {
        Connection &connection = m_store->connection();
        const TestAuthority root;
        ManagedCertificate plan;
        plan.issuer = IssuerKind::LocalCa;
        plan.attempts = 1;
        plan.lastError = Error(ErrorCode::VaultLocked, Subject::Store, u"x"_s);
        ManagedRepository managed(connection);
        const auto managedId = managed.add(plan);
        CW_VERIFY(managedId);
        const CertificateId old = put(*m_store, root.sign({.to = utc(2026, 12, 1)}));
        const CertificateId current = put(*m_store, root.sign({.to = utc(2026, 12, 1)}));
        CW_VERIFY(managed.setCurrent(*managedId, old));
        CW_VERIFY(managed.setCurrent(*managedId, current));
        TargetRepository targets(connection);
        QList<TargetId> ids;
        for (const QString &preset : {u"nginx"_s, u"haproxy"_s, u"nginx"_s}) {
            Target target;
            target.managed = *managedId;
            target.preset = preset;
            target.folder = u"/etc/"_s + QString::number(ids.size());
            const auto id = targets.add(target);
            CW_VERIFY(id);
            ids.append(*id);
        }
        const auto all = rows();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].id(), current);
        QCOMPARE(all[0].issuerKind(), IssuerKind::LocalCa);
        QCOMPARE(all[0].managed(), *managedId);
        QCOMPARE(all[0].targets(), ids);
        QCOMPARE(all[0].targetSummary(), u"nginx, haproxy"_s);
        QCOMPARE(all[0].renewAt(), std::optional(utc(2026, 11, 21)));
        QCOMPARE(all[0].status(), CertificateStatus::Expiring); // it failed
        QVERIFY(all[0].lastError());
        QCOMPARE(all[0].lastError()->code(), ErrorCode::VaultLocked);
        const QJsonObject json = toJson(all[0], m_store->now());
        QCOMPARE(json["renew_at"_L1].toString(), u"2026-11-21T00:00:00Z"_s);
        QCOMPARE(json["last_error"_L1]["code"_L1].toString(), u"vault_locked"_s);
        QCOMPARE(json["targets"_L1].toArray().size(), 3);
        QVERIFY(json["managed"_L1].toBool());

        QCOMPARE(all[1].status(), CertificateStatus::Superseded);
        QVERIFY(all[1].isManaged() && !all[1].renewAt() && !all[1].lastError() && all[1].targets().isEmpty());
        CW_VERIFY(targets.markDeleted(ids[0], m_store->now()));
        QCOMPARE(rows().constFirst().targetSummary(), u"haproxy, nginx"_s);
    }

    void tellsWhoIssued()
    {
        const TestAuthority root, foreign(u"Foreign"_s);
        Authority authority;
        authority.certificate = put(*m_store, root.certificate);
        authority.name = u"Home"_s;
        CW_VERIFY(AuthorityRepository(m_store->connection()).add(authority));
        put(*m_store, root.sign());
        put(*m_store, foreign.sign());
        const auto all = rows();
        QCOMPARE(all[0].issuerKind(), IssuerKind::External);
        QCOMPARE(all[1].issuerKind(), IssuerKind::LocalCa);
        QCOMPARE(all[2].issuerKind(), IssuerKind::SelfSigned);
        QVERIFY(all[2].isAuthority() && all[2].isCa() && !all[1].isAuthority());
    }

    void isKnownByLabelThenNameThenSubject()
    {
        put(*m_store, selfSigned(), u"label"_s);
        put(*m_store, selfSigned({.names = {u"a.example.org"_s, u"b.example.org"_s},
                                  .subject = SubjectName::commonName(u"cn"_s)}));
        CertificateBuilder builder = builderOf({.names = {}, .subject = SubjectName::commonName(u"Root"_s)});
        builder.profile = Profile::CaRoot;
        put(*m_store, made(builder.selfSigned(testKey())));
        builder.subject = SubjectName({{u"O"_s, u"Org"_s}});
        put(*m_store, made(builder.selfSigned(testKey())));
        const auto all = rows();
        QCOMPARE(all[3].displayName(), u"label"_s);
        QCOMPARE(all[2].displayName(), u"a.example.org"_s);
        QCOMPARE(all[1].displayName(), u"Root"_s);
        QCOMPARE(all[0].displayName(), u"O=Org"_s);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QStringList>("labels");
        const QStringList all{u"wild"_s, u"idn"_s, u"shop"_s};
        QTest::newRow("nothing asked") << ""
                                       << ""
                                       << "" << all;
        QTest::newRow("label") << "SHOP"
                               << ""
                               << "" << QStringList{u"shop"_s};
        QTest::newRow("name") << "www.sh"
                              << ""
                              << "" << QStringList{u"shop"_s};
        QTest::newRow("each word") << "example shop"
                                   << ""
                                   << "" << QStringList{u"shop"_s};
        QTest::newRow("one word missing") << "example nothing"
                                          << ""
                                          << "" << QStringList{};
        QTest::newRow("notes") << "ticket"
                               << ""
                               << "" << QStringList{u"shop"_s};
        QTest::newRow("IDN as people write it") << u"B\u00dcCHER"_s << ""
                                                << "" << QStringList{u"idn"_s};
        QTest::newRow("wildcards of SQL are letters") << "%"
                                                      << ""
                                                      << "" << QStringList{};
        QTest::newRow("underscore too") << "sh_p"
                                        << ""
                                        << "" << QStringList{};
        QTest::newRow("quotes too") << "' OR 1=1 --"
                                    << ""
                                    << "" << QStringList{};
        QTest::newRow("domain") << ""
                                << "shop.example.org"
                                << "" << QStringList{u"shop"_s};
        QTest::newRow("domain by pattern") << ""
                                           << "*.EXAMPLE.org"
                                           << "" << QStringList{u"wild"_s, u"shop"_s};
        QTest::newRow("domain that a wildcard covers") << ""
                                                       << "a.wild.example.org"
                                                       << "" << QStringList{u"wild"_s};
        QTest::newRow("domain by one letter") << ""
                                              << "sho?.example.org"
                                              << "" << QStringList{u"shop"_s};
        QTest::newRow("IDN domain") << "" << u"b\u00fccher.*"_s << "" << QStringList{u"idn"_s};
        QTest::newRow("no domain") << ""
                                   << "example.org"
                                   << "" << QStringList{};
        QTest::newRow("issuer") << ""
                                << ""
                                << "cn=WWW" << QStringList{u"shop"_s};
    }
    void filters()
    {
        const CertificateId shop = put(
            *m_store, selfSigned({.names = {u"www.shop.example.org"_s, u"shop.example.org"_s}}), u"shop"_s);
        CW_VERIFY(CertificateRepository(m_store->connection()).setNotes(shop, u"See Ticket 12"_s));
        put(*m_store, selfSigned({.names = {u"b\u00fccher.example"_s}}), u"idn"_s);
        put(*m_store, selfSigned({.names = {u"*.wild.example.org"_s}}), u"wild"_s);
        QFETCH(QString, search);
        QFETCH(QString, domain);
        QFETCH(QString, issuer);
        RowFilter filter;
        filter.search = search;
        filter.domainGlob = domain;
        filter.issuerText = issuer;
        QTEST(labels(rows(filter)), "labels");
    }

    void searchesByFingerprintAndSerial()
    {
        const Certificate certificate = selfSigned();
        put(*m_store, certificate, u"it"_s);
        put(*m_store, selfSigned(), u"other"_s);
        QString colons = certificate.fingerprintHex().first(12).toUpper();
        for (qsizetype i = 10; i > 0; i -= 2)
            colons.insert(i, u':');
        for (const QString &search :
             {certificate.fingerprintHex().mid(20, 16), colons, certificate.serial()}) {
            RowFilter filter;
            filter.search = search;
            QCOMPARE(labels(rows(filter)), QStringList{u"it"_s});
        }
    }

    void filtersByTime()
    {
        put(*m_store, selfSigned({.from = utc(2026, 1, 1), .to = utc(2026, 11, 1)}), u"expired"_s);
        put(*m_store, selfSigned({.to = utc(2026, 12, 1)}), u"soon"_s);
        put(*m_store, selfSigned({.to = utc(2027, 12, 1)}), u"later"_s);
        RowFilter soon;
        soon.expiringBefore = m_store->now().addDays(30);
        QCOMPARE(labels(rows(soon)), QStringList{u"soon"_s});
        RowFilter expired;
        expired.expiredOnly = true;
        QCOMPARE(labels(rows(expired)), QStringList{u"expired"_s});
        RowFilter newest;
        newest.limit = 1;
        QCOMPARE(labels(rows(newest)), QStringList{u"later"_s});
        CW_VERIFY(CertificateRepository(m_store->connection()).setSuperseded(CertificateId(3), true));
        RowFilter current;
        current.includeSuperseded = false;
        QCOMPARE(labels(rows(current)), (QStringList{u"soon"_s, u"expired"_s}));
        RowFilter one;
        one.only = CertificateId(2);
        QCOMPARE(labels(rows(one)), QStringList{u"soon"_s});
    }

    void countsLikeTheRows()
    {
        const QList<QDateTime> ends{utc(2026, 11, 1),  utc(2026, 11, 25), utc(2026, 12, 10), utc(2027, 1, 30),
                                    utc(2026, 11, 22), utc(2026, 11, 23), utc(2026, 11, 24)};
        ManagedRepository managed(m_store->connection());
        CertificateRepository certificates(m_store->connection());
        for (int i = 0; i < ends.size(); ++i) {
            const CertificateId id = put(*m_store, selfSigned({.from = utc(2026, 10, 1), .to = ends[i]}));
            if (i == 4)
                CW_VERIFY(certificates.setSuperseded(id, true));
            if (i == 5)
                CW_VERIFY(certificates.setRevoked(id, m_store->now(), RevocationReason::KeyCompromise));
            if (i == 2 || i == 6) {
                ManagedCertificate plan;
                plan.renewal = RenewalPolicy::fromText(i == 2 ? u"auto:19d"_s : u"auto"_s);
                const auto managedId = managed.add(plan);
                CW_VERIFY(managedId);
                CW_VERIFY(managed.setCurrent(*managedId, id));
            }
        }
        put(*m_store, selfSigned({.from = utc(2026, 12, 1), .to = utc(2027, 3, 1)})); // not yet
        const CertificateId gone =
            put(*m_store, selfSigned({.from = utc(2026, 10, 1), .to = utc(2026, 11, 2)}));
        CW_VERIFY(certificates.markDeleted(gone, m_store->now()));
        QMap<CertificateStatus, int> expected;
        const auto all = rows();
        for (const CertificateRow &row : all)
            ++expected[row.status()];
        const auto counts = certificateCounts(m_store->connection(), m_store->now());
        CW_VERIFY(counts);
        QCOMPARE(counts->total, int(all.size()));
        QCOMPARE(counts->valid, expected[CertificateStatus::Valid]);
        QCOMPARE(counts->expiring, expected[CertificateStatus::Expiring]);
        QCOMPARE(counts->expired, expected[CertificateStatus::Expired]);
        QCOMPARE(expected[CertificateStatus::Expiring], 2);
        QCOMPARE(expected[CertificateStatus::Valid], 2);
        QCOMPARE(expected[CertificateStatus::NotYetValid], 1);
    }

    // conventions 10.4, 24
    void hangsOnNoPattern()
    {
        const QString name = QString(60, u'a') + u".example.org"_s;
        put(*m_store, selfSigned({.names = {name}, .subject = SubjectName::commonName(u"a"_s)}));
        CW_VERIFY(
            CertificateRepository(m_store->connection()).setNotes(CertificateId(1), QString(200'000, u'a')));
        QElapsedTimer timer;
        timer.start();
        RowFilter filter;
        filter.domainGlob = QString(u"*a"_s).repeated(2000) + u"b"_s;
        filter.search = QString(u"%a"_s).repeated(100'000);
        QVERIFY(rows(filter).isEmpty());
        filter.search.clear();
        QVERIFY(rows(filter).isEmpty());
        filter.domainGlob.clear();
        filter.search = QString(100'000, u'a') + u"b"_s;
        rows(filter);
        filter.search = u"(a+)+$ [a-z]*{1,9999}"_s;
        QVERIFY(rows(filter).isEmpty());
        QVERIFY(timer.elapsed() < hung);
    }

    void matchesPatterns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("fits");
        QTest::newRow("same") << "abc"
                              << "abc" << true;
        QTest::newRow("star alone") << ""
                                    << "*" << true;
        QTest::newRow("empty") << ""
                               << "" << true;
        QTest::newRow("empty pattern") << "a"
                                       << "" << false;
        QTest::newRow("star in front") << "abc"
                                       << "*c" << true;
        QTest::newRow("star behind") << "abc"
                                     << "a*" << true;
        QTest::newRow("star that goes back") << "aXbXc"
                                             << "a*Xc" << true;
        QTest::newRow("one letter") << "abc"
                                    << "a?c" << true;
        QTest::newRow("no letter left") << "ab"
                                        << "ab?" << false;
        QTest::newRow("too short") << "abcd"
                                   << "abc" << false;
        QTest::newRow("brackets are letters") << "a"
                                              << "[a]" << false;
    }
    void matchesPatterns()
    {
        QFETCH(QString, text);
        QFETCH(QString, pattern);
        QTEST(matchesGlob(text, pattern), "fits");
    }

    // conventions 10.4, 16 and 25: our separators in a foreign text must not shift the fields.
    void keepsHostileTextInItsField()
    {
        const QString hostile = u"a\u001fb\u001ec'; DROP TABLE certificate; --\n\u202e<b>"_s;
        StoredCertificate given = stored(selfSigned(), hostile);
        given.notes = hostile;
        given.source = u"imported:"_s + hostile;
        CW_VERIFY(CertificateRepository(m_store->connection()).add(given));
        const QString expected = u"a\ufffdb\ufffdc'; DROP TABLE certificate; --\n\u202e<b>"_s;
        const auto all = rows();
        QCOMPARE(all[0].label(), expected);
        QCOMPARE(all[0].notes(), expected);
        QCOMPARE(all[0].source(), u"imported:"_s + expected);
        QCOMPARE(all[0].sans(), QStringList{u"DNS:shop.example.org"_s});
    }

private:
    QList<CertificateRow> rows(const RowFilter &filter = {})
    {
        const auto found = certificateRows(m_store->connection(), filter, m_store->now());
        if (!found)
            qWarning("%s", describe(found.error()).constData());
        return found.value_or(QList<CertificateRow>());
    }
    static QStringList labels(const QList<CertificateRow> &rows)
    {
        QStringList labels;
        for (const CertificateRow &row : rows)
            labels.append(row.label());
        return labels;
    }

    std::unique_ptr<TestStore> m_store;
};

QTEST_GUILESS_MAIN(CertificateRowsTest)
#include "tst_certificaterows.moc"
