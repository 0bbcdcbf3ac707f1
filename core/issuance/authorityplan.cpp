#include "issuance/authorityplan.h"

#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"
#include "x509/certificatebuilder.h"
#include "x509/chain.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

constexpr int secondsADay = 86'400;
constexpr int longestDays = 36'500;
constexpr int longestCommonName = 64;

int plannedDays(const AuthorityPlan &plan)
{
    if (plan.days > 0)
        return plan.days;
    return plan.parent ? intermediateDays : rootDays;
}

SubjectName subjectOf(const AuthorityPlan &plan)
{
    return plan.subject.isEmpty() ? SubjectName::commonName(plan.name) : plan.subject;
}

CertificateBuilder builderFor(const AuthorityPlan &plan, const AuthorityFacts &facts)
{
    CertificateBuilder builder;
    builder.profile = plan.parent ? Profile::CaIntermediate : Profile::CaRoot;
    builder.subject = subjectOf(plan);
    builder.constraints = plan.constraints;
    builder.pathLength = plan.pathLength;
    builder.notBefore = facts.now.addSecs(-backdatedSeconds);
    builder.notAfter = facts.now.addSecs(qint64(plannedDays(plan)) * secondsADay - 1);
    if (facts.parent) {
        builder.notBefore = std::max(builder.notBefore, facts.parent->notBefore());
        builder.notAfter = std::min(builder.notAfter, facts.parent->notAfter());
    }
    return builder;
}

Result<Certificate> sign(const AuthorityPlan &plan, const AuthorityFacts &facts, const PrivateKey &key,
                         const IssuanceParts &parts, const Context &context)
{
    const CertificateBuilder builder = builderFor(plan, facts);
    if (!plan.parent)
        return builder.selfSigned(key);
    CW_TRY(connection, parts.store.connect());
    CW_TRY(parent, AuthorityRepository(connection).byId(*plan.parent));
    CW_TRY(stored, KeyRepository(connection).byId(*parent.key));
    auto parentKey = openStoredKey(stored, plan.parentPassphrase, parts, context);
    if (!parentKey)
        return std::move(parentKey).error().with(Subject::Authority, parent.name);
    return builder.signedBy(*facts.parent, *parentKey, key.publicKey());
}

void judgeParent(const AuthorityPlan &plan, const AuthorityFacts &facts, QList<AuthorityProblem> &found)
{
    if (!plan.parent)
        return;
    if (!facts.parent) {
        found.append({AuthorityField::Parent, true, Error(ErrorCode::IssuerUnknown)});
        return;
    }
    const QString name = facts.parent->subject().commonName();
    if (!facts.parentHasKey)
        found.append(
            {AuthorityField::Parent, true, Error(ErrorCode::AuthorityWithoutKey, Subject::Authority, name)});
    if (facts.parent->notAfter() <= facts.now)
        found.append(
            {AuthorityField::Parent, true, Error(ErrorCode::AuthorityExpired, Subject::Authority, name)});
    const std::optional<int> allowed = facts.parent->pathLength();
    if (allowed && plan.pathLength >= *allowed) {
        found.append({AuthorityField::Parent, true,
                      Error(ErrorCode::PathLengthExceeded, Subject::Authority, name)
                          .with(Subject::Limit, QString::number(*allowed))});
    }
}

} // namespace

QList<AuthorityProblem> problems(const AuthorityPlan &plan, const AuthorityFacts &facts)
{
    QList<AuthorityProblem> found;
    const QString name = plan.name.trimmed();
    if (name.isEmpty())
        found.append(
            {AuthorityField::Name, true, Error(ErrorCode::NameMissing, Subject::Object, u"authority"_s)});
    else if (facts.namesInUse.contains(name, Qt::CaseInsensitive))
        found.append({AuthorityField::Name, true, Error(ErrorCode::AlreadyExists, Subject::Authority, name)});
    else if (plan.subject.isEmpty() && name.size() > longestCommonName)
        found.append({AuthorityField::Name, true,
                      Error(ErrorCode::SubjectInvalid, Subject::Value, name)
                          .with(Subject::Limit, QString::number(longestCommonName))});
    if (plan.keyAlgorithm == KeyAlgorithm::Ed25519)
        found.append(
            {AuthorityField::Key, false,
             Error(ErrorCode::KeyAlgorithmUnsuited, Subject::Key, keyAlgorithmTitle(plan.keyAlgorithm))});
    if (plan.days < 0 || plan.days > longestDays)
        found.append({AuthorityField::Days, true,
                      Error(ErrorCode::LifetimeInvalid, Subject::Value, QString::number(plan.days))
                          .with(Subject::Limit, QString::number(longestDays))});
    if (plan.pathLength < 0 || plan.pathLength > 8)
        found.append({AuthorityField::PathLength, true,
                      Error(ErrorCode::PathLengthExceeded, Subject::Limit, QString::number(8))});
    judgeParent(plan, facts, found);
    return found;
}

Result<AuthorityFacts> factsFor(const AuthorityPlan &plan, Connection &connection, const QDateTime &now)
{
    AuthorityFacts facts;
    facts.now = now;
    CW_TRY(all, AuthorityRepository(connection).all());
    for (const Authority &authority : all) {
        facts.namesInUse.append(authority.name);
        if (plan.parent == authority.id) {
            CW_TRY(certificate, CertificateRepository(connection).byId(authority.certificate));
            facts.parent = certificate.certificate;
            facts.parentHasKey = authority.key.has_value();
        }
    }
    return facts;
}

Result<> proveAuthority(const Certificate &made, const AuthorityFacts &facts, Connection &connection)
{
    ChainQuestion question;
    question.at = facts.now;
    question.anchors = {made};
    if (facts.parent) {
        CW_TRY(above, chainOf(*facts.parent, connection));
        question.intermediates = QList<Certificate>{*facts.parent} + above.chain;
        question.anchors = {above.root.value_or(*facts.parent)};
    }
    const QList<ChainProblem> wrong = verifyChain(made, question);
    if (!wrong.isEmpty())
        return Error(wrong.first().code, Subject::Authority, made.subject().commonName())
            .with(Subject::Reason, wrong.first().about);
    return {};
}

Result<CreatedAuthority> createAuthority(const AuthorityPlan &plan, const IssuanceParts &parts,
                                         const Context &context)
{
    context.report({Step::Preparing, {}});
    CW_TRY(connection, parts.store.connect());
    CW_TRY(facts, factsFor(plan, connection, context.now()));
    for (const AuthorityProblem &problem : problems(plan, facts)) {
        if (problem.blocking)
            return problem.error;
    }
    context.report({Step::MakingKey, keyAlgorithmTitle(plan.keyAlgorithm)});
    CW_TRY(key, PrivateKey::generate(plan.keyAlgorithm, context));
    context.report({Step::Signing, plan.name});
    CW_TRY(certificate, sign(plan, facts, key, parts, context));
    context.report({Step::Verifying, {}});
    if (!key.matches(certificate.publicKey()))
        return Error(ErrorCode::KeyMismatch);
    CW_CHECK(proveAuthority(certificate, facts, connection));
    CW_TRY(sealed, sealForStore(key, plan.passphrase, parts.vault, facts.now));
    context.report({Step::Storing, {}});
    CW_CHECK(context.checkpoint());
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(keyId, KeyRepository(connection).add(sealed));
    StoredCertificate stored{
        .id = {}, .certificate = certificate, .label = plan.name.trimmed(), .source = u"issued"_s};
    stored.key = keyId;
    CW_TRY(certificateId, CertificateRepository(connection).add(stored));
    Authority authority;
    authority.name = plan.name.trimmed();
    authority.certificate = certificateId;
    authority.key = keyId;
    authority.parent = plan.parent;
    CW_TRY(id, AuthorityRepository(connection).add(authority));
    Event event;
    event.time = facts.now;
    event.kind = EventKind::AuthorityCreated;
    event.certificate = certificateId;
    event.by = parts.by;
    event.about = authority.name;
    CW_CHECK(EventRepository(connection).add(event));
    if (plan.rememberPassphrase && plan.passphrase)
        CW_CHECK(rememberPassphrase(keyId, plan.passphrase, parts, context));
    CW_CHECK(transaction.commit());
    return CreatedAuthority{id, certificateId};
}

} // namespace certwright
