#include "issuance/preparedissuer.h"
#include "issuebench.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

class TestIssue : public QObject
{
    Q_OBJECT
private slots:
    void opensslVerifiesWhatIsIssued_data();
    void opensslVerifiesWhatIsIssued();
    void theFirstNameIsTheCommonNameWhereItFits();
    void aLeafNeverOutlivesItsIssuer();
    void onItsLastDayAnAuthorityStillSigns();
    void whatIsWithinTheCapStaysWithinIt();
    void namesOutsideTheConstraintsAreRefused();
    void planAndCertificateHaveTheSameSubject_data();
    void planAndCertificateHaveTheSameSubject();
    void wildcardsAndForeignScriptsAreCovered();
    void nothingIsStoredWhereverItIsCancelled();
    void nothingIsStoredWhenTheKeychainRefuses();
    void aNewCertificateSupersedesTheOld_data();
    void aNewCertificateSupersedesTheOld();
    void aRememberedPassphraseOpensTheKey();
    void aPlanTellsItsProblems_data();
    void aPlanTellsItsProblems();
    void aBatchGoesOnAfterFailures();
    void aCancelledBatchSaysSo();
};

void TestIssue::opensslVerifiesWhatIsIssued_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<KeyAlgorithm>("algorithm");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<bool>("selfSigned");
    const auto row = [](const char *title, Profile profile, KeyAlgorithm algorithm, const char *name,
                        const char *purpose, bool selfSigned) {
        QTest::newRow(title) << profile << algorithm << QString::fromUtf8(name) << QString::fromUtf8(purpose)
                             << selfSigned;
    };
    row("server P-256", Profile::TlsServer, KeyAlgorithm::EcP256, "shop.example.org", "sslserver", false);
    row("server RSA", Profile::TlsServer, KeyAlgorithm::Rsa2048, "192.0.2.7", "sslserver", false);
    row("client P-384", Profile::TlsClient, KeyAlgorithm::EcP384, "eve@example.org", "sslclient", false);
    row("both Ed25519", Profile::TlsServerClient, KeyAlgorithm::Ed25519, "2001:db8::7", "sslclient", false);
    row("mail P-521", Profile::Smime, KeyAlgorithm::EcP521, "eve@example.org", "smimesign", false);
    row("self-signed", Profile::TlsServer, KeyAlgorithm::EcP256, "shop.example.org", "sslserver", true);
}

void TestIssue::opensslVerifiesWhatIsIssued()
{
    QFETCH(Profile, profile);
    QFETCH(KeyAlgorithm, algorithm);
    QFETCH(QString, name);
    QFETCH(QString, purpose);
    QFETCH(bool, selfSigned);
    IssueBench bench;
    IssuancePlan plan = IssueBench::planFor({name});
    if (!selfSigned)
        plan = IssueBench::planFor({name}, bench.authority().id);
    plan.profile = profile;
    plan.keyAlgorithm = algorithm;
    const auto issued = issue(plan, bench.parts, bench.context);
    CW_VERIFY(issued);
    const ToolResult verdict = bench.verify(issued->chain, {u"-purpose"_s, purpose});
    QVERIFY2(verdict.succeeded(), verdict.errors + verdict.output);
    const auto stored = CertificateRepository(bench.connection).byId(issued->id);
    CW_VERIFY(stored);
    QVERIFY(stored->key);
    CW_VERIFY(openStoredKey(made(KeyRepository(bench.connection).byId(*stored->key)), nullptr, bench.parts,
                            bench.context));
}

void TestIssue::theFirstNameIsTheCommonNameWhereItFits()
{
    const QString longName = u"a.very.long.name.of.a.host.that.has.more.than.sixty-four.characters.example"_s;
    QCOMPARE(plannedSubject(IssueBench::planFor({u"shop.example.org"_s, longName}), {}).commonName(),
             u"shop.example.org"_s);
    QVERIFY(plannedSubject(IssueBench::planFor({longName}), {}).isEmpty());
    IssueBench bench;
    const auto issued =
        issue(IssueBench::planFor({longName}, bench.authority().id), bench.parts, bench.context);
    CW_VERIFY(issued);
    QVERIFY(issued->chain.leaf.subject().isEmpty());
    QVERIFY(bench.verify(issued->chain).succeeded());
}

void TestIssue::planAndCertificateHaveTheSameSubject_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("narrow");
    QTest::addColumn<QString>("expected");
    QTest::newRow("host") << u"shop.home.example"_s << QString() << true << u"CN=shop.home.example"_s;
    QTest::newRow("address") << u"192.168.1.7"_s << QString() << true << QString();
    QTest::newRow("address under anybody") << u"192.168.1.7"_s << QString() << false << u"CN=192.168.1.7"_s;
    QTest::newRow("address of a firm")
        << u"192.168.1.7"_s << u"CN=printer,O=Example"_s << true << u"O=Example"_s;
}

void TestIssue::planAndCertificateHaveTheSameSubject()
{
    QFETCH(QString, name);
    QFETCH(QString, subject);
    QFETCH(bool, narrow);
    QFETCH(QString, expected);
    IssueBench bench;
    AuthorityPlan authority;
    authority.name = u"Home"_s;
    if (narrow)
        authority.constraints = made(NameConstraints::parse({u"home.example"_s, u"192.168.0.0/16"_s}));
    IssuancePlan plan = IssueBench::planFor({name}, bench.authority(authority).id);
    plan.subject = made(SubjectName::parse(subject));
    const PlanFacts facts = made(factsFor(plan, bench.connection, bench.clock.now()));
    QCOMPARE(plannedSubject(plan, facts).text(), expected);
    const auto issued = issue(plan, bench.parts, bench.context);
    CW_VERIFY(issued);
    QCOMPARE(issued->chain.leaf.subject().text(), expected);
    QVERIFY(bench.verify(issued->chain).succeeded());
}

void TestIssue::aLeafNeverOutlivesItsIssuer()
{
    IssueBench bench;
    AuthorityPlan shortLived;
    shortLived.name = u"Short"_s;
    shortLived.days = 20;
    const CreatedAuthority authority = bench.authority(shortLived);
    const auto issued =
        issue(IssueBench::planFor({u"a.example.org"_s}, authority.id), bench.parts, bench.context);
    CW_VERIFY(issued);
    const QDateTime end = bench.certificate(authority.certificate).notAfter();
    QVERIFY(issued->chain.leaf.notAfter() <= end);
    QVERIFY(issued->chain.leaf.notAfter() > end.addDays(-1));
    bench.clock.advance(21 * 86'400);
    CW_FAILS(issue(IssueBench::planFor({u"b.example.org"_s}, authority.id), bench.parts, bench.context),
             ErrorCode::AuthorityExpired);
}

void TestIssue::onItsLastDayAnAuthorityStillSigns()
{
    IssueBench bench;
    AuthorityPlan shortLived;
    shortLived.name = u"Short"_s;
    shortLived.days = 5;
    const CreatedAuthority authority = bench.authority(shortLived);
    bench.clock.set(bench.certificate(authority.certificate).notAfter().addSecs(-60));
    const auto issued =
        issue(IssueBench::planFor({u"a.example.org"_s}, authority.id), bench.parts, bench.context);
    CW_VERIFY(issued);
    QCOMPARE(issued->chain.leaf.notAfter(), bench.certificate(authority.certificate).notAfter());
}

void TestIssue::whatIsWithinTheCapStaysWithinIt()
{
    IssueBench bench;
    IssuancePlan plan = IssueBench::planFor({u"a.example.org"_s});
    plan.days = 825;
    const auto issued = issue(plan, bench.parts, bench.context);
    CW_VERIFY(issued);
    const Certificate &leaf = issued->chain.leaf;
    QVERIFY(leaf.notBefore().secsTo(leaf.notAfter()) < 825LL * 86'400);
    plan.days = 0;
    QCOMPARE(plannedDays(plan, {bench.context.now(), {}}), 90);
    plan.renewal = RenewalPolicy::off();
    QCOMPARE(plannedDays(plan, {bench.context.now(), {}}), 397);
}

void TestIssue::namesOutsideTheConstraintsAreRefused()
{
    IssueBench bench;
    AuthorityPlan narrow;
    narrow.name = u"Narrow"_s;
    narrow.constraints = made(NameConstraints::parse({u"home.example"_s, u"192.168.0.0/16"_s}));
    const AuthorityId id = bench.authority(narrow).id;
    const int before = bench.rows();
    for (const QString &name : {u"shop.example.org"_s, u"10.0.0.1"_s, u"nothome.example"_s})
        CW_FAILS(issue(IssueBench::planFor({u"nas.home.example"_s, name}, id), bench.parts, bench.context),
                 ErrorCode::NameNotPermitted);
    QCOMPARE(bench.rows(), before);
    const auto issued =
        issue(IssueBench::planFor({u"nas.home.example"_s, u"192.168.1.7"_s}, id), bench.parts, bench.context);
    CW_VERIFY(issued);
    QVERIFY(bench.verify(issued->chain).succeeded());
}

void TestIssue::wildcardsAndForeignScriptsAreCovered()
{
    IssueBench bench;
    const auto issued =
        issue(IssueBench::planFor({u"*.example.org"_s, u"bücher.example"_s}), bench.parts, bench.context);
    CW_VERIFY(issued);
    for (const QString &host : {u"shop.example.org"_s, u"xn--bcher-kva.example"_s}) {
        const ToolResult verdict = bench.verify(issued->chain, {u"-verify_hostname"_s, host});
        QVERIFY2(verdict.succeeded(), verdict.errors);
    }
    QVERIFY(!bench.verify(issued->chain, {u"-verify_hostname"_s, u"a.b.example.org"_s}).succeeded());
}

void TestIssue::nothingIsStoredWhereverItIsCancelled()
{
    IssueBench bench;
    const IssuancePlan plan = IssueBench::planFor({u"a.example.org"_s}, bench.authority().id);
    const int before = bench.rows();
    constexpr int reports = 5; // preparing, key, signing, verifying, storing
    for (int stopAt = 1; stopAt <= reports; ++stopAt) {
        auto flag = std::make_shared<CancelFlag>();
        int seen = 0;
        const Context stopping(bench.clock, flag, [&](const Progress &) {
            if (++seen == stopAt)
                flag->raise();
        });
        CW_FAILS(issue(plan, bench.parts, stopping), ErrorCode::Cancelled);
        QCOMPARE(bench.rows(), before);
    }
    CW_VERIFY(issue(plan, bench.parts, bench.context));
}

void TestIssue::nothingIsStoredWhenTheKeychainRefuses()
{
    IssueBench bench;
    bench.keychain.failure = ErrorCode::KeychainLocked;
    IssuancePlan plan = IssueBench::planFor({u"a.example.org"_s});
    plan.keyPassphrase = shared("its own");
    plan.rememberKeyPassphrase = true;
    CW_FAILS(issue(plan, bench.parts, bench.context), ErrorCode::KeychainLocked);
    AuthorityPlan authority;
    authority.name = u"Home"_s;
    authority.passphrase = shared("its own");
    authority.rememberPassphrase = true;
    CW_FAILS(createAuthority(authority, bench.parts, bench.context), ErrorCode::KeychainLocked);
    QCOMPARE(bench.rows(), 0);
}

void TestIssue::aNewCertificateSupersedesTheOld_data()
{
    QTest::addColumn<bool>("reuseKey");
    QTest::newRow("new key") << false;
    QTest::newRow("same key") << true;
}

void TestIssue::aNewCertificateSupersedesTheOld()
{
    QFETCH(bool, reuseKey);
    IssueBench bench;
    IssuancePlan plan = IssueBench::planFor({u"a.example.org"_s, u"192.0.2.7"_s}, bench.authority().id);
    plan.reuseKey = reuseKey;
    const auto first = issue(plan, bench.parts, bench.context);
    CW_VERIFY(first);
    const auto managed = ManagedRepository(bench.connection).byId(first->managed);
    CW_VERIFY(managed);
    const auto second = reissue(*managed, nullptr, nullptr, bench.parts, bench.context);
    CW_VERIFY(second);
    QCOMPARE(second->chain.leaf.publicKey() == first->chain.leaf.publicKey(), reuseKey);
    QCOMPARE(second->chain.leaf.names(), first->chain.leaf.names());
    QVERIFY(second->chain.leaf.serial() != first->chain.leaf.serial());
    CertificateRepository certificates(bench.connection);
    QVERIFY(made(certificates.byId(first->id)).superseded);
    QVERIFY(!made(certificates.byId(second->id)).superseded);
    QCOMPARE(made(ManagedRepository(bench.connection).byId(first->managed)).current, second->id);
}

void TestIssue::aRememberedPassphraseOpensTheKey()
{
    IssueBench bench;
    IssuancePlan plan = IssueBench::planFor({u"a.example.org"_s});
    plan.keyPassphrase = shared("its own");
    plan.rememberKeyPassphrase = true;
    const auto issued = issue(plan, bench.parts, bench.context);
    CW_VERIFY(issued);
    const StoredKey key = made(KeyRepository(bench.connection).all()).constFirst();
    CW_VERIFY(openStoredKey(key, nullptr, bench.parts, bench.context));
    CW_FAILS(openStoredKey(key, shared("another"), bench.parts, bench.context), ErrorCode::PassphraseWrong);
    bench.keychain.entries.clear();
    CW_FAILS(openStoredKey(key, nullptr, bench.parts, bench.context), ErrorCode::PassphraseNeeded);
}

void TestIssue::aPlanTellsItsProblems_data()
{
    QTest::addColumn<IssuancePlan>("plan");
    QTest::addColumn<ErrorCode>("expected");
    QTest::addColumn<bool>("blocking");
    const IssuancePlan good = IssueBench::planFor({u"a.example.org"_s});
    const auto row = [&](const char *title, auto change, ErrorCode expected, bool blocking) {
        IssuancePlan plan = good;
        change(plan);
        QTest::newRow(title) << plan << expected << blocking;
    };
    row(
        "no name", [](auto &p) { p.names.clear(); }, ErrorCode::NameMissing, true);
    row(
        "mail for a server", [](auto &p) { p.names = made(parseNames({u"eve@example.org"_s})); },
        ErrorCode::NameKindUnsuited, true);
    row(
        "an authority's profile", [](auto &p) { p.profile = Profile::CaIntermediate; },
        ErrorCode::ProfileUnknown, true);
    row(
        "no authority", [](auto &p) { p.issuer = IssuerKind::LocalCa; }, ErrorCode::IssuerUnknown, true);
    row(
        "no such issuer", [](auto &p) { p.issuer = IssuerKind::External; }, ErrorCode::IssuerUnknown, true);
    row(
        "days below zero", [](auto &p) { p.days = -1; }, ErrorCode::LifetimeInvalid, true);
    row(
        "days without end", [](auto &p) { p.days = 40'000; }, ErrorCode::LifetimeInvalid, true);
    row(
        "beyond Apple's", [](auto &p) { p.days = 826; }, ErrorCode::LifetimeInvalid, false);
    row(
        "no browser takes it", [](auto &p) { p.keyAlgorithm = KeyAlgorithm::Ed25519; },
        ErrorCode::KeyAlgorithmUnsuited, false);
}

void TestIssue::aPlanTellsItsProblems()
{
    QFETCH(IssuancePlan, plan);
    QFETCH(ErrorCode, expected);
    QFETCH(bool, blocking);
    IssueBench bench;
    const QList<PlanProblem> found = problems(plan, {bench.context.now(), {}});
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.constFirst().error.code(), expected);
    QCOMPARE(found.constFirst().blocking, blocking);
    const auto issued = issue(plan, bench.parts, bench.context);
    QCOMPARE(issued.has_value(), !blocking);
}

void TestIssue::aBatchGoesOnAfterFailures()
{
    IssueBench bench;
    QList<Result<IssuancePlan>> plans;
    for (int i = 0; i < 12; ++i) {
        if (i % 4 == 1)
            plans.append(Result<IssuancePlan>(Error(ErrorCode::NameInvalid)));
        else if (i % 4 == 2)
            plans.append(IssueBench::planFor({u"eve@example.org"_s}));
        else
            plans.append(IssueBench::planFor({u"h%1.example.org"_s.arg(i)}));
    }
    QList<int> order;
    int issued = 0;
    const auto done = [&](int index, const Result<IssuedCertificate> &result) {
        order.append(index);
        // Only after its commit: another connection sees it.
        auto other = made(bench.store.connect());
        if (result && CertificateRepository(other).byId(result->id) &&
            result->chain.leaf.names().constFirst().value() == u"h%1.example.org"_s.arg(index))
            ++issued;
    };
    CW_VERIFY(issueBatch(plans, bench.parts, done, bench.context));
    QCOMPARE(order, (QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    QCOMPARE(issued, 6);
    QCOMPARE(made(KeyRepository(bench.connection).all()).size(), 6);
}

void TestIssue::aCancelledBatchSaysSo()
{
    IssueBench bench;
    QList<Result<IssuancePlan>> plans;
    for (int i = 0; i < 200; ++i)
        plans.append(IssueBench::planFor({u"h%1.example.org"_s.arg(i)}));
    auto flag = std::make_shared<CancelFlag>();
    int succeeded = 0;
    const auto done = [&](int, const Result<IssuedCertificate> &result) {
        succeeded += result ? 1 : 0;
        flag->raise();
    };
    CW_FAILS(issueBatch(plans, bench.parts, done, Context(bench.clock, flag)), ErrorCode::Cancelled);
    QVERIFY(succeeded > 0 && succeeded < 200);
    QCOMPARE(made(ManagedRepository(bench.connection).all()).size(), succeeded);
}

QTEST_GUILESS_MAIN(TestIssue)
#include "tst_issue.moc"
