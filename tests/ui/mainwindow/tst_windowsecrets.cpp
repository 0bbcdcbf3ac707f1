#include "base/log.h"
#include "certificates/exportdialog.h"
#include "mainwindow/navigationitem.h"
#include "mainwindow/recoverycodedialog.h"
#include "support/agentprocess.h"
#include "ui/certificates/commandbench.h"
#include "ui/dialoghand.h"
#include "ui/readable.h"
#include "widgets/coverpage.h"
#include "widgets/linkbutton.h"

#include <QComboBox>
#include <QDir>
#include <QFile>

#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

const auto vaultCanary = u"Canary-vault-7f31c0"_s;
const auto authorityCanary = u"Canary-authority-91ab44"_s;
const auto exportCanary = u"Canary-export-c0ffee"_s;
const auto wrongCanary = u"Canary-wrong-000000"_s;
const auto shop = u"shop.example.org"_s;

/// Everything that is logged while it lives, by whomever.
class LogSpy
{
public:
    LogSpy()
    {
        QLoggingCategory::setFilterRules(u"certwright.*=true"_s);
        s_before = qInstallMessageHandler(take);
    }
    ~LogSpy()
    {
        qInstallMessageHandler(s_before);
        QLoggingCategory::setFilterRules({});
    }
    Q_DISABLE_COPY_MOVE(LogSpy)
    static QString said()
    {
        const std::scoped_lock lock(s_mutex);
        return s_said;
    }

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        const std::scoped_lock lock(s_mutex);
        s_said += message + u'\n';
        if (s_before)
            s_before(type, context, message);
    }
    inline static std::mutex s_mutex;
    inline static QString s_said;
    inline static QtMessageHandler s_before = nullptr;
};

} // namespace

/// What is typed as a secret is found nowhere but in the field, and there not for long (conventions 10.4,
/// 50).
class TestWindowSecrets : public QObject
{
    Q_OBJECT

private slots:
    void leaveNoTrace();

private:
    /// Titles and whatever else can be read now; fields that hold a passphrase show dots.
    static void look();
    static void typeInto(QWidget *asking, const QString &secret);
    static void chooseThePassphraseOfTheVault(CommandBench &bench);
    static QString readTheRecoveryCode(CommandBench &bench);
    static void exportTheKey(CommandBench &bench, const QString &path);
    static void renewByTheAuthority(CommandBench &bench);
    static void lookIntoFiles(const QStringList &folders, const QStringList &secrets);
};

void TestWindowSecrets::look()
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        const Reading reading(window);
        for (const Readable &one : reading.all())
            QVERIFY2(!one.text.contains(u"Canary"_s), qPrintable(one.where));
        for (const auto *edit : window->findChildren<QLineEdit *>())
            QVERIFY(!edit->displayText().contains(u"Canary"_s));
    }
    QVERIFY(!QGuiApplication::applicationDisplayName().contains(u"Canary"_s));
    QVERIFY(!LogSpy::said().contains(u"Canary"_s));
}

void TestWindowSecrets::typeInto(QWidget *asking, const QString &secret)
{
    for (auto *edit : asking->findChildren<QLineEdit *>()) {
        if (edit->isVisible() && edit->echoMode() == QLineEdit::Password) {
            edit->setFocus();
            QTest::keyClicks(edit, secret);
        }
    }
    look();
}

void TestWindowSecrets::chooseThePassphraseOfTheVault(CommandBench &bench)
{
    bench.gate.withVault(bench.window->certificates(), [](const Vault &) {});
    QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<ui::CoverPage *>(), windowPatience);
    QVERIFY(bench.settle());
    auto *cover = bench.window->findChild<ui::CoverPage *>();
    typeInto(cover, vaultCanary);
    press(cover, u"Make the vault"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.gate.isUnlocked(), windowPatience);
    QVERIFY(bench.settle());
    look();
}

QString TestWindowSecrets::readTheRecoveryCode(CommandBench &bench)
{
    for (auto *link : bench.window->notices()->findChildren<ui::LinkButton *>()) {
        if (link->isVisible())
            QTest::mouseClick(link, Qt::LeftButton);
    }
    QPointer<ui::RecoveryCodeDialog> dialog = openDialog<ui::RecoveryCodeDialog>(bench.window.get());
    QString code;
    for (const auto *label : dialog ? dialog->findChildren<QLabel *>() : QList<QLabel *>()) {
        if (label->accessibleName() == u"Recovery code"_s)
            code = label->text();
    }
    if (dialog)
        dialog->close();
    return QTest::qWaitFor([&] { return !dialog; }, windowPatience) ? code : QString();
}

void TestWindowSecrets::exportTheKey(CommandBench &bench, const QString &path)
{
    QVERIFY(bench.choose(shop));
    QVERIFY(bench.take({{}, {}, Qt::Key_E, Qt::ControlModifier}, Way::Keys));
    auto *dialog = openDialog<ui::ExportDialog>(bench.window.get());
    QVERIFY(dialog);
    auto *formats = dialog->findChild<QComboBox *>();
    formats->setCurrentIndex(formats->findText(u"PKCS#12 (.p12, .pfx)"_s));
    typeInto(dialog, exportCanary);
    press(dialog, u"Save…"_s);
    saveAs(dialog, path);
    QTRY_COMPARE_WITH_TIMEOUT(bench.notice(), u"Saved to %1."_s.arg(path), windowPatience);
    look();
}

void TestWindowSecrets::renewByTheAuthority(CommandBench &bench)
{
    bench.gate.lock();
    QVERIFY(bench.take({{}, {}, Qt::Key_R, Qt::ControlModifier}, Way::Keys));
    const auto cover = [&]() -> QWidget * {
        auto *found = bench.window->findChild<ui::CoverPage *>();
        return found && found->isVisible() ? found : nullptr;
    };
    const auto asks = [&](const QString &words) {
        return cover() && WindowHand(cover()).text().contains(words);
    };
    QTRY_VERIFY_WITH_TIMEOUT(asks(u"Unlock your keys"_s), windowPatience);
    QVERIFY(bench.settle());
    typeInto(cover(), wrongCanary);
    press(cover(), u"Unlock"_s);
    QTRY_VERIFY_WITH_TIMEOUT(asks(u"open the vault"_s), windowPatience);
    look();
    typeInto(cover(), vaultCanary);
    press(cover(), u"Unlock"_s);
    QTRY_VERIFY_WITH_TIMEOUT(asks(u"Renew shop.example.org"_s), windowPatience);
    look();
    typeInto(cover(), authorityCanary);
    press(cover(), u"Renew"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice().contains(u"was renewed"_s), windowPatience);
    look();
}

void TestWindowSecrets::lookIntoFiles(const QStringList &folders, const QStringList &secrets)
{
    for (const QString &folder : folders) {
        for (const QString &secret : secrets)
            QCOMPARE(filesHolding(folder, secret.toUtf8()), QStringList());
    }
}

void TestWindowSecrets::leaveNoTrace()
{
    const LogSpy log;
    const QTemporaryDir folder;
    DemoStore demo;
    demo.foreign(u"git.example"_s, utc(2026, 11, 1), utc(2027, 1, 30));
    demo.keychain->failure = Error(ErrorCode::KeychainUnavailable);
    QString code;
    {
        CommandBench bench(demo, folder.filePath(u"window.ini"_s));
        bench.gate.setPatience(std::chrono::milliseconds(0));
        QVERIFY(bench.begin());
        chooseThePassphraseOfTheVault(bench);
        code = readTheRecoveryCode(bench);
        QVERIFY(code.size() > 20);
        demo.at(2026, 1, 10);
        demo.office = demo.authority(u"Office Authority"_s, {}, {}, authorityCanary);
        demo.valid = demo.issued({{shop}, {2026, 11, 1}, 90, {}, {}, {}, {}, authorityCanary});
        demo.at(2026, 11, 21);
        exportTheKey(bench, folder.filePath(u"shop.p12"_s));
        renewByTheAuthority(bench);
        bench.window->close();
    }
    // Where programs of a desktop leave things: home, settings, state, temporary files.
    lookIntoFiles({folder.path(), demo.services->storeFolder(), QDir::homePath(), QDir::tempPath(),
                   qEnvironmentVariable("XDG_RUNTIME_DIR")},
                  {u"Canary"_s, code, vaultCanary, authorityCanary, exportCanary, wrongCanary});
    QVERIFY(!LogSpy::said().contains(code));
    QVERIFY(!LogSpy::said().contains(u"Canary"_s));
    // The settings were written, so that there was something to look into.
    QVERIFY(QFile::exists(folder.filePath(u"window.ini"_s)));
}

QTEST_MAIN(TestWindowSecrets)
#include "tst_windowsecrets.moc"
