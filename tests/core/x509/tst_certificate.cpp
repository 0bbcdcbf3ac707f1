#include "crafted.h"
#include "fixtures.h"
#include "support/patience.h"

#include <QElapsedTimer>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Certificate crafted(const std::function<void(X509 *)> &change)
{
    return made(Certificate::fromDer(craftedCertificate(change)));
}

ExtensionText extension(const Certificate &certificate, const QString &name)
{
    for (const ExtensionText &text : certificate.extensions()) {
        if (text.name == name)
            return text;
    }
    return {};
}

} // namespace

class CertificateTest : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatOpenSslTells();
    void readsEveryUsage();
    void readsWhatOthersMade_data();
    void readsWhatOthersMade();
    void writtenIsReadBack();
    void refusesWhatIsNoCertificate_data();
    void refusesWhatIsNoCertificate();
    void knowsAuthorities();
    void serialsAreWrittenInHex_data();
    void serialsAreWrittenInHex();
    void copiesAreTheSame();
    void signedByChecksMoreThanNames();
    void damagedExtensionsAreNone();
    void unknownKeysAreShown();
    void nulInNamesIsShownAndNeverMatched();
    void otherNamesAreShown();
    void textIsEscaped();
    void hugeCertificatesAreQuick();
    void tooHugeIsRefusedAtOnce();
    void nestedSequencesAreRefusedAtOnce();
    void everyCutAndChangedByteIsHandled();
};

void CertificateTest::tellsWhatOpenSslTells()
{
    const Issued root = selfSigned(rootPlan());
    const Certificate leaf =
        issued(root, plan(Profile::TlsServer, u"shop"_s, {u"shop.example"_s})).certificate;
    const auto tool = [&](const QStringList &options) {
        return QString::fromUtf8(openssl(QStringList{u"x509"_s, u"-noout"_s} + options, leaf.pem()).output)
            .trimmed();
    };
    QString fingerprint = tool({u"-fingerprint"_s, u"-sha256"_s}).section(u'=', 1).toLower();
    QCOMPARE(leaf.fingerprintHex(), fingerprint.remove(u':'));
    fingerprint = tool({u"-fingerprint"_s, u"-sha1"_s}).section(u'=', 1).toLower();
    QCOMPARE(QString::fromLatin1(leaf.fingerprintSha1().toHex()), fingerprint.remove(u':'));
    QCOMPARE(leaf.serial(), tool({u"-serial"_s}).section(u'=', 1).toLower());
    QCOMPARE(leaf.subject().text(), u"CN=shop"_s);
    QCOMPARE(leaf.issuer().text(), u"CN=Test Root"_s);
    const QString format = u"yyyy-MM-dd HH:mm:ss'Z'"_s;
    QCOMPARE(tool({u"-dates"_s, u"-dateopt"_s, u"iso_8601"_s}),
             u"notBefore="_s + leaf.notBefore().toString(format) + u"\nnotAfter="_s +
                 leaf.notAfter().toString(format));
    QCOMPARE(leaf.publicKey().algorithm, u"EC"_s);
    QCOMPARE(leaf.publicKey().bits, 256);
    QCOMPARE(leaf.publicKey().curve, u"P-256"_s);
}

void CertificateTest::readsEveryUsage()
{
    const auto foreign = openssl(
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
         u"-nodes"_s, u"-keyout"_s, u"/dev/null"_s, u"-subj"_s, u"/CN=x"_s, u"-config"_s, u"/dev/null"_s,
         u"-outform"_s, u"DER"_s, u"-addext"_s,
         u"keyUsage=digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment,keyAgreement,keyCertSign,cRLSign"_s,
         u"-addext"_s,
         u"extendedKeyUsage=serverAuth,clientAuth,codeSigning,emailProtection,timeStamping,OCSPSigning,1.2.3.4"_s});
    CW_TOOL(foreign);
    const Certificate certificate = made(Certificate::fromDer(foreign.output));
    QCOMPARE(certificate.keyUsages().toInt(), 0x7f);
    QCOMPARE(certificate.extendedKeyUsages().toInt(), 0x3f);
    QVERIFY(certificate.hasExtendedKeyUsages());
    QVERIFY(extension(certificate, u"extendedKeyUsage"_s).value.contains(u"1.2.3.4"_s));
}

void CertificateTest::readsWhatOthersMade_data()
{
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("curve");
    QTest::addColumn<int>("bits");
    QTest::newRow("rsa 1024") << QStringList{u"rsa:1024"_s} << u"RSA"_s << QString() << 1024;
    QTest::newRow("rsa-pss") << QStringList{u"rsa-pss"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s}
                             << u"RSA-PSS"_s << QString() << 2048;
    QTest::newRow("ed448") << QStringList{u"ed448"_s} << u"ED448"_s << QString() << 456;
    QTest::newRow("brainpool") << QStringList{u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:brainpoolP256r1"_s}
                               << u"EC"_s << u"brainpoolP256r1"_s << 256;
    QTest::newRow("explicit parameters") << QStringList{u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                                                        u"-pkeyopt"_s, u"ec_param_enc:explicit"_s}
                                         << u"EC"_s << u"P-256"_s << 256;
}

void CertificateTest::readsWhatOthersMade()
{
    QFETCH(QStringList, key);
    const auto foreign =
        openssl(QStringList{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-keyout"_s, u"/dev/null"_s, u"-subj"_s,
                            u"/CN=x"_s, u"-config"_s, u"/dev/null"_s, u"-outform"_s, u"DER"_s, u"-newkey"_s} +
                key);
    CW_TOOL(foreign);
    const auto certificate = Certificate::fromDer(foreign.output);
    CW_VERIFY(certificate);
    QTEST(certificate->publicKey().algorithm, "algorithm");
    QTEST(certificate->publicKey().bits, "bits");
    if (QByteArray(QTest::currentDataTag()) != "explicit parameters")
        QTEST(certificate->publicKey().curve, "curve");
    QVERIFY(certificate->isSelfSigned());
}

void CertificateTest::writtenIsReadBack()
{
    const Certificate own = selfSigned(plan(Profile::TlsServer, u"x"_s, {u"a.example"_s})).certificate;
    const auto again = Certificate::fromDer(own.der());
    CW_VERIFY(again);
    QCOMPARE(*again, own);
    QCOMPARE(again->publicKey(), own.publicKey());
    QVERIFY(own.pem().startsWith("-----BEGIN CERTIFICATE-----\n"));
    QCOMPARE(openssl({u"x509"_s, u"-outform"_s, u"DER"_s}, own.pem()).output, own.der());
    QCOMPARE(openssl({u"x509"_s, u"-inform"_s, u"DER"_s}, own.der()).output, own.pem());
}

void CertificateTest::refusesWhatIsNoCertificate_data()
{
    QTest::addColumn<QByteArray>("der");
    const QByteArray whole = selfSigned(plan(Profile::TlsServer, u"x"_s, {u"a.example"_s})).certificate.der();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("certificate");
    QTest::newRow("cut") << whole.chopped(1);
    QTest::newRow("byte after it") << whole + '\0';
    QTest::newRow("two") << whole + whole;
    QTest::newRow("empty sequence") << QByteArray::fromHex("3000");
    QTest::newRow("length in too many bytes") << QByteArray::fromHex("308300") + whole.mid(2);
    QTest::newRow("indefinite length") << QByteArray::fromHex("3080") + whole.mid(4) + QByteArray(2, '\0');
    QTest::newRow("a key")
        << made(made(PrivateKey::generate(KeyAlgorithm::EcP256)).toPkcs8()).view().toByteArray();
    QTest::newRow("broken time") << craftedCertificate(
        [](X509 *certificate) { ASN1_STRING_set(X509_getm_notAfter(certificate), "991332000000Z", -1); });
}

void CertificateTest::refusesWhatIsNoCertificate()
{
    QFETCH(QByteArray, der);
    CW_FAILS(Certificate::fromDer(der), ErrorCode::CertificateInvalid);
}

void CertificateTest::knowsAuthorities()
{
    const auto constraints = [](const char *hex) {
        return crafted(
            [&](X509 *certificate) { addRawExtension(certificate, "2.5.29.19", QByteArray::fromHex(hex)); });
    };
    QVERIFY(constraints("30030101ff").isCa());
    QVERIFY(!constraints("3000").isCa());
    QVERIFY(!crafted([](X509 *) {}).isCa());
    QCOMPARE(constraints("30060101ff020105").pathLength(), std::optional(5));
    QVERIFY(!constraints("30030101ff").pathLength());
    // Key usage alone makes no authority, whatever OpenSSL calls "maybe".
    QVERIFY(!crafted([](X509 *certificate) {
                 addRawExtension(certificate, "2.5.29.15", QByteArray::fromHex("03020106"));
             }).isCa());
    const Certificate old = crafted([](X509 *certificate) { X509_set_version(certificate, X509_VERSION_1); });
    QVERIFY(old.isCa() && old.isSelfSigned());
}

void CertificateTest::serialsAreWrittenInHex_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("serial");
    QTest::newRow("zero") << QByteArray(1, '\0') << u"00"_s;
    QTest::newRow("one digit") << QByteArray("\x05") << u"05"_s;
    QTest::newRow("high bit") << QByteArray::fromHex("00ff01") << u"ff01"_s;
    QTest::newRow("negative") << QByteArray::fromHex("ff") << u"-01"_s;
    QTest::newRow("21 bytes") << QByteArray(21, '\x11') << QString(42, u'1');
}

void CertificateTest::serialsAreWrittenInHex()
{
    QFETCH(QByteArray, content);
    const QByteArray integer = tlv(0x02, content);
    const Certificate certificate = crafted([&](X509 *x) {
        const unsigned char *cursor = unsignedBytes(integer);
        const IntegerHandle serial(d2i_ASN1_INTEGER(nullptr, &cursor, integer.size()));
        X509_set_serialNumber(x, serial.get());
    });
    QTEST(certificate.serial(), "serial");
    const IntegerHandle again(makeInteger(certificate.serial()));
    QCOMPARE(hexFrom(again.get()), certificate.serial());
}

void CertificateTest::copiesAreTheSame()
{
    const Certificate one = selfSigned(rootPlan()).certificate;
    const Certificate copy = one;
    QCOMPARE(copy, one);
    QVERIFY(copy.handle() == one.handle());
    QVERIFY(one != selfSigned(rootPlan()).certificate);
}

void CertificateTest::signedByChecksMoreThanNames()
{
    const Issued root = selfSigned(rootPlan());
    const Issued namesake = selfSigned(rootPlan());
    const Certificate leaf = issued(root, plan(Profile::TlsServer, {}, {u"a.example"_s})).certificate;
    QVERIFY(leaf.isSignedBy(root.certificate));
    QVERIFY(!leaf.isSignedBy(namesake.certificate));
    QVERIFY(!root.certificate.isSignedBy(leaf));
    // The right key under another name signs nothing.
    const Certificate renamed = made(rootPlan(u"Other"_s).selfSigned(root.key));
    QVERIFY(!leaf.isSignedBy(renamed));
}

void CertificateTest::damagedExtensionsAreNone()
{
    const Certificate broken = crafted([](X509 *certificate) {
        for (const char *oid :
             {"2.5.29.17", "2.5.29.15", "2.5.29.37", "2.5.29.19", "2.5.29.30", "2.5.29.14", "2.5.29.35"})
            addRawExtension(certificate, oid, QByteArray::fromHex("04030102"));
    });
    QVERIFY(broken.names().isEmpty() && !broken.keyUsages() && !broken.extendedKeyUsages());
    QVERIFY(broken.nameConstraints().isEmpty() && !broken.isCa() && !broken.pathLength());
    QVERIFY(broken.authorityKeyId().isEmpty());
    QCOMPARE(broken.extensions().size(), 7);
    QCOMPARE(broken.extensions().first().name, u"subjectAltName"_s);
    const Certificate doubled = crafted([](X509 *certificate) {
        addRawExtension(certificate, "2.5.29.17", dnsNames({"a.example"}));
        addRawExtension(certificate, "2.5.29.17", dnsNames({"b.example"}));
    });
    QVERIFY(doubled.names().isEmpty());
    const Certificate unknown = crafted([](X509 *certificate) {
        addRawExtension(certificate, "1.3.6.1.4.1.99999.7", QByteArray::fromHex("deadbeef"), true);
    });
    const ExtensionText text = unknown.extensions().first();
    QCOMPARE(text.oid, u"1.3.6.1.4.1.99999.7"_s);
    QCOMPARE(text.name, text.oid);
    QCOMPARE(text.value, u"de:ad:be:ef"_s);
    QVERIFY(text.critical);
}

void CertificateTest::unknownKeysAreShown()
{
    const QByteArray der = selfSigned(rootPlan()).certificate.der();
    const QByteArray spki = made(Certificate::fromDer(der)).publicKey().spki;
    QByteArray changed = der;
    // Same size, another algorithm: the last byte of its OID.
    const qsizetype at = changed.indexOf(spki) + 12;
    changed[at] = '\x7f';
    const auto certificate = Certificate::fromDer(changed);
    CW_VERIFY(certificate);
    QVERIFY(!certificate->publicKey().algorithm.isEmpty());
    QCOMPARE(certificate->publicKey().bits, 0);
    QVERIFY(!certificate->isSelfSigned());
    QVERIFY(!certificate->text().isEmpty());
}

// conventions 10.4, 17
void CertificateTest::nulInNamesIsShownAndNeverMatched()
{
    const Certificate hostile = crafted([](X509 *certificate) {
        addRawExtension(certificate, "2.5.29.17",
                        dnsNames({QByteArray("bank.example\0.evil.example", 26), "x.example"}));
    });
    QCOMPARE(hostile.names().size(), 2);
    QCOMPARE(hostile.names().first().text(), u"DNS:bank.example\\0.evil.example"_s);
    QVERIFY(!hostile.covers(made(AlternativeName::parse(u"bank.example"_s))));
    QVERIFY(hostile.covers(made(AlternativeName::parse(u"x.example"_s))));
    QCOMPARE(extension(hostile, u"subjectAltName"_s).value,
             u"DNS:bank.example\\0.evil.example, DNS:x.example"_s);
}

void CertificateTest::otherNamesAreShown()
{
    const Certificate certificate = crafted([](X509 *x) {
        const QByteArray upn =
            tlv(0xa0, QByteArray::fromHex("060a2b060104018237140203") + tlv(0xa0, tlv(0x0c, "ann@corp")));
        const QByteArray directory =
            tlv(0xa4, tlv(0x30, tlv(0x31, tlv(0x30, QByteArray::fromHex("0603550403") + tlv(0x0c, "dir")))));
        const QByteArray registered = QByteArray::fromHex("88032a0304");
        const QByteArray oddAddress = tlv(0x87, "abcde");
        addRawExtension(x, "2.5.29.17", tlv(0x30, upn + directory + registered + oddAddress));
    });
    QStringList texts;
    for (const AlternativeName &name : certificate.names())
        texts += name.text();
    QCOMPARE(texts, QStringList({u"other:msUPN ann@corp"_s, u"other:directory CN=dir"_s,
                                 u"other:oid 1.2.3.4"_s, u"other:IP 6162636465"_s}));
}

// conventions 10.4, 16 and 20
void CertificateTest::textIsEscaped()
{
    const Certificate hostile = crafted([](X509 *certificate) {
        const QByteArray name = QStringLiteral("a\x1b]52;c;x\x07\u202Egpj").toUtf8();
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "O", MBSTRING_UTF8,
                                   unsignedBytes(name), -1, -1, 0);
        addRawExtension(certificate, "2.16.840.1.113730.1.13", tlv(0x16, "note\x1b[2J\n"));
    });
    for (const QString &text :
         {hostile.text(), hostile.subject().text(), hostile.extensions().first().value}) {
        QVERIFY(!text.isEmpty());
        QVERIFY(!text.contains(u'\x1b') && !text.contains(u'\x07') && !text.contains(u'\u202E'));
    }
    QVERIFY(hostile.text().contains(u"Version: 3"_s));
    QVERIFY(hostile.text().contains(u'\n'));
}

// conventions 10.4, 18
void CertificateTest::hugeCertificatesAreQuick()
{
    QList<QByteArray> names;
    for (int i = 0; i < 100'000; ++i)
        names += QByteArray::number(i);
    const QByteArray der = craftedCertificate(
        [&](X509 *certificate) { addRawExtension(certificate, "2.5.29.17", dnsNames(names)); });
    const QByteArray longSubject = craftedCertificate([](X509 *certificate) {
        X509_NAME *name = X509_get_subject_name(certificate);
        const QByteArray part(60, 'x');
        for (int i = 0; i < 6'000; ++i)
            X509_NAME_add_entry_by_txt(name, "OU", MBSTRING_UTF8, unsignedBytes(part), -1, -1, 0);
    });
    QVERIFY(der.size() < 1024 * 1024 && longSubject.size() < 1024 * 1024);
    QElapsedTimer timer;
    timer.start();
    const auto certificate = Certificate::fromDer(der);
    CW_VERIFY(certificate);
    QCOMPARE(certificate->names().size(), 100'000);
    QVERIFY(!certificate->covers(made(AlternativeName::parse(u"a.example"_s))));
    QCOMPARE(certificate->extensions().size(), 1);
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.restart()));
    QVERIFY(certificate->text().size() > 100'000);
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.restart()));
    const auto subject = Certificate::fromDer(longSubject);
    CW_VERIFY(subject);
    QVERIFY(subject->subject().text().size() > 360'000);
    QVERIFY(!subject->text().isEmpty());
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.elapsed()));
}

// conventions 10.4, 18
void CertificateTest::tooHugeIsRefusedAtOnce()
{
    const QByteArray der = craftedCertificate([](X509 *certificate) {
        const QByteArray value(5 * 1024 * 1024, 'x');
        addRawExtension(certificate, "1.2.3.4", value);
    });
    QVERIFY(der.size() > 5 * 1024 * 1024);
    QElapsedTimer timer;
    timer.start();
    CW_FAILS(Certificate::fromDer(der), ErrorCode::CertificateInvalid);
    QVERIFY(timer.elapsed() < hung);
}

// conventions 10.4, 12
void CertificateTest::nestedSequencesAreRefusedAtOnce()
{
    QByteArray indefinite;
    for (int i = 0; i < 100'000; ++i)
        indefinite += QByteArray::fromHex("3080");
    QByteArray definite;
    for (int i = 0; i < 2'000; ++i)
        definite = tlv(0x30, definite);
    const QByteArray inside = craftedCertificate([&](X509 *certificate) {
        addRawExtension(certificate, "2.5.29.17",
                        tlv(0x30, tlv(0xa0, QByteArray::fromHex("06022a03") + tlv(0xa0, definite))));
        addRawExtension(certificate, "2.5.29.32", definite);
    });
    QElapsedTimer timer;
    timer.start();
    CW_FAILS(Certificate::fromDer(indefinite), ErrorCode::CertificateInvalid);
    CW_FAILS(Certificate::fromDer(definite), ErrorCode::CertificateInvalid);
    const auto certificate = Certificate::fromDer(inside);
    CW_VERIFY(certificate);
    QVERIFY(certificate->names().size() <= 1);
    QCOMPARE(certificate->extensions().size(), 2);
    QVERIFY(!certificate->text().isEmpty());
    QVERIFY(timer.elapsed() < hung);
}

void CertificateTest::everyCutAndChangedByteIsHandled()
{
    CertificateBuilder builder = rootPlan();
    builder.constraints = made(NameConstraints::parse({u"home.example"_s, u"10.0.0.0/8"_s}));
    const QByteArray der = selfSigned(builder).certificate.der();
    for (qsizetype i = 0; i < der.size(); ++i) {
        CW_FAILS(Certificate::fromDer(der.left(i)), ErrorCode::CertificateInvalid);
        for (const char value : {'\0', '\x7f', '\xff'}) {
            QByteArray changed = der;
            changed[i] = value;
            const auto certificate = Certificate::fromDer(changed);
            if (!certificate)
                continue;
            QVERIFY(certificate->notAfter().isValid());
            QVERIFY(changed == der || !certificate->isSelfSigned());
            (void)certificate->subject().text();
            (void)certificate->extensions();
            (void)certificate->nameConstraints();
        }
    }
}

QTEST_GUILESS_MAIN(CertificateTest)
#include "tst_certificate.moc"
