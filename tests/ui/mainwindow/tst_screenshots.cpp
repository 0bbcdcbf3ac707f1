#include "authorities/authoritiespage.h"
#include "certificates/certificatedetails.h"
#include "ui/windowbench.h"
#include "widgets/foldsection.h"
#include "widgets/unlockpanel.h"

#include <QDialog>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

/// Draws each page as people see it; into the folder that CERTWRIGHT_SCREENSHOTS names, where it does.
class TestScreenshots : public QObject
{
    Q_OBJECT

private slots:
    void drawsEveryPage_data();
    void drawsEveryPage();
    void drawsTheEmptyWindow_data();
    void drawsTheEmptyWindow();

private:
    static void appearances();
    void keep(QWidget &widget, const QString &name);
};

void TestScreenshots::appearances()
{
    QTest::addColumn<ui::AppearanceChoice>("appearance");
    QTest::newRow("light") << ui::AppearanceChoice::Light;
    QTest::newRow("dark") << ui::AppearanceChoice::Dark;
}

void TestScreenshots::keep(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents(); // until everything has its place
    const QPixmap picture = widget.grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("CERTWRIGHT_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(
            picture.save(u"%1/%2-%3.png"_s.arg(folder, name, QString::fromLatin1(QTest::currentDataTag()))));
}

void TestScreenshots::drawsEveryPage_data()
{
    appearances();
}

void TestScreenshots::drawsEveryPage()
{
    QFETCH(ui::AppearanceChoice, appearance);
    DemoStore demo;
    demo.fill();
    WindowBench bench(demo);
    bench.appearance.choose(appearance);
    QVERIFY(bench.open());
    auto *details = bench.window->findChild<ui::CertificateDetails *>();
    QSignalSpy shown(details, &ui::CertificateDetails::shown);
    QVERIFY(bench.choose(u"www.example.org"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), windowPatience);
    bench.table()->setFocus();
    keep(*bench.window, u"main"_s);

    shown.clear();
    QVERIFY(bench.choose(u"shop.example.org"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), windowPatience);
    for (auto *fold : details->findChildren<ui::FoldSection *>())
        fold->setOpen(true);
    keep(*bench.window, u"details"_s);
    bench.window->resize(820, 620);
    QTest::qWait(50);
    keep(*bench.window, u"narrow"_s);
    bench.window->resize(1180, 740);

    shown.clear();
    bench.window->goTo(ui::MainWindow::Room::Authorities);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), windowPatience);
    keep(*bench.window, u"authorities"_s);

    // A keychain that asks, and nobody answers yet.
    demo.services->lock();
    demo.keychain->failure = Error(ErrorCode::KeychainLocked);
    bench.gate.setPatience(std::chrono::milliseconds(0));
    bench.gate.withVault(bench.window->certificates(), [](const Vault &) {});
    bench.window->goTo(ui::MainWindow::Room::Certificates);
    QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<ui::UnlockPanel *>(), windowPatience);
    keep(*bench.window, u"unlock"_s);

    QVERIFY(bench.choose(u"shop.example.org"_s));
    bench.window->commands()->action(u"export"_s)->trigger();
    auto *exportDialog = bench.window->findChild<QDialog *>();
    QVERIFY(exportDialog);
    keep(*exportDialog, u"export"_s);
}

void TestScreenshots::drawsTheEmptyWindow_data()
{
    appearances();
}

void TestScreenshots::drawsTheEmptyWindow()
{
    QFETCH(ui::AppearanceChoice, appearance);
    DemoStore demo;
    WindowBench bench(demo);
    bench.appearance.choose(appearance);
    QSignalSpy ended(&bench.jobs, &ui::JobRunner::ended);
    bench.window->show();
    bench.window->begin();
    QTRY_VERIFY_WITH_TIMEOUT(ended.size() >= 2, windowPatience);
    keep(*bench.window, u"empty"_s);
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
