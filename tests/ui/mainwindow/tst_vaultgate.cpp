#include "jobs/vaultgate.h"

#include "mainwindow/navigationitem.h"
#include "service/vaultcare.h"
#include "ui/certificates/commandbench.h"
#include "ui/mainwindow/askingkeychain.h"
#include "ui/windowhand.h"
#include "widgets/coverpage.h"
#include "widgets/unlockpanel.h"

#include <QDialog>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {
const auto shop = u"shop.example.org"_s;
const CommandPlace renewNow{u"Certificate"_s, u"Renew now"_s, Qt::Key_R, Qt::ControlModifier};

/// Notes whatever covers a page or opens a dialog while it lives.
class QuestionSpy : public QObject
{
public:
    QuestionSpy() { QApplication::instance()->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool asks = qobject_cast<ui::CoverPage *>(watched) || qobject_cast<QDialog *>(watched);
        if (event->type() == QEvent::Show && asks)
            questions << QString::fromLatin1(watched->metaObject()->className());
        return false;
    }
    QStringList questions;
};

} // namespace

/// Unlocking in the window: by the keychain without a word, by a person where that is not enough.
class TestVaultGate : public QObject
{
    Q_OBJECT

private slots:
    void asksNothingWhereTheKeychainIsOpen();
    void saysThatTheKeychainIsAsking();
    void opensByWhatIsTypedWhileTheKeychainAsks();
    void saysWhyTheKeychainCouldNotHelp();
    void saysThatThePassphraseIsWrong();
    void opensByTheRecoveryCode();
    void cancelledNothingHappens_data();
    void cancelledNothingHappens();
    void aLateAnswerOfTheKeychainDoesNothingMore();
    void tellsTruthfullyWhetherItIsOpenAfterACancel();
    void letsAPassphraseBeChosenWhereNoKeychainIs();
    void locksAtAClickAndAsksAgain();
    void severalActsWaitForOneQuestion();

private:
    /// A locked store in a window, with the shop's certificate chosen.
    struct Locked {
        Locked() : bench(prepared(demo)) {}
        bool begin()
        {
            bench.gate.setPatience(std::chrono::milliseconds(0));
            return bench.begin() && bench.choose(shop) && bench.settle();
        }
        bool isRenewed() { return bench.managed(demo.valid).current != demo.valid; }
        ui::UnlockPanel *panel() const { return bench.window->findChild<ui::UnlockPanel *>(); }
        bool isAsked() const { return panel() && panel()->isVisible(); }
        QString question() const { return isAsked() ? WindowHand(panel()).text() : QString(); }
        QLineEdit *edit() const { return panel() ? panel()->findChild<QLineEdit *>() : nullptr; }
        void type(const QString &typed) const
        {
            QVERIFY(edit() && edit()->hasFocus());
            QTest::keyClicks(edit(), typed);
            QTest::keyClick(edit(), Qt::Key_Return);
        }
        ui::NavigationItem *foot() const
        {
            for (auto *item : bench.window->findChildren<ui::NavigationItem *>()) {
                if (item->text().startsWith(u"Keys "_s))
                    return item;
            }
            return nullptr;
        }
        QString passphrase() const { return QString::fromUtf8(demo.keychain->entries.cbegin().value()); }

        DemoStore demo;
        CommandBench bench;

    private:
        static DemoStore &prepared(DemoStore &demo)
        {
            demo.fillLittle();
            demo.services->lock();
            return demo;
        }
    };
};

void TestVaultGate::asksNothingWhereTheKeychainIsOpen()
{
    Locked locked;
    QVERIFY(locked.begin());
    locked.bench.gate.setPatience(std::chrono::milliseconds(windowPatience));
    const QuestionSpy spy;
    QCOMPARE(locked.foot()->text(), u"Keys locked"_s);
    QVERIFY(locked.bench.take(renewNow, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(locked.isRenewed(), windowPatience);
    QVERIFY(locked.bench.settle());
    QCOMPARE(spy.questions, QStringList());
    QCOMPARE(locked.foot()->text(), u"Keys unlocked"_s);
}

void TestVaultGate::saysThatTheKeychainIsAsking()
{
    Locked locked;
    AskingKeychain keychain(locked.demo.keychain);
    QVERIFY(locked.begin());
    QVERIFY(locked.bench.take(renewNow, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(locked.isAsked() && keychain.isAsking(), windowPatience);
    QVERIFY2(locked.question().contains(u"Your keychain is asking"_s), qPrintable(locked.question()));
    verifyReachable(locked.bench.window.get());
    QVERIFY(!locked.bench.table()->isEnabled());
    keychain.agree();
    QTRY_VERIFY_WITH_TIMEOUT(locked.isRenewed(), windowPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!locked.panel(), windowPatience);
    QVERIFY(locked.bench.table()->isEnabled());
}

void TestVaultGate::opensByWhatIsTypedWhileTheKeychainAsks()
{
    Locked locked;
    const QString passphrase = locked.passphrase();
    AskingKeychain keychain(locked.demo.keychain);
    QVERIFY(locked.begin());
    QVERIFY(locked.bench.take(renewNow, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(locked.isAsked() && keychain.isAsking(), windowPatience);
    locked.type(passphrase);
    QTRY_VERIFY_WITH_TIMEOUT(locked.isRenewed(), windowPatience);
    QVERIFY(!locked.isAsked());
    // Nobody waits for the prompt any more.
    QTRY_VERIFY_WITH_TIMEOUT(!keychain.isAsking(), windowPatience);
}

void TestVaultGate::saysWhyTheKeychainCouldNotHelp()
{
    Locked locked;
    locked.demo.keychain->failure = Error(ErrorCode::KeychainLocked);
    QVERIFY(locked.begin());
    QTest::mouseClick(locked.foot(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(locked.question().contains(u"keychain is locked"_s), windowPatience);
    QVERIFY(!locked.question().contains(u"is asking"_s));
    takePicture(locked.bench.window.get(), u"unlock-locked"_s);
}

void TestVaultGate::saysThatThePassphraseIsWrong()
{
    Locked locked;
    const QString passphrase = locked.passphrase();
    locked.demo.keychain->failure = Error(ErrorCode::KeychainLocked);
    QVERIFY(locked.begin());
    QVERIFY(locked.bench.take(renewNow, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(locked.question().contains(u"keychain is locked"_s), windowPatience);
    locked.type(u"not that one"_s);
    QTRY_VERIFY_WITH_TIMEOUT(locked.question().contains(u"open the vault"_s), windowPatience);
    takePicture(locked.bench.window.get(), u"unlock-wrong"_s);
    QCOMPARE(locked.edit()->text(), QString());
    QVERIFY(!locked.bench.gate.isUnlocked());
    locked.type(passphrase);
    QTRY_VERIFY_WITH_TIMEOUT(locked.isRenewed(), windowPatience);
    QCOMPARE(locked.foot()->text(), u"Keys unlocked"_s);
}

void TestVaultGate::opensByTheRecoveryCode()
{
    Locked locked;
    const SecretBytes code = made(showRecoveryCode(*locked.demo.services, locked.demo.context));
    locked.demo.services->lock();
    locked.demo.keychain->failure = Error(ErrorCode::KeychainLocked);
    QVERIFY(locked.begin());
    QTest::mouseClick(locked.foot(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(locked.question().contains(u"keychain is locked"_s), windowPatience);
    locked.type(QString::fromLatin1(code.view()));
    QTRY_COMPARE_WITH_TIMEOUT(locked.foot()->text(), u"Keys unlocked"_s, windowPatience);
}

void TestVaultGate::cancelledNothingHappens_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Esc") << true;
    QTest::newRow("Cancel") << false;
}

void TestVaultGate::cancelledNothingHappens()
{
    QFETCH(bool, byKey);
    Locked locked;
    locked.demo.keychain->failure = Error(ErrorCode::KeychainLocked);
    QVERIFY(locked.begin());
    QVERIFY(locked.bench.take(renewNow, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(locked.isAsked() && locked.edit()->hasFocus(), windowPatience);
    QTest::keyClicks(locked.edit(), u"half of it"_s);
    if (byKey) {
        QTest::keyClick(locked.edit(), Qt::Key_Escape);
    } else {
        for (auto *button : locked.panel()->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Cancel"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(!locked.isAsked(), windowPatience);
    QVERIFY(locked.bench.settle());
    QVERIFY(!locked.isRenewed());
    QVERIFY(!locked.bench.gate.isUnlocked());
    QCOMPARE(locked.bench.notice(), QString());
    QVERIFY(locked.bench.table()->isEnabled());
    QVERIFY(locked.bench.table()->hasFocus());
    QCOMPARE(locked.bench.chosen(), QStringList(shop));
}

void TestVaultGate::aLateAnswerOfTheKeychainDoesNothingMore()
{
    Locked locked;
    AskingKeychain keychain(locked.demo.keychain);
    QVERIFY(locked.begin());
    QVERIFY(locked.bench.take(renewNow, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(locked.isAsked() && keychain.isAsking(), windowPatience);
    QTest::keyClick(locked.edit(), Qt::Key_Escape);
    keychain.agree();
    QVERIFY(locked.bench.settle());
    QVERIFY(!locked.isRenewed());
    QCOMPARE(locked.foot()->text(), locked.bench.gate.isUnlocked() ? u"Keys unlocked"_s : u"Keys locked"_s);
}

void TestVaultGate::tellsTruthfullyWhetherItIsOpenAfterACancel()
{
    Locked locked;
    const QString passphrase = locked.passphrase();
    locked.demo.keychain->failure = Error(ErrorCode::KeychainLocked);
    QVERIFY(locked.begin());
    QTest::mouseClick(locked.foot(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(locked.question().contains(u"keychain is locked"_s), windowPatience);
    // The passphrase is right, and already being tried when Esc comes.
    locked.type(passphrase);
    QTest::keyClick(locked.edit(), Qt::Key_Escape);
    QVERIFY(locked.bench.settle());
    QCOMPARE(locked.foot()->text(), locked.bench.gate.isUnlocked() ? u"Keys unlocked"_s : u"Keys locked"_s);
}

void TestVaultGate::letsAPassphraseBeChosenWhereNoKeychainIs()
{
    DemoStore demo;
    demo.foreign(u"git.example"_s, utc(2026, 11, 1), utc(2027, 1, 30)); // so that no vault is there yet
    demo.keychain->failure = Error(ErrorCode::KeychainUnavailable);
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    bench.gate.setPatience(std::chrono::milliseconds(0));
    int given = 0;
    bench.gate.withVault(bench.window->certificates(), [&](const Vault &) { ++given; });
    QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<ui::UnlockPanel *>(), windowPatience);
    QVERIFY(bench.settle());
    auto *panel = bench.window->findChild<ui::UnlockPanel *>();
    QVERIFY(WindowHand(panel).text().contains(u"Choose a passphrase for your keys"_s));
    takePicture(bench.window.get(), u"unlock-choose"_s);
    const auto edits = panel->findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 2);
    QTest::keyClicks(edits.at(0), u"a long passphrase"_s);
    QTest::keyClicks(edits.at(1), u"another one"_s);
    QTest::keyClick(edits.at(1), Qt::Key_Return);
    QVERIFY(WindowHand(panel).text().contains(u"The two are not alike."_s));
    QCOMPARE(given, 0);
    edits.at(1)->clear();
    QTest::keyClicks(edits.at(1), u"a long passphrase"_s);
    QTest::keyClick(edits.at(1), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(given, 1, windowPatience);
    demo.services->lock();
    CW_VERIFY(demo.services->unlockWith(secret("a long passphrase"), demo.context));
    CW_FAILS(demo.services->unlockWith(secret("another one"), demo.context), ErrorCode::VaultPassphraseWrong);
}

void TestVaultGate::locksAtAClickAndAsksAgain()
{
    Locked locked;
    QVERIFY(locked.begin());
    QTest::mouseClick(locked.foot(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(locked.foot()->text(), u"Keys unlocked"_s, windowPatience);
    QVERIFY(locked.bench.settle());
    QTest::mouseClick(locked.foot(), Qt::LeftButton);
    QCOMPARE(locked.foot()->text(), u"Keys locked"_s);
    QVERIFY(!locked.bench.gate.isUnlocked());
    const auto asked = locked.demo.keychain->asked.size();
    locked.foot()->setFocus();
    QTest::keyClick(locked.foot(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(locked.foot()->text(), u"Keys unlocked"_s, windowPatience);
    QVERIFY(locked.demo.keychain->asked.size() > asked);
}

void TestVaultGate::severalActsWaitForOneQuestion()
{
    Locked locked;
    AskingKeychain keychain(locked.demo.keychain);
    QVERIFY(locked.begin());
    QWidget *page = locked.bench.window->certificates();
    const qsizetype asked = locked.demo.keychain->asked.size();
    int given = 0;
    for (int i = 0; i < 3; ++i)
        locked.bench.gate.withVault(page, [&](const Vault &) { ++given; });
    QTRY_VERIFY_WITH_TIMEOUT(locked.isAsked() && keychain.isAsking(), windowPatience);
    QCOMPARE(locked.bench.window->findChildren<ui::UnlockPanel *>().size(), 1);
    QCOMPARE(locked.demo.keychain->asked.size(), asked + 1);
    keychain.agree();
    QTRY_COMPARE_WITH_TIMEOUT(given, 3, windowPatience);
}

QTEST_MAIN(TestVaultGate)
#include "tst_vaultgate.moc"
