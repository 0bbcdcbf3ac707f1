#include "formats/detect.h"

#include "formats/asn1look.h"
#include "formats/keyfile.h"
#include "formats/pem.h"
#include "support/patience.h"
#include "support/testpair.h"
#include "support/tool.h"
#include "support/verifyresult.h"
#include "x509/pkcs12container.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

/// `cert localhost`, `sealed key`, `unreadable jks format_unsupported`: what a failing comparison shows.
struct Describe {
    QString operator()(const Certificate &found) const { return u"cert "_s + found.subject().commonName(); }
    QString operator()(const PrivateKey &found) const { return u"key "_s + found.publicKey().algorithm; }
    QString operator()(const CertificateRequest &found) const
    {
        return u"csr "_s + found.subject().commonName();
    }
    QString operator()(const RevocationList &found) const { return u"crl "_s + found.issuer().commonName(); }
    QString operator()(const SealedObject &found) const
    {
        return found.kind == SealedObject::Kind::Key ? u"sealed key"_s : u"sealed pkcs12"_s;
    }
    QString operator()(const UnreadableObject &found) const
    {
        return u"unreadable %1 %2"_s.arg(found.kind, errorName(found.error.code()));
    }
};

std::vector<SecretBytes> secrets(const QByteArrayList &texts)
{
    std::vector<SecretBytes> result;
    for (const QByteArray &text : texts)
        result.push_back(SecretBytes::copyOf(text));
    return result;
}

QStringList found(const QByteArray &bytes, const QByteArrayList &passphrases = {})
{
    QStringList result;
    for (const FoundObject &object : findObjects(bytes, secrets(passphrases)))
        result += std::visit(Describe(), object);
    return result;
}

/// Tag and length of a DER element.
QByteArray head(char tag, qsizetype size)
{
    QByteArray length;
    for (qsizetype rest = size; rest > 0; rest >>= 8)
        length.prepend(static_cast<char>(rest & 0xFF));
    if (size < 0x80)
        return tag + QByteArray(1, static_cast<char>(size));
    return tag + QByteArray(1, static_cast<char>(0x80 + length.size())) + length;
}

QByteArray element(char tag, const QByteArray &content)
{
    return head(tag, content.size()) + content;
}

QByteArray integer(qint64 value)
{
    QByteArray bytes;
    do {
        bytes.prepend(static_cast<char>(value & 0xFF));
        value >>= 8;
    } while (value > 0);
    return element('\x02', (bytes.at(0) & 0x80 ? QByteArray(1, '\0') : QByteArray()) + bytes);
}

QByteArray oid(const char *hex)
{
    return element('\x06', QByteArray::fromHex(hex));
}

QByteArray pbkdf2(const QByteArray &rounds)
{
    return element('\x30', oid("2a864886f70d01050c") + element('\x30', element('\x04', "saltsalt") + rounds));
}

QByteArray scrypt(qint64 n, qint64 r)
{
    return element('\x30',
                   oid("2b06010401da47040b") +
                       element('\x30', element('\x04', "saltsalt") + integer(n) + integer(r) + integer(1)));
}

/// An EncryptedPrivateKeyInfo (RFC 5958, 3) with PBES2; what is in it is noise.
QByteArray sealedKey(const QByteArray &stretching)
{
    const QByteArray cipher =
        element('\x30', oid("60864801650304012a") + element('\x04', QByteArray(16, 'v')));
    const QByteArray scheme =
        element('\x30', oid("2a864886f70d01050d") + element('\x30', stretching + cipher));
    return element('\x30', scheme + element('\x04', QByteArray(48, 'x')));
}

/// A PFX (RFC 7292, 4) with nothing in it, whose MAC is noise.
QByteArray pkcs12(const QByteArray &rounds)
{
    const QByteArray data =
        element('\x30', oid("2a864886f70d010701") + element('\xA0', element('\x04', element('\x30', {}))));
    const QByteArray digest = element('\x30', oid("608648016503040201") + element('\x05', {}));
    const QByteArray mac = element('\x30', element('\x30', digest + element('\x04', QByteArray(32, 'm'))) +
                                               element('\x04', "saltsalt") + rounds);
    return element('\x30', integer(3) + data + mac);
}

QByteArray nestedSequences(int count)
{
    QByteArrayList heads;
    for (qsizetype size = 0; heads.size() < count; size += heads.last().size())
        heads += head('\x30', size);
    std::reverse(heads.begin(), heads.end());
    return heads.join();
}

} // namespace

/// Every file is made by the openssl CLI, keytool or ssh-keygen, and named so that its name tells nothing.
class DetectTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatIsThere_data();
    void findsWhatIsThere();
    void triesEachPassphrase_data();
    void triesEachPassphrase();
    void keepsSealedObjectsReadable();
    void findsSeveralInOneFile();
    void findsTextInUtf16();
    void looksBehindLabels();
    void namesDamageByItsLabel_data();
    void namesDamageByItsLabel();
    void boundsTheNumberOfObjects();
    void boundsTheTimeForPassphrases();
    void endsQuicklyWithHostileFiles_data();
    void endsQuicklyWithHostileFiles();
    void survivesMutations();
    void readsKeystoresOfJava();

private:
    QByteArray file(const QString &name) const;
    TestPair m_pair;
};

void DetectTest::initTestCase()
{
    QVERIFY(m_pair.isValid());
    QFile script(QStringLiteral(CERTWRIGHT_TEST_DATA "/formats.sh"));
    QVERIFY(script.open(QIODevice::ReadOnly));
    const auto made = runShell(m_pair.folder(), script.readAll());
    QVERIFY2(made.succeeded(), made.errors + made.output);
}

QByteArray DetectTest::file(const QString &name) const
{
    QFile file(m_pair.folder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DetectTest::findsWhatIsThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("objects");
    const QString leaf = u"cert localhost"_s;
    const QString intermediate = u"cert Test intermediate"_s;
    const auto row = [](const char *name, const QStringList &objects) {
        QTest::newRow(name) << QString::fromLatin1(name) << objects;
    };
    row("leaf.pem", {leaf});
    row("leaf.der", {leaf});
    row("leaf-newline.der", {leaf});
    row("fullchain.pem", {leaf, intermediate});
    row("two.der", {leaf, intermediate});
    row("text.pem", {leaf}); // openssl x509 -text before it
    row("trusted.pem", {leaf});
    row("x509.pem", {leaf});
    row("v1.der", {u"cert Version 1"_s});
    row("combined.pem", {leaf, intermediate, u"key EC"_s});
    row("p7.pem", {leaf, intermediate});
    row("p7.der", {leaf, intermediate});
    row("p7-ber.der", {intermediate, leaf});
    row("csr.pem", {u"csr asked"_s});
    row("csr-new.pem", {u"csr asked"_s});
    row("csr.der", {u"csr asked"_s});
    row("crl.pem", {u"crl Test root"_s});
    row("crl.der", {u"crl Test root"_s});
    row("key8.der", {u"key EC"_s});
    row("ec.pem", {u"key EC"_s}); // with EC PARAMETERS before it
    row("ec.der", {u"key EC"_s});
    row("rsa.pem", {u"key RSA"_s});
    row("rsa.der", {u"key RSA"_s});
    row("dsa.der", {u"key DSA"_s});
    row("ed25519.der", {u"key ED25519"_s});
    row("empty-passphrase.p12", {leaf, intermediate, u"key EC"_s});
    row("public.pem", {u"unreadable unknown format_unsupported"_s});
    row("public.der", {u"unreadable unknown format_unsupported"_s});
    row("parameters.pem", {u"unreadable unknown format_unsupported"_s});
    row("ssh", {u"unreadable unknown format_unsupported"_s});
    row("ssh.pub", {u"unreadable unknown format_unsupported"_s});
    row("pgp.asc", {u"unreadable unknown format_unsupported"_s});
    row("nothing", {u"unreadable unknown format_unknown"_s});
    row("blanks", {u"unreadable unknown format_unknown"_s});
    row("prose", {u"unreadable unknown format_unknown"_s});
    row("cut.der", {u"unreadable unknown format_invalid"_s});
    row("behind.der", {leaf, u"unreadable unknown format_invalid"_s});
}

void DetectTest::findsWhatIsThere()
{
    QFETCH(QString, name);
    QTEST(found(file(name)), "objects");
}

void DetectTest::triesEachPassphrase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sealed");
    QTest::addColumn<QStringList>("objects");
    const QStringList pair = {u"cert localhost"_s, u"cert Test intermediate"_s, u"key EC"_s};
    const auto row = [](const char *name, const QString &sealed, const QStringList &objects) {
        QTest::newRow(name) << QString::fromLatin1(name) << sealed << objects;
    };
    row("modern.p12", u"sealed pkcs12"_s, pair);
    row("compatible.p12", u"sealed pkcs12"_s, pair);
    row("rc2.p12", u"sealed pkcs12"_s, pair);
    row("nomac.p12", u"sealed pkcs12"_s, pair);
    row("certificates.p12", u"sealed pkcs12"_s, pair.first(2));
    row("labelled-p12.pem", u"sealed pkcs12"_s, pair);
    row("pbes2.pem", u"sealed key"_s, {u"key EC"_s});
    row("pbes2.der", u"sealed key"_s, {u"key EC"_s});
    row("scrypt.pem", u"sealed key"_s, {u"key EC"_s});
    row("old.pem", u"sealed key"_s, {u"key RSA"_s});
}

void DetectTest::triesEachPassphrase()
{
    QFETCH(QString, name);
    QFETCH(QString, sealed);
    QFETCH(QStringList, objects);
    const QByteArray bytes = file(name);
    QCOMPARE(found(bytes), QStringList{sealed});
    QCOMPARE(found(bytes, {"wrong"}), QStringList{sealed});
    QCOMPARE(found(bytes, {"wrong", "secret1"}), objects);
}

void DetectTest::keepsSealedObjectsReadable()
{
    const SecretBytes right = SecretBytes::copyOf("secret1");
    for (const char *name : {"pbes2.pem", "pbes2.der", "scrypt.pem", "old.pem"}) {
        // What stands around the block is left behind.
        const auto objects = findObjects("text before\n" + file(QString::fromLatin1(name)), {});
        const auto alone = findObjects(file(QString::fromLatin1(name)), {});
        const auto *sealed =
            std::get_if<SealedObject>(&(QByteArray(name).endsWith("pem") ? objects : alone).front());
        QVERIFY2(sealed, name);
        QVERIFY(!sealed->bytes.contains("text before"));
        CW_VERIFY(readKey(sealed->bytes, &right));
    }
    const auto objects = findObjects(file(u"labelled-p12.pem"_s), {});
    const auto *sealed = std::get_if<SealedObject>(&objects.front());
    QVERIFY(sealed);
    CW_VERIFY(readPkcs12(sealed->bytes, right));
}

void DetectTest::findsSeveralInOneFile()
{
    const QByteArray all = "junk\r\n" + file(u"combined.pem"_s) + file(u"csr.pem"_s) + "\n\n" +
                           file(u"p7.pem"_s) + file(u"pbes2.pem"_s) + file(u"crl.pem"_s) +
                           "-----BEGIN CERTIFICATE-----\nAAAA\n";
    QCOMPARE(found(all),
             (QStringList{u"cert localhost"_s, u"cert Test intermediate"_s, u"key EC"_s, u"csr asked"_s,
                          u"cert localhost"_s, u"cert Test intermediate"_s, u"sealed key"_s,
                          u"crl Test root"_s, u"unreadable cert format_invalid"_s}));
}

void DetectTest::findsTextInUtf16()
{
    const QString text = QString::fromLatin1(file(u"leaf.pem"_s));
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        QCOMPARE(found(encoder.encode(text)), QStringList{u"cert localhost"_s});
    }
}

void DetectTest::looksBehindLabels()
{
    QCOMPARE(found(file(u"p7.pem"_s).replace("PKCS7", "CERTIFICATE")),
             (QStringList{u"cert localhost"_s, u"cert Test intermediate"_s}));
    QCOMPARE(found(file(u"rsa.pem"_s).replace("RSA PRIVATE", "PRIVATE")), QStringList{u"key RSA"_s});
    QCOMPARE(found(file(u"csr.pem"_s).replace("CERTIFICATE REQUEST", "CERTIFICATE")),
             QStringList{u"csr asked"_s});
}

void DetectTest::namesDamageByItsLabel_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("kind");
    QTest::newRow("certificate") << QByteArray("CERTIFICATE") << u"cert"_s;
    QTest::newRow("trusted certificate") << QByteArray("TRUSTED CERTIFICATE") << u"cert"_s;
    QTest::newRow("key") << QByteArray("PRIVATE KEY") << u"key"_s;
    QTest::newRow("encrypted key") << QByteArray("ENCRYPTED PRIVATE KEY") << u"key"_s;
    QTest::newRow("traditional key") << QByteArray("EC PRIVATE KEY") << u"key"_s;
    QTest::newRow("request") << QByteArray("NEW CERTIFICATE REQUEST") << u"csr"_s;
    QTest::newRow("list") << QByteArray("X509 CRL") << u"crl"_s;
    QTest::newRow("PKCS#7") << QByteArray("PKCS7") << u"pkcs7"_s;
    QTest::newRow("PKCS#12") << QByteArray("PKCS12") << u"pkcs12"_s;
}

void DetectTest::namesDamageByItsLabel()
{
    QFETCH(QByteArray, label);
    QFETCH(QString, kind);
    const QStringList expected = {u"unreadable %1 format_invalid"_s.arg(kind)};
    QCOMPARE(found("-----BEGIN " + label + "-----\n!!!!\n-----END " + label + "-----\n"), expected);
    QCOMPARE(found(pemBlock(label, "no DER at all")), expected);
    QCOMPARE(found(pemBlock(label, element('\x30', "\x05"))), expected);
}

void DetectTest::boundsTheNumberOfObjects() // conventions 10.4, 12
{
    const QByteArray block = pemBlock("CERTIFICATE", "x");
    const QStringList damaged = found(block.repeated(10'002));
    QCOMPARE(damaged.size(), 1'001);
    QCOMPARE(damaged.last(), u"unreadable unknown format_unsupported"_s);

    const QByteArray sealed = sealedKey(pbkdf2(integer(1)));
    for (const QByteArray &many :
         {sealed.repeated(10'002), pemBlock("ENCRYPTED PRIVATE KEY", sealed).repeated(10'002)}) {
        const QStringList objects = found(many);
        QCOMPARE(objects.size(), 10'001);
        QCOMPARE(objects.first(), u"sealed key"_s);
        QCOMPARE(objects.last(), u"unreadable unknown format_unsupported"_s);
    }
}

void DetectTest::boundsTheTimeForPassphrases() // conventions 10.4, 12
{
    const QByteArray dear = sealedKey(pbkdf2(integer(1'000'000)));
    QElapsedTimer timer;
    timer.start();
    found(dear);
    const qint64 one = timer.restart();
    const QStringList objects = found(dear.repeated(100));
    QCOMPARE(objects, QStringList(100, u"sealed key"_s));
    QVERIFY2(timer.elapsed() < 5'000 + 5 * one + 2'000, QByteArray::number(timer.elapsed()));
}

void DetectTest::endsQuicklyWithHostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("first");
    QTest::newRow("PKCS#8, 2^31-1 rounds")
        << sealedKey(pbkdf2(integer(0x7FFFFFFF))) << u"unreadable key cost_too_high"_s;
    QTest::newRow("PKCS#8, 2^80 rounds") << sealedKey(pbkdf2(element('\x02', "\x01" + QByteArray(10, '\0'))))
                                         << u"unreadable key cost_too_high"_s;
    QTest::newRow("PKCS#8, less than no rounds") << sealedKey(pbkdf2(element('\x02', "\xFF"))) << QString();
    QTest::newRow("scrypt, N = 2^24") << sealedKey(scrypt(1 << 24, 8)) << u"unreadable key cost_too_high"_s;
    QTest::newRow("scrypt, r = 2^24") << sealedKey(scrypt(2, 1 << 24)) << u"unreadable key cost_too_high"_s;
    QTest::newRow("PKCS#12, 2^31-1 rounds")
        << pkcs12(integer(0x7FFFFFFF)) << u"unreadable pkcs12 cost_too_high"_s;
    QTest::newRow("10,000 would-be keys")
        << element('\x30', element('\x02', "\x01") + element('\x04', "x")).repeated(10'000) << QString();
    QTest::newRow("10,000 would-be containers") << pkcs12(integer(1)).repeated(10'000) << QString();
    QTest::newRow("10^5 nested sequences") << nestedSequences(100'000) << QString();
    QTest::newRow("nested indefinite sequences") << QByteArray("\x30\x80").repeated(1'000'000) << QString();
    QTest::newRow("nested in a request")
        << element('\x30', element('\x30', element('\x02', "") + nestedSequences(100'000) +
                                               element('\x30', {}) + element('\xA0', {})) +
                               element('\x30', {}) + element('\x03', {}))
        << u"unreadable csr request_invalid"_s;
    QTest::newRow("length beyond the end") << QByteArray::fromHex("3084ffffffff0201") << QString();
    QTest::newRow("length of length") << QByteArray::fromHex("30ffffffffffffffffff") << QString();
    QTest::newRow("fillers between objects")
        << (element('\x30', element('\x02', "\x01") + element('\x04', "x")) + QByteArray(16, '\0'))
               .repeated(700'000)
        << QString();
    QTest::newRow("16 MiB of zeros") << QByteArray(16 * 1024 * 1024, '\0') << QString();
    QTest::newRow("16 MiB of sequences") << QByteArray("\x30\x00", 2).repeated(8 * 1024 * 1024) << QString();
}

void DetectTest::endsQuicklyWithHostileFiles() // conventions 10.4, 12
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, first);
    QElapsedTimer timer;
    timer.start();
    const QStringList objects = found(bytes, {"secret1"});
    const qint64 time = timer.elapsed();
    QVERIFY(!objects.isEmpty());
    QVERIFY2(first.isEmpty() || objects.first() == first, objects.first().toUtf8());
    // Generous, since it must hold in a sanitizer's build too.
    QVERIFY2(time < 30'000, QByteArray::number(time));
}

void DetectTest::survivesMutations()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QList<QByteArray> corpus;
    for (const char *name : {"leaf.der", "p7.der", "csr.der", "crl.der", "key8.der", "rsa.der",
                             "combined.pem", "empty-passphrase.p12", "trusted.pem", "old.pem", "v1.der"})
        corpus += file(QString::fromLatin1(name));
    for (int round = 0; round < 1'000; ++round) {
        QByteArray bytes = corpus.at(random.bounded(corpus.size()));
        for (int change = random.bounded(1, 4); change > 0; --change)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        if (random.bounded(4) == 0)
            bytes.truncate(random.bounded(bytes.size()));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!findObjects(bytes, {}).empty());
        QVERIFY2(timer.elapsed() < hung, bytes.toBase64());
        shapeOf(QByteArrayView(bytes).first(random.bounded(bytes.size() + 1)));
    }
}

void DetectTest::readsKeystoresOfJava()
{
    const auto made = runShell(m_pair.folder(), R"(exec 2>&1
for kind in JKS JCEKS PKCS12; do
  keytool -J-Xshare:auto -genkeypair -alias a -keyalg EC -dname CN=java -storetype $kind -keystore java.$kind \
          -storepass secret1 -keypass secret1
done)");
    if (made.output.contains("not found"))
        QSKIP("keytool is not installed");
    QVERIFY2(made.succeeded(), made.output);
    QCOMPARE(found(file(u"java.JKS"_s), {"secret1"}), QStringList{u"unreadable jks format_unsupported"_s});
    QCOMPARE(found(file(u"java.JCEKS"_s), {"secret1"}), QStringList{u"unreadable jks format_unsupported"_s});
    QCOMPARE(found(file(u"java.PKCS12"_s), {"secret1"}), (QStringList{u"cert java"_s, u"key EC"_s}));
}

QTEST_GUILESS_MAIN(DetectTest)
#include "tst_detect.moc"
