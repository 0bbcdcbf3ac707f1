#include "secrets/generatedpassphrase.h"

#include <QSet>
#include <QTest>

using namespace certwright;

namespace {

SecretBytes secretOf(const QByteArray &bytes)
{
    return SecretBytes::copyOf(bytes);
}

} // namespace

class TestGeneratedPassphrase : public QObject
{
    Q_OBJECT

private slots:
    void isRandomAndRecognised()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const auto passphrase = generatePassphrase();
            QVERIFY(passphrase);
            QCOMPARE(passphrase->size(), 43);
            QVERIFY(isGeneratedPassphrase(*passphrase));
            seen.insert(passphrase->view().toByteArray());
        }
        QCOMPARE(seen.size(), 1000);
    }

    void isBase64UrlOfItsBytes()
    {
        for (int i = 0; i < 1000; ++i) {
            const auto passphrase = generatePassphrase();
            const auto bytes = bytesOfGenerated(*passphrase);
            QVERIFY(bytes);
            const QByteArray raw = bytes->view().toByteArray();
            // Qt's own encoder is the oracle.
            QCOMPARE(passphrase->view().toByteArray(),
                     raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            QVERIFY(generatedFromBytes(*bytes) == *passphrase);
        }
    }

    void tellsWhatPeopleTypeFromIt_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("hunter2");
        QTest::newRow("43 letters of a sentence")
            << QByteArray("the-quick-brown-fox-jumps-over-the-lazy-do1").left(43);
        QTest::newRow("43 times the same") << QByteArray(43, 'A');
        QTest::newRow("a word again and again") << QByteArray("Password1Password1Password1Password1Passwor8");
        QTest::newRow("a letter outside") << QByteArray("AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_aBcD.");
        QTest::newRow("bits set that 32 bytes lack")
            << QByteArray("AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_aBcDB");
        QTest::newRow("44") << QByteArray("AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_aBcDeA");
    }
    void tellsWhatPeopleTypeFromIt()
    {
        QFETCH(const QByteArray, typed);
        QVERIFY(!isGeneratedPassphrase(secretOf(typed)));
        QVERIFY(!bytesOfGenerated(secretOf(typed)));
    }

    void makesNothingOfAnotherNumberOfBytes()
    {
        QVERIFY(generatedFromBytes(SecretBytes(31)).isEmpty());
        QVERIFY(generatedFromBytes(SecretBytes(33)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestGeneratedPassphrase)
#include "tst_generatedpassphrase.moc"
