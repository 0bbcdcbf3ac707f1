#include "widgets/passphrasefield.h"
#include "widgets/passphrasestrength.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::ui;

class TestPassphraseField : public QObject
{
    Q_OBJECT

private slots:
    void givesWhatWasTypedInOneForm();
    void hidesWhatIsTypedUntilAsked();
    void wantsTheSameTwice();
    void wantsEnoughCharacters();
    void noticesCapsLock();
    void forgetsWhenCleared();
    void judgesStrength_data();
    void judgesStrength();

private:
    static QString shownIn(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&widget))
                texts << label->text();
        }
        return texts.join(u'\n');
    }
};

void TestPassphraseField::givesWhatWasTypedInOneForm()
{
    PassphraseField field(u"&Passphrase"_s, PassphraseField::Purpose::Ask);
    field.lineEdit()->setText(u"Cafe\u0301"_s); // two characters that look like one
    QCOMPARE(field.secret()->view(), QByteArrayView("Caf\xc3\xa9"));
    QCOMPARE(field.lineEdit()->text(), u"Cafe\u0301"_s);
}

void TestPassphraseField::hidesWhatIsTypedUntilAsked()
{
    PassphraseField field(u"&Passphrase"_s, PassphraseField::Purpose::Ask);
    QCOMPARE(field.lineEdit()->echoMode(), QLineEdit::Password);
    field.lineEdit()->actions().first()->trigger();
    QCOMPARE(field.lineEdit()->echoMode(), QLineEdit::Normal);
    field.lineEdit()->actions().first()->trigger();
    QCOMPARE(field.lineEdit()->echoMode(), QLineEdit::Password);
}

void TestPassphraseField::wantsTheSameTwice()
{
    PassphraseField field(u"&Passphrase"_s, PassphraseField::Purpose::Choose);
    const auto edits = field.findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 2);
    QTest::keyClicks(field.lineEdit(), u"correct horse battery"_s);
    QVERIFY(!field.isAcceptable());
    QVERIFY(!field.check());
    QVERIFY(shownIn(field).contains("not alike"_L1));
    QTest::keyClicks(edits.at(1), u"correct horse battery"_s);
    QVERIFY(field.check());
}

void TestPassphraseField::wantsEnoughCharacters()
{
    PassphraseField field(u"&Passphrase"_s, PassphraseField::Purpose::Choose);
    field.setLeastCharacters(12);
    for (QLineEdit *edit : field.findChildren<QLineEdit *>())
        QTest::keyClicks(edit, u"elevenchars"_s);
    QVERIFY(!field.check());
    QVERIFY(shownIn(field).contains("12"_L1));
}

void TestPassphraseField::noticesCapsLock()
{
    PassphraseField field(u"&Passphrase"_s, PassphraseField::Purpose::Ask);
    QTest::keyClick(field.lineEdit(), 'A'); // upper case without Shift
    QVERIFY(shownIn(field).contains("Caps Lock"_L1));
    QTest::keyClick(field.lineEdit(), 'a');
    QVERIFY(!shownIn(field).contains("Caps Lock"_L1));
}

void TestPassphraseField::forgetsWhenCleared()
{
    PassphraseField field(u"&Passphrase"_s, PassphraseField::Purpose::Choose);
    for (QLineEdit *edit : field.findChildren<QLineEdit *>())
        QTest::keyClicks(edit, u"secret words"_s);
    field.clear();
    QVERIFY(field.isEmpty());
    for (QLineEdit *edit : field.findChildren<QLineEdit *>()) {
        QVERIFY(edit->text().isEmpty());
        edit->undo();
        QVERIFY(!edit->text().contains("secret"_L1));
    }
}

void TestPassphraseField::judgesStrength_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<int>("strength");
    QTest::newRow("short") << u"abc"_s << int(Strength::TooShort);
    QTest::newRow("sequence") << u"abcdefghijklmnop"_s << int(Strength::Weak);
    QTest::newRow("one letter") << u"aaaaaaaaaaaaaaaaaaaaaaaa"_s << int(Strength::Weak);
    QTest::newRow("a word") << u"password"_s << int(Strength::Weak);
    QTest::newRow("two words") << u"correct horse battery"_s << int(Strength::Fair);
    QTest::newRow("four words") << u"correct horse battery staple"_s << int(Strength::Good);
    QTest::newRow("random") << u"t7#Qw!9zLm2&Xk5p"_s << int(Strength::Fair);
    QTest::newRow("longer random") << u"t7#Qw!9zLm2&Xk5pRu3$"_s << int(Strength::Good);
}

void TestPassphraseField::judgesStrength()
{
    QFETCH(QString, passphrase);
    QFETCH(int, strength);
    QCOMPARE(int(passphraseStrength(passphrase, 8)), strength);
    QVERIFY(!strengthWords(Strength(strength), 8).isEmpty());
}

QTEST_MAIN(TestPassphraseField)
#include "tst_passphrasefield.moc"
