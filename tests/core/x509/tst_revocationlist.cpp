#include "fixtures.h"
#include "x509/revocationlist.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

RevocationList::Plan listPlan(const QList<RevokedSerial> &revoked, qint64 number = 1)
{
    return {number, wholeNow().addSecs(-60), wholeNow().addDays(30), revoked};
}

} // namespace

class RevocationListTest : public QObject
{
    Q_OBJECT
private slots:
    void writtenIsReadBack();
    void othersRefuseWhatItRevokes_data();
    void othersRefuseWhatItRevokes();
    void namesReasons();
    void readsWhatOpenSslWrites();
    void signedByItsAuthorityOnly();
    void refusesSenselessPlans();
    void refusesWhatIsNoList();
    void manySerialsAreQuick();
};

void RevocationListTest::writtenIsReadBack()
{
    const Issued root = selfSigned(rootPlan());
    QList<RevokedSerial> revoked;
    int byte = 0x11;
    for (const RevocationReason reason : allRevocationReasons())
        revoked.append({QString::number(byte++, 16) + u"ff00"_s, wholeNow().addSecs(-byte), reason});
    const RevocationList list =
        made(RevocationList::make(root.certificate, root.key, listPlan(revoked, 4'294'967'296)));
    const RevocationList again = made(RevocationList::fromDer(list.der()));
    QCOMPARE(again.number(), 4'294'967'296);
    QCOMPARE(again.issuer().text(), u"CN=Test Root"_s);
    QCOMPARE(again.revoked().size(), revoked.size());
    for (const RevokedSerial &one : again.revoked()) {
        const auto expected = std::find_if(revoked.begin(), revoked.end(), [&](const RevokedSerial &other) {
            return other.serial == one.serial;
        });
        QVERIFY(expected != revoked.end());
        QCOMPARE(one.time, expected->time);
        QCOMPARE(one.reason, expected->reason);
    }
    QVERIFY(again.thisUpdate() < again.nextUpdate());
    QCOMPARE(openssl({u"crl"_s, u"-outform"_s, u"DER"_s}, list.pem()).output, list.der());
}

void RevocationListTest::othersRefuseWhatItRevokes_data()
{
    QTest::addColumn<KeyAlgorithm>("algorithm");
    QTest::newRow("p-256") << KeyAlgorithm::EcP256;
    QTest::newRow("p-384") << KeyAlgorithm::EcP384;
    QTest::newRow("rsa") << KeyAlgorithm::Rsa2048;
    QTest::newRow("ed25519") << KeyAlgorithm::Ed25519;
}

void RevocationListTest::othersRefuseWhatItRevokes()
{
    QFETCH(KeyAlgorithm, algorithm);
    const Issued root = selfSigned(rootPlan(), algorithm);
    const Certificate good = issued(root, plan(Profile::TlsServer, {}, {u"a.example"_s})).certificate;
    const Certificate bad = issued(root, plan(Profile::TlsServer, {}, {u"b.example"_s})).certificate;
    const RevocationList list = made(RevocationList::make(
        root.certificate, root.key, listPlan({{bad.serial(), wholeNow(), RevocationReason::KeyCompromise}})));
    QTemporaryDir folder;
    const auto verify = [&](const Certificate &leaf) {
        return openssl({u"verify"_s, u"-x509_strict"_s, u"-crl_check"_s, u"-CAfile"_s,
                        saved(folder, "root.pem", root.certificate.pem()), u"-CRLfile"_s,
                        saved(folder, "list.pem", list.pem()), saved(folder, "leaf.pem", leaf.pem())});
    };
    CW_TOOL(verify(good));
    const ToolResult refused = verify(bad);
    QVERIFY(!refused.succeeded());
    QVERIFY2((refused.output + refused.errors).contains("certificate revoked"), refused.errors.constData());
    const QByteArray text = openssl({u"crl"_s, u"-noout"_s, u"-text"_s}, list.pem()).output;
    QVERIFY(text.contains("Key Compromise") && text.contains("X509v3 CRL Number") &&
            text.contains("X509v3 Authority Key Identifier") && text.contains("Version 2"));
}

void RevocationListTest::namesReasons()
{
    QCOMPARE(allRevocationReasons().size(), 7);
    for (const RevocationReason reason : allRevocationReasons())
        QCOMPARE(revocationReasonNamed(revocationReasonName(reason)), std::optional(reason));
    QCOMPARE(revocationReasonName(RevocationReason::KeyCompromise), u"key-compromise"_s);
    QVERIFY(!revocationReasonNamed(u"keyCompromise"_s));
    // RFC 5280, 5.3.1: unspecified is left out of the list.
    const Issued root = selfSigned(rootPlan());
    const RevocationList list = made(RevocationList::make(
        root.certificate, root.key, listPlan({{u"2a"_s, wholeNow(), RevocationReason::Unspecified}})));
    QVERIFY(!openssl({u"crl"_s, u"-noout"_s, u"-text"_s}, list.pem()).output.contains("Reason Code"));
}

void RevocationListTest::readsWhatOpenSslWrites()
{
    const Issued root = selfSigned(rootPlan());
    QTemporaryDir folder;
    saved(folder, "index", "R\t300101000000Z\t260101000000Z,certificateHold\t0A\tunknown\t/CN=x\n");
    const QString config = saved(folder, "config",
                                 "[ca]\ndefault_ca=a\n[a]\ndatabase=" + folder.filePath(u"index"_s).toUtf8() +
                                     "\ndefault_md=sha256\ndefault_crl_days=7\n");
    const auto foreign = openssl({u"ca"_s, u"-gencrl"_s, u"-config"_s, config, u"-cert"_s,
                                  saved(folder, "root.pem", root.certificate.pem()), u"-keyfile"_s,
                                  saved(folder, "key.pem", made(root.key.toPem()).view())});
    CW_TOOL(foreign);
    const auto der = openssl({u"crl"_s, u"-outform"_s, u"DER"_s}, foreign.output);
    const RevocationList list = made(RevocationList::fromDer(der.output));
    QCOMPARE(list.revoked().size(), 1);
    QCOMPARE(list.revoked().first().serial, u"0a"_s);
    QCOMPARE(list.revoked().first().reason, RevocationReason::Unspecified);
    QCOMPARE(list.number(), 0);
    QVERIFY(list.isSignedBy(root.certificate));
}

void RevocationListTest::signedByItsAuthorityOnly()
{
    const Issued root = selfSigned(rootPlan());
    const Issued namesake = selfSigned(rootPlan());
    const RevocationList list = made(RevocationList::make(root.certificate, root.key, listPlan({})));
    QVERIFY(list.isSignedBy(root.certificate));
    QVERIFY(!list.isSignedBy(namesake.certificate));
    QVERIFY(!list.isSignedBy(made(rootPlan(u"Other"_s).selfSigned(root.key))));
    CW_FAILS(RevocationList::make(root.certificate, namesake.key, listPlan({})), ErrorCode::KeyMismatch);
}

void RevocationListTest::refusesSenselessPlans()
{
    const Issued root = selfSigned(rootPlan());
    RevocationList::Plan plan = listPlan({});
    plan.nextUpdate = plan.thisUpdate;
    CW_FAILS(RevocationList::make(root.certificate, root.key, plan), ErrorCode::LifetimeInvalid);
    plan = listPlan({});
    plan.thisUpdate = {};
    CW_FAILS(RevocationList::make(root.certificate, root.key, plan), ErrorCode::LifetimeInvalid);
    for (const QString &serial : {u""_s, u"xyz"_s, u"12 34"_s, u"0x12"_s})
        CW_FAILS(RevocationList::make(root.certificate, root.key, listPlan({{serial, wholeNow(), {}}})),
                 ErrorCode::UsageInvalid);
}

void RevocationListTest::refusesWhatIsNoList()
{
    const Issued root = selfSigned(rootPlan());
    const QByteArray der =
        made(RevocationList::make(root.certificate, root.key, listPlan({{u"2a"_s, wholeNow(), {}}}))).der();
    for (const QByteArray &wrong :
         {QByteArray(), QByteArray("x"), der + '\0', der.chopped(1), root.certificate.der()})
        CW_FAILS(RevocationList::fromDer(wrong), ErrorCode::FormatInvalid);
    for (qsizetype i = 0; i < der.size(); ++i) {
        QByteArray changed = der;
        changed[i] = static_cast<char>(changed.at(i) ^ 0x20);
        const auto list = RevocationList::fromDer(changed);
        if (list)
            QVERIFY(!list->isSignedBy(root.certificate));
    }
}

void RevocationListTest::manySerialsAreQuick()
{
    const Issued root = selfSigned(rootPlan());
    QList<RevokedSerial> revoked;
    for (int i = 1; i <= 20'000; ++i)
        revoked.append({u"7f%1"_s.arg(i, 6, 16, QLatin1Char('0')), wholeNow(), RevocationReason::Superseded});
    const RevocationList list = made(RevocationList::make(root.certificate, root.key, listPlan(revoked)));
    QCOMPARE(list.revoked().size(), 20'000);
    QCOMPARE(list.revoked().last().serial, u"7f004e20"_s);
}

QTEST_GUILESS_MAIN(RevocationListTest)
#include "tst_revocationlist.moc"
