#include "crafted.h"
#include "fixtures.h"
#include "support/patience.h"
#include "x509/pkcs12container.h"

#include <QElapsedTimer>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Set {
    Issued root;
    Issued leaf;
};

Set madeSet(KeyAlgorithm algorithm = KeyAlgorithm::EcP256)
{
    const Issued root = selfSigned(rootPlan());
    return {root, issued(root, plan(Profile::TlsServer, u"shop.example"_s, {u"shop.example"_s}), algorithm)};
}

Pkcs12Plan planFor(const Set &set, Pkcs12Style style)
{
    return {set.leaf.certificate, {set.root.certificate}, set.leaf.key, u"Läden"_s, style};
}

/// A container made by the openssl tool from the set's files.
QByteArray foreign(const Set &set, const QByteArray &passphrase, const QStringList &more)
{
    QTemporaryDir folder;
    const auto container =
        openssl(QStringList{u"pkcs12"_s, u"-export"_s, u"-in"_s,
                            saved(folder, "leaf.pem", set.leaf.certificate.pem()), u"-inkey"_s,
                            saved(folder, "key.pem", made(set.leaf.key.toPem()).view()), u"-certfile"_s,
                            saved(folder, "root.pem", set.root.certificate.pem()), u"-name"_s, u"tool"_s,
                            u"-passout"_s, u"stdin"_s} +
                    more,
                QByteArray(passphrase + '\n'));
    return container.output;
}

/// Replaces an INTEGER of two bytes (2048) by one of four bytes, and mends the lengths above by hand-built
/// DER.
QByteArray containerWithMacRounds(const QByteArray &rounds)
{
    const QByteArray digest =
        tlv(0x30, QByteArray::fromHex("300d06096086480165030402010500") + tlv(0x04, QByteArray(32, 'd')));
    const QByteArray mac = tlv(0x30, digest + tlv(0x04, "saltsalt") + tlv(0x02, rounds));
    const QByteArray safes =
        tlv(0x30, QByteArray::fromHex("06092a864886f70d010701") + tlv(0xa0, tlv(0x04, tlv(0x30, {}))));
    return tlv(0x30, tlv(0x02, "\x03") + safes + mac);
}

/// Without MAC; encrypted content that asks for so many rounds.
QByteArray containerWithRounds(const QByteArray &rounds)
{
    const QByteArray pbkdf2 = tlv(0x30, QByteArray::fromHex("06092a864886f70d01050c") +
                                            tlv(0x30, tlv(0x04, "saltsalt") + tlv(0x02, rounds)));
    const QByteArray aes = QByteArray::fromHex("301d060960864801650304012a0410") + QByteArray(16, 'i');
    const QByteArray scheme =
        tlv(0x30, QByteArray::fromHex("06092a864886f70d01050d") + tlv(0x30, pbkdf2 + aes));
    const QByteArray shrouded = tlv(0x30, scheme + tlv(0x04, QByteArray(64, 'c')));
    const QByteArray bag = tlv(0x30, QByteArray::fromHex("060b2a864886f70d010c0a0102") + tlv(0xa0, shrouded));
    const QByteArray data =
        tlv(0x30, QByteArray::fromHex("06092a864886f70d010701") + tlv(0xa0, tlv(0x04, tlv(0x30, bag))));
    const QByteArray safes =
        tlv(0x30, QByteArray::fromHex("06092a864886f70d010701") + tlv(0xa0, tlv(0x04, tlv(0x30, data))));
    return tlv(0x30, tlv(0x02, "\x03") + safes);
}

} // namespace

class Pkcs12ContainerTest : public QObject
{
    Q_OBJECT
private slots:
    void writtenIsReadBack_data();
    void writtenIsReadBack();
    void othersReadWhatItWrites_data();
    void othersReadWhatItWrites();
    void usesTheCiphersOfItsStyle_data();
    void usesTheCiphersOfItsStyle();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void readsWhatJavaWrites();
    void emptyAndAbsentPassphrasesAreTried();
    void tellsAWrongPassphrase();
    void refusesDearContainers_data();
    void refusesDearContainers();
    void refusesWhatIsNoContainer();
    void refusesSenselessPlans();
    void certificatesAloneGoToo();
    void pkcs7IsReadAndWritten();
    void everyChangedByteIsHandled();
};

void Pkcs12ContainerTest::writtenIsReadBack_data()
{
    QTest::addColumn<KeyAlgorithm>("algorithm");
    QTest::addColumn<Pkcs12Style>("style");
    for (const KeyAlgorithm algorithm :
         {KeyAlgorithm::EcP256, KeyAlgorithm::EcP521, KeyAlgorithm::Ed25519, KeyAlgorithm::Rsa2048}) {
        QTest::addRow("modern %s", qPrintable(keyAlgorithmName(algorithm)))
            << algorithm << Pkcs12Style::Modern;
        QTest::addRow("legacy %s", qPrintable(keyAlgorithmName(algorithm)))
            << algorithm << Pkcs12Style::Legacy;
    }
}

void Pkcs12ContainerTest::writtenIsReadBack()
{
    QFETCH(KeyAlgorithm, algorithm);
    QFETCH(Pkcs12Style, style);
    const Set set = madeSet(algorithm);
    const auto der = writePkcs12(planFor(set, style), secret("pässwort"));
    CW_VERIFY(der);
    const auto content = readPkcs12(*der, secret("pässwort"));
    CW_VERIFY(content);
    QCOMPARE(content->keys.size(), 1);
    QVERIFY(content->keys.first().matches(set.leaf.certificate.publicKey()));
    QCOMPARE(content->certificates, QList<Certificate>({set.leaf.certificate, set.root.certificate}));
    QCOMPARE(content->friendlyName, u"Läden"_s);
}

void Pkcs12ContainerTest::othersReadWhatItWrites_data()
{
    QTest::addColumn<KeyAlgorithm>("algorithm");
    QTest::addColumn<Pkcs12Style>("style");
    QTest::newRow("modern ec") << KeyAlgorithm::EcP256 << Pkcs12Style::Modern;
    QTest::newRow("modern rsa") << KeyAlgorithm::Rsa2048 << Pkcs12Style::Modern;
    QTest::newRow("legacy ec") << KeyAlgorithm::EcP384 << Pkcs12Style::Legacy;
    QTest::newRow("legacy rsa") << KeyAlgorithm::Rsa2048 << Pkcs12Style::Legacy;
}

void Pkcs12ContainerTest::othersReadWhatItWrites()
{
    QFETCH(KeyAlgorithm, algorithm);
    QFETCH(Pkcs12Style, style);
    const Set set = madeSet(algorithm);
    QTemporaryDir folder;
    const QString file =
        saved(folder, "shop.p12", made(writePkcs12(planFor(set, style), secret("passwort8"))));
    const auto tool = openssl({u"pkcs12"_s, u"-in"_s, file, u"-nodes"_s, u"-passin"_s, u"stdin"_s},
                              QByteArray("passwort8\n"));
    CW_TOOL(tool);
    QVERIFY(tool.output.contains(made(set.leaf.key.toPem()).view()));
    QVERIFY(tool.output.contains(set.leaf.certificate.pem()) &&
            tool.output.contains(set.root.certificate.pem()));
    // Key and leaf share name and id, or Windows and Java don't see that they belong together.
    const QByteArray id =
        QByteArray("localKeyID: ") + set.leaf.certificate.fingerprintSha1().toHex(' ').toUpper();
    QCOMPARE(tool.output.count(id), 2);
    QCOMPARE(tool.output.count("friendlyName: "), 2);

    const auto java = runTool({u"/usr/bin/keytool"_s, u"-list"_s, u"-rfc"_s, u"-keystore"_s, file,
                               u"-storetype"_s, u"PKCS12"_s, u"-storepass"_s, u"passwort8"_s});
    CW_TOOL(java);
    QVERIFY(java.output.contains("PrivateKeyEntry") && java.output.contains("chain length: 2"));

    const QString database = u"sql:"_s + folder.path();
    runTool({u"/usr/bin/certutil"_s, u"-N"_s, u"-d"_s, database, u"--empty-password"_s});
    const auto nss = runTool({u"/usr/bin/pk12util"_s, u"-i"_s, file, u"-d"_s, database, u"-w"_s,
                              saved(folder, "passphrase", "passwort8"), u"-K"_s, QString()});
    CW_TOOL(nss);
    const auto keys = runTool({u"/usr/bin/certutil"_s, u"-K"_s, u"-d"_s, database});
    QVERIFY2(keys.output.contains("Läden"), keys.output.constData());
}

void Pkcs12ContainerTest::usesTheCiphersOfItsStyle_data()
{
    QTest::addColumn<Pkcs12Style>("style");
    QTest::addColumn<QByteArray>("mac");
    QTest::addColumn<QByteArray>("cipher");
    QTest::newRow("modern") << Pkcs12Style::Modern << QByteArray("MAC: sha256, Iteration 2048")
                            << QByteArray("PBES2, PBKDF2, AES-256-CBC, Iteration 2048, PRF hmacWithSHA256");
    QTest::newRow("legacy") << Pkcs12Style::Legacy << QByteArray("MAC: sha1, Iteration 2048")
                            << QByteArray("pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2048");
}

void Pkcs12ContainerTest::usesTheCiphersOfItsStyle()
{
    QFETCH(Pkcs12Style, style);
    QFETCH(QByteArray, mac);
    QFETCH(QByteArray, cipher);
    const QByteArray der = made(writePkcs12(planFor(madeSet(), style), secret("passwort8")));
    QTemporaryDir folder;
    const auto shown = openssl({u"pkcs12"_s, u"-in"_s, saved(folder, "x.p12", der), u"-noout"_s, u"-info"_s,
                                u"-passin"_s, u"stdin"_s},
                               QByteArray("passwort8\n"));
    CW_TOOL(shown);
    const QByteArray info = shown.output + shown.errors;
    QVERIFY2(info.contains(mac), info.constData());
    QCOMPARE(info.count(cipher), 2);
    QVERIFY(!info.contains("RC2"));
}

void Pkcs12ContainerTest::readsWhatOthersWrite_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("openssl 3") << QStringList{};
    QTest::newRow("rc2-40 and 3des") << QStringList{u"-legacy"_s};
    QTest::newRow("no mac") << QStringList{u"-nomac"_s};
    QTest::newRow("plain key and certificates")
        << QStringList{u"-keypbe"_s, u"NONE"_s, u"-certpbe"_s, u"NONE"_s};
    QTest::newRow("many rounds") << QStringList{u"-iter"_s, u"600000"_s};
    QTest::newRow("aes-128, sha-1 mac") << QStringList{u"-keypbe"_s,       u"AES-128-CBC"_s, u"-certpbe"_s,
                                                       u"PBE-SHA1-3DES"_s, u"-macalg"_s,     u"sha1"_s};
}

void Pkcs12ContainerTest::readsWhatOthersWrite()
{
    QFETCH(QStringList, options);
    const Set set = madeSet();
    const QByteArray der = foreign(set, "pässwort", options);
    QVERIFY(!der.isEmpty());
    const auto content = readPkcs12(der, secret("pässwort"));
    CW_VERIFY(content);
    QCOMPARE(content->keys.size(), 1);
    QVERIFY(content->keys.first().matches(set.leaf.certificate.publicKey()));
    QCOMPARE(content->certificates, QList<Certificate>({set.leaf.certificate, set.root.certificate}));
    QCOMPARE(content->friendlyName, u"tool"_s);
}

void Pkcs12ContainerTest::readsWhatJavaWrites()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"java.p12"_s);
    const auto java = runTool({u"/usr/bin/keytool"_s, u"-genkeypair"_s, u"-keyalg"_s, u"EC"_s, u"-alias"_s,
                               u"tomcat"_s, u"-dname"_s, u"CN=java"_s, u"-keystore"_s, file, u"-storetype"_s,
                               u"PKCS12"_s, u"-storepass"_s, u"changeit"_s});
    CW_TOOL(java);
    QFile stored(file);
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const auto content = readPkcs12(stored.readAll(), secret("changeit"));
    CW_VERIFY(content);
    QCOMPARE(content->keys.size(), 1);
    QCOMPARE(content->certificates.size(), 1);
    QCOMPARE(content->friendlyName, u"tomcat"_s);
    QVERIFY(content->keys.first().matches(content->certificates.first().publicKey()));
}

void Pkcs12ContainerTest::emptyAndAbsentPassphrasesAreTried()
{
    const Set set = madeSet();
    for (const QStringList &options : {QStringList{}, QStringList{u"-legacy"_s}, QStringList{u"-nomac"_s}}) {
        const auto content = readPkcs12(foreign(set, {}, options), SecretBytes());
        CW_VERIFY(content);
        QCOMPARE(content->keys.size(), 1);
    }
    // An absent passphrase, as old Windows wrote: the two zero bytes are left out.
    for (const int scheme : {NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_aes_256_cbc}) {
        const Pkcs12Handle container(PKCS12_create(nullptr, nullptr, set.leaf.key.handle(),
                                                   set.leaf.certificate.handle(), nullptr, scheme, scheme,
                                                   2048, 1, 0));
        QVERIFY(container);
        const auto content = readPkcs12(toDer(container.get(), i2d_PKCS12), SecretBytes());
        CW_VERIFY(content);
        QCOMPARE(content->keys.size(), 1);
    }
}

void Pkcs12ContainerTest::tellsAWrongPassphrase()
{
    const Set set = madeSet();
    for (const Pkcs12Style style : {Pkcs12Style::Modern, Pkcs12Style::Legacy}) {
        const QByteArray der = made(writePkcs12(planFor(set, style), secret("right")));
        CW_FAILS(readPkcs12(der, secret("wrong")), ErrorCode::PassphraseWrong);
        CW_FAILS(readPkcs12(der, SecretBytes()), ErrorCode::PassphraseWrong);
    }
    CW_FAILS(readPkcs12(foreign(set, "right", {u"-nomac"_s}), secret("wrong")), ErrorCode::PassphraseWrong);
    CW_FAILS(readPkcs12(foreign(set, "right", {u"-legacy"_s}), secret("wrong")), ErrorCode::PassphraseWrong);
}

// conventions 10.4, 12
void Pkcs12ContainerTest::refusesDearContainers_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::newRow("2^31 rounds of the mac") << containerWithMacRounds(QByteArray::fromHex("7fffffff"));
    QTest::newRow("negative rounds of the mac") << containerWithMacRounds(QByteArray::fromHex("80000000"));
    QTest::newRow("2^31 rounds of a key") << containerWithRounds(QByteArray::fromHex("7fffffff"));
    QTest::newRow("a key just beyond the limit") << containerWithRounds(QByteArray::fromHex("00989681"));
}

void Pkcs12ContainerTest::refusesDearContainers()
{
    QFETCH(QByteArray, der);
    QElapsedTimer timer;
    timer.start();
    CW_FAILS(readPkcs12(der, secret("x")), ErrorCode::CostTooHigh);
    QVERIFY(timer.elapsed() < hung);
}

void Pkcs12ContainerTest::refusesWhatIsNoContainer()
{
    const QByteArray der = made(writePkcs12(planFor(madeSet(), Pkcs12Style::Modern), secret("x")));
    for (const QByteArray &wrong :
         {QByteArray(), QByteArray("x"), der + '\0', der.chopped(1), selfSigned(rootPlan()).certificate.der(),
          QByteArray(17 * 1024 * 1024, '0')})
        CW_FAILS(readPkcs12(wrong, secret("x")), ErrorCode::FormatInvalid);
    // Bags in bags, each in the next.
    QByteArray bags = tlv(0x30, {});
    for (int i = 0; i < 12; ++i)
        bags = tlv(0x30, tlv(0x30, QByteArray::fromHex("060b2a864886f70d010c0a0106") + tlv(0xa0, bags)));
    const QByteArray data =
        tlv(0x30, QByteArray::fromHex("06092a864886f70d010701") + tlv(0xa0, tlv(0x04, bags)));
    const QByteArray safes =
        tlv(0x30, QByteArray::fromHex("06092a864886f70d010701") + tlv(0xa0, tlv(0x04, tlv(0x30, data))));
    CW_FAILS(readPkcs12(tlv(0x30, tlv(0x02, "\x03") + safes), SecretBytes()), ErrorCode::FormatInvalid);
}

void Pkcs12ContainerTest::refusesSenselessPlans()
{
    const Set set = madeSet();
    CW_FAILS(writePkcs12(planFor(set, Pkcs12Style::Modern), SecretBytes()), ErrorCode::PassphraseInvalid);
    CW_FAILS(writePkcs12(planFor(set, Pkcs12Style::Modern), SecretBytes::copyOf(QByteArrayView("a\0b", 3))),
             ErrorCode::PassphraseInvalid);
    Pkcs12Plan other = planFor(set, Pkcs12Style::Modern);
    other.key = set.root.key;
    CW_FAILS(writePkcs12(other, secret("x")), ErrorCode::KeyMismatch);
}

void Pkcs12ContainerTest::certificatesAloneGoToo()
{
    const Set set = madeSet();
    Pkcs12Plan bare = planFor(set, Pkcs12Style::Modern);
    bare.key.reset();
    bare.friendlyName.clear();
    bare.chain += set.leaf.certificate;
    for (const char *passphrase : {"x", ""}) {
        const auto der = writePkcs12(bare, secret(passphrase));
        CW_VERIFY(der);
        const auto content = readPkcs12(*der, secret(passphrase));
        CW_VERIFY(content);
        QVERIFY(content->keys.isEmpty() && content->friendlyName.isEmpty());
        QCOMPARE(content->certificates, QList<Certificate>({set.leaf.certificate, set.root.certificate}));
    }
}

void Pkcs12ContainerTest::pkcs7IsReadAndWritten()
{
    const Set set = madeSet();
    const QList<Certificate> both{set.leaf.certificate, set.root.certificate};
    const QByteArray der = made(writePkcs7(both));
    QCOMPARE(made(readPkcs7(der)), both);
    const auto printed = openssl({u"pkcs7"_s, u"-inform"_s, u"DER"_s, u"-print_certs"_s}, der);
    CW_TOOL(printed);
    QVERIFY(printed.output.contains(set.leaf.certificate.pem()) &&
            printed.output.contains(set.root.certificate.pem()));
    QTemporaryDir folder;
    const auto tool =
        openssl({u"crl2pkcs7"_s, u"-nocrl"_s, u"-certfile"_s,
                 saved(folder, "all.pem", set.leaf.certificate.pem() + set.root.certificate.pem()),
                 u"-outform"_s, u"DER"_s});
    CW_TOOL(tool);
    QCOMPARE(made(readPkcs7(tool.output)).size(), 2);
    QCOMPARE(made(readPkcs7(made(writePkcs7({})))).size(), 0);
    for (const QByteArray &wrong :
         {QByteArray(), QByteArray("x"), der + '\0', der.chopped(1), set.leaf.certificate.der()})
        CW_FAILS(readPkcs7(wrong), ErrorCode::FormatInvalid);
}

void Pkcs12ContainerTest::everyChangedByteIsHandled()
{
    const QByteArray der = made(writePkcs12(planFor(madeSet(), Pkcs12Style::Modern), secret("x")));
    for (qsizetype i = 0; i < der.size(); i += 7) {
        QByteArray changed = der;
        changed[i] = static_cast<char>(changed.at(i) ^ 0x41);
        // The MAC covers nearly all; what it doesn't must at least not break anything.
        const auto content = readPkcs12(changed, secret("x"));
        QVERIFY(!content || content->keys.size() <= 1);
    }
}

QTEST_GUILESS_MAIN(Pkcs12ContainerTest)
#include "tst_pkcs12container.moc"
