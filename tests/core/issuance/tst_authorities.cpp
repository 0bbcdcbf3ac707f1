#include "issuance/authorityrenewal.h"
#include "issuance/deletion.h"
#include "issuance/exporter.h"
#include "issuance/requests.h"
#include "issuance/revocation.h"
#include "issuance/verification.h"
#include "issuebench.h"

#include "inventory/targetrepository.h"

#include <QFileInfo>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<CertificateRequest> requestByOpenssl(const IssueBench &bench, const QString &keyOptions,
                                            const QString &extensions)
{
    const ToolResult made =
        runShell(bench.path("."), (u"openssl req -new -nodes -newkey "_s + keyOptions +
                                   u" -keyout k.pem -subj /CN=evil.example -outform DER "_s + extensions +
                                   u" -out r.der 2>/dev/null"_s)
                                      .toUtf8());
    QFile file(bench.path("r.der"));
    if (!made.succeeded() || !file.open(QIODevice::ReadOnly))
        return ErrorCode::RequestInvalid;
    return CertificateRequest::fromDer(file.readAll());
}

} // namespace

class TestAuthorities : public QObject
{
    Q_OBJECT
private slots:
    void anIntermediateNeedsRoomBelowItsParent();
    void anAuthorityKeepsItsConstraintsAndItsOwnPassphrase();
    void aNameIsTakenOnce();
    void aRenewedAuthorityVouchesForWhatItSignedBefore();
    void opensslHeedsWhatWasRevoked();
    void aRequestsWishesAreNotGranted();
    void weakKeysAreNotSigned();
    void ourOwnRequestMeetsItsKeyAgain();
    void opensslReadsEveryExport_data();
    void opensslReadsEveryExport();
    void aKeyIsNotExportedInTheClearUnasked();
    void deletedCertificatesComeBack();
    void whatIsDeployedOrSharedIsNotDeleted();
    void whatIsStoredIsVerified();
};

void TestAuthorities::anIntermediateNeedsRoomBelowItsParent()
{
    IssueBench bench;
    AuthorityPlan below;
    below.name = u"Below"_s;
    below.keyAlgorithm = KeyAlgorithm::EcP256;
    below.parent = bench.authority("Flat").id;
    const int before = bench.rows();
    CW_FAILS(createAuthority(below, bench.parts, bench.context), ErrorCode::PathLengthExceeded);
    QCOMPARE(bench.rows(), before);
    AuthorityPlan root;
    root.name = u"Root"_s;
    root.pathLength = 1;
    below.parent = bench.authority(root).id;
    const auto made = createAuthority(below, bench.parts, bench.context);
    CW_VERIFY(made);
    const auto leaf = issue(IssueBench::planFor({u"a.example.org"_s}, made->id), bench.parts, bench.context);
    CW_VERIFY(leaf);
    QCOMPARE(leaf->chain.chain.size(), 1);
    const ToolResult verdict = bench.verify(leaf->chain, {u"-purpose"_s, u"sslserver"_s});
    QVERIFY2(verdict.succeeded(), verdict.errors);
    below.name = u"Deeper"_s;
    below.parent = made->id;
    CW_FAILS(createAuthority(below, bench.parts, bench.context), ErrorCode::PathLengthExceeded);
}

void TestAuthorities::anAuthorityKeepsItsConstraintsAndItsOwnPassphrase()
{
    IssueBench bench;
    AuthorityPlan plan;
    plan.name = u"Closed"_s;
    plan.passphrase = shared("correct horse");
    plan.constraints = made(NameConstraints::parse({u"home.example"_s}));
    const CreatedAuthority authority = bench.authority(plan);
    QCOMPARE(bench.certificate(authority.certificate).nameConstraints().permitted(),
             plan.constraints.permitted());
    IssuancePlan leaf = IssueBench::planFor({u"nas.home.example"_s}, authority.id);
    CW_FAILS(issue(leaf, bench.parts, bench.context), ErrorCode::PassphraseNeeded);
    leaf.authorityPassphrase = shared("wrong");
    CW_FAILS(issue(leaf, bench.parts, bench.context), ErrorCode::PassphraseWrong);
    leaf.authorityPassphrase = plan.passphrase;
    CW_VERIFY(issue(leaf, bench.parts, bench.context));
    CW_FAILS(makeRevocationList(authority.id, nullptr, bench.parts, bench.context),
             ErrorCode::PassphraseNeeded);
}

void TestAuthorities::aNameIsTakenOnce()
{
    IssueBench bench;
    bench.authority("Home");
    AuthorityPlan plan;
    plan.name = u" home "_s;
    CW_FAILS(createAuthority(plan, bench.parts, bench.context), ErrorCode::AlreadyExists);
    plan.name = u"  "_s;
    CW_FAILS(createAuthority(plan, bench.parts, bench.context), ErrorCode::NameMissing);
}

void TestAuthorities::aRenewedAuthorityVouchesForWhatItSignedBefore()
{
    IssueBench bench;
    AuthorityPlan plan;
    plan.name = u"Root"_s;
    plan.pathLength = 1;
    plan.constraints = made(NameConstraints::parse({u"home.example"_s}));
    plan.passphrase = shared("swordfish");
    const CreatedAuthority root = bench.authority(plan);
    AuthorityPlan below;
    below.name = u"Below"_s;
    below.parent = root.id;
    below.parentPassphrase = plan.passphrase;
    const CreatedAuthority intermediate = bench.authority(below);
    auto leaf = made(
        issue(IssueBench::planFor({u"nas.home.example"_s}, intermediate.id), bench.parts, bench.context));
    bench.clock.advance(3600);
    CW_FAILS(renewAuthority(root.id, nullptr, bench.parts, bench.context), ErrorCode::PassphraseNeeded);
    for (const AuthorityId id : {root.id, intermediate.id})
        CW_VERIFY(renewAuthority(id, plan.passphrase, bench.parts, bench.context));
    const Authority renewed = made(AuthorityRepository(bench.connection).byId(root.id));
    const Certificate old = bench.certificate(root.certificate);
    const Certificate next = bench.certificate(renewed.certificate);
    QVERIFY(next.notAfter() > old.notAfter());
    QCOMPARE(next.subject(), old.subject());
    QCOMPARE(next.nameConstraints(), old.nameConstraints());
    QCOMPARE(next.pathLength(), old.pathLength());
    QVERIFY(made(CertificateRepository(bench.connection).byId(root.certificate)).superseded);
    QVERIFY(CertificateRepository(bench.connection).find(u"Root"_s) == renewed.certificate);
    const StoredChain above = made(chainOf(leaf.chain.leaf, bench.connection));
    QVERIFY(above.root == next);
    QVERIFY(above.chain.constFirst() != leaf.chain.chain.constFirst());
    leaf.chain.chain = above.chain;
    leaf.chain.root = above.root;
    const ToolResult verdict =
        bench.verify(leaf.chain, {u"-attime"_s, QString::number(bench.context.now().toSecsSinceEpoch())});
    QVERIFY2(verdict.succeeded(), verdict.errors);
    CW_VERIFY(issue(IssueBench::planFor({u"b.home.example"_s}, intermediate.id), bench.parts, bench.context));
}

void TestAuthorities::opensslHeedsWhatWasRevoked()
{
    IssueBench bench;
    const AuthorityId id = bench.authority().id;
    const auto bad = made(issue(IssueBench::planFor({u"bad.example.org"_s}, id), bench.parts, bench.context));
    const auto good =
        made(issue(IssueBench::planFor({u"good.example.org"_s}, id), bench.parts, bench.context));
    CW_VERIFY(revoke(bad.id, RevocationReason::KeyCompromise, bench.store, u"test"_s, bench.context));
    CW_FAILS(revoke(bad.id, RevocationReason::KeyCompromise, bench.store, u"test"_s, bench.context),
             ErrorCode::AlreadyRevoked);
    const auto list = makeRevocationList(id, nullptr, bench.parts, bench.context);
    CW_VERIFY(list);
    const QStringList options = {u"-crl_check"_s, u"-CRLfile"_s,
                                 bench.file("list.pem", QByteArrayView(list->pem()))};
    QVERIFY(bench.verify(good.chain, options).succeeded());
    const ToolResult verdict = bench.verify(bad.chain, options);
    QVERIFY(!verdict.succeeded());
    QVERIFY2(verdict.errors.contains("certificate revoked"), verdict.errors);
    QVERIFY(made(makeRevocationList(id, nullptr, bench.parts, bench.context)).number() > list->number());
}

// conventions 10.4, 52
void TestAuthorities::aRequestsWishesAreNotGranted()
{
    IssueBench bench;
    AuthorityPlan narrow;
    narrow.name = u"Narrow"_s;
    narrow.constraints = made(NameConstraints::parse({u"home.example"_s}));
    const AuthorityId wide = bench.authority().id;
    const AuthorityId constrained = bench.authority(narrow).id;
    const auto request =
        requestByOpenssl(bench, u"ec -pkeyopt ec_paramgen_curve:P-256"_s,
                         u"-addext subjectAltName=DNS:evil.example -addext basicConstraints=critical,CA:TRUE "
                         "-addext keyUsage=keyCertSign -addext extendedKeyUsage=codeSigning"_s);
    CW_VERIFY(request);
    SigningPlan plan{*request, wide, Profile::TlsServer, 825, {}, nullptr};
    const auto made = signRequest(plan, bench.parts, bench.context);
    CW_VERIFY(made);
    const Certificate &leaf = made->chain.leaf;
    QVERIFY(!leaf.isCa());
    QCOMPARE(leaf.publicKey(), request->publicKey());
    QCOMPARE(leaf.extendedKeyUsages(), extendedKeyUsagesFor(Profile::TlsServer));
    QVERIFY(leaf.notBefore().secsTo(leaf.notAfter()) < 825LL * 86'400);
    QVERIFY(bench.verify(made->chain, {u"-purpose"_s, u"sslserver"_s}).succeeded());
    plan.authority = constrained;
    CW_FAILS(signRequest(plan, bench.parts, bench.context), ErrorCode::NameNotPermitted);
    plan.authority = wide;
    plan.profile = Profile::CaIntermediate;
    CW_FAILS(signRequest(plan, bench.parts, bench.context), ErrorCode::ProfileUnknown);
}

void TestAuthorities::weakKeysAreNotSigned()
{
    IssueBench bench;
    const auto request =
        requestByOpenssl(bench, u"rsa:1024"_s, u"-addext subjectAltName=DNS:a.example.org"_s);
    CW_VERIFY(request);
    CW_FAILS(signRequest({*request, bench.authority().id, Profile::TlsServer, 0, {}, nullptr}, bench.parts,
                         bench.context),
             ErrorCode::KeyAlgorithmUnsuited);
}

void TestAuthorities::ourOwnRequestMeetsItsKeyAgain()
{
    IssueBench bench;
    const auto request =
        createRequest({made(parseNames({u"a.example.org"_s})), {}, KeyAlgorithm::EcP256, {}, nullptr},
                      bench.parts, bench.context);
    CW_VERIFY(request);
    CW_FAILS(createRequest({}, bench.parts, bench.context), ErrorCode::NameMissing);
    const auto done = signRequest({*request, bench.authority().id, Profile::TlsServer, 0, {}, nullptr},
                                  bench.parts, bench.context);
    CW_VERIFY(done);
    QVERIFY(made(CertificateRepository(bench.connection).byId(done->id)).key);
}

void TestAuthorities::opensslReadsEveryExport_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<bool>("withKey");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *title, ExportFormat format, bool withKey, const char *command,
                        const char *expected) {
        QTest::newRow(title) << format << withKey << QString::fromUtf8(command) << QByteArray(expected);
    };
    row("pem", ExportFormat::Pem, false, "x509 -noout -ext subjectAltName -in", "a.example.org");
    row("der", ExportFormat::Der, false, "x509 -inform DER -noout -ext subjectAltName -in", "a.example.org");
    row("pkcs7", ExportFormat::Pkcs7, false, "pkcs7 -inform DER -print_certs -in", "a.example.org");
    row("pem and key", ExportFormat::Pem, true, "pkey -noout -text -passin pass:swordfish -in", "P-256");
    row("key", ExportFormat::Key, false, "pkey -noout -text -passin pass:swordfish -in", "P-256");
    row("pkcs12", ExportFormat::Pkcs12, false, "pkcs12 -nodes -passin pass:swordfish -in", "PRIVATE KEY");
}

void TestAuthorities::opensslReadsEveryExport()
{
    QFETCH(ExportFormat, format);
    QFETCH(bool, withKey);
    QFETCH(QString, command);
    QFETCH(QByteArray, expected);
    IssueBench bench;
    const auto issued = made(
        issue(IssueBench::planFor({u"a.example.org"_s}, bench.authority().id), bench.parts, bench.context));
    ExportPlan plan;
    plan.certificate = issued.id;
    plan.format = format;
    plan.withKey = withKey;
    if (holdsKey(plan))
        plan.passphrase = shared("swordfish");
    const auto exported = exportCertificate(plan, bench.parts, bench.context);
    CW_VERIFY(exported);
    QCOMPARE(exported->holdsKey, holdsKey(plan));
    const QString path = bench.path("exported");
    CW_VERIFY(writeExport(*exported, path, IfExists::Refuse));
    CW_FAILS(writeExport(*exported, path, IfExists::Refuse), ErrorCode::FileExists);
    QCOMPARE(bool(QFileInfo(path).permissions() & QFile::ReadOther), !exported->holdsKey);
    const ToolResult read = runTool(u"openssl "_s.append(command).split(u' ') << path);
    QVERIFY2(read.succeeded(), read.errors);
    QVERIFY2(read.output.contains(expected), read.output);
    QCOMPARE(made(exportFormatNamed(exportFormatName(format))), format);
}

void TestAuthorities::aKeyIsNotExportedInTheClearUnasked()
{
    IssueBench bench;
    const auto issued = made(issue(IssueBench::planFor({u"a.example.org"_s}), bench.parts, bench.context));
    ExportPlan plan;
    plan.certificate = issued.id;
    plan.format = ExportFormat::Key;
    CW_FAILS(exportCertificate(plan, bench.parts, bench.context), ErrorCode::UsageInvalid);
    plan.unencrypted = true;
    CW_VERIFY(exportCertificate(plan, bench.parts, bench.context));
    plan.format = ExportFormat::Der;
    plan.withKey = true;
    CW_FAILS(exportCertificate(plan, bench.parts, bench.context), ErrorCode::UsageInvalid);
    CW_VERIFY(deleteCertificate(issued.id, KeyFate::Delete, bench.store, u"test"_s, bench.context));
    CW_VERIFY(restoreCertificate(issued.id, bench.store, u"test"_s, bench.context));
    plan.format = ExportFormat::Key;
    CW_FAILS(exportCertificate(plan, bench.parts, bench.context), ErrorCode::NotFound);
    plan.format = ExportFormat::Pkcs12;
    plan.withKey = false;
    plan.passphrase = shared("swordfish");
    const auto bare = exportCertificate(plan, bench.parts, bench.context);
    CW_VERIFY(bare);
    QVERIFY(!bare->holdsKey);
}

void TestAuthorities::deletedCertificatesComeBack()
{
    IssueBench bench;
    const CreatedAuthority authority = bench.authority();
    const auto issued =
        made(issue(IssueBench::planFor({u"a.example.org"_s}, authority.id), bench.parts, bench.context));
    const Dependents hanging = made(dependentsOf(authority.certificate, bench.connection));
    QVERIFY(hanging.isAuthority && hanging.hasKey);
    QCOMPARE(hanging.certificates, QStringList(u"a.example.org"_s));
    CW_VERIFY(deleteCertificate(issued.id, KeyFate::Keep, bench.store, u"test"_s, bench.context));
    QVERIFY(!CertificateRepository(bench.connection).find(u"a.example.org"_s));
    CW_VERIFY(restoreCertificate(issued.id, bench.store, u"test"_s, bench.context));
    const auto events = made(EventRepository(bench.connection).after(EventId(), 100)).size();
    CW_VERIFY(restoreCertificate(issued.id, bench.store, u"test"_s, bench.context));
    QCOMPARE(made(EventRepository(bench.connection).after(EventId(), 100)).size(), events);
    QVERIFY(made(CertificateRepository(bench.connection).byId(issued.id)).key);
    CW_FAILS(restoreCertificate(CertificateId(999), bench.store, u"test"_s, bench.context),
             ErrorCode::NotFound);
}

void TestAuthorities::whatIsDeployedOrSharedIsNotDeleted()
{
    IssueBench bench;
    IssuancePlan plan = IssueBench::planFor({u"a.example.org"_s});
    plan.reuseKey = true;
    const auto first = made(issue(plan, bench.parts, bench.context));
    const auto managed = made(ManagedRepository(bench.connection).byId(first.managed));
    const auto second = made(reissue(managed, nullptr, nullptr, bench.parts, bench.context));
    // The old one's key is the current one's, too.
    CW_FAILS(deleteCertificate(first.id, KeyFate::Delete, bench.store, u"test"_s, bench.context),
             ErrorCode::HasDependents);
    CW_VERIFY(deleteCertificate(first.id, KeyFate::Keep, bench.store, u"test"_s, bench.context));
    Target target;
    target.managed = first.managed;
    target.folder = u"/srv/tls"_s;
    CW_VERIFY(TargetRepository(bench.connection).add(target));
    CW_FAILS(deleteCertificate(second.id, KeyFate::Keep, bench.store, u"test"_s, bench.context),
             ErrorCode::HasDependents);
    QCOMPARE(made(dependentsOf(second.id, bench.connection)).targets, QStringList(u"/srv/tls"_s));
}

void TestAuthorities::whatIsStoredIsVerified()
{
    IssueBench bench;
    const AuthorityId id = bench.authority().id;
    const auto issued =
        made(issue(IssueBench::planFor({u"a.example.org"_s}, id), bench.parts, bench.context));
    const auto host = made(AlternativeName::parse(u"a.example.org"_s));
    const auto ask = [&](const AlternativeName &name, const QDateTime &at) {
        return made(verifyStored(issued.id, name, at, bench.connection));
    };
    const QDateTime now = bench.context.now();
    QVERIFY(ask(host, now).isEmpty());
    QCOMPARE(ask(made(AlternativeName::parse(u"b.example.org"_s)), now).constFirst().code,
             ErrorCode::NameNotCovered);
    QCOMPARE(ask(host, now.addDays(400)).constFirst().code, ErrorCode::CertificateExpired);
    CW_VERIFY(revoke(issued.id, RevocationReason::Superseded, bench.store, u"test"_s, bench.context));
    QCOMPARE(ask(host, now).constFirst().code, ErrorCode::Revoked);
    CW_VERIFY(makeRevocationList(id, nullptr, bench.parts, bench.context));
    QCOMPARE(ask(host, now).size(), 1);
}

QTEST_GUILESS_MAIN(TestAuthorities)
#include "tst_authorities.moc"
