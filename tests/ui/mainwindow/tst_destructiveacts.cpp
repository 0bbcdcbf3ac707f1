#include "authorities/authoritiespage.h"
#include "inventory/keyrepository.h"
#include "ui/certificates/commandbench.h"
#include "ui/dialoghand.h"
#include "widgets/buttons.h"
#include "widgets/confirmdialog.h"

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {
const auto shop = u"shop.example.org"_s;
const auto act = u"Revoke certificate"_s;
} // namespace

/// What can't be taken back is never done by a key that was meant for something else (conventions 10.4, 51).
class TestDestructiveActs : public QObject
{
    Q_OBJECT

private slots:
    void theirButtonIsNeverTheDefault();
    void keysTypedAheadDoNothing();
    void theActIsOffUntilTheNameIsTyped_data();
    void theActIsOffUntilTheNameIsTyped();
    void enterLeavesTheDialogUndone_data();
    void enterLeavesTheDialogUndone();
    void aNameWithUnseenCharactersIsTypedAsItIsShown();
    void whatDependsOnItIsNamed();
    void aFailureIsToldInTheDialog();
    void deletingAnAuthorityKeepsItsKeyAndCanBeTakenBack();
    void theDialogIsReachableByKeyboardAndEar();

private:
    struct Asked {
        explicit Asked(DemoStore &demo) : bench(demo) {}
        CommandBench bench;
        QPointer<ui::ConfirmDialog> dialog;
        QLineEdit *edit() const { return dialog->findChild<QLineEdit *>(); }
        QPushButton *button() const { return buttonNamed(dialog, act); }
        bool isRevoked() { return bench.settle() && bench.stored(bench.demo.valid).revokedAt.has_value(); }
    };
    static std::unique_ptr<Asked> ask(DemoStore &demo, const QString &name = shop)
    {
        auto asked = std::make_unique<Asked>(demo);
        if (asked->bench.begin() && asked->bench.choose(name) &&
            asked->bench.take({u"Certificate"_s, u"Revoke…"_s, {}, {}}, Way::Menu))
            asked->dialog = openDialog<ui::ConfirmDialog>(asked->bench.window.get());
        return asked;
    }
};

void TestDestructiveActs::theirButtonIsNeverTheDefault()
{
    DemoStore demo;
    demo.fillLittle();
    const auto asked = ask(demo);
    QVERIFY(asked->dialog);
    takePicture(asked->dialog, u"revoke"_s);
    const auto check = [&] {
        int dangerous = 0;
        for (const auto *button : asked->dialog->findChildren<QPushButton *>()) {
            if (ui::isDangerous(button)) {
                ++dangerous;
                QVERIFY(!button->isDefault() && !button->autoDefault());
            } else if (button->isDefault()) {
                QCOMPARE(button->text().remove(u'&'), u"Cancel"_s);
            }
        }
        QCOMPARE(dangerous, 1);
    };
    check();
    QTest::keyClicks(asked->edit(), shop);
    check();
    asked->button()->setFocus();
    check();
}

void TestDestructiveActs::keysTypedAheadDoNothing()
{
    DemoStore demo;
    demo.fillLittle();
    const auto asked = ask(demo);
    QVERIFY(asked->dialog);
    QVERIFY(asked->edit()->hasFocus());
    QTest::keyClick(asked->dialog->focusWidget(), Qt::Key_Space);
    QTest::keyClick(asked->dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(!asked->isRevoked());
}

void TestDestructiveActs::theActIsOffUntilTheNameIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("on");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("blanks") << u"   "_s << false;
    QTest::newRow("a part") << u"shop.example.or"_s << false;
    QTest::newRow("more") << u"shop.example.orgg"_s << false;
    QTest::newRow("another") << u"pay.example.org"_s << false;
    QTest::newRow("other case") << u"Shop.Example.Org"_s << false;
    QTest::newRow("yes") << u"yes"_s << false;
    QTest::newRow("the name") << shop << true;
    QTest::newRow("the name with a blank after it") << u"shop.example.org "_s << true;
}

void TestDestructiveActs::theActIsOffUntilTheNameIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, on);
    DemoStore demo;
    demo.fillLittle();
    const auto asked = ask(demo);
    QVERIFY(asked->dialog);
    QTest::keyClicks(asked->edit(), typed);
    QCOMPARE(asked->button()->isEnabled(), on);
    QTest::mouseClick(asked->button(), Qt::LeftButton);
    if (on)
        QTRY_VERIFY_WITH_TIMEOUT(!asked->dialog, windowPatience);
    QCOMPARE(asked->isRevoked(), on);
}

void TestDestructiveActs::enterLeavesTheDialogUndone_data()
{
    QTest::addColumn<bool>("named");
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Enter, nothing typed") << false << Qt::Key_Return;
    QTest::newRow("Enter, name typed") << true << Qt::Key_Return;
    QTest::newRow("Enter of the number pad") << true << Qt::Key_Enter;
    QTest::newRow("Esc") << true << Qt::Key_Escape;
}

void TestDestructiveActs::enterLeavesTheDialogUndone()
{
    QFETCH(bool, named);
    QFETCH(Qt::Key, key);
    DemoStore demo;
    demo.fillLittle();
    const auto asked = ask(demo);
    QVERIFY(asked->dialog);
    if (named)
        QTest::keyClicks(asked->edit(), shop);
    QTest::keyClick(asked->edit(), key);
    QTRY_VERIFY_WITH_TIMEOUT(!asked->dialog, windowPatience);
    QVERIFY(!asked->isRevoked());
}

void TestDestructiveActs::aNameWithUnseenCharactersIsTypedAsItIsShown()
{
    DemoStore demo;
    demo.fillLittle();
    Connection connection = demo.connect();
    CW_VERIFY(CertificateRepository(connection).setLabel(demo.valid, u"web\u202Eshop"_s));
    const auto asked = ask(demo, u"web\\u{202E}shop"_s);
    QVERIFY(asked->dialog);
    QVERIFY(WindowHand(asked->dialog).text().contains(u"web\\u{202E}shop"_s));
    QTest::keyClicks(asked->edit(), u"webshop"_s);
    QVERIFY(!asked->button()->isEnabled());
    asked->edit()->clear();
    QTest::keyClicks(asked->edit(), u"web\\u{202E}shop"_s);
    QVERIFY(asked->button()->isEnabled());
}

void TestDestructiveActs::whatDependsOnItIsNamed()
{
    DemoStore demo;
    demo.fillLittle();
    demo.issued({{u"deployed.example"_s}, {2026, 11, 1}, 90, u"generic"_s});
    demo.at(2026, 11, 21);
    const auto asked = ask(demo, u"deployed.example"_s);
    QVERIFY(asked->dialog);
    const QString read = WindowHand(asked->dialog).text();
    QVERIFY2(read.contains(u"These depend on it:"_s), qPrintable(read));
    QVERIFY2(read.contains(u"/etc/certwright/live/deployed.example"_s), qPrintable(read));
    QVERIFY2(read.contains(u"can’t be taken back"_s), qPrintable(read));
}

void TestDestructiveActs::aFailureIsToldInTheDialog()
{
    DemoStore demo;
    demo.fillLittle();
    const auto asked = ask(demo);
    QVERIFY(asked->dialog);
    // Somebody else was faster.
    CW_VERIFY(revoke(demo.valid, RevocationReason::Superseded, *demo.store(), u"agent"_s, demo.context));
    QTest::keyClicks(asked->edit(), shop);
    QTest::mouseClick(asked->button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(WindowHand(asked->dialog).text().contains(u"has been revoked since"_s),
                             windowPatience);
    QVERIFY(asked->button()->isEnabled());
}

void TestDestructiveActs::deletingAnAuthorityKeepsItsKeyAndCanBeTakenBack()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    Connection connection = demo.connect();
    const KeyId key = *bench.stored(demo.office.certificate).key;
    bench.window->goTo(ui::MainWindow::Room::Authorities);
    ui::TableView *table = bench.window->authorities()->table();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, windowPatience);
    WindowBench::chooseRow(table, 0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, windowPatience);
    CW_VERIFY(KeyRepository(connection).byId(key));
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, windowPatience);
    QCOMPARE(*bench.stored(demo.office.certificate).key, key);
    // It signs as before.
    QVERIFY(bench.choose(shop));
    QVERIFY(bench.take({{}, {}, Qt::Key_R, Qt::ControlModifier}, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(bench.managed(demo.valid).current != demo.valid, windowPatience);
}

void TestDestructiveActs::theDialogIsReachableByKeyboardAndEar()
{
    DemoStore demo;
    demo.fillLittle();
    const auto asked = ask(demo);
    QVERIFY(asked->dialog);
    verifyReachable(asked->dialog);
    // By keyboard alone: why, name, act.
    QTest::keyClicks(asked->dialog->focusWidget(), shop);
    for (int i = 0; i < 5 && QApplication::focusWidget() != asked->button(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), asked->button());
    QTest::keyClick(asked->button(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!asked->dialog, windowPatience);
    QVERIFY(asked->isRevoked());
}

QTEST_MAIN(TestDestructiveActs)
#include "tst_destructiveacts.moc"
