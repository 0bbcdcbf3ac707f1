#include "issuance/madecertificate.h"

#include "issuance/selfsignedissuer.h"
#include "x509/chain.h"

namespace certwright {

namespace {

constexpr int secondsADay = 86'400;
constexpr int clockTolerance = 300;

Result<> firstObstacle(const IssuancePlan &plan, const PlanFacts &facts)
{
    for (const PlanProblem &problem : problems(plan, facts)) {
        if (problem.blocking)
            return problem.error;
    }
    return {};
}

} // namespace

IssuanceTerms termsOf(const IssuancePlan &plan, const PlanFacts &facts)
{
    IssuanceTerms terms;
    terms.profile = plan.profile;
    terms.subject = plannedSubject(plan, facts);
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

namespace {

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

} // namespace

Result<Ingredients> gather(const IssuancePlan &plan, PreparedIssuers &issuers, const Context &context)
{
    CW_TRY(facts, issuers.facts(plan, context.now()));
    CW_CHECK(firstObstacle(plan, facts));
    Ingredients ingredients{facts, nullptr};
    if (plan.issuer == IssuerKind::LocalCa) {
        CW_TRY(prepared, issuers.localCa(*plan.authority, plan.authorityPassphrase, context));
        ingredients.authority = prepared;
    }
    return ingredients;
}

Result<PrivateKey> makeKey(const IssuancePlan &plan, const Context &context)
{
    context.report({Step::MakingKey, keyAlgorithmTitle(plan.keyAlgorithm)});
    return PrivateKey::generate(plan.keyAlgorithm, context);
}

Result<MadeCertificate> makeCertificate(const IssuancePlan &plan, const Ingredients &ingredients,
                                        const PrivateKey &key, const Vault &vault, const Context &context)
{
    const PlanFacts &facts = ingredients.facts;
    const IssuanceTerms terms = termsOf(plan, facts);
    CW_TRY(request, CertificateRequest::make(key, terms.subject, terms.names));
    context.report({Step::Signing, facts.authority ? facts.authority->subject().commonName() : QString()});
    SelfSignedIssuer selfSigned(key);
    Issuer &issuer = ingredients.authority ? *ingredients.authority : selfSigned;
    CW_TRY(chain, issuer.issue(request, terms, context));
    context.report({Step::Verifying, {}});
    CW_CHECK(prove(chain, key.publicKey(), terms, facts.now));
    CW_TRY(sealed, sealForStore(key, plan.keyPassphrase, vault, facts.now));
    return MadeCertificate{plan, std::move(sealed), std::move(chain)};
}

} // namespace certwright
