#include "formats/keyfile.h"

#include "formats/pem.h"
#include "support/testpair.h"
#include "support/tool.h"
#include "support/verifyresult.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

const QByteArray passphrase = "pass phrase";

SecretBytes secret(const QByteArray &text = passphrase)
{
    return SecretBytes::copyOf(text);
}

} // namespace

/// Keys made by the openssl CLI are read, keys made by us are read by it.
class KeyFileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsForeignKeys_data();
    void readsForeignKeys();
    void wantsThePassphrase_data();
    void wantsThePassphrase();
    void tellsAWrongPassphrase_data() { wantsThePassphrase_data(); }
    void tellsAWrongPassphrase();
    void readsKeyBesideCertificates();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void refusesDamagedEncryption_data();
    void refusesDamagedEncryption();
    void opensslReadsWhatWeEncrypt();
    void encryptsUnderSomethingOnly();

private:
    QByteArray file(const QString &name) const;
    TestPair m_pair;
};

void KeyFileTest::initTestCase()
{
    QVERIFY(m_pair.isValid());
    const auto made = runShell(m_pair.folder(), R"(exec 2>&1
O="/usr/bin/openssl"
P="-passout pass:pass\ phrase"
$O genrsa -traditional -out rsa.pem 2048
$O rsa -in rsa.pem -outform DER -traditional -out rsa.der
$O pkey -in rsa.pem -out rsa8.pem
$O pkcs8 -topk8 -nocrypt -in rsa.pem -outform DER -out rsa8.der
$O ecparam -name prime256v1 -genkey -out ec.pem
$O ec -in ec.pem -outform DER -out ec.der
$O ecparam -name secp384r1 -genkey -noout -out ec384.pem
$O genpkey -algorithm ed25519 -out ed25519.pem
$O dsaparam -genkey -noout -out dsa.pem 1024
for c in aes128 aes256 des3; do $O rsa -in rsa.pem -traditional -$c -passout 'pass:pass phrase' -out rsa-$c.pem; done
$O rsa -in rsa.pem -traditional -des -passout 'pass:pass phrase' -provider legacy -provider default -out rsa-des.pem
$O ec -in ec.pem -aes256 -passout 'pass:pass phrase' -out ec-aes256.pem
$O pkcs8 -topk8 -in rsa.pem -passout 'pass:pass phrase' -out pbes2.pem
$O pkcs8 -topk8 -in rsa.pem -passout 'pass:pass phrase' -outform DER -out pbes2.der
$O pkcs8 -topk8 -in ec.pem -v2 aes-128-cbc -v2prf hmacWithSHA512 -passout 'pass:pass phrase' -out sha512.pem
$O pkcs8 -topk8 -in ec.pem -scrypt -passout 'pass:pass phrase' -out scrypt.pem
$O pkcs8 -topk8 -in ec.pem -scrypt -scrypt_N 16384 -scrypt_p 5 -passout 'pass:pass phrase' -out scryptp5.pem
$O pkcs8 -topk8 -in ec.pem -v2 des3 -passout 'pass:pass phrase' -out des3.pem
$O pkcs8 -topk8 -in ec.pem -v1 PBE-SHA1-3DES -passout 'pass:pass phrase' -out pbe3des.pem
$O pkcs8 -topk8 -in ec.pem -v1 PBE-MD5-DES -passout 'pass:pass phrase' -provider legacy -provider default -out pbemd5.pem
{ echo junk; cat leaf.pem intermediate.pem; sed 's/$/\r/' rsa-des3.pem; } > combined-rsa.pem
)");
    QVERIFY2(made.succeeded(), made.output);
}

QByteArray KeyFileTest::file(const QString &name) const
{
    QFile file(m_pair.folder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void KeyFileTest::readsForeignKeys_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<int>("bits");
    QTest::newRow("RSA") << u"rsa.pem"_s << u"RSA"_s << 2048;
    QTest::newRow("RSA DER") << u"rsa.der"_s << u"RSA"_s << 2048;
    QTest::newRow("RSA PKCS#8") << u"rsa8.pem"_s << u"RSA"_s << 2048;
    QTest::newRow("RSA PKCS#8 DER") << u"rsa8.der"_s << u"RSA"_s << 2048;
    QTest::newRow("EC behind its parameters") << u"ec.pem"_s << u"EC"_s << 256;
    QTest::newRow("EC DER") << u"ec.der"_s << u"EC"_s << 256;
    QTest::newRow("EC P-384") << u"ec384.pem"_s << u"EC"_s << 384;
    QTest::newRow("Ed25519") << u"ed25519.pem"_s << u"ED25519"_s << 253;
    QTest::newRow("DSA") << u"dsa.pem"_s << u"DSA"_s << 1024;
}

void KeyFileTest::readsForeignKeys()
{
    QFETCH(QString, name);
    const auto key = readKey(file(name));
    CW_VERIFY(key);
    QTEST(key->publicKey().algorithm, "algorithm");
    QFETCH(int, bits);
    QVERIFY(qAbs(key->publicKey().bits - bits) <= 3);
}

void KeyFileTest::wantsThePassphrase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("plain");
    QTest::newRow("old, AES-128") << u"rsa-aes128.pem"_s << u"rsa.pem"_s;
    QTest::newRow("old, AES-256") << u"rsa-aes256.pem"_s << u"rsa.pem"_s;
    QTest::newRow("old, 3DES") << u"rsa-des3.pem"_s << u"rsa.pem"_s;
    QTest::newRow("old, DES") << u"rsa-des.pem"_s << u"rsa.pem"_s;
    QTest::newRow("old, EC") << u"ec-aes256.pem"_s << u"ec.pem"_s;
    QTest::newRow("PBES2") << u"pbes2.pem"_s << u"rsa.pem"_s;
    QTest::newRow("PBES2 DER") << u"pbes2.der"_s << u"rsa.pem"_s;
    QTest::newRow("PBES2 with SHA-512") << u"sha512.pem"_s << u"ec.pem"_s;
    QTest::newRow("PBES2 with 3DES") << u"des3.pem"_s << u"ec.pem"_s;
    QTest::newRow("scrypt") << u"scrypt.pem"_s << u"ec.pem"_s;
    QTest::newRow("scrypt, five passes") << u"scryptp5.pem"_s << u"ec.pem"_s;
    QTest::newRow("PBES1, 3DES") << u"pbe3des.pem"_s << u"ec.pem"_s;
    QTest::newRow("PBES1, MD5 and DES") << u"pbemd5.pem"_s << u"ec.pem"_s;
}

void KeyFileTest::wantsThePassphrase()
{
    QFETCH(QString, name);
    QFETCH(QString, plain);
    CW_FAILS(readKey(file(name)), ErrorCode::PassphraseNeeded);
    const SecretBytes right = secret();
    const auto key = readKey(file(name), &right);
    CW_VERIFY(key);
    const auto same = readKey(file(plain));
    CW_VERIFY(same);
    QVERIFY(key->matches(same->publicKey()));
}

void KeyFileTest::tellsAWrongPassphrase()
{
    QFETCH(QString, name);
    const SecretBytes wrong = secret("another");
    const SecretBytes empty;
    CW_FAILS(readKey(file(name), &wrong), ErrorCode::PassphraseWrong);
    CW_FAILS(readKey(file(name), &empty), ErrorCode::PassphraseWrong);
}

void KeyFileTest::readsKeyBesideCertificates()
{
    const SecretBytes right = secret();
    CW_VERIFY(readKey(file(u"combined-rsa.pem"_s), &right));
    CW_VERIFY(readKey(file(u"combined.pem"_s)));
}

void KeyFileTest::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::FormatUnknown;
    QTest::newRow("a certificate") << m_pair.read("leaf.pem") << ErrorCode::FormatUnknown;
    QTest::newRow("text") << QByteArray("hello") << ErrorCode::FormatInvalid;
    QTest::newRow("damaged") << QByteArray("-----BEGIN PRIVATE KEY-----\nAQ!D\n-----END PRIVATE KEY-----\n")
                             << ErrorCode::FormatInvalid;
    QTest::newRow("other bytes") << QByteArray(
                                        "-----BEGIN PRIVATE KEY-----\nAQID\n-----END PRIVATE KEY-----\n")
                                 << ErrorCode::FormatInvalid;
}

void KeyFileTest::refusesWhatIsNoKey()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const SecretBytes given = secret();
    CW_FAILS(readKey(bytes, &given), code);
}

void KeyFileTest::refusesDamagedEncryption_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no DEK-Info") << QByteArray("DEK-Info") << QByteArray("Comment")
                                 << ErrorCode::FormatInvalid;
    QTest::newRow("no vector") << QByteArray("AES-256-CBC,") << QByteArray("AES-256-CBC;")
                               << ErrorCode::FormatInvalid;
    QTest::newRow("short vector") << QByteArray("AES-256-CBC,") << QByteArray("AES-256-CBC,00")
                                  << ErrorCode::FormatInvalid;
    QTest::newRow("cipher of nobody")
        << QByteArray("AES-256-CBC") << QByteArray("ROT-13") << ErrorCode::FormatUnsupported;
    QTest::newRow("no cipher") << QByteArray("AES-256-CBC") << QByteArray() << ErrorCode::FormatUnsupported;
}

void KeyFileTest::refusesDamagedEncryption()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(ErrorCode, code);
    const SecretBytes right = secret();
    CW_FAILS(readKey(file(u"rsa-aes256.pem"_s).replace(from, to), &right), code);
}

void KeyFileTest::opensslReadsWhatWeEncrypt()
{
    const auto key = PrivateKey::generate(KeyAlgorithm::EcP256);
    CW_VERIFY(key);
    const auto pem = encryptedKeyPem(*key, secret());
    CW_VERIFY(pem);
    QVERIFY(pem->startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    const auto read = runTool({u"/usr/bin/openssl"_s, u"pkey"_s, u"-passin"_s, u"pass:pass phrase"_s,
                               u"-pubout"_s, u"-outform"_s, u"DER"_s},
                              *pem);
    QVERIFY2(read.succeeded(), read.errors);
    QCOMPARE(read.output, key->publicKey().spki);

    const SecretBytes right = secret();
    const auto back = readKey(*pem, &right);
    CW_VERIFY(back);
    QVERIFY(back->matches(key->publicKey()));
    QVERIFY(*encryptedKeyPem(*key, secret()) != *pem); // a fresh salt each time

    const auto shown = runTool({u"/usr/bin/openssl"_s, u"asn1parse"_s}, *pem);
    for (const char *part : {"PBKDF2", ":0927C0", "hmacWithSHA256", "aes-256-cbc"}) // 600,000 rounds
        QVERIFY2(shown.output.contains(part), shown.output);
}

void KeyFileTest::encryptsUnderSomethingOnly()
{
    const auto key = PrivateKey::generate(KeyAlgorithm::EcP256);
    CW_VERIFY(key);
    CW_FAILS(encryptedKeyPem(*key, SecretBytes()), ErrorCode::PassphraseInvalid);
}

QTEST_GUILESS_MAIN(KeyFileTest)
#include "tst_keyfile.moc"
