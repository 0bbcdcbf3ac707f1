#include "mainwindow/recoverycodedialog.h"

#include "service/vaultcare.h"
#include "ui/certificates/commandbench.h"
#include "ui/dialoghand.h"
#include "widgets/linkbutton.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {
const auto offer = u"Show recovery code"_s;
}

/// The recovery code: offered until it was seen, shown once and for all, saved for nobody else.
class TestRecoveryCodeDialog : public QObject
{
    Q_OBJECT

private slots:
    void isOfferedWhenTheVaultOpensAndOpensItLater();
    void isNotOfferedAgainOnceSeen();
    void isSavedForItsOwnerOnly();
    void saysWhyItCouldNotBeSaved();
    void isCopiedSoThatHistoriesLeaveItOut();
    void isReachableByKeyboardAndEar();

private:
    /// The window after the vault was opened by its foot.
    static bool unlock(CommandBench &bench)
    {
        bench.gate.withVault(bench.window.get(), [](const Vault &) {});
        return QTest::qWaitFor([&] { return bench.gate.isUnlocked(); }, windowPatience) && bench.settle();
    }
    static ui::LinkButton *offered(const CommandBench &bench)
    {
        for (auto *link : bench.window->notices()->findChildren<ui::LinkButton *>()) {
            if (link->isVisible() && link->text() == offer)
                return link;
        }
        return nullptr;
    }
    static ui::RecoveryCodeDialog *show(CommandBench &bench)
    {
        if (!unlock(bench) || !offered(bench))
            return nullptr;
        QTest::mouseClick(offered(bench), Qt::LeftButton);
        return openDialog<ui::RecoveryCodeDialog>(bench.window.get());
    }
    static QString codeIn(const QWidget *dialog)
    {
        for (const auto *label : dialog->findChildren<QLabel *>()) {
            if (label->accessibleName() == u"Recovery code"_s)
                return label->text();
        }
        return {};
    }
};

void TestRecoveryCodeDialog::isOfferedWhenTheVaultOpensAndOpensItLater()
{
    DemoStore demo;
    demo.fillLittle();
    demo.services->lock();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QCOMPARE(bench.notice(), QString());
    auto *dialog = show(bench);
    QVERIFY(dialog);
    takePicture(dialog, u"recovery-code"_s);
    QCOMPARE(bench.notice(), QString()); // answered
    const QString code = codeIn(dialog);
    demo.services->lock();
    demo.keychain->failure = Error(ErrorCode::KeychainLocked);
    CW_VERIFY(unlockByRecoveryCode(*demo.services, SecretBytes::copyOf(code.toLatin1()), demo.context));
}

void TestRecoveryCodeDialog::isNotOfferedAgainOnceSeen()
{
    DemoStore demo;
    demo.fillLittle();
    made(showRecoveryCode(*demo.services, demo.context));
    demo.services->lock();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(unlock(bench));
    QVERIFY(!offered(bench));
    QCOMPARE(bench.notice(), QString());
}

void TestRecoveryCodeDialog::isSavedForItsOwnerOnly()
{
    const QTemporaryDir folder;
    DemoStore demo;
    demo.fillLittle();
    demo.services->lock();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    auto *dialog = show(bench);
    QVERIFY(dialog);
    press(dialog, u"Save…"_s);
    const QString path = folder.filePath(u"code.txt"_s);
    saveAs(dialog, path);
    QTRY_VERIFY_WITH_TIMEOUT(WindowHand(dialog).text().contains(u"Saved to %1."_s.arg(path)), windowPatience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromLatin1(file.readAll()).trimmed(), codeIn(dialog));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    press(dialog, u"I have kept it"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.window->findChild<ui::RecoveryCodeDialog *>(), windowPatience);
}

void TestRecoveryCodeDialog::saysWhyItCouldNotBeSaved()
{
    DemoStore demo;
    demo.fillLittle();
    demo.services->lock();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    auto *dialog = show(bench);
    QVERIFY(dialog);
    press(dialog, u"Save…"_s);
    auto *files = openDialog<QFileDialog>(dialog);
    QVERIFY(files);
    const QTemporaryDir folder;
    files->setDirectory(folder.path());
    files->selectFile(folder.filePath(u"code.txt"_s));
    QVERIFY(QDir(folder.path()).removeRecursively());
    emit files->accepted();
    QTRY_VERIFY_WITH_TIMEOUT(WindowHand(dialog).text().contains(folder.path()), windowPatience);
    QVERIFY(!codeIn(dialog).isEmpty());
}

void TestRecoveryCodeDialog::isCopiedSoThatHistoriesLeaveItOut()
{
    DemoStore demo;
    demo.fillLittle();
    demo.services->lock();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    auto *dialog = show(bench);
    QVERIFY(dialog);
    press(dialog, u"Copy"_s);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), codeIn(dialog));
    QCOMPARE(copied->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
}

void TestRecoveryCodeDialog::isReachableByKeyboardAndEar()
{
    DemoStore demo;
    demo.fillLittle();
    demo.services->lock();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    auto *dialog = show(bench);
    QVERIFY(dialog);
    verifyReachable(dialog);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.window->findChild<ui::RecoveryCodeDialog *>(), windowPatience);
}

QTEST_MAIN(TestRecoveryCodeDialog)
#include "tst_recoverycodedialog.moc"
