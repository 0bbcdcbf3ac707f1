#include "formats/pem.h"

#include "support/patience.h"
#include "support/testpair.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace certwright;
using namespace certwright::test;

namespace {

constexpr qsizetype wholeFile = 16 * 1024 * 1024;

/// `TYPE:hex` of each block, so that a failing comparison can be read.
QByteArrayList texts(const QList<PemBlock> &blocks)
{
    QByteArrayList result;
    for (const PemBlock &block : blocks)
        result += block.type + ':' + block.der.toHex();
    return result;
}

QByteArray repeated(const QByteArray &piece, qsizetype size)
{
    return piece.repeated(size / piece.size());
}

} // namespace

class PemTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleHave_data();
    void readsWhatPeopleHave();
    void keepsHeadersOfOldKeys();
    void givesBlocksAsTheyStood();
    void showsDamageAsEmptyBlock_data();
    void showsDamageAsEmptyBlock();
    void goesOnAfterDamage();
    void readsAtMostTenThousandBlocks();
    void isQuickWithHostileText_data();
    void isQuickWithHostileText();
    void readsBackWhatWasWritten();
    void writesChainWithoutBlankLines();
};

void PemTest::readsWhatPeopleHave_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("blocks");
    const QByteArray one = "-----BEGIN A-----\nAQID\n-----END A-----\n";
    const QByteArrayList found = {"A:010203"};
    QTest::newRow("plain") << one << found;
    QTest::newRow("no last line end") << one.chopped(1) << found;
    QTest::newRow("CRLF") << QByteArray(one).replace("\n", "\r\n") << found;
    QTest::newRow("CR") << QByteArray(one).replace("\n", "\r") << found;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + one << found;
    QTest::newRow("indented") << QByteArray(one).replace("-----B", "    -----B").replace("AQ", "\t AQ")
                              << found;
    QTest::newRow("blanks at line ends") << QByteArray(one).replace("\n", "  \n") << found;
    QTest::newRow("blanks in a line") << QByteArray(one).replace("AQID", "AQ ID") << found;
    QTest::newRow("blank lines within") << QByteArray(one).replace("AQID", "\nAQ\n\nID\n") << found;
    QTest::newRow("text around") << "Bag Attributes\n  name: x\n" + one + "subject=/CN=x\n" << found;
    QTest::newRow("text between") << one + "issuer=/CN=y\n" + one << QByteArrayList{"A:010203", "A:010203"};
    QTest::newRow("two kinds") << one + "-----BEGIN B C-----\nBA==\n-----END B C-----"
                               << QByteArrayList{"A:010203", "B C:04"};
    QTest::newRow("zero bytes around") << QByteArray(3, '\0') + '\n' + one + QByteArray(3, '\0') << found;
    QTest::newRow("nothing") << QByteArray() << QByteArrayList();
    QTest::newRow("no label") << QByteArray("-----BEGIN -----\nAQID\n-----END -----\n") << QByteArrayList();
    QTest::newRow("dashes alone") << QByteArray("-----BEGIN-----\n----------\n-----") << QByteArrayList();
    QTest::newRow("in the middle of a line")
        << QByteArray("see -----BEGIN A----- for more\n") << QByteArrayList();
}

void PemTest::readsWhatPeopleHave()
{
    QFETCH(QByteArray, text);
    QTEST(texts(pemBlocks(text)), "blocks");
}

void PemTest::keepsHeadersOfOldKeys()
{
    const QList<PemBlock> blocks =
        pemBlocks("-----BEGIN RSA PRIVATE KEY-----\r\nProc-Type: 4,ENCRYPTED\r\n"
                  "DEK-Info: AES-128-CBC,00FF\r\n\r\nAQID\r\n-----END RSA PRIVATE KEY-----");
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().headers, QByteArray("Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF\n"));
    QCOMPARE(blocks.first().der, QByteArray("\1\2\3"));
}

void PemTest::givesBlocksAsTheyStood()
{
    PemReader reader("before\n-----BEGIN A-----\r\nAQID\r\n-----END A-----\r\nafter");
    QVERIFY(reader.next());
    QCOMPARE(reader.blockText().trimmed().toByteArray(),
             QByteArray("-----BEGIN A-----\r\nAQID\r\n-----END A-----"));
    QVERIFY(!reader.next());
}

void PemTest::showsDamageAsEmptyBlock_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not Base64") << QByteArray("-----BEGIN A-----\nAQ!D\n-----END A-----\n");
    QTest::newRow("missing padding") << QByteArray("-----BEGIN A-----\nAQI\n-----END A-----\n");
    QTest::newRow("padding inside") << QByteArray("-----BEGIN A-----\nAQ==AQID\n-----END A-----\n");
    QTest::newRow("no end") << QByteArray("-----BEGIN A-----\nAQID\n");
    QTest::newRow("only a beginning") << QByteArray("-----BEGIN A-----");
    QTest::newRow("end of another") << QByteArray("-----BEGIN A-----\nAQID\n-----END B-----\n");
    QTest::newRow("nothing in it") << QByteArray("-----BEGIN A-----\n-----END A-----\n");
    QTest::newRow("header after the text") << QByteArray("-----BEGIN A-----\nAQID\nA: b\n-----END A-----\n");
}

void PemTest::showsDamageAsEmptyBlock()
{
    QFETCH(QByteArray, text);
    QCOMPARE(texts(pemBlocks(text)), QByteArrayList{"A:"});
}

void PemTest::goesOnAfterDamage()
{
    QCOMPARE(texts(pemBlocks("-----BEGIN A-----\nAQID\n-----BEGIN B-----\nBA==\n-----END B-----\n")),
             (QByteArrayList{"A:", "B:04"}));
}

void PemTest::readsAtMostTenThousandBlocks() // conventions 10.4, 12
{
    const QByteArray one = "-----BEGIN A-----\nAQID\n-----END A-----\n";
    QCOMPARE(pemBlocks(one.repeated(10'001)).size(), 10'000);
}

void PemTest::isQuickWithHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("beginnings only") << repeated("-----BEGIN A-----\n", wholeFile);
    QTest::newRow("line ends only") << QByteArray(wholeFile, '\n');
    QTest::newRow("one line of dashes") << QByteArray(wholeFile, '-');
    QTest::newRow("one open block of Base64") << "-----BEGIN A-----\n" + QByteArray(wholeFile, 'A');
    QTest::newRow("one open block of lines") << "-----BEGIN A-----\n" + repeated("A\n", wholeFile);
    QTest::newRow("headers without end")
        << "-----BEGIN A-----\n" + repeated("a: b\n", wholeFile) + "-----END A-----";
    QTest::newRow("endless label") << "-----BEGIN " + QByteArray(wholeFile, 'A') + "-----\n";
}

void PemTest::isQuickWithHostileText() // conventions 10.4, 12
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    for (const PemBlock &block : pemBlocks(text))
        QVERIFY(block.der.isEmpty());
    // Generous, since it must hold in a sanitizer's build: what would take long would take hours.
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.elapsed()));
}

void PemTest::readsBackWhatWasWritten()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 1'000; ++round) {
        QByteArray bytes(random.bounded(1, 300), '\0');
        for (char &c : bytes)
            c = static_cast<char>(random.bounded(256));
        const QList<PemBlock> blocks = pemBlocks(pemBlock("X Y", bytes));
        QCOMPARE(texts(blocks), QByteArrayList{"X Y:" + bytes.toHex()});
    }
}

void PemTest::writesChainWithoutBlankLines()
{
    const TestPair pair;
    QVERIFY(pair.isValid());
    QList<Certificate> certificates;
    for (const PemBlock &block : pemBlocks(pair.read("fullchain.pem")))
        certificates += *Certificate::fromDer(block.der);
    const QByteArray text = certificatesPem(certificates);
    QCOMPARE(text, pair.read("fullchain.pem"));
    QVERIFY(text.endsWith("-----END CERTIFICATE-----\n"));
    QVERIFY(!text.contains("\n\n"));
    QVERIFY(!text.contains('\r'));
    QCOMPARE(certificatesPem({}), QByteArray());
}

QTEST_GUILESS_MAIN(PemTest)
#include "tst_pem.moc"
