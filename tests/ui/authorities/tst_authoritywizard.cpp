#include "authorities/authoritywizard.h"

#include "inventory/keyrepository.h"
#include "support/tool.h"
#include "ui/issuance/wizardbench.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;
using ui::AuthorityWizard;

class TestAuthorityWizard : public QObject
{
    Q_OBJECT

private slots:
    void makesALimitedRootAndSavesIt();
    void makesAnIntermediateOnlyWhereItsParentAllows();
    void refusesAnEmptyAndATakenName();
    void refusesWhatIsNoNameOrNetwork();
    void wantsAGoodPassphraseTwice();
    void proposesTheNamesSomebodyIsAboutToUse();
    void goesBackWhenTheVaultStaysClosed();
    void everyPageIsReachableByKeyboardAndEar();

private:
    static std::unique_ptr<AuthorityWizard> open(WizardBench &bench);
    static std::optional<Certificate> certificateOf(WizardBench &bench, const QString &name);
};

std::unique_ptr<AuthorityWizard> TestAuthorityWizard::open(WizardBench &bench)
{
    auto wizard = std::make_unique<AuthorityWizard>(bench.services, bench.jobs, bench.gate, nullptr);
    wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    wizard->show();
    if (!QTest::qWaitForWindowExposed(wizard.get()))
        qWarning("the window is not shown");
    if (!QTest::qWaitFor([&] { return bench.jobs.running().isEmpty(); }, patience))
        qWarning("the first look at the store hangs");
    return wizard;
}

std::optional<Certificate> TestAuthorityWizard::certificateOf(WizardBench &bench, const QString &name)
{
    for (const Authority &authority : bench.authorities()) {
        if (authority.name == name)
            return bench.certificate(authority.certificate).certificate;
    }
    return {};
}

void TestAuthorityWizard::makesALimitedRootAndSavesIt()
{
    WizardBench bench;
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    AuthorityId made;
    connect(wizard.get(), &AuthorityWizard::created, this, [&](AuthorityId id) { made = id; });
    takePicture(wizard.get(), u"authority-1-name-empty"_s);
    hand.part<QLineEdit>(u"authorityNameEdit"_s)->setText(u"Home"_s); // as dictation gives it
    hand.unfold(u"authorityMore"_s);
    takePicture(wizard.get(), u"authority-1-name"_s);
    hand.next();
    QVERIFY(hand.text().contains(u"can't pretend to be your bank"_s));
    hand.type(u"scopeEdit"_s, u"shop.example "_s);
    takePicture(wizard.get(), u"authority-2-scope"_s);
    hand.next();
    takePicture(wizard.get(), u"authority-3-key"_s);
    hand.next();
    takePicture(wizard.get(), u"authority-4-summary"_s);
    QVERIFY(hand.text(u"authoritySummary"_s).contains(u"shop.example"_s));
    hand.next();
    QTRY_COMPARE_WITH_TIMEOUT(hand.title(), u"Home is ready"_s, patience);
    takePicture(wizard.get(), u"authority-6-done"_s);
    QVERIFY(made.isValid());
    const auto certificate = certificateOf(bench, u"Home"_s);
    QVERIFY(certificate && certificate->isCa());
    QVERIFY(certificate->nameConstraints().permitted().contains(u"DNS:shop.example"_s));
    QCOMPARE(certificate->pathLength(), std::optional(0));

    hand.click(u"saveRootButton"_s);
    auto *dialog = hand.part<QFileDialog>(u"saveDialog"_s);
    QVERIFY(dialog);
    const QString path = bench.path(u"root.crt"_s);
    dialog->findChild<QLineEdit *>()->setText(path); // typing would open a list of proposals above the button
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                      Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(hand.text().contains(u"Saved to"_s), patience);
    const auto seen = runTool({u"openssl"_s, u"x509"_s, u"-in"_s, path, u"-noout"_s, u"-subject"_s});
    QVERIFY2(seen.output.contains("Home"), seen.errors.constData());
    QVERIFY(QFile::permissions(path).testFlag(QFile::ReadOther));
}

void TestAuthorityWizard::makesAnIntermediateOnlyWhereItsParentAllows()
{
    WizardBench bench;
    bench.addAuthority(u"Root"_s); // path length 0
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    hand.type(u"authorityNameEdit"_s, u"Below"_s);
    hand.unfold(u"authorityMore"_s);
    auto *parents = hand.part<QComboBox>(u"parentChoice"_s);
    QCOMPARE(parents->count(), 2);
    parents->setFocus();
    QTest::keyClick(parents, Qt::Key_Down);
    QVERIFY(!hand.mayGoOn());
    takePicture(wizard.get(), u"authority-1-name-refused"_s);
    QTest::keyClick(parents, Qt::Key_Up);
    QVERIFY(hand.mayGoOn());
}

void TestAuthorityWizard::refusesAnEmptyAndATakenName()
{
    WizardBench bench;
    bench.addAuthority(u"Office"_s);
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    QVERIFY(!hand.mayGoOn());
    hand.type(u"authorityNameEdit"_s, u"office"_s);
    QVERIFY(!hand.mayGoOn());
    hand.type(u"authorityNameEdit"_s, u" 2"_s);
    QVERIFY(hand.mayGoOn());
}

void TestAuthorityWizard::refusesWhatIsNoNameOrNetwork()
{
    WizardBench bench;
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    hand.type(u"authorityNameEdit"_s, u"Home"_s);
    hand.next();
    hand.type(u"scopeEdit"_s, u"*.shop.example "_s);
    QVERIFY(!hand.mayGoOn());
    QVERIFY(hand.text(u"scopeNotes"_s).contains(u"*.shop.example"_s));
    takePicture(wizard.get(), u"authority-2-scope-wrong"_s);
    hand.tick(u"limitCheck"_s);
    QVERIFY(hand.mayGoOn());
    QVERIFY(hand.text(u"scopeNotes"_s).contains(u"pretend to be any server"_s));
    takePicture(wizard.get(), u"authority-2-scope-unlimited"_s);
}

void TestAuthorityWizard::wantsAGoodPassphraseTwice()
{
    WizardBench bench;
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    hand.type(u"authorityNameEdit"_s, u"Home"_s);
    hand.next();
    hand.next();
    hand.click(u"ownPassphraseCard"_s);
    QVERIFY(!hand.mayGoOn());
    hand.type(u"newPassphraseEdit"_s, u"correct horse battery"_s);
    QVERIFY(!hand.mayGoOn());
    QTest::keyClick(wizard->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(wizard->focusWidget(), u"correct horse battery"_s);
    QVERIFY(hand.mayGoOn());
    takePicture(wizard.get(), u"authority-3-key-own"_s);
    hand.next();
    hand.next();
    QTRY_COMPARE_WITH_TIMEOUT(hand.title(), u"Home is ready"_s, patience);
    auto connection = (*bench.services.store(Store::Missing::Fail, bench.context()))->connect();
    const auto key = KeyRepository(*connection).byId(*bench.authorities().first().key);
    QCOMPARE(key->protection, KeyProtection::OwnPassphrase);
    // Not asked to: the keychain holds the vault's passphrase only.
    QCOMPARE(bench.keychain->entries.size(), 1);
}

void TestAuthorityWizard::proposesTheNamesSomebodyIsAboutToUse()
{
    WizardBench bench;
    const auto wizard = open(bench);
    wizard->suggestNames({u"shop.example.org"_s, u"*.example.net"_s, u"nas.home.arpa"_s, u"203.0.113.9"_s});
    const WindowHand hand(wizard.get());
    hand.type(u"authorityNameEdit"_s, u"Home"_s);
    hand.next();
    const QStringList scope = wizard->findChildren<ui::NamesField *>().first()->names();
    QVERIFY(scope.contains(u"shop.example.org"_s));
    QVERIFY(scope.contains(u"example.net"_s));
    QVERIFY(scope.contains(u"203.0.113.9"_s));
    QVERIFY(!scope.contains(u"nas.home.arpa"_s)); // home.arpa covers it
}

void TestAuthorityWizard::goesBackWhenTheVaultStaysClosed()
{
    WizardBench bench;
    bench.keychain->failure = Error(ErrorCode::KeychainUnavailable);
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    hand.type(u"authorityNameEdit"_s, u"Home"_s);
    for (int page = 0; page < 4; ++page)
        hand.next();
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QLineEdit *>(wizard->focusWidget()), patience);
    takePicture(wizard.get(), u"authority-5-vault"_s);
    QTest::keyClick(wizard->focusWidget(), Qt::Key_Escape);
    QCOMPARE(hand.title(), u"Is this right?"_s);
    QVERIFY(bench.authorities().isEmpty());
}

void TestAuthorityWizard::everyPageIsReachableByKeyboardAndEar()
{
    WizardBench bench;
    bench.addAuthority(u"Root"_s);
    const auto wizard = open(bench);
    const WindowHand hand(wizard.get());
    hand.type(u"authorityNameEdit"_s, u"Home"_s);
    hand.unfold(u"authorityMore"_s);
    verifyReachable(wizard.get());
    hand.next();
    verifyReachable(wizard.get());
    hand.next();
    hand.click(u"ownPassphraseCard"_s);
    verifyReachable(wizard.get());
    hand.click(u"vaultCard"_s);
    hand.next();
    verifyReachable(wizard.get());
}

QTEST_MAIN(TestAuthorityWizard)
#include "tst_authoritywizard.moc"
