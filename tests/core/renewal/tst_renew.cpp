#include "core/issuance/issuebench.h"
#include "inventory/lease.h"
#include "inventory/targetrepository.h"
#include "issuance/deletion.h"
#include "renewal/renew.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct RenewBench : IssueBench {
    PresetCatalogue presets = made(PresetCatalogue::load({}));
    FulfilParts fulfilling{parts, {store, vault, presets, &keychain, u"test"_s}};

    Result<FulfilReport> renewed(ManagedId id, const RenewOptions &options = {})
    {
        return renew(id, options, fulfilling, context);
    }
    ManagedCertificate managed(ManagedId id) { return made(ManagedRepository(connection).byId(id)); }
    IssuedCertificate issued(const IssuancePlan &plan) { return made(issue(plan, parts, context)); }
};

} // namespace

class TestRenew : public QObject
{
    Q_OBJECT
private slots:
    void whatIsDueIsRenewedSoonestEndFirst();
    void anotherProcessHoldingItIsWaitedForInVain();
    void aFailureIsRecordedAndTheOldOneStays();
    void whatNobodyHereIssuedIsNoFailure();
    void aCancelIsNoFailure();
    void itsOwnPassphraseIsAskedForAgain();
    void targetsAreDeployedToAgain();
    void issuedButNotDeployedIsSaid();
};

void TestRenew::whatIsDueIsRenewedSoonestEndFirst()
{
    RenewBench bench;
    IssuancePlan plan = IssueBench::planFor({u"late.example.org"_s});
    plan.days = 60;
    const ManagedId late = bench.issued(plan).managed;
    plan = IssueBench::planFor({u"soon.example.org"_s});
    plan.days = 30;
    const ManagedId soon = bench.issued(plan).managed;
    plan.renewal = RenewalPolicy::off();
    bench.issued(plan);
    QVERIFY(made(dueForRenewal(bench.connection, bench.context.now())).isEmpty());
    const QDateTime later = bench.context.now().addDays(45);
    QCOMPARE(made(dueForRenewal(bench.connection, later)), (QList<ManagedId>{soon, late}));
    bench.clock.set(later);
    const auto report = bench.renewed(soon);
    CW_VERIFY(report);
    QVERIFY(report->deployedEverywhere());
    QCOMPARE(made(dueForRenewal(bench.connection, later)), QList<ManagedId>{late});
}

void TestRenew::anotherProcessHoldingItIsWaitedForInVain()
{
    RenewBench bench;
    const IssuedCertificate first = bench.issued(IssueBench::planFor({u"a.example.org"_s}));
    {
        const auto lease = Lease::take(bench.store, LeaseSubject::of(first.managed), bench.context);
        CW_VERIFY(lease);
        // The wait ends by itself after ten seconds.
        CW_FAILS(bench.renewed(first.managed), ErrorCode::LeaseHeld);
    }
    QCOMPARE(bench.managed(first.managed).current, first.id);
    QCOMPARE(bench.managed(first.managed).attempts, 0);
    CW_VERIFY(bench.renewed(first.managed));
}

void TestRenew::aFailureIsRecordedAndTheOldOneStays()
{
    RenewBench bench;
    const CreatedAuthority authority = bench.authority();
    const IssuedCertificate first = bench.issued(IssueBench::planFor({u"a.example.org"_s}, authority.id));
    const Authority stored = made(AuthorityRepository(bench.connection).byId(authority.id));
    CW_VERIFY(AuthorityRepository(bench.connection).setKey(authority.id, std::nullopt));
    CW_FAILS(bench.renewed(first.managed), ErrorCode::AuthorityWithoutKey);
    CW_FAILS(bench.renewed(first.managed), ErrorCode::AuthorityWithoutKey);
    ManagedCertificate managed = bench.managed(first.managed);
    QCOMPARE(managed.attempts, 2);
    QCOMPARE(managed.current, first.id);
    QVERIFY(managed.lastError);
    QCOMPARE(managed.lastError->code(), ErrorCode::AuthorityWithoutKey);
    const auto events = made(EventRepository(bench.connection).ofCertificate(first.id, 10));
    QCOMPARE(events.constLast().kind, EventKind::RenewalFailed);
    QCOMPARE(events.constLast().count, 2);
    CW_VERIFY(AuthorityRepository(bench.connection).setKey(authority.id, stored.key));
    CW_VERIFY(bench.renewed(first.managed));
    managed = bench.managed(first.managed);
    QCOMPARE(managed.attempts, 0);
    QVERIFY(!managed.lastError);
}

void TestRenew::whatNobodyHereIssuedIsNoFailure()
{
    RenewBench bench;
    ManagedCertificate foreign;
    foreign.label = u"theirs"_s;
    foreign.issuer = IssuerKind::External;
    const ManagedId id = made(ManagedRepository(bench.connection).add(foreign));
    CW_FAILS(bench.renewed(id), ErrorCode::RenewalImpossible);
    QCOMPARE(bench.managed(id).attempts, 0);
    CW_FAILS(bench.renewed(ManagedId(999)), ErrorCode::NotFound);
}

void TestRenew::aCancelIsNoFailure()
{
    RenewBench bench;
    const IssuedCertificate first = bench.issued(IssueBench::planFor({u"a.example.org"_s}));
    auto flag = std::make_shared<CancelFlag>();
    const Context stopping(bench.clock, flag, [&](const Progress &) { flag->raise(); });
    CW_FAILS(renew(first.managed, {}, bench.fulfilling, stopping), ErrorCode::Cancelled);
    QCOMPARE(bench.managed(first.managed).attempts, 0);
    QCOMPARE(bench.managed(first.managed).current, first.id);
}

void TestRenew::itsOwnPassphraseIsAskedForAgain()
{
    RenewBench bench;
    IssuancePlan plan = IssueBench::planFor({u"a.example.org"_s});
    plan.keyPassphrase = shared("swordfish");
    const IssuedCertificate first = bench.issued(plan);
    CW_FAILS(bench.renewed(first.managed), ErrorCode::PassphraseNeeded);
    auto report = bench.renewed(first.managed, {shared("swordfish"), nullptr});
    CW_VERIFY(report);
    const StoredCertificate stored = made(CertificateRepository(bench.connection).byId(report->issued.id));
    const StoredKey key = made(KeyRepository(bench.connection).byId(*stored.key));
    QCOMPARE(key.protection, KeyProtection::OwnPassphrase);
    CW_VERIFY(openStoredKey(key, shared("swordfish"), bench.parts, bench.context));
    // Once remembered, it stays so from key to key.
    CW_VERIFY(rememberPassphrase(key.id, shared("swordfish"), bench.parts, bench.context));
    for (int i = 0; i < 2; ++i) {
        report = bench.renewed(first.managed);
        CW_VERIFY(report);
    }
}

void TestRenew::targetsAreDeployedToAgain()
{
    RenewBench bench;
    TargetWish wish;
    wish.folder = bench.path("live");
    wish.preset = u"generic"_s;
    const auto target = planTarget(wish, u"a.example.org"_s, bench.presets, bench.context);
    CW_VERIFY(target);
    const auto first =
        fulfil(IssueBench::planFor({u"a.example.org"_s}), {*target}, bench.fulfilling, bench.context);
    CW_VERIFY(first);
    QVERIFY(first->deployedEverywhere());
    QCOMPARE(first->deployments.size(), 1);
    const auto second = bench.renewed(first->issued.managed);
    CW_VERIFY(second);
    QCOMPARE(second->deployments.size(), 1);
    QVERIFY(second->deployments.constFirst().changed);
    CW_FAILS(deleteCertificate(second->issued.id, KeyFate::Keep, bench.store, u"test"_s, bench.context),
             ErrorCode::HasDependents);
}

void TestRenew::issuedButNotDeployedIsSaid()
{
    RenewBench bench;
    const QString folder = bench.path("live");
    IssuancePlan plan = IssueBench::planFor({u"a.example.org"_s});
    Target target;
    target.folder = folder;
    target.preset = u"there is none"_s;
    plan.targets.append({target, nullptr});
    const auto report = fulfil(plan, {}, bench.fulfilling, bench.context);
    CW_VERIFY(report);
    QVERIFY(!report->deployedEverywhere());
    QCOMPARE(bench.managed(report->issued.managed).current, report->issued.id);
}

QTEST_GUILESS_MAIN(TestRenew)
#include "tst_renew.moc"
