#include "base/escape.h"
#include "support/patience.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class EscapeTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatWouldBeInvisible_data();
    void showsWhatWouldBeInvisible();
    void leavesOrdinaryTextAlone_data();
    void leavesOrdinaryTextAlone();
    void keepsLinesOnlyWhenAsked();
    void noControlEverSurvives();
    void showsProgramOutput_data();
    void showsProgramOutput();
    void cutsOutputToItsEnd();
    void staysQuickWithMuchText();
};

// conventions 10.4, 16, 17, 20 and 21
void EscapeTest::showsWhatWouldBeInvisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("NUL") << u"bank.com"_s + QChar(QChar::Null) + u".evil"_s << u"bank.com\\0.evil"_s;
    QTest::newRow("right-to-left override") << u"a\u202Egpj.exe"_s << u"a\\u{202E}gpj.exe"_s;
    QTest::newRow("isolate") << u"\u2066a\u2069"_s << u"\\u{2066}a\\u{2069}"_s;
    QTest::newRow("mark") << u"\u200Fa\u061C"_s << u"\\u{200F}a\\u{061C}"_s;
    QTest::newRow("zero width") << u"a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf"_s
                                << u"a\\u{200B}b\\u{200C}c\\u{200D}d\\u{2060}e\\u{FEFF}f"_s;
    QTest::newRow("soft hyphen") << u"pay\u00ADpal"_s << u"pay\\u{00AD}pal"_s;
    QTest::newRow("clipboard sequence")
        << u"\u001B]52;c;ZXZpbA==\u0007"_s << u"\\u{001B}]52;c;ZXZpbA==\\u{0007}"_s;
    QTest::newRow("C1") << u"a\u009B31m"_s << u"a\\u{009B}31m"_s;
    QTest::newRow("DEL") << u"a\u007F"_s << u"a\\u{007F}"_s;
    QTest::newRow("forged line") << u"a\r\naccepted"_s << u"a\\u{000D}\\u{000A}accepted"_s;
    QTest::newRow("line separator") << u"a\u2028b\u2029"_s << u"a\\u{2028}b\\u{2029}"_s;
    QTest::newRow("tag letters") << u"a\U000E0041b"_s << u"a\\u{E0041}b"_s;
    QTest::newRow("variation selector") << u"a\uFE00\U000E0100"_s << u"a\\u{FE00}\\u{E0100}"_s;
    QTest::newRow("Hangul filler") << u"a\u3164\u115F\uFFA0"_s << u"a\\u{3164}\\u{115F}\\u{FFA0}"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) + u"b"_s << u"a\\u{D800}b"_s;
    QTest::newRow("surrogate at the end") << u"a"_s + QChar(0xDBFF) << u"a\\u{DBFF}"_s;
    QTest::newRow("reversed surrogates") << QString(QChar(0xDC00)) + QChar(0xD800) << u"\\u{DC00}\\u{D800}"_s;
    QTest::newRow("noncharacter") << u"a"_s + QChar(0xFFFE) << u"a\\u{FFFE}"_s;
}

void EscapeTest::showsWhatWouldBeInvisible()
{
    QFETCH(QString, text);
    QTEST(visibleText(text), "expected");
}

void EscapeTest::leavesOrdinaryTextAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("name") << u"CN=Prüfstelle Ærø, O=<b>x</b> & Co"_s;
    QTest::newRow("Arabic") << u"شهادة"_s;
    QTest::newRow("Chinese") << u"证书"_s;
    QTest::newRow("beyond the first plane") << u"🔒 𝔠"_s;
    QTest::newRow("combining") << u"e\u0301"_s;
    QTest::newRow("path") << u"C:\\u{1}\\new"_s;
}

void EscapeTest::leavesOrdinaryTextAlone()
{
    QFETCH(QString, text);
    QCOMPARE(visibleText(text), text);
}

void EscapeTest::keepsLinesOnlyWhenAsked()
{
    QCOMPARE(visibleText(u"a\tb\nc\r"_s, Lines::Keep), u"a\tb\nc\\u{000D}"_s);
    QCOMPARE(visibleText(u"a\tb\nc"_s), u"a\\u{0009}b\\u{000A}c"_s);
}

void EscapeTest::noControlEverSurvives()
{
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        if (QChar::isSurrogate(point))
            continue;
        const auto category = QChar::category(point);
        QString text;
        text += QChar::fromUcs4(point);
        if (category == QChar::Other_Control || category == QChar::Other_Format)
            QVERIFY2(visibleText(text).startsWith(u'\\'), qPrintable(QString::number(point, 16)));
    }
}

void EscapeTest::showsProgramOutput_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("expected");
    QTest::newRow("lines") << "one\ntwo\r\nthree\n"_ba << u"one\ntwo\nthree\n"_s;
    QTest::newRow("colours") << "\x1b[31mred"_ba << u"\\u{001B}[31mred"_s;
    QTest::newRow("not UTF-8") << "a\xff\xfe"_ba << u"a\uFFFD\uFFFD"_s;
    QTest::newRow("overwriting") << "good\rbad"_ba << u"good\\u{000D}bad"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
}

void EscapeTest::showsProgramOutput()
{
    QFETCH(QByteArray, output);
    QTEST(visibleOutput(output), "expected");
}

void EscapeTest::cutsOutputToItsEnd()
{
    QCOMPARE(visibleOutput("0123456789", 4), u"…6789"_s);
    QCOMPARE(visibleOutput("0123456789", 10), u"0123456789"_s);
    // "ü" is two bytes, the cut goes through it
    QCOMPARE(visibleOutput(u"aübc"_s.toUtf8(), 3), u"…bc"_s);
    QCOMPARE(visibleOutput("abc", 0), u"…"_s);
}

// conventions 10.4, 18
void EscapeTest::staysQuickWithMuchText()
{
    const QString hostile(1'000'000, QChar(0x202E));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(visibleText(hostile).size(), hostile.size() * 8);
    QVERIFY2(timer.elapsed() < test::hung, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(EscapeTest)
#include "tst_escape.moc"
