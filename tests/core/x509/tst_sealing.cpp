#include "fixtures.h"
#include "support/patience.h"
#include "x509/pemblock.h"
#include "x509/sealing.h"

#include <QElapsedTimer>
#include <QSet>
#include <QtEndian>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

class SealingTest : public QObject
{
    Q_OBJECT
private slots:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void opensOnlyWhereItBelongs();
    void noticesEachChangedBit();
    void sealsDifferentlyEachTime();
    void typedPassphrasesAreStretched();
    void typedNoticesEachChange();
    void refusesDearStretching();
    void randomBytesDiffer();
    void digestIsOpenSsls();
    void pemIsWhatOpenSslWrites_data();
    void pemIsWhatOpenSslWrites();
};

void SealingTest::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("x");
    QTest::newRow("with nul") << QByteArray("a\0b", 3);
    QTest::newRow("long") << QByteArray(1'000'000, 'x');
}

void SealingTest::opensWhatItSealed()
{
    QFETCH(QByteArray, plain);
    const SecretBytes passphrase = made(randomSecret(32));
    const QByteArray sealed = made(sealSecret(plain, passphrase, "setting/7"));
    QVERIFY(plain.size() < 8 || !sealed.contains(plain.left(8)));
    QCOMPARE(made(openSecret(sealed, passphrase, "setting/7")).view(), QByteArrayView(plain));
    const QByteArray typed = made(sealTyped(plain, secret("recovery")));
    QCOMPARE(made(openTyped(typed, secret("recovery"))).view(), QByteArrayView(plain));
}

void SealingTest::opensOnlyWhereItBelongs()
{
    const SecretBytes passphrase = made(randomSecret(32));
    const QByteArray sealed = made(sealSecret("token", passphrase, "setting/7"));
    CW_FAILS(openSecret(sealed, passphrase, "setting/8"), ErrorCode::CryptoFailed);
    CW_FAILS(openSecret(sealed, passphrase, ""), ErrorCode::CryptoFailed);
    CW_FAILS(openSecret(sealed, made(randomSecret(32)), "setting/7"), ErrorCode::CryptoFailed);
    CW_FAILS(openSecret({}, passphrase, "setting/7"), ErrorCode::FormatInvalid);
    CW_FAILS(openSecret(sealed.left(20), passphrase, "setting/7"), ErrorCode::FormatInvalid);
    CW_FAILS(openTyped(sealed, passphrase), ErrorCode::FormatInvalid);
}

void SealingTest::noticesEachChangedBit()
{
    const SecretBytes passphrase = made(randomSecret(32));
    const QByteArray sealed = made(sealSecret("a token of some length", passphrase, "row"));
    for (qsizetype i = 0; i < sealed.size() * 8; ++i) {
        QByteArray changed = sealed;
        changed[i / 8] = static_cast<char>(changed.at(i / 8) ^ (1 << (i % 8)));
        QVERIFY(!openSecret(changed, passphrase, "row"));
    }
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QVERIFY(!openSecret(sealed.left(size), passphrase, "row"));
}

void SealingTest::sealsDifferentlyEachTime()
{
    const SecretBytes passphrase = made(randomSecret(32));
    QSet<QByteArray> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(made(sealSecret("same", passphrase, "row")));
    QCOMPARE(seen.size(), 100);
}

void SealingTest::typedPassphrasesAreStretched()
{
    const QByteArray sealed = made(sealTyped("secret", secret("pässphrase")));
    QCOMPARE(qFromBigEndian<quint32>(sealed.constData() + 1), 600'000U);
    CW_FAILS(openTyped(sealed, secret("passphrase")), ErrorCode::PassphraseWrong);
    CW_FAILS(openTyped(sealed, SecretBytes()), ErrorCode::PassphraseWrong);
}

void SealingTest::typedNoticesEachChange()
{
    const QByteArray sealed = made(sealTyped("secret", secret("x")));
    for (const qsizetype at : {qsizetype(6), qsizetype(22), qsizetype(34), sealed.size() - 1}) {
        QByteArray changed = sealed;
        changed[at] = static_cast<char>(changed.at(at) ^ 1);
        CW_FAILS(openTyped(changed, secret("x")), ErrorCode::PassphraseWrong);
    }
    CW_FAILS(openTyped(sealed.left(40), secret("x")), ErrorCode::FormatInvalid);
}

// conventions 10.4, 12
void SealingTest::refusesDearStretching()
{
    QByteArray sealed = made(sealTyped("secret", secret("x")));
    QElapsedTimer timer;
    timer.start();
    for (const quint32 rounds : {10'000'001U, 0x7fffffffU, 0xffffffffU}) {
        qToBigEndian(rounds, sealed.data() + 1);
        CW_FAILS(openTyped(sealed, secret("x")), ErrorCode::CostTooHigh);
    }
    qToBigEndian(0U, sealed.data() + 1);
    CW_FAILS(openTyped(sealed, secret("x")), ErrorCode::FormatInvalid);
    QVERIFY(timer.elapsed() < hung);
}

void SealingTest::randomBytesDiffer()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(randomBytes(16));
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(made(randomSecret(0)).size(), 0);
    QVERIFY(!(made(randomSecret(32)) == made(randomSecret(32))));
}

void SealingTest::digestIsOpenSsls()
{
    QCOMPARE(sha256("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256({}).toHex(),
             QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void SealingTest::pemIsWhatOpenSslWrites_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 3, 47, 48, 49, 95, 96, 97, 1000})
        QTest::addRow("%d", size) << size;
}

void SealingTest::pemIsWhatOpenSslWrites()
{
    QFETCH(int, size);
    const QByteArray der = randomBytes(size);
    const QByteArray base64 = openssl({u"base64"_s}, der).output;
    const QByteArray expected = "-----BEGIN TEST-----\n" + base64 + "-----END TEST-----\n";
    QCOMPARE(pemBlock("TEST", der), expected);
    QCOMPARE(secretPemBlock("TEST", der).view(), QByteArrayView(expected));
    QVERIFY(der.toHex() == QByteArray::fromBase64(base64).toHex());
}

QTEST_GUILESS_MAIN(SealingTest)
#include "tst_sealing.moc"
