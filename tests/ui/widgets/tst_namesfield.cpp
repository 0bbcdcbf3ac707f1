#include "ui/readable.h"
#include "widgets/namesfield.h"
#include "widgets/nametoken.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace certwright::ui;

class TestNamesField : public QObject
{
    Q_OBJECT

private slots:
    void partsWhatIsTyped_data();
    void partsWhatIsTyped();
    void partsWhatIsPasted();
    void takesTheTypedRestWhenLeft();
    void keepsEachNameOnce();
    void removesByMouse();
    void removesByKeyboard();
    void walksThroughTokensWithArrows();
    void takesANameBackForEditing();
    void showsInvisibleCharacters();
    void refusesMoreThanAnybodyNeeds();
    void saysWhyANameIsNotFine();

private:
    static NameToken *token(const NamesField &field, int index)
    {
        return field.findChildren<NameToken *>(QString(), Qt::FindDirectChildrenOnly).at(index);
    }
};

void TestNamesField::partsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("blank") << u"a.example b.example "_s;
    QTest::newRow("comma") << u"a.example,b.example,"_s;
    QTest::newRow("semicolon") << u"a.example; b.example;"_s;
}

void TestNamesField::partsWhatIsTyped()
{
    QFETCH(QString, typed);
    NamesField field;
    field.show();
    QTest::keyClicks(field.lineEdit(), typed);
    QCOMPARE(field.names(), QStringList({u"a.example"_s, u"b.example"_s}));
    QCOMPARE(field.typed(), QString());
}

void TestNamesField::partsWhatIsPasted()
{
    NamesField field;
    field.show();
    QGuiApplication::clipboard()->setText(u"a.example\nb.example\r\n\tc.example"_s);
    QTest::keyClick(field.lineEdit(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field.names(), QStringList({u"a.example"_s, u"b.example"_s, u"c.example"_s}));
}

void TestNamesField::takesTheTypedRestWhenLeft()
{
    NamesField field;
    field.show();
    QTest::keyClicks(field.lineEdit(), u"a.example"_s);
    QVERIFY(field.names().isEmpty());
    field.commitTyped();
    QCOMPARE(field.names(), QStringList(u"a.example"_s));
}

void TestNamesField::keepsEachNameOnce()
{
    NamesField field;
    field.addNames(u"a.example A.Example a.example"_s);
    QCOMPARE(field.names(), QStringList(u"a.example"_s));
}

void TestNamesField::removesByMouse()
{
    NamesField field;
    field.addNames(u"a.example b.example"_s);
    field.show();
    QSignalSpy changed(&field, &NamesField::namesChanged);
    QTest::mouseClick(token(field, 0)->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(field.names(), QStringList(u"b.example"_s));
    QCOMPARE(changed.size(), 1);
}

void TestNamesField::removesByKeyboard()
{
    NamesField field;
    field.addNames(u"a.example b.example"_s);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.lineEdit()->setFocus();
    QTest::keyClick(field.lineEdit(),
                    Qt::Key_Backspace); // to the last name first, so that none goes by mistake
    QCOMPARE(field.names().size(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(field.names(), QStringList(u"a.example"_s));
}

void TestNamesField::walksThroughTokensWithArrows()
{
    NamesField field;
    field.addNames(u"a.example b.example"_s);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.lineEdit()->setFocus();
    QTest::keyClick(field.lineEdit(), Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), token(field, 1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), token(field, 0));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), field.lineEdit());
}

void TestNamesField::takesANameBackForEditing()
{
    NamesField field;
    field.addNames(u"wwww.example.org"_s);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    token(field, 0)->setFocus();
    QTest::keyClick(token(field, 0), Qt::Key_Return);
    QVERIFY(field.names().isEmpty());
    QCOMPARE(field.typed(), u"wwww.example.org"_s);
    QCOMPARE(QApplication::focusWidget(), field.lineEdit());
}

// conventions 10.4, 16
void TestNamesField::showsInvisibleCharacters()
{
    NamesField field;
    field.setNames({u"bank\u202Egro.example"_s});
    QVERIFY(!token(field, 0)->accessibleName().contains(QChar(0x202E)));
    QVERIFY(token(field, 0)->accessibleName().contains("202E"_L1));
}

void TestNamesField::refusesMoreThanAnybodyNeeds()
{
    NamesField field;
    QStringList many;
    for (int i = 0; i < NamesField::mostNames + 7; ++i)
        many << u"n%1.example"_s.arg(i);
    QSignalSpy refused(&field, &NamesField::tooManyRefused);
    field.addNames(many.join(u'\n'));
    QCOMPARE(field.names().size(), NamesField::mostNames);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toInt(), 7);
}

void TestNamesField::saysWhyANameIsNotFine()
{
    NamesField field;
    field.addNames(u"a..example"_s);
    field.judge(u"a..example"_s, Tone::Wrong, u"<b>Two dots</b> in a row."_s);
    QCOMPARE(token(field, 0)->accessibleDescription(), u"<b>Two dots</b> in a row."_s);
    QCOMPARE(certwright::test::seenAs(token(field, 0)->toolTip()),
             u"<b>Two dots</b> in a row."_s); // conventions 10.4, 15
}

QTEST_MAIN(TestNamesField)
#include "tst_namesfield.moc"
