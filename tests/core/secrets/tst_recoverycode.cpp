#include "secrets/recoverycode.h"

#include "secrets/generatedpassphrase.h"

#include <QTest>

using namespace certwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray text(const SecretBytes &secret)
{
    return secret.view().toByteArray();
}

SecretBytes secretOf(const QByteArray &bytes)
{
    return SecretBytes::copyOf(bytes);
}

/// A passphrase that is the same in each run.
SecretBytes knownPassphrase(int seed = 0)
{
    SecretBytes bytes(32);
    for (int i = 0; i < 32; ++i)
        bytes.data()[i] = char(i * 37 + seed * 101 + 11);
    return generatedFromBytes(bytes);
}

bool isRefused(const QByteArray &code)
{
    const auto passphrase = passphraseFromRecoveryCode(secretOf(code));
    return !passphrase && passphrase.error().code() == ErrorCode::RecoveryCodeInvalid;
}

} // namespace

class TestRecoveryCode : public QObject
{
    Q_OBJECT

private slots:
    void standsInElevenGroupsOfFive()
    {
        const QByteArray code = text(recoveryCode(knownPassphrase()));
        const auto groups = code.split('-');
        QCOMPARE(groups.size(), 11);
        for (const QByteArray &group : groups)
            QCOMPARE(group.size(), 5);
        for (const char letter : code)
            QVERIFY2(QByteArrayView("0123456789ABCDEFGHJKMNPQRSTVWXYZ-").contains(letter), code);
    }

    void givesThePassphraseBack()
    {
        for (int i = 0; i < 1000; ++i) {
            const auto passphrase = generatePassphrase();
            QVERIFY(passphrase);
            const auto back = passphraseFromRecoveryCode(recoveryCode(*passphrase));
            QVERIFY(back);
            QVERIFY(*back == *passphrase);
        }
    }

    void forgivesCaseBlanksAndLookalikes()
    {
        const SecretBytes passphrase = knownPassphrase();
        const QByteArray code = text(recoveryCode(passphrase));
        const QList<QByteArray> spellings = {code.toLower(),
                                             QByteArray(code).replace('-', ' '),
                                             QByteArray(code).replace("-", ""),
                                             "  " + QByteArray(code).replace("-", " - ") + "\r\n",
                                             QByteArray(code).replace('0', 'O').replace('1', 'I'),
                                             QByteArray(code).replace('0', 'o').replace('1', 'l'),
                                             QByteArray(code).replace('1', 'L')};
        for (const QByteArray &spelling : spellings) {
            const auto back = passphraseFromRecoveryCode(secretOf(spelling));
            QVERIFY2(back && *back == passphrase, spelling);
        }
    }

    void findsEverySingleWrongLetter()
    {
        const QByteArray code = text(recoveryCode(knownPassphrase()));
        const QByteArray letters("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        for (qsizetype i = 0; i < code.size(); ++i) {
            if (code[i] == '-')
                continue;
            for (const char letter : letters) {
                QByteArray wrong = code;
                wrong[i] = letter;
                QCOMPARE(isRefused(wrong), wrong != code);
            }
        }
    }

    void findsEverySwapOfNeighbours()
    {
        for (int seed = 0; seed < 20; ++seed) {
            const QByteArray code = text(recoveryCode(knownPassphrase(seed))).replace("-", "");
            for (qsizetype i = 0; i + 1 < code.size(); ++i) {
                QByteArray wrong = code;
                std::swap(wrong[i], wrong[i + 1]);
                QCOMPARE(isRefused(wrong), wrong != code);
            }
        }
    }

    void refusesWhatIsNoCode_data()
    {
        QTest::addColumn<QByteArray>("code");
        const QByteArray code = text(recoveryCode(knownPassphrase()));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blanks") << QByteArray("  - ");
        QTest::newRow("a group is missing") << code.left(code.size() - 6);
        QTest::newRow("a letter too many") << code + "0";
        QTest::newRow("ten thousand letters") << QByteArray(10'000, 'A');
        QTest::newRow("U is no letter of it") << QByteArray(code).replace(0, 1, "U");
        QTest::newRow("other signs") << QByteArray(code).replace(0, 1, "!");
        QTest::newRow("NUL") << QByteArray(code).replace(0, 1, QByteArray(1, '\0'));
        QTest::newRow("not ASCII") << QByteArray(code).replace(0, 1, "\xC3\x96");
        QTest::newRow("all zero") << QByteArray(55, '0');
    }
    void refusesWhatIsNoCode()
    {
        QFETCH(const QByteArray, code);
        QVERIFY(isRefused(code));
    }

    void makesNoCodeOfATypedPassphrase()
    {
        QVERIFY(recoveryCode(secretOf("correct horse battery staple")).isEmpty());
        QVERIFY(recoveryCode({}).isEmpty());
    }

    void showsNothingOfAWrongCodeInItsError()
    {
        const auto refused = passphraseFromRecoveryCode(secretOf("CANARY-SECRET-CODE"));
        QVERIFY(!refused);
        QVERIFY(refused.error().subjects().isEmpty());
        QVERIFY(refused.error().detail().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRecoveryCode)
#include "tst_recoverycode.moc"
