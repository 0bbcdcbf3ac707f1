#include "issuance/issue.h"

#include "base/parallel.h"
#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"
#include "inventory/managedrepository.h"
#include "inventory/sealnames.h"
#include "inventory/targetrepository.h"
#include "issuance/preparedissuer.h"
#include "issuance/selfsignedissuer.h"
#include "x509/chain.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

constexpr int secondsADay = 86'400;
constexpr int clockTolerance = 300;
constexpr int rowsACommit = 100;

/// A certificate that is made and proved, but not stored yet.
struct MadeCertificate {
    IssuancePlan plan;
    StoredKey key;
    IssuedChain chain;
};

Result<> firstObstacle(const IssuancePlan &plan, const PlanFacts &facts)
{
    for (const PlanProblem &problem : problems(plan, facts)) {
        if (problem.blocking)
            return problem.error;
    }
    return {};
}

IssuanceTerms termsOf(const IssuancePlan &plan, const PlanFacts &facts)
{
    IssuanceTerms terms;
    terms.profile = plan.profile;
    terms.subject = plannedSubject(plan);
    terms.names = plan.names;
    terms.notBefore = facts.now.addSecs(-backdatedSeconds);
    terms.notAfter = facts.now.addSecs(qint64(plannedDays(plan, facts)) * secondsADay - 1);
    // The end is inclusive and the start lies an hour back: what is said to be within the cap must be.
    if (plan.days <= longestLeafDays)
        terms.notAfter =
            std::min(terms.notAfter, terms.notBefore.addSecs(qint64(longestLeafDays) * secondsADay - 1));
    if (facts.authority)
        terms.notAfter = std::min(terms.notAfter, facts.authority->notAfter());
    return terms;
}

Result<> prove(const IssuedChain &issued, const PublicKey &key, const IssuanceTerms &terms,
               const QDateTime &now)
{
    const Certificate &leaf = issued.leaf;
    if (!(leaf.publicKey() == key))
        return Error(ErrorCode::KeyMismatch, Subject::Certificate, leaf.subject().commonName());
    const QList<AlternativeName> names = leaf.names();
    for (const AlternativeName &name : terms.names) {
        if (!names.contains(name))
            return Error(ErrorCode::NameNotCovered, Subject::Name, name.value());
    }
    if (leaf.notBefore() > now.addSecs(clockTolerance))
        return Error(ErrorCode::CertificateNotYetValid, Subject::Certificate, leaf.subject().commonName());
    ChainQuestion question;
    question.intermediates = issued.chain;
    question.anchors = {issued.root.value_or(leaf)};
    question.at = now;
    const QList<ChainProblem> wrong = verifyChain(leaf, question);
    if (!wrong.isEmpty())
        return Error(wrong.first().code, Subject::Certificate, leaf.subject().commonName())
            .with(Subject::Reason, wrong.first().about);
    return {};
}

Result<PrivateKey> keyFor(const IssuancePlan &plan, const Context &context)
{
    context.report({Step::MakingKey, keyAlgorithmTitle(plan.keyAlgorithm)});
    return PrivateKey::generate(plan.keyAlgorithm, context);
}

/// Everything but the store: check, request, issuer, proof, seal.
Result<MadeCertificate> make(const IssuancePlan &plan, const PlanFacts &facts, const PrivateKey &key,
                             const std::shared_ptr<Issuer> &authority, const IssuanceParts &parts,
                             const Context &context)
{
    const IssuanceTerms terms = termsOf(plan, facts);
    CW_TRY(request, CertificateRequest::make(key, terms.subject, terms.names));
    context.report({Step::Signing, facts.authority ? facts.authority->subject().commonName() : QString()});
    SelfSignedIssuer selfSigned(key);
    Issuer &issuer = authority ? *authority : selfSigned;
    CW_TRY(chain, issuer.issue(request, terms, context));
    context.report({Step::Verifying, {}});
    CW_CHECK(prove(chain, key.publicKey(), terms, facts.now));
    CW_TRY(sealed, sealForStore(key, plan.keyPassphrase, parts.vault, facts.now));
    return MadeCertificate{plan, std::move(sealed), std::move(chain)};
}

Result<MadeCertificate> makeNew(const IssuancePlan &plan, PreparedIssuers &issuers,
                                const IssuanceParts &parts, const Context &context)
{
    context.report({Step::Preparing, {}});
    CW_TRY(facts, issuers.facts(plan, context.now()));
    CW_CHECK(firstObstacle(plan, facts));
    std::shared_ptr<Issuer> authority;
    if (plan.issuer == IssuerKind::LocalCa) {
        CW_TRY(prepared, issuers.localCa(*plan.authority, plan.authorityPassphrase, context));
        authority = prepared;
    }
    CW_TRY(key, keyFor(plan, context));
    return make(plan, facts, key, authority, parts, context);
}

ManagedCertificate managedOf(const IssuancePlan &plan)
{
    ManagedCertificate managed;
    managed.label = plan.label;
    managed.names = plan.names;
    managed.subject = plan.subject;
    managed.profile = plan.profile;
    managed.keyAlgorithm = plan.keyAlgorithm;
    managed.reuseKey = plan.reuseKey;
    managed.ownPassphrase = plan.keyPassphrase != nullptr;
    managed.issuer = plan.issuer;
    managed.authority = plan.authority;
    managed.days = plan.days;
    managed.renewal = plan.renewal;
    return managed;
}

QString nameOf(const IssuancePlan &plan)
{
    if (!plan.label.isEmpty())
        return plan.label;
    return plan.names.isEmpty() ? plannedSubject(plan).commonName() : plan.names.first().value();
}

Result<TargetId> storeTarget(const TargetDraft &draft, ManagedId managed, const Vault &vault,
                             Connection &connection)
{
    TargetRepository targets(connection);
    Target target = draft.target;
    target.managed = managed;
    CW_TRY(id, targets.add(target));
    if (draft.keystorePassphrase) {
        target.id = id;
        CW_TRY(sealed, vault.seal(draft.keystorePassphrase->view(), keystoreSealName(id)));
        target.keystorePassphrase = sealed;
        CW_CHECK(targets.update(target));
    }
    return id;
}

/// Certificate and key as current of `managed`; in the caller's transaction.
Result<CertificateId> storeCurrent(const MadeCertificate &made, ManagedId managed, EventKind kind,
                                   const IssuanceParts &parts, Connection &connection)
{
    CW_TRY(key, KeyRepository(connection).add(made.key));
    StoredCertificate stored{
        .id = {}, .certificate = made.chain.leaf, .label = made.plan.label, .source = u"issued"_s};
    stored.key = key;
    stored.managed = managed;
    CW_TRY(id, CertificateRepository(connection).add(stored));
    CW_CHECK(ManagedRepository(connection).setCurrent(managed, id));
    Event event;
    event.time = made.key.createdAt;
    event.kind = kind;
    event.certificate = id;
    event.by = parts.by;
    event.about = nameOf(made.plan);
    CW_CHECK(EventRepository(connection).add(event));
    return id;
}

Result<IssuedCertificate> store(const MadeCertificate &made, const IssuanceParts &parts,
                                Connection &connection)
{
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(managed, ManagedRepository(connection).add(managedOf(made.plan)));
    CW_TRY(id, storeCurrent(made, managed, EventKind::Issued, parts, connection));
    IssuedCertificate issued{id, managed, {}, made.chain};
    for (const TargetDraft &draft : made.plan.targets) {
        CW_TRY(target, storeTarget(draft, managed, parts.vault, connection));
        issued.targets.append(target);
    }
    CW_CHECK(transaction.commit());
    return issued;
}

Result<> rememberIfAsked(const IssuancePlan &plan, const MadeCertificate &made, const IssuanceParts &parts,
                         const Context &context, Connection &connection)
{
    if (!plan.rememberKeyPassphrase || !plan.keyPassphrase)
        return {};
    CW_TRY(key, KeyRepository(connection).byPublicKey(made.key.spkiSha256));
    return key ? rememberPassphrase(key->id, plan.keyPassphrase, parts, context) : Result<>();
}

IssuancePlan planOf(const ManagedCertificate &managed, const SharedSecret &keyPassphrase,
                    const SharedSecret &authorityPassphrase)
{
    IssuancePlan plan;
    plan.names = managed.names;
    plan.subject = managed.subject;
    plan.profile = managed.profile;
    plan.keyAlgorithm = managed.keyAlgorithm;
    plan.issuer = managed.issuer;
    plan.authority = managed.authority;
    plan.days = managed.days;
    plan.renewal = managed.renewal;
    plan.reuseKey = managed.reuseKey;
    plan.label = managed.label;
    plan.keyPassphrase = managed.ownPassphrase ? keyPassphrase : nullptr;
    plan.authorityPassphrase = authorityPassphrase;
    return plan;
}

Result<PrivateKey> keyForRenewal(const ManagedCertificate &managed, const IssuancePlan &plan,
                                 const SharedSecret &passphrase, const IssuanceParts &parts,
                                 Connection &connection, const Context &context)
{
    if (!managed.reuseKey)
        return keyFor(plan, context);
    CW_TRY(current, CertificateRepository(connection).byId(*managed.current));
    if (!current.key)
        return Error(ErrorCode::RenewalImpossible, Subject::Certificate, nameOf(plan));
    CW_TRY(stored, KeyRepository(connection).byId(*current.key));
    return openStoredKey(stored, passphrase, parts, context);
}

} // namespace

Result<IssuedCertificate> issue(const IssuancePlan &plan, const IssuanceParts &parts, const Context &context)
{
    CW_TRY(connection, parts.store.connect());
    PreparedIssuers issuers(parts, connection);
    CW_TRY(made, makeNew(plan, issuers, parts, context));
    CW_CHECK(context.checkpoint());
    context.report({Step::Storing, {}});
    CW_TRY(issued, store(made, parts, connection));
    CW_CHECK(rememberIfAsked(plan, made, parts, context, connection));
    return issued;
}

Result<IssuedCertificate> reissue(const ManagedCertificate &managed, const SharedSecret &keyPassphrase,
                                  const SharedSecret &authorityPassphrase, const IssuanceParts &parts,
                                  const Context &context)
{
    const IssuancePlan plan = planOf(managed, keyPassphrase, authorityPassphrase);
    const bool ours = managed.issuer == IssuerKind::SelfSigned || managed.issuer == IssuerKind::LocalCa;
    if (!ours || !managed.current)
        return Error(ErrorCode::RenewalImpossible, Subject::Certificate, nameOf(plan));
    if (managed.ownPassphrase && !managed.reuseKey && !keyPassphrase)
        return Error(ErrorCode::PassphraseNeeded, Subject::Certificate, nameOf(plan));
    CW_TRY(connection, parts.store.connect());
    PreparedIssuers issuers(parts, connection);
    CW_TRY(facts, issuers.facts(plan, context.now()));
    CW_CHECK(firstObstacle(plan, facts));
    std::shared_ptr<Issuer> authority;
    if (plan.issuer == IssuerKind::LocalCa) {
        CW_TRY(prepared, issuers.localCa(*plan.authority, authorityPassphrase, context));
        authority = prepared;
    }
    CW_TRY(key, keyForRenewal(managed, plan, keyPassphrase, parts, connection, context));
    CW_TRY(made, make(plan, facts, key, authority, parts, context));
    CW_CHECK(context.checkpoint());
    context.report({Step::Storing, {}});
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(id, storeCurrent(made, managed.id, EventKind::Renewed, parts, connection));
    CW_CHECK(transaction.commit());
    CW_TRY(targets, TargetRepository(connection).ofManaged(managed.id));
    IssuedCertificate issued{id, managed.id, {}, made.chain};
    for (const Target &target : targets)
        issued.targets.append(target.id);
    return issued;
}

Result<> issueBatch(const QList<Result<IssuancePlan>> &plans, const IssuanceParts &parts,
                    const BatchDone &done, const Context &context)
{
    CW_TRY(connection, parts.store.connect());
    PreparedIssuers issuers(parts, connection);
    const int cores = int(std::max(1U, std::thread::hardware_concurrency()));
    for (int first = 0; first < plans.size(); first += rowsACommit) {
        CW_CHECK(context.checkpoint());
        const int count = std::min(rowsACommit, int(plans.size()) - first);

        // What needs the store is read here; the workers only compute.
        struct Task {
            PlanFacts facts;
            std::shared_ptr<Issuer> authority;
        };
        std::vector<Result<Task>> tasks;
        for (int i = 0; i < count; ++i) {
            tasks.push_back([&]() -> Result<Task> {
                CW_TRY(plan, plans[first + i]);
                CW_TRY(facts, issuers.facts(plan, context.now()));
                CW_CHECK(firstObstacle(plan, facts));
                Task task{facts, nullptr};
                if (plan.issuer == IssuerKind::LocalCa) {
                    CW_TRY(prepared, issuers.localCa(*plan.authority, plan.authorityPassphrase, context));
                    task.authority = prepared;
                }
                return task;
            }());
        }
        const Context quiet = context.silent();
        auto made = inParallel(count, cores, [&](int i) -> Result<MadeCertificate> {
            CW_TRY(task, tasks[std::size_t(i)]);
            const IssuancePlan &plan = *plans[first + i];
            CW_TRY(key, keyFor(plan, quiet));
            return make(plan, task.facts, key, task.authority, parts, quiet);
        });

        std::vector<Result<IssuedCertificate>> stored;
        CW_TRY(transaction, Transaction::begin(connection));
        for (auto &one : made) {
            if (one)
                stored.push_back(store(*one, parts, connection));
            else
                stored.emplace_back(std::move(one).error());
        }
        CW_CHECK(transaction.commit());
        for (int i = 0; i < count; ++i)
            done(first + i, stored[std::size_t(i)]);
        context.report({Step::Storing, {}, first + count, int(plans.size())});
    }
    return {};
}

} // namespace certwright
