#include "issuance/requests.h"

#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"
#include "inventory/requestrepository.h"
#include "issuance/madecertificate.h"
#include "x509/chain.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

constexpr int fewestRsaBits = 2048;

/// A key too small for today's clients is refused before anything is signed.
Result<> judgeKey(const PublicKey &key)
{
    const bool rsa = key.algorithm.startsWith(QLatin1String("RSA"));
    if (key.algorithm == QLatin1String("DSA") || (rsa && key.bits < fewestRsaBits))
        return Error(ErrorCode::KeyAlgorithmUnsuited, Subject::Key,
                     key.algorithm + u' ' + QString::number(key.bits));
    return {};
}

} // namespace

Result<CertificateRequest> createRequest(const RequestPlan &plan, const IssuanceParts &parts,
                                         const Context &context)
{
    IssuancePlan naming;
    naming.names = plan.names;
    naming.subject = plan.subject;
    naming.label = plan.label;
    const SubjectName subject = plannedSubject(naming, {});
    if (subject.isEmpty() && plan.names.isEmpty())
        return Error(ErrorCode::NameMissing);

    context.report({Step::MakingKey, keyAlgorithmTitle(plan.keyAlgorithm)});
    CW_TRY(key, PrivateKey::generate(plan.keyAlgorithm, context));
    CW_TRY(request, CertificateRequest::make(key, subject, plan.names));
    CW_TRY(sealed, sealForStore(key, plan.keyPassphrase, parts.vault, context.now()));
    context.report({Step::Storing, {}});
    CW_CHECK(context.checkpoint());
    CW_TRY(connection, parts.store.connect());
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(keyId, KeyRepository(connection).add(sealed));
    StoredRequest stored;
    stored.der = request.der();
    stored.spkiSha256 = sealed.spkiSha256;
    stored.label = plan.label;
    stored.key = keyId;
    stored.createdAt = sealed.createdAt;
    CW_CHECK(RequestRepository(connection).add(stored));
    CW_CHECK(transaction.commit());
    return request;
}

Result<SignedRequest> signRequest(const SigningPlan &plan, const IssuanceParts &parts, const Context &context)
{
    CW_CHECK(judgeKey(plan.request.publicKey()));
    IssuancePlan asked;
    asked.names = plan.request.names();
    asked.subject = plan.request.subject();
    asked.profile = plan.profile;
    asked.issuer = IssuerKind::LocalCa;
    asked.authority = plan.authority;
    asked.days = plan.days;
    asked.renewal = RenewalPolicy::off();
    asked.label = plan.label;
    asked.authorityPassphrase = plan.authorityPassphrase;
    // What the request says of its subject is a wish; today's clients read the names.
    if (asked.names.isEmpty() && needsNames(plan.profile)) {
        CW_TRY(name, AlternativeName::parse(asked.subject.commonName()));
        asked.names = {name};
    }
    CW_TRY(connection, parts.store.connect());
    PreparedIssuers issuers(parts, connection);
    CW_TRY(facts, issuers.facts(asked, context.now()));
    for (const PlanProblem &problem : problems(asked, facts)) {
        if (problem.blocking)
            return problem.error;
    }
    CW_TRY(issuer, issuers.localCa(plan.authority, plan.authorityPassphrase, context));
    const IssuanceTerms terms = termsOf(asked, facts);
    context.report({Step::Signing, facts.authority->subject().commonName()});
    CW_TRY(chain, issuer->issue(plan.request, terms, context));
    context.report({Step::Verifying, {}});
    ChainQuestion question;
    question.intermediates = chain.chain;
    question.anchors = {chain.root.value_or(*facts.authority)};
    question.at = facts.now;
    const QList<ChainProblem> wrong = verifyChain(chain.leaf, question);
    if (!wrong.isEmpty())
        return Error(wrong.first().code, Subject::Request, terms.subject.commonName());

    context.report({Step::Storing, {}});
    CW_CHECK(context.checkpoint());
    CW_TRY(transaction, Transaction::begin(connection));
    StoredCertificate stored{.id = {}, .certificate = chain.leaf, .label = plan.label, .source = u"issued"_s};
    CW_TRY(ownKey, KeyRepository(connection).byPublicKey(chain.leaf.publicKey().fingerprint()));
    if (ownKey)
        stored.key = ownKey->id;
    CW_TRY(id, CertificateRepository(connection).add(stored));
    Event event;
    event.time = facts.now;
    event.kind = EventKind::Issued;
    event.certificate = id;
    event.by = parts.by;
    const QString name = terms.subject.commonName();
    event.about = plan.label.isEmpty() && !name.isEmpty() ? name : nameOf(asked);
    CW_CHECK(EventRepository(connection).add(event));
    CW_CHECK(transaction.commit());
    return SignedRequest{id, chain};
}

} // namespace certwright
