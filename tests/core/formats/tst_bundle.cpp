#include "formats/bundle.h"

#include "formats/keyfile.h"
#include "formats/pem.h"
#include "support/serverprocess.h"
#include "support/testpair.h"
#include "support/tool.h"
#include "support/verifyresult.h"
#include "x509/certificatebuilder.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

const QByteArray storePassphrase = "changeit";

QByteArray copied(const SecretBytes &bytes)
{
    return bytes.view().toByteArray();
}

Certificate certificateIn(const QByteArray &pem)
{
    return *Certificate::fromDer(pemBlocks(pem).first().der);
}

} // namespace

/// What we write is read by those who have to: openssl, nginx, HAProxy, Java.
class BundleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void writesEachContent_data();
    void writesEachContent();
    void leavesRootsOutOfTheChain();
    void writesTraditionalKeys();
    void isItsOwnRootWhenSelfSigned();
    void refusesKeyOfAnother();
    void wantsAPassphraseThatJavaTakes_data();
    void wantsAPassphraseThatJavaTakes();
    void nginxTakesWhatWeWrite();
    void haproxyTakesWhatWeWrite_data();
    void haproxyTakesWhatWeWrite();
    void opensslReadsTheKeystore_data();
    void opensslReadsTheKeystore();
    void javaReadsTheKeystore_data() { opensslReadsTheKeystore_data(); }
    void javaReadsTheKeystore();

private:
    QByteArray content(FileContent wanted, KeyFormat format = KeyFormat::Pkcs8) const;
    QString write(const QString &name, const QByteArray &bytes) const;
    TestPair m_pair;
    std::optional<Bundle> m_bundle;
};

void BundleTest::initTestCase()
{
    QVERIFY(m_pair.isValid());
    const auto key = readKey(m_pair.read("privkey.pem"));
    CW_VERIFY(key);
    m_bundle = Bundle{certificateIn(m_pair.read("leaf.pem")),
                      {certificateIn(m_pair.read("intermediate.pem"))},
                      certificateIn(m_pair.read("root.pem")),
                      *key};
}

QByteArray BundleTest::content(FileContent wanted, KeyFormat format) const
{
    const auto bytes = m_bundle->content(wanted, format, Pkcs12Style::Modern, nullptr);
    return bytes ? copied(*bytes) : describe(bytes.error());
}

QString BundleTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_pair.folder() + u'/' + name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void BundleTest::writesEachContent_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, FileContent wanted, const QByteArray &expected) {
        QTest::newRow(name) << static_cast<int>(wanted) << expected;
    };
    const QByteArray leaf = m_pair.read("leaf.pem");
    const QByteArray chain = m_pair.read("intermediate.pem");
    const QByteArray key = m_pair.read("privkey.pem"); // openssl writes unencrypted PKCS#8 too
    row("fullchain", FileContent::Fullchain, leaf + chain);
    row("leaf", FileContent::Leaf, leaf);
    row("chain", FileContent::Chain, chain);
    row("root", FileContent::Root, m_pair.read("root.pem"));
    row("key", FileContent::PrivateKeyPem, key);
    row("combined", FileContent::Combined, leaf + chain + key);
    row("combined, key first", FileContent::CombinedKeyFirst, key + leaf + chain);
    row("leaf in DER", FileContent::LeafDer, m_bundle->leaf.der());
}

void BundleTest::writesEachContent()
{
    QFETCH(int, wanted);
    const QByteArray bytes = content(static_cast<FileContent>(wanted));
    QTEST(bytes, "expected");
    if (static_cast<FileContent>(wanted) != FileContent::LeafDer) {
        QVERIFY(!bytes.contains("\n\n"));
        QVERIFY(!bytes.contains('\r'));
        QVERIFY(bytes.endsWith("-----\n"));
    }
}

void BundleTest::leavesRootsOutOfTheChain()
{
    Bundle bundle = *m_bundle;
    bundle.chain += *bundle.root;
    const auto bytes = bundle.content(FileContent::Fullchain, KeyFormat::Pkcs8, Pkcs12Style::Modern, nullptr);
    CW_VERIFY(bytes);
    QCOMPARE(copied(*bytes), m_pair.read("fullchain.pem"));
}

void BundleTest::writesTraditionalKeys()
{
    const QByteArray key = content(FileContent::PrivateKeyPem, KeyFormat::Traditional);
    QVERIFY(key.startsWith("-----BEGIN EC PRIVATE KEY-----\n"));
    QVERIFY(!key.contains("PARAMETERS"));
    QCOMPARE(content(FileContent::Combined, KeyFormat::Traditional), m_pair.read("fullchain.pem") + key);
    const auto read = runTool({u"/usr/bin/openssl"_s, u"pkey"_s}, key);
    QCOMPARE(read.output, m_pair.read("privkey.pem"));
}

void BundleTest::isItsOwnRootWhenSelfSigned()
{
    const auto key = PrivateKey::generate(KeyAlgorithm::EcP256);
    CW_VERIFY(key);
    CertificateBuilder builder;
    builder.subject = SubjectName::commonName(u"alone.example"_s);
    builder.names = *parseNames({u"alone.example"_s});
    builder.notBefore = QDateTime::currentDateTimeUtc();
    builder.notAfter = builder.notBefore.addDays(30);
    const auto leaf = builder.selfSigned(*key);
    CW_VERIFY(leaf);
    const Bundle bundle{*leaf, {*leaf}, std::nullopt, *key};
    const auto of = [&](FileContent wanted) {
        return copied(*bundle.content(wanted, KeyFormat::Pkcs8, Pkcs12Style::Modern, nullptr));
    };
    QCOMPARE(of(FileContent::Chain), QByteArray());
    QCOMPARE(of(FileContent::Fullchain), leaf->pem());
    QCOMPARE(of(FileContent::Root), leaf->pem());

    Bundle rootless = *m_bundle;
    rootless.root.reset();
    CW_FAILS(rootless.content(FileContent::Root, KeyFormat::Pkcs8, Pkcs12Style::Modern, nullptr),
             ErrorCode::ChainIncomplete);
}

void BundleTest::refusesKeyOfAnother()
{
    Bundle bundle = *m_bundle;
    bundle.key = *PrivateKey::generate(KeyAlgorithm::EcP256);
    const SecretBytes passphrase = SecretBytes::copyOf(storePassphrase);
    for (const auto wanted : {FileContent::Combined, FileContent::CombinedKeyFirst, FileContent::Keystore})
        CW_FAILS(bundle.content(wanted, KeyFormat::Pkcs8, Pkcs12Style::Modern, &passphrase),
                 ErrorCode::KeyMismatch);
}

void BundleTest::wantsAPassphraseThatJavaTakes_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("none") << QByteArray() << ErrorCode::PassphraseInvalid;
    QTest::newRow("five characters") << QByteArray("12345") << ErrorCode::PassphraseInvalid;
    QTest::newRow("umlauts") << QByteArray("schlüssel") << ErrorCode::PassphraseInvalid;
    QTest::newRow("a line end") << QByteArray("changeit\n") << ErrorCode::PassphraseInvalid;
}

void BundleTest::wantsAPassphraseThatJavaTakes()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(ErrorCode, code);
    const SecretBytes given = SecretBytes::copyOf(passphrase);
    CW_FAILS(m_bundle->content(FileContent::Keystore, KeyFormat::Pkcs8, Pkcs12Style::Modern, &given), code);
    CW_FAILS(m_bundle->content(FileContent::Keystore, KeyFormat::Pkcs8, Pkcs12Style::Modern, nullptr),
             ErrorCode::PassphraseNeeded);
}

void BundleTest::nginxTakesWhatWeWrite()
{
    for (const KeyFormat format : {KeyFormat::Pkcs8, KeyFormat::Traditional}) {
        NginxServer server(write(u"nginx.pem"_s, content(FileContent::Fullchain)),
                           write(u"nginx.key"_s, content(FileContent::PrivateKeyPem, format)));
        QVERIFY2(server.start(), server.log());
        const auto checked = runTool(server.checkArgv());
        QVERIFY2(checked.succeeded(), checked.errors);
    }
}

void BundleTest::haproxyTakesWhatWeWrite_data()
{
    QTest::addColumn<int>("wanted");
    QTest::newRow("combined") << static_cast<int>(FileContent::Combined);
    QTest::newRow("key first") << static_cast<int>(FileContent::CombinedKeyFirst);
}

void BundleTest::haproxyTakesWhatWeWrite()
{
    QFETCH(int, wanted);
    HaproxyServer server(write(u"haproxy.pem"_s, content(static_cast<FileContent>(wanted))));
    QVERIFY2(server.start(), server.log());
    const auto checked = runTool(server.checkArgv());
    QVERIFY2(checked.succeeded(), checked.errors);
}

void BundleTest::opensslReadsTheKeystore_data()
{
    QTest::addColumn<int>("style");
    QTest::newRow("modern") << static_cast<int>(Pkcs12Style::Modern);
    QTest::newRow("legacy") << static_cast<int>(Pkcs12Style::Legacy);
}

void BundleTest::opensslReadsTheKeystore()
{
    QFETCH(int, style);
    const SecretBytes passphrase = SecretBytes::copyOf(storePassphrase);
    const auto store = m_bundle->content(FileContent::Keystore, KeyFormat::Pkcs8,
                                         static_cast<Pkcs12Style>(style), &passphrase);
    CW_VERIFY(store);
    const auto read = runTool(
        {u"/usr/bin/openssl"_s, u"pkcs12"_s, u"-nodes"_s, u"-passin"_s, u"pass:changeit"_s}, copied(*store));
    QVERIFY2(read.succeeded(), read.errors);
    QVERIFY2(read.output.contains("friendlyName: localhost"), read.output);
    QVERIFY(readKey(read.output)->matches(m_bundle->key.publicKey()));
    const QList<PemBlock> blocks = pemBlocks(read.output);
    QCOMPARE(blocks.size(), 3); // leaf, intermediate, key; no root
    QCOMPARE(blocks.first().der, m_bundle->leaf.der());
}

void BundleTest::javaReadsTheKeystore()
{
    QFETCH(int, style);
    const SecretBytes passphrase = SecretBytes::copyOf(storePassphrase);
    const auto store = m_bundle->content(FileContent::Keystore, KeyFormat::Pkcs8,
                                         static_cast<Pkcs12Style>(style), &passphrase);
    CW_VERIFY(store);
    const QString path = write(u"keystore.p12"_s, copied(*store));
    const auto read =
        runTool({u"keytool"_s, u"-list"_s, u"-v"_s, u"-keystore"_s, path, u"-storepass"_s, u"changeit"_s});
    if (read.errors.contains("can't be started"))
        QSKIP("keytool is not installed");
    QVERIFY2(read.succeeded(), read.output + read.errors);
    QVERIFY2(read.output.contains("Alias name: localhost"), read.output);
    QVERIFY2(read.output.contains("Entry type: PrivateKeyEntry"), read.output);
    QVERIFY2(read.output.contains("Certificate chain length: 2"), read.output);
}

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
