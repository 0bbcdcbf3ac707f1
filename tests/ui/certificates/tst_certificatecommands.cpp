#include "inventory/keyrepository.h"
#include "inventory/targetrepository.h"
#include "support/tool.h"
#include "ui/certificates/commandbench.h"
#include "ui/dialoghand.h"
#include "widgets/confirmdialog.h"
#include "widgets/coverpage.h"
#include "widgets/linkbutton.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

const CommandPlace renewNow{u"Certificate"_s, u"Renew now"_s, Qt::Key_R, Qt::ControlModifier};
const CommandPlace deployAgain{u"Certificate"_s, u"Deploy again"_s, Qt::Key_D, Qt::ControlModifier};
const CommandPlace deleteIt{u"Edit"_s, u"Delete"_s, Qt::Key_Delete, {}};
const CommandPlace revokeIt{u"Certificate"_s, u"Revoke…"_s, {}, {}};
const auto shop = u"shop.example.org"_s;

} // namespace

/// What can be done with a certificate: taken from every place where it stands, seen in store and window.
class TestCertificateCommands : public QObject
{
    Q_OBJECT

private slots:
    void renewsAndShowsTheNewOne_data() { everyWay(); }
    void renewsAndShowsTheNewOne();
    void renewsFromTheDetails();
    void saysThatARenewedOneIsNotInPlace();
    void renewsOnceThoughAskedTwice();
    void asksForThePassphraseOfTheAuthority();
    void deploysAgainIntoItsFolder_data() { everyWay(); }
    void deploysAgainIntoItsFolder();
    void saysThatNobodyConfirmedADeployment();
    void saysWhyADeploymentFailed();
    void copiesPemFingerprintAndSerialNumber();
    void deletesAndBringsBack_data() { everyWay(); }
    void deletesAndBringsBack();
    void bringsTheLastOneBackFromNothing();
    void undoIsOfferedInTheMenu();
    void deletesSeveralAtOnceButNotWhatIsDeployed();
    void deleteInTheSearchFieldDeletesLetters();
    void revokesForGood_data();
    void revokesForGood();
    void offersOnlyWhatMakesSense();

private:
    static void press(WindowBench &bench, const QString &word)
    {
        for (auto *link : bench.window->notices()->findChildren<ui::LinkButton *>()) {
            if (link->isVisible() && link->text() == word) {
                QTest::mouseClick(link, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(word));
    }
};

void TestCertificateCommands::renewsAndShowsTheNewOne()
{
    QFETCH(Way, way);
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    QVERIFY(bench.take(renewNow, way));
    QTRY_VERIFY_WITH_TIMEOUT(bench.managed(demo.valid).current != demo.valid, windowPatience);
    const CertificateId fresh = *bench.managed(demo.valid).current;
    QTRY_COMPARE_WITH_TIMEOUT(
        bench.notice(), u"shop.example.org was renewed. It is valid until 2027-02-19."_s, windowPatience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.window->commands()->selection().certificates, QList{fresh},
                              windowPatience);
    QVERIFY(bench.stored(demo.valid).superseded);
    QCOMPARE(bench.stored(fresh).certificate.names(), bench.stored(demo.valid).certificate.names());
    QCOMPARE(bench.model()->index(bench.model()->rowOf(demo.valid), 0).data().toString(), u"Superseded"_s);
}

void TestCertificateCommands::renewsFromTheDetails()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(bench.window.get(), u"Renew now"_s), windowPatience);
    test::press(bench.window.get(), u"Renew now"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.managed(demo.valid).current != demo.valid, windowPatience);
}

void TestCertificateCommands::saysThatARenewedOneIsNotInPlace()
{
    const QTemporaryDir folder;
    DemoStore demo;
    demo.fillLittle();
    const CertificateId deployed = demo.issued(
        {{u"deployed.example"_s}, {2026, 11, 1}, 90, u"generic"_s, {}, folder.filePath(u"live"_s)});
    demo.at(2026, 11, 21);
    CommandBench bench(demo);
    Connection connection = demo.connect();
    TargetRepository targets(connection);
    Target target = made(targets.all()).constFirst();
    target.settings.check = QStringList(u"/bin/false"_s); // so that it is taken back
    target.settings.checkIsUsers = true;
    CW_VERIFY(targets.update(target));
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(u"deployed.example"_s));
    QVERIFY(bench.take(renewNow, Way::Keys));
    QTRY_VERIFY2_WITH_TIMEOUT(
        bench.notice().startsWith(u"deployed.example was renewed, but is not in place everywhere."_s),
        qPrintable(bench.notice()), windowPatience);
    QVERIFY2(bench.notice().contains(u"/bin/false"_s), qPrintable(bench.notice()));
    QVERIFY(bench.managed(deployed).current != deployed);
}

void TestCertificateCommands::renewsOnceThoughAskedTwice()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    // As by a finger that slips: the second comes before the first is at work.
    QVERIFY(bench.take(renewNow, Way::Keys));
    QVERIFY(bench.take(renewNow, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(bench.managed(demo.valid).current != demo.valid, windowPatience);
    QVERIFY(bench.settle());
    QCOMPARE(bench.notice(), u"shop.example.org was renewed. It is valid until 2027-02-19."_s);
    Connection connection = demo.connect();
    QCOMPARE(made(CertificateRepository(connection).ofManaged(*bench.stored(demo.valid).managed)).size(), 2);
    // Afterwards it can be asked again.
    QTRY_COMPARE_WITH_TIMEOUT(bench.chosen(), QStringList(shop), windowPatience);
    QVERIFY(bench.take(renewNow, Way::Keys));
    QTRY_COMPARE_WITH_TIMEOUT(
        made(CertificateRepository(connection).ofManaged(*bench.stored(demo.valid).managed)).size(), 3,
        windowPatience);
}

void TestCertificateCommands::asksForThePassphraseOfTheAuthority()
{
    DemoStore demo;
    demo.at(2026, 1, 10);
    const auto passphrase = u"a long passphrase"_s;
    demo.office = demo.authority(u"Office Authority"_s, {}, {}, passphrase);
    demo.valid = demo.issued({{shop}, {2026, 11, 1}, 90, {}, {}, {}, {}, passphrase});
    demo.at(2026, 11, 21);
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    const WindowHand hand(bench.window.get());
    const auto covered = [&] { return bench.window->findChild<ui::CoverPage *>(); };
    const auto asked = [&] { return covered() && covered()->isVisible(); };
    const auto type = [&](const QString &typed) {
        auto *edit = covered()->findChild<QLineEdit *>();
        QVERIFY(edit->hasFocus());
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
    };
    QVERIFY(bench.take(renewNow, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(asked(), windowPatience);
    QVERIFY2(hand.text().contains(u"Office Authority"_s), qPrintable(hand.text()));
    type(u"not that one"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!asked(), windowPatience);
    QTRY_VERIFY_WITH_TIMEOUT(asked(), windowPatience);
    // Esc leaves all as it was.
    QTest::keyClick(covered()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!asked(), windowPatience);
    QVERIFY(bench.settle());
    QCOMPARE(bench.managed(demo.valid).current, demo.valid);
    QVERIFY(bench.table()->hasFocus());
    QVERIFY(bench.take(renewNow, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(asked(), windowPatience);
    type(passphrase);
    QTRY_VERIFY_WITH_TIMEOUT(bench.managed(demo.valid).current != demo.valid, windowPatience);
}

void TestCertificateCommands::deploysAgainIntoItsFolder()
{
    QFETCH(Way, way);
    const QTemporaryDir folder;
    DemoStore demo;
    demo.fillLittle();
    demo.issued({{u"deployed.example"_s}, {2026, 11, 1}, 90, u"generic"_s, {}, folder.filePath(u"live"_s)});
    demo.at(2026, 11, 21);
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(u"deployed.example"_s));
    QVERIFY(bench.take(deployAgain, way));
    // Without an address to look at, nobody can.
    QTRY_VERIFY2_WITH_TIMEOUT(
        bench.notice().startsWith(u"deployed.example is in its folder, but nobody has seen it served."_s),
        qPrintable(bench.notice()), windowPatience);
    const QString chain = folder.filePath(u"live/fullchain.pem"_s);
    const QString key = folder.filePath(u"live/privkey.pem"_s);
    const auto ofLeaf = runTool({u"openssl"_s, u"x509"_s, u"-in"_s, chain, u"-noout"_s, u"-pubkey"_s});
    const auto ofKey = runTool({u"openssl"_s, u"pkey"_s, u"-in"_s, key, u"-pubout"_s});
    QVERIFY2(ofLeaf.succeeded(), ofLeaf.errors.constData());
    QCOMPARE(ofLeaf.output, ofKey.output);
}

void TestCertificateCommands::saysThatNobodyConfirmedADeployment()
{
    const QTemporaryDir folder;
    DemoStore demo;
    demo.fillLittle();
    demo.issued({{u"deployed.example"_s}, {2026, 11, 1}, 90, u"generic"_s, {}, folder.filePath(u"live"_s)});
    demo.at(2026, 11, 21);
    Connection connection = demo.connect();
    TargetRepository targets(connection);
    Target target = made(targets.all()).constFirst();
    target.settings.probe = u"127.0.0.1:1"_s; // nobody listens there
    CW_VERIFY(targets.update(target));
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(u"deployed.example"_s));
    QVERIFY(bench.take(deployAgain, Way::Keys));
    QTRY_VERIFY2_WITH_TIMEOUT(
        bench.notice().startsWith(u"deployed.example is in its folder, but nobody has seen it served."_s),
        qPrintable(bench.notice()), windowPatience);
    QVERIFY2(bench.notice().contains(u"127.0.0.1:1"_s), qPrintable(bench.notice()));
    QVERIFY(QFile::exists(folder.filePath(u"live/fullchain.pem"_s)));
}

void TestCertificateCommands::saysWhyADeploymentFailed()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"live"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    DemoStore demo;
    demo.fillLittle();
    demo.issued({{u"deployed.example"_s}, {2026, 11, 1}, 90, u"generic"_s, {}, inTheWay.fileName()});
    demo.at(2026, 11, 21);
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(u"deployed.example"_s));
    QVERIFY(bench.take(deployAgain, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice().startsWith(u"deployed.example is not in place everywhere."_s),
                             windowPatience);
    QVERIFY2(bench.notice().contains(inTheWay.fileName()), qPrintable(bench.notice()));
    QVERIFY(bench.settle());
    QVERIFY(bench.notice().contains(inTheWay.fileName()));
}

void TestCertificateCommands::copiesPemFingerprintAndSerialNumber()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    const Certificate certificate = bench.stored(demo.valid).certificate;
    const QClipboard *clipboard = QGuiApplication::clipboard();
    QVERIFY(bench.take({u"Edit"_s, u"Copy as PEM"_s, {}, {}}, Way::Menu));
    QTRY_COMPARE_WITH_TIMEOUT(clipboard->text().toLatin1(), certificate.pem(), windowPatience);
    QCOMPARE(bench.notice(), u"Copied."_s);
    QVERIFY(bench.take({u"Edit"_s, u"Copy fingerprint"_s, {}, {}}, Way::Menu));
    QCOMPARE(clipboard->text(), certificate.fingerprintHex());
    QVERIFY(bench.take({{}, u"Copy serial number"_s, {}, {}}, Way::ContextMenu));
    QCOMPARE(clipboard->text(), certificate.serial());
    QVERIFY(bench.take({{}, {}, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier}, Way::Keys));
    QTRY_COMPARE_WITH_TIMEOUT(clipboard->text().toLatin1(), certificate.pem(), windowPatience);
}

void TestCertificateCommands::deletesAndBringsBack()
{
    QFETCH(Way, way);
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    const KeyId key = *bench.stored(demo.valid).key;
    QVERIFY(bench.take(deleteIt, way));
    QTRY_COMPARE_WITH_TIMEOUT(bench.rowNamed(shop), -1, windowPatience);
    QCOMPARE(bench.notice(), u"shop.example.org deleted."_s);
    QVERIFY(bench.stored(demo.valid).deletedAt);
    QCOMPARE(bench.chosen(), QStringList(u"Office Authority"_s));
    Connection connection = demo.connect();
    CW_VERIFY(KeyRepository(connection).byId(key));
    if (way == Way::Keys)
        QTest::keyClick(bench.table(), Qt::Key_Z, Qt::ControlModifier);
    else
        press(bench, u"Undo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.chosen(), QStringList(shop), windowPatience);
    QVERIFY(!bench.stored(demo.valid).deletedAt);
    QCOMPARE(*bench.stored(demo.valid).key, key);
}

void TestCertificateCommands::bringsTheLastOneBackFromNothing()
{
    DemoStore demo;
    demo.foreign(u"git.example"_s, utc(2026, 11, 1), utc(2027, 1, 30));
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(u"git.example"_s));
    QVERIFY(bench.take(deleteIt, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(!bench.table()->isVisible(), windowPatience);
    QCOMPARE(bench.notice(), u"git.example deleted."_s);
    press(bench, u"Undo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.table()->isVisible(), windowPatience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.chosen(), QStringList(u"git.example"_s), windowPatience);
}

void TestCertificateCommands::undoIsOfferedInTheMenu()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    const MenuHand hand(bench.window.get());
    QMenu *edit = hand.open(u"Edit"_s);
    QVERIFY(!MenuHand::entries(edit).contains(u"Undo"_s));
    MenuHand::close(edit);
    QVERIFY(bench.choose(shop));
    QVERIFY(bench.take(deleteIt, Way::Keys));
    QTRY_COMPARE_WITH_TIMEOUT(bench.rowNamed(shop), -1, windowPatience);
    QVERIFY(MenuHand::choose(hand.open(u"Edit"_s), u"Undo: Bring back shop.example.org"_s));
    QTRY_COMPARE_WITH_TIMEOUT(bench.chosen(), QStringList(shop), windowPatience);
    QVERIFY(!bench.window->commands()->action(u"undo"_s)->isEnabled());
}

void TestCertificateCommands::deletesSeveralAtOnceButNotWhatIsDeployed()
{
    DemoStore demo;
    demo.fillLittle();
    demo.issued({{u"deployed.example"_s}, {2026, 11, 1}, 90, u"generic"_s});
    demo.at(2026, 11, 21);
    demo.foreign(u"git.example"_s, utc(2026, 11, 1), utc(2027, 1, 30));
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QTRY_COMPARE_WITH_TIMEOUT(bench.model()->rowCount(), 4, windowPatience);
    bench.table()->selectAll();
    QVERIFY(bench.take(deleteIt, Way::Keys));
    QTRY_COMPARE_WITH_TIMEOUT(bench.model()->rowCount(), 1, windowPatience);
    QCOMPARE(bench.rowNamed(u"deployed.example"_s), 0);
    // What could not go is told first; the undo stands in the menu.
    QVERIFY2(bench.notice().contains(u"/etc/certwright/live/deployed.example"_s), qPrintable(bench.notice()));
    QVERIFY(
        MenuHand::choose(MenuHand(bench.window.get()).open(u"Edit"_s), u"Undo: Bring back 3 certificates"_s));
    QTRY_COMPARE_WITH_TIMEOUT(bench.model()->rowCount(), 4, windowPatience);
}

void TestCertificateCommands::deleteInTheSearchFieldDeletesLetters()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    QTest::keyClick(bench.table(), Qt::Key_F, Qt::ControlModifier);
    auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(search);
    QTest::keyClicks(search, u"shop"_s);
    QTest::keyClick(search, Qt::Key_Home);
    QTest::keyClick(search, Qt::Key_Delete);
    QCOMPARE(search->text(), u"hop"_s);
    QVERIFY(bench.settle());
    QVERIFY(!bench.stored(demo.valid).deletedAt);
}

void TestCertificateCommands::revokesForGood_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("menu") << Way::Menu;
    QTest::newRow("right click") << Way::ContextMenu;
    QTest::newRow("menu key") << Way::MenuKey;
}

void TestCertificateCommands::revokesForGood()
{
    QFETCH(Way, way);
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    QVERIFY(bench.take(revokeIt, way));
    auto *dialog = openDialog<ui::ConfirmDialog>(bench.window.get());
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Revoke shop.example.org?"_s);
    auto *reasons = dialog->findChild<QComboBox *>();
    reasons->setCurrentIndex(reasons->findData(int(RevocationReason::KeyCompromise)));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), shop);
    test::press(dialog, u"Revoke certificate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.stored(demo.valid).revokedAt, windowPatience);
    QCOMPARE(*bench.stored(demo.valid).revocationReason, RevocationReason::KeyCompromise);
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice().startsWith(u"Revoked."_s), windowPatience);
    QTRY_COMPARE_WITH_TIMEOUT(
        bench.model()->index(bench.rowNamed(shop), int(ui::CertificateColumn::State)).data().toString(),
        u"Revoked"_s, windowPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.window->commands()->action(u"revoke"_s)->isEnabled(), windowPatience);
}

void TestCertificateCommands::offersOnlyWhatMakesSense()
{
    DemoStore demo;
    demo.fill();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    const QStringList always{u"Export…"_s, u"Copy as PEM"_s, u"Copy fingerprint"_s, u"Copy serial number"_s};
    QVERIFY(bench.choose(u"git.example.org"_s)); // somebody else's
    QCOMPARE(bench.offered(), always + QStringList(u"Delete"_s));
    QVERIFY(bench.choose(u"192.0.2.7"_s));
    QCOMPARE(bench.offered(),
             QStringList(u"Renew now"_s) + always + QStringList({u"Revoke…"_s, u"Delete"_s}));
    QVERIFY(bench.choose(shop));
    QCOMPARE(bench.offered(), QStringList({u"Renew now"_s, u"Deploy again"_s}) + always +
                                  QStringList({u"Revoke…"_s, u"Delete"_s}));
    bench.table()->selectAll();
    QCOMPARE(bench.offered(), QStringList(u"Delete"_s));
    bench.table()->clearSelection();
    for (const QAction *action : bench.window->commands()->actions())
        QVERIFY2(!action->isEnabled() || action->objectName().startsWith(u"new"_s),
                 qPrintable(action->objectName()));
}

QTEST_MAIN(TestCertificateCommands)
#include "tst_certificatecommands.moc"
