#include "core/x509/crafted.h"
#include "inventory/managedrepository.h"
#include "ui/certificates/snapshots.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;
using ui::CertificateColumn;
using ui::CertificateFilter;
using ui::CertificateSnapshot;

namespace {

const QStringList shopNames{u"shop.example.org"_s, u"pay.example.org"_s, u"192.0.2.7"_s};
const auto publicAuthority = u"R13"_s;

/// `0A:1B:…`
QString paired(const QString &hex)
{
    QStringList pairs;
    for (qsizetype i = 0; i < hex.size(); i += 2)
        pairs << hex.mid(i, 2).toUpper();
    return pairs.join(u':');
}

/// Self-signed, with just this number.
Certificate numbered(long serial, const char *name)
{
    return made(Certificate::fromDer(craftedCertificate([serial, name](X509 *certificate) {
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial);
        X509_NAME *subject = X509_get_subject_name(certificate);
        const NameEntryHandle replaced(X509_NAME_delete_entry(subject, 0));
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, unsignedBytes(QByteArray(name)), -1, -1, 0);
    })));
}

} // namespace

/// What the certificates table stands on: search, order, filters, and what it says of the whole.
class TestCertificateSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void searchFindsIn_data();
    void searchFindsIn();
    void searchFindsNumbersAsOtherToolsPrintThem();
    void searchTakesNothingForAPattern_data();
    void searchTakesNothingForAPattern();
    void sortsByNaturalValue_data();
    void sortsByNaturalValue();
    void sortsSerialNumbersAsNumbers();
    void putsWhatNeedsAPersonFirst();
    void equalOnesStandInTheOrderOfTheirEnd();
    void filtersLetTheirOwnThrough();
    void filterAndSearchAreBothObeyed();
    void knowsTheFirstThatNeedsAPersonAndTheNextRenewal();
    void aForeignAuthoritysEndNeedsNobody();
    void findsRowsByIdOnly();
    void anEmptyStoreHasNothingToSay();
};

void TestCertificateSnapshot::searchFindsIn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList shop{u"Web shop"_s};
    const QStringList books{u"bücher.example"_s};
    QTest::newRow("first name") << u"shop.example.org"_s << shop;
    QTest::newRow("another name") << u"pay.example"_s << shop;
    QTest::newRow("address") << u"192.0.2.7"_s << shop;
    QTest::newRow("other case") << u"PAY.Example.ORG"_s << shop;
    QTest::newRow("label") << u"web shop"_s << shop;
    QTest::newRow("words in any order") << u"org web"_s << shop;
    QTest::newRow("words from two fields") << u"ann pay"_s << shop;
    QTest::newRow("one word of two is missing") << u"web nowhere"_s << QStringList();
    QTest::newRow("notes") << u"ask ann"_s << shop;
    QTest::newRow("name in letters") << u"bücher"_s << books;
    QTest::newRow("name in letters, other case") << u"BÜCHER"_s << books;
    QTest::newRow("name as the certificate has it") << u"xn--bcher-kva"_s << books;
    QTest::newRow("subject") << u"widget gmbh"_s << books;
    QTest::newRow("issuer") << u"r13"_s << QStringList{u"bücher.example"_s};
    QTest::newRow("blanks around it") << u"   pay.example.org  "_s << shop;
    QTest::newRow("nothing") << QString() << QStringList{u"Web shop"_s, u"bücher.example"_s};
}

void TestCertificateSnapshot::searchFindsIn()
{
    TestStore store;
    StoredCertificate shop = stored(selfSigned({shopNames}), u"Web shop"_s);
    shop.notes = u"Ask Ann before it is replaced"_s;
    made(CertificateRepository(store.connection()).add(shop));
    TestLeaf books{{u"bücher.example"_s}};
    books.subject = SubjectName({{u"O"_s, u"Widget GmbH"_s}});
    put(store, TestAuthority(publicAuthority).sign(books));
    QFETCH(QString, typed);
    QStringList found = namesIn(*snapshotOf(store), {.search = typed});
    found.sort();
    QTEST(found, "found");
}

void TestCertificateSnapshot::searchFindsNumbersAsOtherToolsPrintThem()
{
    TestStore store;
    const Certificate shop = selfSigned();
    put(store, shop, u"shop"_s);
    put(store, selfSigned(), u"another"_s);
    const QString serial = shop.serial();
    const QString fingerprint = shop.fingerprintHex();
    for (const QString &typed : {serial, serial.toUpper(), serial.right(16), paired(serial), fingerprint,
                                 fingerprint.toUpper(), paired(fingerprint), paired(fingerprint.left(12))})
        QCOMPARE(namesIn(*snapshotOf(store), {.search = typed}), QStringList(u"shop"_s));
}

void TestCertificateSnapshot::searchTakesNothingForAPattern_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"%", "_", "*", "?", ".*", "shop%", "sh_p", "^shop", "'", "\"", "\\"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
    QTest::newRow("(a+)+ a hundred times") << u"(a+)+$"_s.repeated(100);
}

// conventions 10.4, 24
void TestCertificateSnapshot::searchTakesNothingForAPattern()
{
    TestStore store;
    put(store, selfSigned());
    QFETCH(QString, typed);
    QCOMPARE(namesIn(*snapshotOf(store), {.search = typed}), QStringList());
}

void TestCertificateSnapshot::sortsByNaturalValue_data()
{
    QTest::addColumn<CertificateColumn>("column");
    QTest::addColumn<QStringList>("rising");
    // Ends in 9, 30 and 100 days: as words they would stand the other way round.
    QTest::newRow("end") << CertificateColumn::Expires << QStringList{u"b"_s, u"A"_s, u"c"_s};
    QTest::newRow("begin") << CertificateColumn::ValidFrom << QStringList{u"c"_s, u"A"_s, u"b"_s};
    QTest::newRow("name") << CertificateColumn::Name << QStringList{u"A"_s, u"b"_s, u"c"_s};
    QTest::newRow("label") << CertificateColumn::Label << QStringList{u"A"_s, u"b"_s, u"c"_s};
    QTest::newRow("notes") << CertificateColumn::Notes << QStringList{u"b"_s, u"c"_s, u"A"_s};
    QTest::newRow("source") << CertificateColumn::Source << QStringList{u"A"_s, u"c"_s, u"b"_s};
}

void TestCertificateSnapshot::sortsByNaturalValue()
{
    TestStore store;
    const QDateTime now = store.now();
    struct Row {
        QString label;
        int began;
        int ends;
        QString notes;
        QString source;
    };
    for (const Row &row : {Row{u"b"_s, -1, 9, u"alpha"_s, u"imported:z.pem"_s},
                           Row{u"A"_s, -20, 30, u"Gamma"_s, u"imported:a.pem"_s},
                           Row{u"c"_s, -100, 100, u"beta"_s, u"imported:m.pem"_s}}) {
        StoredCertificate certificate = stored(
            selfSigned({{u"shop.example"_s}, now.addDays(row.began), now.addDays(row.ends)}), row.label);
        certificate.notes = row.notes;
        certificate.source = row.source;
        made(CertificateRepository(store.connection()).add(certificate));
    }
    QFETCH(CertificateColumn, column);
    const auto snapshot = snapshotOf(store);
    const QStringList shown = namesIn(*snapshot, {.search = {}, .sortedBy = column});
    QTEST(shown, "rising");
    QStringList falling =
        namesIn(*snapshot, {.search = {}, .sortedBy = column, .order = Qt::DescendingOrder});
    std::reverse(falling.begin(), falling.end());
    QCOMPARE(falling, shown);
}

void TestCertificateSnapshot::sortsSerialNumbersAsNumbers()
{
    TestStore store;
    for (const auto &[serial, name] : std::initializer_list<std::pair<long, const char *>>{
             {256, "256"}, {9, "9"}, {255, "255"}, {16, "16"}})
        put(store, numbered(serial, name));
    QCOMPARE(namesIn(*snapshotOf(store), {.search = {}, .sortedBy = CertificateColumn::Serial}),
             QStringList({u"9"_s, u"16"_s, u"255"_s, u"256"_s}));
}

void TestCertificateSnapshot::putsWhatNeedsAPersonFirst()
{
    TestStore store;
    const QDateTime now = store.now();
    const auto ends = [&](const QString &name, int from, int to) {
        return put(store, selfSigned({{name}, now.addDays(from), now.addDays(to)}));
    };
    ends(u"fine.example"_s, -10, 80);
    ends(u"begins-tomorrow.example"_s, 1, 90);
    ends(u"expired.example"_s, -90, -1);
    ends(u"expires.example"_s, -80, 10);
    CertificateRepository certificates(store.connection());
    CW_VERIFY(
        certificates.setRevoked(ends(u"revoked.example"_s, -10, 80), now, RevocationReason::Unspecified));
    CW_VERIFY(certificates.setSuperseded(ends(u"old.example"_s, -10, 80), true));
    QCOMPARE(namesIn(*snapshotOf(store), {}),
             QStringList({u"expires.example"_s, u"expired.example"_s, u"fine.example"_s,
                          u"begins-tomorrow.example"_s, u"revoked.example"_s, u"old.example"_s}));
}

void TestCertificateSnapshot::equalOnesStandInTheOrderOfTheirEnd()
{
    TestStore store;
    const QDateTime now = store.now();
    for (const int days : {80, 60, 70})
        put(store, selfSigned({{u"%1.example"_s.arg(days)}, now.addDays(-5), now.addDays(days)}));
    const QStringList rising{u"60.example"_s, u"70.example"_s, u"80.example"_s};
    for (const auto column : {CertificateColumn::State, CertificateColumn::DeployedTo, CertificateColumn::Key,
                              CertificateColumn::Renewal})
        QCOMPARE(namesIn(*snapshotOf(store), {.search = {}, .sortedBy = column}), rising);
}

void TestCertificateSnapshot::filtersLetTheirOwnThrough()
{
    TestStore store;
    const QDateTime now = store.now();
    const TestAuthority authority(publicAuthority);
    put(store, authority.certificate);
    put(store, authority.sign({{u"fine.example"_s}}));
    put(store, authority.sign({{u"expires.example"_s}, now.addDays(-80), now.addDays(9)}));
    put(store, authority.sign({{u"expired.example"_s}, now.addDays(-90), now.addDays(-9)}));
    const auto snapshot = snapshotOf(store);
    const auto shown = [&](CertificateFilter filter) {
        const QStringList names =
            namesIn(*snapshot, {.filter = filter, .search = {}, .sortedBy = CertificateColumn::Name});
        return names.size() == snapshot->count(filter) ? names : QStringList{u"the count is another"_s};
    };
    QCOMPARE(shown(CertificateFilter::All).size(), 4);
    QCOMPARE(shown(CertificateFilter::Expiring), QStringList(u"expires.example"_s));
    QCOMPARE(shown(CertificateFilter::Expired), QStringList(u"expired.example"_s));
    QCOMPARE(shown(CertificateFilter::NeedsYou), QStringList({u"expired.example"_s, u"expires.example"_s}));
    QCOMPARE(shown(CertificateFilter::Authorities), QStringList(publicAuthority));
    QCOMPARE(shown(CertificateFilter::WithKey), QStringList());
}

void TestCertificateSnapshot::filterAndSearchAreBothObeyed()
{
    TestStore store;
    const QDateTime now = store.now();
    for (const char *name : {"a.example", "b.example"})
        put(store, selfSigned({{QString::fromLatin1(name)}, now.addDays(-80), now.addDays(9)}));
    put(store, selfSigned({{u"a.example.org"_s}}));
    QCOMPARE(namesIn(*snapshotOf(store), {.filter = CertificateFilter::Expiring, .search = u"a.example"_s}),
             QStringList(u"a.example"_s));
}

void TestCertificateSnapshot::knowsTheFirstThatNeedsAPersonAndTheNextRenewal()
{
    TestStore store;
    const QDateTime now = store.now();
    const auto managed = [&](const QString &name, int from, int to, RenewalPolicy renewal) {
        ManagedCertificate wanted;
        wanted.names = made(parseNames({name}));
        wanted.renewal = renewal;
        ManagedRepository repository(store.connection());
        const ManagedId id = made(repository.add(wanted));
        StoredCertificate certificate = stored(selfSigned({{name}, now.addDays(from), now.addDays(to)}));
        certificate.managed = id;
        const CertificateId added = made(CertificateRepository(store.connection()).add(certificate));
        [&] { CW_VERIFY(repository.setCurrent(id, added)); }();
        return added;
    };
    const CertificateId soon = managed(u"soon.example"_s, -40, 50, {});
    managed(u"later.example"_s, -1, 89, {});
    managed(u"by-hand.example"_s, -70, 60, RenewalPolicy::off());
    auto snapshot = snapshotOf(store);
    QCOMPARE(snapshot->outlook().total, 3);
    QCOMPARE(snapshot->outlook().needing, 0);
    QVERIFY(!snapshot->outlook().firstNeeding.isValid());
    QCOMPARE(snapshot->outlook().nextRenewal, soon);

    const CertificateId expiring = managed(u"expiring.example"_s, -80, 9, RenewalPolicy::off());
    snapshot = snapshotOf(store);
    QCOMPARE(snapshot->outlook().needing, 1);
    QCOMPARE(snapshot->outlook().firstNeeding, expiring);
    QVERIFY(!snapshot->outlook().isTooLate);

    const CertificateId expired = managed(u"expired.example"_s, -90, -1, RenewalPolicy::off());
    snapshot = snapshotOf(store);
    QCOMPARE(snapshot->outlook().needing, 2);
    QCOMPARE(snapshot->outlook().firstNeeding, expired);
    QVERIFY(snapshot->outlook().isTooLate);
    QCOMPARE(snapshot->outlook().nextRenewal, soon);
}

void TestCertificateSnapshot::aForeignAuthoritysEndNeedsNobody()
{
    TestStore store;
    const TestAuthority authority(publicAuthority); // until 2036
    put(store, authority.certificate);
    store.clock().set(utc(2035, 12, 24));
    const auto snapshot = snapshotOf(store);
    QCOMPARE(snapshot->rows().first().status(), CertificateStatus::Expiring);
    QCOMPARE(snapshot->outlook().needing, 0);
}

void TestCertificateSnapshot::findsRowsByIdOnly()
{
    TestStore store;
    const CertificateId id = put(store, selfSigned());
    const auto snapshot = snapshotOf(store);
    QCOMPARE(snapshot->indexOf(id), 0);
    QCOMPARE(snapshot->find(id)->id(), id);
    QCOMPARE(snapshot->indexOf(CertificateId()), -1);
    QVERIFY(!snapshot->find(CertificateId()));
}

void TestCertificateSnapshot::anEmptyStoreHasNothingToSay()
{
    TestStore store;
    const auto snapshot = snapshotOf(store);
    QCOMPARE(snapshot->outlook().total, 0);
    QVERIFY(!snapshot->outlook().nextRenewal.isValid());
    for (int column = 0; column < ui::certificateColumns; ++column)
        QVERIFY(snapshot->visible({.search = u"a"_s, .sortedBy = CertificateColumn(column)}).isEmpty());
}

QTEST_APPLESS_MAIN(TestCertificateSnapshot)
#include "tst_certificatesnapshot.moc"
