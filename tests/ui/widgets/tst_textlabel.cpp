#include "widgets/textlabel.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class TestTextLabel : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsStatesInkWhenTheWindowTurnsDark();
    void showsMarkupAsText();
};

void TestTextLabel::keepsItsStatesInkWhenTheWindowTurnsDark()
{
    QApplication::setPalette(ui::lightPalette());
    QWidget window;
    auto *label = new ui::TextLabel(u"shop.example can be used."_s, ui::TextLabel::Role::Body, &window);
    label->setInk(ui::Tone::Fine);
    const auto ink = [label] { return label->palette().color(QPalette::WindowText); };
    const QColor light = ui::Colours::of(ui::lightPalette()).ink(ui::Tone::Fine);
    const QColor dark = ui::Colours::of(ui::darkPalette()).ink(ui::Tone::Fine);
    QVERIFY(light != dark);
    QCOMPARE(ink(), light);
    QApplication::setPalette(ui::darkPalette());
    QTRY_COMPARE(ink(), dark);
    QCOMPARE(label->palette().color(QPalette::Text), dark);
    QApplication::setPalette(ui::lightPalette());
    QTRY_COMPARE(ink(), light);
}

// conventions 10.4, 15
void TestTextLabel::showsMarkupAsText()
{
    const ui::TextLabel label(u"<b>x</b>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestTextLabel)
#include "tst_textlabel.moc"
