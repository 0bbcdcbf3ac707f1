#include "certificates/exportdialog.h"
#include "support/tool.h"
#include "ui/certificates/commandbench.h"
#include "ui/dialoghand.h"
#include "widgets/coverpage.h"
#include "widgets/passphrasefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {
const auto shop = u"shop.example.org"_s;
const auto passphrase = u"for the file"_s;
const auto keyPassphrase = u"of the key itself"_s;
} // namespace

/// Exporting as a person does it; what was written is read by openssl.
class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void savesWhatOpensslReads_data();
    void savesWhatOpensslReads();
    void savesNoOpenKeyUnlessTold();
    void replacesAFileOnlyAfterAsking();
    void asksForTheKeysOwnPassphrase();
    void saysWhyItCouldNotBeSaved();
    void escLeavesNothing();
    void aCertificateWithoutKeyOffersNone();
    void everyFormIsReachableByKeyboardAndEar();

private:
    struct Opened {
        explicit Opened(DemoStore &demo) : bench(demo) {}
        CommandBench bench;
        ui::ExportDialog *dialog = nullptr;
        void choose(const QString &format) const
        {
            auto *formats = dialog->findChild<QComboBox *>();
            QVERIFY2(formats->findText(format) >= 0, qPrintable(format));
            formats->setCurrentIndex(formats->findText(format));
        }
        QCheckBox *box(const QString &words) const
        {
            for (auto *box : dialog->findChildren<QCheckBox *>()) {
                if (MenuHand::read(box->text()).startsWith(words))
                    return box;
            }
            return nullptr;
        }
        void tick(const QString &words) const
        {
            QCheckBox *found = box(words);
            QVERIFY2(found && found->isVisible(), qPrintable(words));
            found->setFocus();
            QTest::keyClick(found, Qt::Key_Space);
        }
        void typePassphrase(const QString &typed) const
        {
            for (auto *edit : dialog->findChildren<QLineEdit *>()) {
                if (edit->isVisible() && edit->echoMode() == QLineEdit::Password && edit->text().isEmpty())
                    QTest::keyClicks(edit, typed);
            }
        }
        QString read() const { return WindowHand(dialog).text(); }
    };
    static std::unique_ptr<Opened> open(DemoStore &demo, const QString &name = shop);
    static ToolResult openssl(const QStringList &arguments)
    {
        return runTool(QStringList{u"openssl"_s} + arguments);
    }
    static QStringList filesIn(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    }
};

std::unique_ptr<TestExportDialog::Opened> TestExportDialog::open(DemoStore &demo, const QString &name)
{
    auto opened = std::make_unique<Opened>(demo);
    if (opened->bench.begin() && opened->bench.choose(name) &&
        opened->bench.take({{}, {}, Qt::Key_E, Qt::ControlModifier}, Way::Keys))
        opened->dialog = openDialog<ui::ExportDialog>(opened->bench.window.get());
    return opened;
}

void TestExportDialog::savesWhatOpensslReads_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("ticked");
    QTest::addColumn<bool>("closed"); // a passphrase is typed
    QTest::addColumn<QStringList>("reads");
    QTest::addColumn<QByteArray>("says");
    const QStringList key{u"With its private key"_s};
    const QStringList openKey{u"With its private key"_s, u"Leave the key open"_s};
    const QString given = u"pass:"_s + passphrase;
    const QByteArray name = "CN = shop.example.org";
    QTest::newRow("PEM") << u"PEM"_s << QStringList() << false
                         << QStringList{u"x509"_s, u"-noout"_s, u"-subject"_s, u"-in"_s} << name;
    QTest::newRow("PEM with open key")
        << u"PEM"_s << openKey << false << QStringList{u"pkey"_s, u"-noout"_s, u"-text"_s, u"-in"_s}
        << QByteArray("Private-Key");
    QTest::newRow("PEM with closed key")
        << u"PEM"_s << key << true
        << QStringList{u"pkey"_s, u"-noout"_s, u"-text"_s, u"-passin"_s, given, u"-in"_s}
        << QByteArray("Private-Key");
    QTest::newRow("DER") << u"DER"_s << QStringList() << false
                         << QStringList{u"x509"_s,   u"-inform"_s,  u"DER"_s,
                                        u"-noout"_s, u"-subject"_s, u"-in"_s}
                         << name;
    QTest::newRow("PKCS#12") << u"PKCS#12 (.p12, .pfx)"_s << QStringList() << true
                             << QStringList{u"pkcs12"_s, u"-noenc"_s, u"-passin"_s, given, u"-in"_s}
                             << QByteArray("BEGIN PRIVATE KEY");
    QTest::newRow("PKCS#12 for old systems")
        << u"PKCS#12 for old systems"_s << QStringList() << true
        << QStringList{u"pkcs12"_s, u"-legacy"_s, u"-noenc"_s, u"-passin"_s, given, u"-in"_s}
        << QByteArray("BEGIN PRIVATE KEY");
    QTest::newRow("PKCS#7") << u"PKCS#7 (.p7b)"_s << QStringList() << false
                            << QStringList{u"pkcs7"_s,        u"-inform"_s, u"DER"_s,
                                           u"-print_certs"_s, u"-noout"_s,  u"-in"_s}
                            << name;
    QTest::newRow("private key") << u"Private key"_s << QStringList() << true
                                 << QStringList{u"pkey"_s,    u"-noout"_s, u"-text"_s,
                                                u"-passin"_s, given,       u"-in"_s}
                                 << QByteArray("Private-Key");
}

void TestExportDialog::savesWhatOpensslReads()
{
    QFETCH(QString, format);
    QFETCH(QStringList, ticked);
    QFETCH(bool, closed);
    QFETCH(QStringList, reads);
    QFETCH(QByteArray, says);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"saved.file"_s);
    DemoStore demo;
    demo.fillLittle();
    const auto opened = open(demo);
    QVERIFY(opened->dialog);
    opened->choose(format);
    for (const QString &box : ticked)
        opened->tick(box);
    if (closed)
        opened->typePassphrase(passphrase);
    press(opened->dialog, u"Save…"_s);
    saveAs(opened->dialog, path);
    QTRY_COMPARE_WITH_TIMEOUT(opened->bench.notice(), u"Saved to %1."_s.arg(path), windowPatience);
    const ToolResult read = openssl(reads + QStringList(path));
    QVERIFY2(read.output.contains(says), (read.output + read.errors).constData());
    const bool holdsKey = closed || !ticked.isEmpty();
    if (holdsKey)
        QCOMPARE(QFile::permissions(path) &
                     ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
}

void TestExportDialog::savesNoOpenKeyUnlessTold()
{
    DemoStore demo;
    demo.fillLittle();
    const auto opened = open(demo);
    QVERIFY(opened->dialog);
    opened->tick(u"With its private key"_s);
    press(opened->dialog, u"Save…"_s);
    QVERIFY(!opened->dialog->findChild<QFileDialog *>());
    QVERIFY2(opened->read().contains(u"Type a passphrase."_s), qPrintable(opened->read()));
    QTest::keyClicks(opened->dialog->focusWidget(), passphrase);
    press(opened->dialog, u"Save…"_s);
    QVERIFY(!opened->dialog->findChild<QFileDialog *>());
    QVERIFY2(opened->read().contains(u"The two are not alike."_s), qPrintable(opened->read()));
}

void TestExportDialog::replacesAFileOnlyAfterAsking()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"there.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("what was there");
    file.close();
    DemoStore demo;
    demo.fillLittle();
    const auto opened = open(demo);
    QVERIFY(opened->dialog);
    press(opened->dialog, u"Save…"_s);
    saveAs(opened->dialog, file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(opened->bench.notice(), u"Saved to %1."_s.arg(file.fileName()), windowPatience);
    QVERIFY(openssl({u"x509"_s, u"-noout"_s, u"-in"_s, file.fileName()}).succeeded());
    QCOMPARE(filesIn(folder), QStringList(u"there.pem"_s));
}

void TestExportDialog::asksForTheKeysOwnPassphrase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key.pem"_s);
    DemoStore demo;
    demo.fillLittle();
    demo.issued({{u"own.example"_s}, {2026, 11, 1}, 90, {}, {}, {}, keyPassphrase});
    demo.at(2026, 11, 21);
    const auto opened = open(demo, u"own.example"_s);
    QVERIFY(opened->dialog);
    opened->choose(u"Private key"_s);
    opened->tick(u"Leave the key open"_s);
    press(opened->dialog, u"Save…"_s);
    saveAs(opened->dialog, path);
    QTRY_VERIFY_WITH_TIMEOUT(opened->read().contains(u"The stored key’s own passphrase"_s.insert(4, u'&')),
                             windowPatience);
    QVERIFY(!QFile::exists(path));
    QTest::keyClicks(opened->dialog->focusWidget(), keyPassphrase);
    press(opened->dialog, u"Save…"_s);
    saveAs(opened->dialog, path);
    QTRY_COMPARE_WITH_TIMEOUT(opened->bench.notice(), u"Saved to %1."_s.arg(path), windowPatience);
    QVERIFY(openssl({u"pkey"_s, u"-noout"_s, u"-in"_s, path}).succeeded());
}

void TestExportDialog::saysWhyItCouldNotBeSaved()
{
    const QTemporaryDir folder;
    DemoStore demo;
    demo.fillLittle();
    const auto opened = open(demo);
    QVERIFY(opened->dialog);
    press(opened->dialog, u"Save…"_s);
    const QString path = folder.filePath(u"gone/shop.pem"_s);
    QVERIFY(QDir().mkpath(folder.filePath(u"gone"_s)));
    auto *files = openDialog<QFileDialog>(opened->dialog);
    QVERIFY(files);
    files->setDirectory(folder.filePath(u"gone"_s));
    files->selectFile(path);
    QVERIFY(QDir(folder.filePath(u"gone"_s)).removeRecursively());
    emit files->accepted();
    QTRY_VERIFY2_WITH_TIMEOUT(opened->read().contains(folder.path()), qPrintable(opened->read()),
                              windowPatience);
    QVERIFY(opened->dialog->isVisible());
    QVERIFY(buttonNamed(opened->dialog, u"Save…"_s)->isEnabled());
}

void TestExportDialog::escLeavesNothing()
{
    DemoStore demo;
    demo.fillLittle();
    const auto opened = open(demo);
    QVERIFY(opened->dialog);
    QPointer<QWidget> dialog = opened->dialog;
    QTest::keyClick(opened->dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, windowPatience);
    QCOMPARE(opened->bench.notice(), QString());
}

void TestExportDialog::aCertificateWithoutKeyOffersNone()
{
    DemoStore demo;
    demo.foreign(u"git.example"_s, utc(2026, 11, 1), utc(2027, 1, 30));
    const auto opened = open(demo, u"git.example"_s);
    QVERIFY(opened->dialog);
    const auto *formats = opened->dialog->findChild<QComboBox *>();
    QStringList words;
    for (int i = 0; i < formats->count(); ++i)
        words << formats->itemText(i);
    QCOMPARE(words, QStringList({u"PEM"_s, u"DER"_s, u"PKCS#7 (.p7b)"_s}));
    QVERIFY(!opened->box(u"With its private key"_s)->isVisible());
}

void TestExportDialog::everyFormIsReachableByKeyboardAndEar()
{
    DemoStore demo;
    demo.fillLittle();
    demo.issued({{u"own.example"_s}, {2026, 11, 1}, 90, {}, {}, {}, keyPassphrase});
    demo.at(2026, 11, 21);
    const auto opened = open(demo, u"own.example"_s);
    QVERIFY(opened->dialog);
    auto *formats = opened->dialog->findChild<QComboBox *>();
    opened->tick(u"With its private key"_s);
    // As after a try without it.
    opened->dialog->findChildren<ui::PassphraseField *>().last()->show();
    for (int i = 0; i < formats->count(); ++i) {
        formats->setCurrentIndex(i);
        verifyReachable(opened->dialog);
        takePicture(opened->dialog, u"export-%1"_s.arg(i));
    }
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
