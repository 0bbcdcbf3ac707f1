#include "widgets/theme.h"

#include <QTest>

using namespace certwright::ui;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void everyInkIsReadable_data();
    void everyInkIsReadable();
    void highContrastGoesFurther_data();
    void highContrastGoesFurther();
    void countsContrastAsTheRulesDo();
    void takesAnAccentThatCanBeRead();
    void leavesAnAccentThatCannotBeRead();
    void tellsLightFromDark();
};

static void palettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("light, high contrast") << highContrastPalette(false);
    QTest::newRow("dark, high contrast") << highContrastPalette(true);
}

void TestTheme::everyInkIsReadable_data()
{
    palettes();
}

void TestTheme::everyInkIsReadable()
{
    QFETCH(QPalette, palette);
    constexpr double enough = 4.5;
    const Colours colours = Colours::of(palette);
    for (const QColor &ground : {colours.window, colours.base, colours.alternate, colours.selection}) {
        QCOMPARE_GE(contrast(colours.text, ground), enough);
        QCOMPARE_GE(contrast(colours.muted, ground), enough);
    }
    QCOMPARE_GE(contrast(colours.accent, colours.base), enough);
    QCOMPARE_GE(contrast(colours.accent, colours.window), enough);
    QCOMPARE_GE(contrast(colours.onAccent, colours.accent), enough);
    for (const Tone tone : {Tone::Fine, Tone::Soon, Tone::Wrong, Tone::Working, Tone::Idle}) {
        QCOMPARE_GE(contrast(colours.ink(tone), colours.base), enough);
        QCOMPARE_GE(contrast(colours.ink(tone), colours.window), enough);
        QCOMPARE_GE(contrast(colours.ink(tone), colours.tint(tone)), enough);
        QCOMPARE_GE(contrast(colours.text, colours.tint(tone)), enough);
        // Links stand in tinted bars.
        QCOMPARE_GE(contrast(colours.accent, colours.tint(tone)), enough);
    }
}

void TestTheme::highContrastGoesFurther_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::highContrastGoesFurther()
{
    QFETCH(bool, dark);
    const Colours colours = Colours::of(highContrastPalette(dark));
    QVERIFY(colours.isHighContrast);
    QCOMPARE(colours.isDark, dark);
    for (const Tone tone : {Tone::Fine, Tone::Soon, Tone::Wrong, Tone::Working, Tone::Idle}) {
        QCOMPARE_GE(contrast(colours.ink(tone), colours.base), 7.0);
        QCOMPARE(colours.tint(tone), colours.base); // only ink and shape
    }
}

void TestTheme::countsContrastAsTheRulesDo()
{
    QVERIFY(qFuzzyCompare(contrast(Qt::black, Qt::white), 21.0));
    QVERIFY(qFuzzyCompare(contrast(Qt::white, Qt::white), 1.0));
    QCOMPARE(qRound(contrast(QColor(0x0a, 0x5f, 0xc4), Qt::white) * 10), 61);
}

void TestTheme::takesAnAccentThatCanBeRead()
{
    const QColor plum(0x7a, 0x1f, 0x7a);
    const Colours colours = Colours::of(withAccent(lightPalette(), plum));
    QCOMPARE(colours.accent, plum);
    QCOMPARE_GE(contrast(colours.text, colours.selection), 4.5);
}

void TestTheme::leavesAnAccentThatCannotBeRead()
{
    const Colours colours = Colours::of(withAccent(lightPalette(), QColor(0xff, 0xee, 0x88)));
    QCOMPARE(colours.accent, Colours::of(lightPalette()).accent);
}

void TestTheme::tellsLightFromDark()
{
    QVERIFY(!Colours::of(lightPalette()).isDark);
    QVERIFY(Colours::of(darkPalette()).isDark);
    QVERIFY(!Colours::of(lightPalette()).isHighContrast);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
