#include "issuance/certificatewizard.h"

#include "support/tool.h"
#include "ui/issuance/wizardbench.h"
#include "wizards/notelist.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;
using ui::CertificateWizard;

class TestCertificateWizard : public QObject
{
    Q_OBJECT

private slots:
    void makesAnAuthorityOnTheWayAndDeploys();
    void keepsASelfSignedOneByKeyboardAlone();
    void judgesNamesWhileTheyAreTyped_data();
    void judgesNamesWhileTheyAreTyped();
    void saysWhichNameIsCoveredAlready();
    void refusesNamesTheAuthorityMayNotSign();
    void stopsWhileALongKeyIsMade();
    void mendsAFailedDeploymentWithoutAnotherCertificate();
    void movesAFailedDeploymentToAnotherPlace();
    void replacesForeignFilesOnlyWithConsent();
    void asksThePassphraseOfTheAuthority();
    void escAsksOnlyWhereSomethingWouldBeLost();
    void showsHostileTextPlain();
    void everyPageIsReachableByKeyboardAndEar();

private:
    /// Shows a wizard for this bench and waits until it knows the store.
    static std::unique_ptr<CertificateWizard> open(WizardBench &bench);
    /// Names page filled, standing on the page after it.
    static void pastNames(const WindowHand &hand, const QString &names);
    static void chooseGeneric(const WindowHand &hand, const QString &folder);
    static void verifyServed(const QString &folder, const QString &name);
};

std::unique_ptr<CertificateWizard> TestCertificateWizard::open(WizardBench &bench)
{
    auto wizard = std::make_unique<CertificateWizard>(bench.services, bench.jobs, bench.gate, nullptr);
    wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    wizard->show();
    if (!QTest::qWaitForWindowExposed(wizard.get()))
        qWarning("the window is not shown");
    if (!QTest::qWaitFor([&] { return bench.jobs.running().isEmpty(); }, patience))
        qWarning("the first look at the store hangs");
    return wizard;
}

void TestCertificateWizard::pastNames(const WindowHand &hand, const QString &names)
{
    hand.next();
    hand.type(u"namesEdit"_s, names);
    hand.next();
}

void TestCertificateWizard::chooseGeneric(const WindowHand &hand, const QString &folder)
{
    hand.click(u"presetCard:generic"_s);
    hand.replace(u"folderEdit"_s, folder);
    QTRY_VERIFY_WITH_TIMEOUT(hand.mayGoOn() || hand.sees(u"replaceCheck"_s), patience);
}

void TestCertificateWizard::verifyServed(const QString &folder, const QString &name)
{
    const QString chain = folder + u"/fullchain.pem"_s;
    const QString key = folder + u"/privkey.pem"_s;
    const auto ofLeaf = runTool({u"openssl"_s, u"x509"_s, u"-in"_s, chain, u"-noout"_s, u"-pubkey"_s});
    const auto ofKey = runTool({u"openssl"_s, u"pkey"_s, u"-in"_s, key, u"-pubout"_s});
    QVERIFY2(ofLeaf.succeeded(), ofLeaf.errors.constData());
    QCOMPARE(ofLeaf.output, ofKey.output);
    const auto host = runTool({u"openssl"_s, u"x509"_s, u"-in"_s, chain, u"-noout"_s, u"-checkhost"_s, name});
    QVERIFY2(host.output.contains("does match"), host.output.constData());
    QCOMPARE(QFile::permissions(key) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestCertificateWizard::makesAnAuthorityOnTheWayAndDeploys()
{
    WizardBench bench;
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    CertificateId made;
    connect(wizard.get(), &CertificateWizard::finished, this, [&](CertificateId id) { made = id; });

    QCOMPARE(hand.title(), u"What is the certificate for?"_s);
    takePicture(wizard.get(), u"certificate-1-purpose"_s);
    hand.next();
    takePicture(wizard.get(), u"certificate-2-names-empty"_s);
    QVERIFY(!hand.mayGoOn());
    hand.type(u"namesEdit"_s, u"shop.home.arpa, 192.0.2.7 "_s);
    QVERIFY(hand.text(u"nameNotes"_s).contains(u"can be used"_s));
    takePicture(wizard.get(), u"certificate-2-names"_s);
    hand.unfold(u"moreOptions"_s);
    takePicture(wizard.get(), u"certificate-2-names-more"_s);
    hand.unfold(u"moreOptions"_s);
    hand.next();

    QCOMPARE(hand.title(), u"Which authority signs it?"_s);
    QVERIFY(!hand.mayGoOn());
    takePicture(wizard.get(), u"certificate-3-authority-none"_s);
    hand.click(u"createAuthorityButton"_s);
    auto *authorityWizard = wizard->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->windowTitle() == u"New authority")
            authorityWizard = window;
    }
    const WindowHand authority(authorityWizard);
    authority.type(u"authorityNameEdit"_s, u"Home"_s);
    for (int page = 0; page < 4; ++page)
        authority.next();
    QTRY_COMPARE_WITH_TIMEOUT(authority.title(), u"Home is ready"_s, patience);
    authority.next();

    QTRY_VERIFY_WITH_TIMEOUT(hand.sees(u"authorityCard:Home"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(hand.mayGoOn(), patience);
    takePicture(wizard.get(), u"certificate-3-authority"_s);
    hand.next();
    QCOMPARE(hand.title(), u"Where should it go?"_s);
    takePicture(wizard.get(), u"certificate-4-place"_s);
    const QString folder = bench.path(u"live/shop"_s);
    hand.type(u"presetSearch"_s, u"folder pem"_s);
    QVERIFY(!hand.sees(u"presetCard:nginx"_s));
    chooseGeneric(hand, folder);
    QVERIFY(hand.text(u"checkFiles"_s).isEmpty()); // a label itself
    QVERIFY(hand.part<QLabel>(u"checkFiles"_s)->text().contains(u"privkey.pem"_s));
    QVERIFY(!QDir(folder).exists());
    takePicture(wizard.get(), u"certificate-4-place-checked"_s);
    hand.next();
    QCOMPARE(hand.title(), u"Is this right?"_s);
    QVERIFY(hand.text(u"summaryLines"_s).contains(u"Home signs it."_s));
    takePicture(wizard.get(), u"certificate-5-summary"_s);
    hand.next();
    QTRY_COMPARE_WITH_TIMEOUT(hand.title(), u"shop.home.arpa is ready"_s, patience);
    takePicture(wizard.get(), u"certificate-7-done"_s);

    QVERIFY(made.isValid());
    verifyServed(folder, u"shop.home.arpa"_s);
    const StoredCertificate stored = bench.certificate(made);
    QCOMPARE(stored.certificate.names().size(), 2);
    QVERIFY(stored.managed && stored.key);
    QVERIFY(hand.text(u"doneLines"_s).contains(folder));
}

void TestCertificateWizard::keepsASelfSignedOneByKeyboardAlone()
{
    WizardBench bench;
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    const auto press = [&](Qt::Key key) { QTest::keyClick(wizard->focusWidget(), key); };
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QCOMPARE(hand.title(), u"Which names should it cover?"_s);
    QTest::keyClicks(wizard->focusWidget(), u"app.localhost"_s);
    press(Qt::Key_Return); // makes the token
    press(Qt::Key_Return); // goes on
    QCOMPARE(hand.title(), u"Where should it go?"_s);
    press(Qt::Key_Return);
    QCOMPARE(hand.title(), u"Is this right?"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(hand.title(), u"localhost is ready"_s, patience);
    QVERIFY(!hand.sees(u"openFolderButton"_s));
    QVERIFY(!hand.sees(u"saveRootButton"_s));
    takePicture(wizard.get(), u"certificate-7-done-kept"_s);
    QCOMPARE(bench.certificateCount(), 1);
    press(Qt::Key_Return);
    QVERIFY(!wizard->isVisible());
}

void TestCertificateWizard::judgesNamesWhileTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("mayGoOn");
    QTest::newRow("fine") << u"shop.example "_s << u"shop.example can be used."_s << true;
    QTest::newRow("two") << u"a.example 10.1.2.3 "_s << u"a.example and 10.1.2.3 can be used."_s << true;
    QTest::newRow("wildcard") << u"*.shop.example "_s << u"but not shop.example itself"_s << true;
    QTest::newRow("nonsense") << u"no..name "_s << u"no..name"_s << false;
    QTest::newRow("mail address for a server") << u"ann@shop.example "_s << u"ann@shop.example"_s << false;
}

void TestCertificateWizard::judgesNamesWhileTheyAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    QFETCH(bool, mayGoOn);
    WizardBench bench;
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    hand.next();
    hand.type(u"namesEdit"_s, typed);
    QVERIFY2(hand.text(u"nameNotes"_s).contains(said), qPrintable(hand.text(u"nameNotes"_s)));
    QCOMPARE(hand.mayGoOn(), mayGoOn);
    if (!mayGoOn)
        takePicture(wizard.get(), u"certificate-2-names-wrong"_s);
}

void TestCertificateWizard::saysWhichNameIsCoveredAlready()
{
    WizardBench bench;
    bench.addAuthority(u"Office"_s);
    for (const bool isSecond : {false, true}) {
        const auto wizard = open(bench);
        const WindowHand hand(wizard.get());
        pastNames(hand, u"www.example.org"_s);
        if (isSecond) {
            hand.click(u"backButton"_s);
            QTRY_VERIFY_WITH_TIMEOUT(hand.text(u"nameNotes"_s).contains(u"already covered until"_s),
                                     patience);
            QVERIFY(hand.mayGoOn());
            takePicture(wizard.get(), u"certificate-2-names-covered"_s);
            break;
        }
        hand.next();
        hand.next();
        hand.next();
        QTRY_VERIFY_WITH_TIMEOUT(hand.title().endsWith(u"is ready"_s), patience);
    }
}

void TestCertificateWizard::refusesNamesTheAuthorityMayNotSign()
{
    WizardBench bench;
    bench.addAuthority(u"Home"_s, {u"home.arpa"_s});
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    pastNames(hand, u"bank.example"_s);
    QCOMPARE(hand.title(), u"Which authority signs it?"_s);
    QVERIFY(!hand.mayGoOn());
    QVERIFY2(hand.text(u"authorityNotes"_s).contains(u"bank.example"_s), qPrintable(hand.text()));
    takePicture(wizard.get(), u"certificate-3-authority-refuses"_s);
}

void TestCertificateWizard::stopsWhileALongKeyIsMade()
{
    WizardBench bench;
    bench.addAuthority(u"Office"_s);
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    hand.next();
    hand.type(u"namesEdit"_s, u"slow.example "_s);
    hand.unfold(u"moreOptions"_s);
    auto *keys = hand.part<QComboBox>(u"keyChoice"_s);
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_End);
    QCOMPARE(KeyAlgorithm(keys->currentData().toInt()), KeyAlgorithm::Rsa4096);
    for (int page = 0; page < 3; ++page)
        hand.next();
    QCOMPARE(hand.title(), u"Is this right?"_s);
    hand.next();
    QTRY_VERIFY_WITH_TIMEOUT(hand.text().contains(u"Making the key"_s), patience);
    takePicture(wizard.get(), u"certificate-6-progress"_s);
    hand.click(u"cancelButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand.text().contains(u"Nothing has been made."_s), patience);
    QCOMPARE(bench.certificateCount(), 1); // the authority's
    hand.click(u"backButton"_s);
    QCOMPARE(hand.title(), u"Is this right?"_s);
}

void TestCertificateWizard::mendsAFailedDeploymentWithoutAnotherCertificate()
{
    WizardBench bench;
    bench.addAuthority(u"Office"_s);
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    pastNames(hand, u"shop.example"_s);
    hand.next();
    const QString folder = bench.path(u"live"_s);
    // The server's own check refuses. There is no older state to go back to, so the files stay, and are not
    // confirmed.
    const QString switchFile = bench.path(u"allowed"_s);
    hand.click(u"presetCard:generic"_s);
    hand.unfold(u"targetMore"_s);
    hand.type(u"checkEdit"_s, u"test -e '%1'"_s.arg(switchFile));
    takePicture(wizard.get(), u"certificate-4-place-more"_s);
    chooseGeneric(hand, folder);
    hand.next();
    hand.next();
    QTRY_VERIFY_WITH_TIMEOUT(hand.sees(u"failureCard"_s), patience);
    takePicture(wizard.get(), u"certificate-6-failed"_s);
    QCOMPARE(bench.certificateCount(), 2);
    // Whole and in their place, since the server's configuration may name them already.
    verifyServed(folder, u"shop.example"_s);
    QCOMPARE(bench.targets().size(), 1);
    QCOMPARE(bench.targets().first().state, TargetState::Failed);

    QFile allowed(switchFile);
    QVERIFY(allowed.open(QFile::WriteOnly));
    allowed.close();
    hand.next(); // Try again
    QTRY_VERIFY_WITH_TIMEOUT(hand.title().endsWith(u"is ready"_s), patience);
    QCOMPARE(bench.certificateCount(), 2);
    verifyServed(folder, u"shop.example"_s);
    QCOMPARE(bench.targets().first().state, TargetState::Unconfirmed);
}

void TestCertificateWizard::movesAFailedDeploymentToAnotherPlace()
{
    WizardBench bench;
    bench.addAuthority(u"Office"_s);
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    pastNames(hand, u"shop.example"_s);
    hand.next();
    const QString parent = bench.path(u"live"_s);
    chooseGeneric(hand, parent + u"/shop"_s);
    hand.next();
    QFile inTheWay(parent);
    QVERIFY(inTheWay.open(QFile::WriteOnly)); // a file where a folder must be
    inTheWay.close();
    hand.next();
    QTRY_VERIFY_WITH_TIMEOUT(hand.sees(u"failureCard"_s), patience);
    hand.click(u"backButton"_s);
    hand.click(u"backButton"_s);
    QCOMPARE(hand.title(), u"Where should it go?"_s);
    QCOMPARE(hand.part<QLineEdit>(u"folderEdit"_s)->text(), parent + u"/shop"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!hand.text(u"checkVerdict"_s).contains(u"Checking"_s), patience);
    QVERIFY(!hand.mayGoOn());
    takePicture(wizard.get(), u"certificate-4-place-refused"_s);
    const QString other = bench.path(u"elsewhere"_s);
    hand.part<QLineEdit>(u"folderEdit"_s)->setText(other); // as dictation and other aids give it
    QTRY_VERIFY_WITH_TIMEOUT(hand.mayGoOn(), patience);
    hand.next();
    hand.next();
    QTRY_VERIFY_WITH_TIMEOUT(hand.title().endsWith(u"is ready"_s), patience);
    verifyServed(other, u"shop.example"_s);
    QCOMPARE(bench.certificateCount(), 2);
}

void TestCertificateWizard::replacesForeignFilesOnlyWithConsent()
{
    WizardBench bench;
    bench.addAuthority(u"Office"_s);
    const QString folder = bench.path(u"live"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile foreign(folder + u"/fullchain.pem"_s);
    QVERIFY(foreign.open(QFile::WriteOnly) && foreign.write("mine") == 4);
    foreign.close();
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    pastNames(hand, u"shop.example"_s);
    hand.next();
    chooseGeneric(hand, folder);
    QVERIFY(!hand.mayGoOn());
    takePicture(wizard.get(), u"certificate-4-place-in-the-way"_s);
    hand.tick(u"replaceCheck"_s);
    QVERIFY(hand.mayGoOn());
    hand.next();
    hand.next();
    QTRY_VERIFY_WITH_TIMEOUT(hand.title().endsWith(u"is ready"_s), patience);
    verifyServed(folder, u"shop.example"_s);
    QVERIFY(QFile::exists(folder + u"/.before-certwright/fullchain.pem"_s));
}

void TestCertificateWizard::asksThePassphraseOfTheAuthority()
{
    WizardBench bench;
    bench.addAuthority(u"Office"_s, {}, std::make_shared<const SecretBytes>(secret("correct horse battery")));
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    pastNames(hand, u"shop.example"_s);
    QVERIFY(hand.sees(u"authorityPassphraseEdit"_s));
    takePicture(wizard.get(), u"certificate-3-authority-passphrase"_s);
    hand.type(u"authorityPassphraseEdit"_s, u"wrong"_s);
    for (int page = 0; page < 3; ++page)
        hand.next();
    QTRY_VERIFY_WITH_TIMEOUT(hand.sees(u"failureCard"_s), patience);
    auto *mend = hand.part<QWidget>(u"failureCard"_s)->findChild<QAbstractButton *>(QString());
    for (auto *button : hand.part<QWidget>(u"failureCard"_s)->findChildren<QAbstractButton *>()) {
        if (button->text().startsWith(u"Type the passphrase"))
            mend = button;
    }
    QTest::mouseClick(mend, Qt::LeftButton);
    auto *edit = qobject_cast<QLineEdit *>(wizard->focusWidget());
    QVERIFY(edit);
    takePicture(wizard.get(), u"certificate-6-passphrase"_s);
    QTest::keyClicks(edit, u"correct horse battery"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hand.title().endsWith(u"is ready"_s), patience);
}

void TestCertificateWizard::escAsksOnlyWhereSomethingWouldBeLost()
{
    WizardBench bench;
    const auto untouched = open(bench);
    QTest::keyClick(untouched->focusWidget(), Qt::Key_Escape);
    QVERIFY(!untouched->isVisible());

    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    hand.next();
    hand.type(u"namesEdit"_s, u"shop.example "_s);
    QTest::keyClick(wizard->focusWidget(), Qt::Key_Escape);
    QVERIFY(wizard->isVisible() && hand.sees(u"discardBar"_s));
    takePicture(wizard.get(), u"certificate-2-discard"_s);
    QTest::keyClick(wizard->focusWidget(), Qt::Key_Escape);
    QVERIFY(!wizard->isVisible());
}

void TestCertificateWizard::showsHostileTextPlain()
{
    // conventions 10.4, 15 and 16: neither markup nor a changed direction comes from a name
    WizardBench bench;
    const QString name = u"<img src=x>\u202Eecila"_s;
    bench.addAuthority(name);
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    hand.next();
    hand.type(u"namesEdit"_s, u"shop.example "_s);
    hand.unfold(u"moreOptions"_s);
    hand.part<QLineEdit>(u"labelEdit"_s)->setText(u"<b>bold</b>"_s); // as dictation gives it
    hand.next();
    takePicture(wizard.get(), u"certificate-3-authority-hostile"_s);
    hand.next();
    hand.next();
    QVERIFY(hand.text(u"summaryLines"_s).contains(u"<img src=x>\\u{202E}ecila signs it"_s));
    hand.next();
    QTRY_COMPARE_WITH_TIMEOUT(hand.title(), u"<b>bold</b> is ready"_s, patience);
    for (const QLabel *label : wizard->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(u'\u202E'));
    }
    takePicture(wizard.get(), u"certificate-7-done-hostile"_s);
}

void TestCertificateWizard::everyPageIsReachableByKeyboardAndEar()
{
    WizardBench bench;
    bench.addAuthority(u"Office"_s, {}, std::make_shared<const SecretBytes>(secret("correct horse battery")));
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    verifyReachable(wizard.get());
    hand.next();
    hand.type(u"namesEdit"_s, u"shop.example "_s);
    hand.unfold(u"moreOptions"_s);
    verifyReachable(wizard.get());
    hand.next();
    verifyReachable(wizard.get());
    hand.next();
    hand.click(u"allPresetsButton"_s);
    hand.click(u"presetCard:traefik"_s);
    hand.unfold(u"targetMore"_s);
    // What the preset must know is named as it is asked, not as the preset calls it.
    QTRY_VERIFY(hand.text().contains(u"Answer this first: Which folder does Traefik"_s));
    takePicture(wizard.get(), u"certificate-4-place-traefik"_s);
    verifyReachable(wizard.get());
    hand.click(u"keepCard"_s);
    hand.next();
    hand.unfold(u"commandFold"_s);
    takePicture(wizard.get(), u"certificate-5-summary-command"_s);
    verifyReachable(wizard.get());
}

QTEST_MAIN(TestCertificateWizard)
#include "tst_certificatewizard.moc"
