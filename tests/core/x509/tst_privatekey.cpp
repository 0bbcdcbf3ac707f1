#include "base/context.h"
#include "crafted.h"
#include "fixtures.h"
#include "support/patience.h"
#include "support/testclock.h"
#include "x509/oldpemkey.h"
#include "x509/publickeyhandle.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What OpenSSL's own tool says of a key read from standard input.
QByteArray checkedByOpenSsl(QByteArrayView pem, const QStringList &more = {})
{
    return openssl(QStringList{u"pkey"_s, u"-check"_s, u"-noout"_s} + more, pem).output.trimmed();
}

QByteArray derOf(QByteArrayView pem)
{
    QByteArray base64;
    for (const QByteArray &line : pem.toByteArray().split('\n'))
        base64 += line.startsWith("-----") || line.contains(':') ? QByteArray() : line;
    return QByteArray::fromBase64(base64);
}

/// EncryptedPrivateKeyInfo with PBES2 and this key derivation (an AlgorithmIdentifier).
QByteArray encryptedKeyWith(const QByteArray &derivation)
{
    const QByteArray aes = QByteArray::fromHex("301d060960864801650304012a0410") + QByteArray(16, 'i');
    const QByteArray pbes2 = QByteArray::fromHex("06092a864886f70d01050d") + tlv(0x30, derivation + aes);
    return tlv(0x30, tlv(0x30, pbes2) + tlv(0x04, QByteArray(64, 'c')));
}

QByteArray pbkdf2(const QByteArray &rounds)
{
    return tlv(0x30, QByteArray::fromHex("06092a864886f70d01050c") +
                         tlv(0x30, tlv(0x04, "saltsalt") + tlv(0x02, rounds)));
}

QByteArray scrypt(const QByteArray &n, const QByteArray &r, const QByteArray &p)
{
    return tlv(0x30, QByteArray::fromHex("06092b06010401da47040b") +
                         tlv(0x30, tlv(0x04, "saltsalt") + tlv(0x02, n) + tlv(0x02, r) + tlv(0x02, p)));
}

} // namespace

class PrivateKeyTest : public QObject
{
    Q_OBJECT
private slots:
    void makesKeysThatOthersAccept_data();
    void makesKeysThatOthersAccept();
    void writtenIsReadBack_data();
    void writtenIsReadBack();
    void namesAlgorithms();
    void sealsForOpenSsl();
    void sealsDifferentlyEachTime();
    void tellsWhatIsMissing();
    void readsWhatOpenSslWrites_data();
    void readsWhatOpenSslWrites();
    void readsScryptBeyondOpenSslsLimit();
    void opensOldPemEncryption_data();
    void opensOldPemEncryption();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void refusesDearDerivation_data();
    void refusesDearDerivation();
    void readsKeysThatNobodyShouldUse();
    void cancelEndsKeyGeneration();
    void cancelledBeforehandMakesNothing();
};

void PrivateKeyTest::makesKeysThatOthersAccept_data()
{
    QTest::addColumn<KeyAlgorithm>("algorithm");
    for (const KeyAlgorithm algorithm : allKeyAlgorithms())
        QTest::newRow(keyAlgorithmName(algorithm).toUtf8().constData()) << algorithm;
}

void PrivateKeyTest::makesKeysThatOthersAccept()
{
    QFETCH(KeyAlgorithm, algorithm);
    const PrivateKey key = someKey(algorithm);
    const SecretBytes pem = made(key.toPem());
    QVERIFY(pem.view().startsWith("-----BEGIN PRIVATE KEY-----\n") &&
            pem.view().endsWith("-----END PRIVATE KEY-----\n"));
    QCOMPARE(checkedByOpenSsl(pem.view()), QByteArray("Key is valid"));
    const auto spki = openssl({u"pkey"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s}, pem.view());
    QCOMPARE(spki.output, key.publicKey().spki);
    const auto digest = openssl({u"dgst"_s, u"-sha256"_s, u"-binary"_s}, spki.output);
    QCOMPARE(digest.output, key.publicKey().fingerprint());
    const bool elliptic = key.publicKey().algorithm == u"EC"_s;
    QCOMPARE(elliptic, !key.publicKey().curve.isEmpty());
    if (elliptic) { // RFC 5480, 2.1.1: a named curve is 10 bytes or less, explicit parameters are hundreds.
        QVERIFY(key.publicKey().spki.size() < 170);
        QCOMPARE(key.publicKey().curve, keyAlgorithmTitle(algorithm));
    }
}

void PrivateKeyTest::writtenIsReadBack_data()
{
    makesKeysThatOthersAccept_data();
}

void PrivateKeyTest::writtenIsReadBack()
{
    QFETCH(KeyAlgorithm, algorithm);
    const PrivateKey key = someKey(algorithm);
    const auto plain = PrivateKey::fromDer(made(key.toPkcs8()).view());
    CW_VERIFY(plain);
    QVERIFY(plain->matches(key.publicKey()));
    QCOMPARE(made(plain->toPkcs8()), made(key.toPkcs8()));
    const SecretBytes passphrase = secret("pässphrase");
    const auto opened = PrivateKey::fromDer(made(key.seal(passphrase, KeyStretching::Random)), &passphrase);
    CW_VERIFY(opened);
    QVERIFY(opened->matches(key.publicKey()));
    const auto traditional = key.toTraditionalPem();
    if (algorithm == KeyAlgorithm::Ed25519) {
        CW_FAILS(traditional, ErrorCode::FormatUnsupported);
        return;
    }
    CW_VERIFY(traditional);
    QCOMPARE(traditional->view().toByteArray().count("-----BEGIN"), 1);
    QVERIFY(traditional->view().contains(key.publicKey().algorithm.toLatin1() + " PRIVATE KEY-----\n"));
    QCOMPARE(checkedByOpenSsl(traditional->view()), QByteArray("Key is valid"));
    const auto again = PrivateKey::fromDer(derOf(traditional->view()));
    CW_VERIFY(again);
    QVERIFY(again->matches(key.publicKey()));
}

void PrivateKeyTest::namesAlgorithms()
{
    QCOMPARE(allKeyAlgorithms().size(), 7);
    for (const KeyAlgorithm algorithm : allKeyAlgorithms()) {
        const auto named = keyAlgorithmNamed(keyAlgorithmName(algorithm));
        CW_VERIFY(named);
        QCOMPARE(*named, algorithm);
    }
    QCOMPARE(keyAlgorithmTitle(KeyAlgorithm::Rsa3072), u"RSA 3072"_s);
    CW_FAILS(keyAlgorithmNamed(u"rsa-1024"_s), ErrorCode::KeyAlgorithmUnknown);
    CW_FAILS(keyAlgorithmNamed(QString()), ErrorCode::KeyAlgorithmUnknown);
    QVERIFY(isSuitedForBrowsers(KeyAlgorithm::EcP384));
    QVERIFY(!isSuitedForBrowsers(KeyAlgorithm::Ed25519) && !isSuitedForBrowsers(KeyAlgorithm::EcP521));
}

void PrivateKeyTest::sealsForOpenSsl()
{
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const SecretBytes passphrase = secret("pässphrase");
    QTemporaryDir folder;
    const QString file = saved(folder, "key.der", made(key.seal(passphrase, KeyStretching::Typed)));
    const auto read = openssl({u"pkey"_s, u"-inform"_s, u"DER"_s, u"-in"_s, file, u"-passin"_s, u"stdin"_s,
                               u"-pubout"_s, u"-outform"_s, u"DER"_s},
                              QByteArray("pässphrase\n"));
    CW_TOOL(read);
    QCOMPARE(read.output, key.publicKey().spki);
    const QByteArray structure = openssl({u"asn1parse"_s, u"-inform"_s, u"DER"_s, u"-in"_s, file}).output;
    QVERIFY(structure.contains(":PBES2") && structure.contains(":PBKDF2") &&
            structure.contains(":aes-256-cbc") && structure.contains(":hmacWithSHA256"));
    QVERIFY2(structure.contains(":0927C0"), "600,000 rounds");
    // Sixteen bytes of salt, sixteen of IV.
    QCOMPARE(structure.count("l=  16 prim: OCTET STRING"), 2);
}

void PrivateKeyTest::sealsDifferentlyEachTime()
{
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const SecretBytes passphrase = secret("x");
    QVERIFY(made(key.seal(passphrase, KeyStretching::Random)) !=
            made(key.seal(passphrase, KeyStretching::Random)));
}

void PrivateKeyTest::tellsWhatIsMissing()
{
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const SecretBytes passphrase = secret("right");
    const QByteArray sealed = made(key.seal(passphrase, KeyStretching::Random));
    CW_FAILS(PrivateKey::fromDer(sealed), ErrorCode::PassphraseNeeded);
    const SecretBytes empty;
    for (const char *wrong : {"wrong", "right ", "Right"}) {
        const SecretBytes other = secret(wrong);
        CW_FAILS(PrivateKey::fromDer(sealed, &other), ErrorCode::PassphraseWrong);
    }
    CW_FAILS(PrivateKey::fromDer(sealed, &empty), ErrorCode::PassphraseWrong);
    // A passphrase beside a key that needs none does no harm.
    CW_VERIFY(PrivateKey::fromDer(made(key.toPkcs8()).view(), &passphrase));
    const auto sealedWithEmpty = key.seal(empty, KeyStretching::Random);
    CW_VERIFY(sealedWithEmpty);
    CW_VERIFY(PrivateKey::fromDer(*sealedWithEmpty, &empty));
}

void PrivateKeyTest::readsWhatOpenSslWrites_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("aes-128, sha-1") << QStringList{u"-v2"_s, u"aes-128-cbc"_s, u"-v2prf"_s,
                                                   u"hmacWithSHA1"_s};
    QTest::newRow("3des") << QStringList{u"-v2"_s, u"des3"_s};
    QTest::newRow("camellia") << QStringList{u"-v2"_s, u"camellia-256-cbc"_s};
    QTest::newRow("single des") << QStringList{u"-v2"_s,    u"des-cbc"_s,   u"-provider"_s,
                                               u"legacy"_s, u"-provider"_s, u"default"_s};
    QTest::newRow("pbes1 md5 des") << QStringList{u"-v1"_s,    u"PBE-MD5-DES"_s, u"-provider"_s,
                                                  u"legacy"_s, u"-provider"_s,   u"default"_s};
    QTest::newRow("pkcs12 3des") << QStringList{u"-v1"_s, u"PBE-SHA1-3DES"_s};
    QTest::newRow("pkcs12 rc2") << QStringList{u"-v1"_s,    u"PBE-SHA1-RC2-40"_s, u"-provider"_s,
                                               u"legacy"_s, u"-provider"_s,       u"default"_s};
    QTest::newRow("scrypt") << QStringList{u"-scrypt"_s};
}

void PrivateKeyTest::readsWhatOpenSslWrites()
{
    QFETCH(QStringList, options);
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    QTemporaryDir folder;
    const QString file = saved(folder, "key.pem", made(key.toPem()).view());
    const auto sealed = openssl(QStringList{u"pkcs8"_s, u"-topk8"_s, u"-in"_s, file, u"-outform"_s, u"DER"_s,
                                            u"-passout"_s, u"pass:pässwort"_s} +
                                options);
    CW_TOOL(sealed);
    const SecretBytes passphrase = secret("pässwort");
    const auto opened = PrivateKey::fromDer(sealed.output, &passphrase);
    CW_VERIFY(opened);
    QVERIFY(opened->matches(key.publicKey()));
    const SecretBytes wrong = secret("passwort");
    CW_FAILS(PrivateKey::fromDer(sealed.output, &wrong), ErrorCode::PassphraseWrong);
}

// platform.md, 9: OpenSSL's own tools can't read this.
void PrivateKeyTest::readsScryptBeyondOpenSslsLimit()
{
    const SecretBytes passphrase = secret("strong");
    constexpr quint64 n = 65'536;
    QByteArray key(32, '\0');
    QCOMPARE(EVP_PBE_scrypt("strong", 6, reinterpret_cast<const unsigned char *>("saltsalt"), 8, n, 8, 1,
                            1U << 30, reinterpret_cast<unsigned char *>(key.data()), 32),
             1);
    const PrivateKey original = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const SecretBytes plain = made(original.toPkcs8());
    QByteArray cipherText(plain.size() + 16, '\0');
    const QByteArray iv(16, 'i');
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    int size = 0;
    int rest = 0;
    auto *out = reinterpret_cast<unsigned char *>(cipherText.data());
    EVP_EncryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, unsignedBytes(key), unsignedBytes(iv));
    EVP_EncryptUpdate(context.get(), out, &size, unsignedBytes(plain.view()), static_cast<int>(plain.size()));
    EVP_EncryptFinal_ex(context.get(), out + size, &rest);
    cipherText.truncate(size + rest);
    const QByteArray aes = QByteArray::fromHex("301d060960864801650304012a0410") + iv;
    const QByteArray derivation = scrypt(QByteArray::fromHex("010000"), "\x08", "\x01");
    const QByteArray pbes2 = QByteArray::fromHex("06092a864886f70d01050d") + tlv(0x30, derivation + aes);
    const QByteArray sealed = tlv(0x30, tlv(0x30, pbes2) + tlv(0x04, cipherText));
    QVERIFY(
        !openssl({u"pkey"_s, u"-inform"_s, u"DER"_s, u"-passin"_s, u"pass:strong"_s}, sealed).succeeded());
    const auto opened = PrivateKey::fromDer(sealed, &passphrase);
    CW_VERIFY(opened);
    QVERIFY(opened->matches(original.publicKey()));
    const SecretBytes wrong = secret("weak");
    CW_FAILS(PrivateKey::fromDer(sealed, &wrong), ErrorCode::PassphraseWrong);
}

void PrivateKeyTest::opensOldPemEncryption_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("aes") << QStringList{u"-aes256"_s};
    QTest::newRow("3des") << QStringList{u"-des3"_s};
    QTest::newRow("des") << QStringList{u"-des"_s, u"-provider"_s, u"legacy"_s, u"-provider"_s, u"default"_s};
}

void PrivateKeyTest::opensOldPemEncryption()
{
    QFETCH(QStringList, options);
    const PrivateKey key = someKey(KeyAlgorithm::Rsa2048);
    QTemporaryDir folder;
    const QString file = saved(folder, "key.pem", made(key.toPem()).view());
    const auto sealed = openssl(
        QStringList{u"rsa"_s, u"-traditional"_s, u"-in"_s, file, u"-passout"_s, u"pass:old"_s} + options);
    CW_TOOL(sealed);
    QVERIFY(sealed.output.contains("DEK-Info"));
    PemBlock block{"RSA PRIVATE KEY", derOf(sealed.output), {}};
    for (const QByteArray &line : sealed.output.split('\n'))
        block.headers += line.contains(':') ? line + '\n' : QByteArray();
    const auto plain = openOldPemKey(block, secret("old"));
    CW_VERIFY(plain);
    const auto opened = PrivateKey::fromDer(plain->view());
    CW_VERIFY(opened);
    QVERIFY(opened->matches(key.publicKey()));
    const auto wrong = openOldPemKey(block, secret("new"));
    // There is no check but the padding, which fits once in 256 times.
    QVERIFY(!wrong || !PrivateKey::fromDer(wrong->view()));
    block.headers.replace("DEK-Info: ", "DEK-Info: XYZ");
    CW_FAILS(openOldPemKey(block, secret("old")), ErrorCode::FormatUnsupported);
    block.headers.clear();
    CW_FAILS(openOldPemKey(block, secret("old")), ErrorCode::FormatInvalid);
}

void PrivateKeyTest::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("der");
    const QByteArray whole =
        made(made(PrivateKey::generate(KeyAlgorithm::EcP256)).toPkcs8()).view().toByteArray();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a key");
    QTest::newRow("cut") << whole.chopped(1);
    QTest::newRow("byte after it") << whole + '\0';
    QTest::newRow("empty sequence") << QByteArray::fromHex("3000");
    QTest::newRow("no key inside") << tlv(0x30, tlv(0x02, QByteArray(1, '\0')));
    QTest::newRow("indefinite length") << QByteArray::fromHex("3080") + whole.mid(3) + QByteArray(2, '\0');
    QTest::newRow("too large") << tlv(0x30, tlv(0x02, QByteArray(100'000, '\x01')));
    QTest::newRow("encrypted, without content") << tlv(0x30, tlv(0x30, QByteArray()));
}

void PrivateKeyTest::refusesWhatIsNoKey()
{
    QFETCH(QByteArray, der);
    const SecretBytes passphrase = secret("x");
    CW_FAILS(PrivateKey::fromDer(der, &passphrase), ErrorCode::FormatInvalid);
}

// conventions 10.4, 12
void PrivateKeyTest::refusesDearDerivation_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<ErrorCode>("code");
    const auto big = [](const char *hex) { return QByteArray::fromHex(hex); };
    QTest::newRow("2^31 rounds") << encryptedKeyWith(pbkdf2(big("7fffffff"))) << ErrorCode::CostTooHigh;
    QTest::newRow("one more than 10 million")
        << encryptedKeyWith(pbkdf2(big("00989681"))) << ErrorCode::CostTooHigh;
    QTest::newRow("2^127 rounds") << encryptedKeyWith(pbkdf2(big("7fffffffffffffffffffffffffffffff")))
                                  << ErrorCode::CostTooHigh;
    QTest::newRow("negative rounds") << encryptedKeyWith(pbkdf2(big("ff"))) << ErrorCode::CostTooHigh;
    QTest::newRow("no rounds") << encryptedKeyWith(pbkdf2(big("00"))) << ErrorCode::CostTooHigh;
    QTest::newRow("scrypt N=2^24") << encryptedKeyWith(scrypt(big("01000000"), "\x08", "\x01"))
                                   << ErrorCode::CostTooHigh;
    QTest::newRow("scrypt r=2^30") << encryptedKeyWith(scrypt("\x02", big("40000000"), "\x01"))
                                   << ErrorCode::CostTooHigh;
    QTest::newRow("scrypt p=2^30") << encryptedKeyWith(scrypt(big("4000"), "\x08", big("40000000")))
                                   << ErrorCode::CostTooHigh;
    QTest::newRow("scrypt overflows")
        << encryptedKeyWith(scrypt(big("7fffffffffffffff"), big("7fffffffffffffff"), "\x01"))
        << ErrorCode::CostTooHigh;
    QTest::newRow("scrypt N no power of two")
        << encryptedKeyWith(scrypt(big("4001"), "\x08", "\x01")) << ErrorCode::FormatInvalid;
    QTest::newRow("unknown derivation")
        << encryptedKeyWith(tlv(0x30, tlv(0x06, "\x2a\x03"))) << ErrorCode::FormatUnsupported;
    QTest::newRow("derivation without parameters")
        << encryptedKeyWith(tlv(0x30, big("06092a864886f70d01050c"))) << ErrorCode::FormatInvalid;
}

void PrivateKeyTest::refusesDearDerivation()
{
    QFETCH(QByteArray, der);
    QFETCH(ErrorCode, code);
    const SecretBytes passphrase = secret("x");
    QElapsedTimer timer;
    timer.start();
    CW_FAILS(PrivateKey::fromDer(der, &passphrase), code);
    QVERIFY(timer.elapsed() < hung);
}

// conventions 10.4, 53: small and odd keys are read, so that they can be shown.
void PrivateKeyTest::readsKeysThatNobodyShouldUse()
{
    const auto small = openssl({u"genrsa"_s, u"-traditional"_s, u"512"_s});
    CW_TOOL(small);
    const auto rsa = PrivateKey::fromDer(derOf(small.output));
    CW_VERIFY(rsa);
    QCOMPARE(rsa->publicKey().algorithm, u"RSA"_s);
    QCOMPARE(rsa->publicKey().bits, 512);
    const auto curve = openssl({u"ecparam"_s, u"-name"_s, u"secp256k1"_s, u"-genkey"_s, u"-noout"_s});
    CW_TOOL(curve);
    const auto ec = PrivateKey::fromDer(derOf(curve.output));
    CW_VERIFY(ec);
    QCOMPARE(ec->publicKey().curve, u"secp256k1"_s);
    const auto dsa = openssl({u"genpkey"_s, u"-algorithm"_s, u"ED448"_s, u"-outform"_s, u"DER"_s});
    const auto ed448 = PrivateKey::fromDer(dsa.output);
    CW_VERIFY(ed448);
    QCOMPARE(ed448->publicKey().algorithm, u"ED448"_s);
}

void PrivateKeyTest::cancelEndsKeyGeneration()
{
    const TestClock clock;
    const auto cancel = std::make_shared<CancelFlag>();
    const Context context(clock, cancel);
    // RSA 4096 takes a second or more, a hundred of them minutes: only cancelling ends this in time.
    auto generation = std::async(std::launch::async, [&] {
        for (int i = 0; i < 100; ++i) {
            if (auto key = PrivateKey::generate(KeyAlgorithm::Rsa4096, context); !key)
                return key;
        }
        return PrivateKey::generate(KeyAlgorithm::EcP256);
    });
    QCOMPARE(generation.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
    cancel->raise();
    QElapsedTimer timer;
    timer.start();
    const auto key = generation.get();
    CW_FAILS(key, ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() < hung);
}

void PrivateKeyTest::cancelledBeforehandMakesNothing()
{
    const TestClock clock;
    const auto cancel = std::make_shared<CancelFlag>();
    cancel->raise();
    CW_FAILS(PrivateKey::generate(KeyAlgorithm::EcP256, Context(clock, cancel)), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(PrivateKeyTest)
#include "tst_privatekey.moc"
