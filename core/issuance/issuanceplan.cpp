#include "issuance/issuanceplan.h"

#include "x509/certificatebuilder.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

/// RFC 5280, appendix A: ub-common-name.
constexpr qsizetype longestCommonName = 64;
constexpr int longestDays = 36'500;
constexpr qint64 secondsADay = 86'400;

/// Begun days count: on its last day an authority still signs.
qint64 daysUntil(const QDateTime &now, const QDateTime &end)
{
    return (now.secsTo(end) + secondsADay - 1) / secondsADay;
}

bool isForServers(Profile profile)
{
    return profile == Profile::TlsServer || profile == Profile::TlsServerClient;
}

SubjectName wishedSubject(const IssuancePlan &plan)
{
    if (!plan.subject.isEmpty())
        return plan.subject;
    if (plan.names.isEmpty())
        return plan.label.isEmpty() ? SubjectName()
                                    : SubjectName::commonName(plan.label.left(longestCommonName));
    const QString &first = plan.names.first().value();
    return first.size() <= longestCommonName ? SubjectName::commonName(first) : SubjectName();
}

void judgeNames(const IssuancePlan &plan, const PlanFacts &facts, QList<PlanProblem> &found)
{
    if (plan.names.isEmpty() && needsNames(plan.profile))
        found.append({PlanField::Names, true, Error(ErrorCode::NameMissing)});
    for (const AlternativeName &name : plan.names) {
        if (!suits(plan.profile, name.kind())) {
            found.append({PlanField::Names, true,
                          Error(ErrorCode::NameKindUnsuited, Subject::Name, name.value())
                              .with(Subject::Object, profileName(plan.profile))});
        } else if (plan.issuer == IssuerKind::LocalCa && facts.authority &&
                   !facts.authority->nameConstraints().allows(name)) {
            found.append({PlanField::Names, true,
                          Error(ErrorCode::NameNotPermitted, Subject::Name, name.value())
                              .with(Subject::Authority, facts.authority->subject().commonName())});
        }
    }
    if (plannedSubject(plan, facts).isEmpty() && plan.names.isEmpty() && !needsNames(plan.profile))
        found.append({PlanField::Subject, true, Error(ErrorCode::SubjectInvalid)});
}

void judgeIssuer(const IssuancePlan &plan, const PlanFacts &facts, QList<PlanProblem> &found)
{
    if (plan.issuer == IssuerKind::SelfSigned)
        return;
    if (plan.issuer != IssuerKind::LocalCa || !facts.authority) {
        found.append({PlanField::Issuer, true, Error(ErrorCode::IssuerUnknown)});
        return;
    }
    const QString name = facts.authority->subject().commonName();
    if (!facts.authorityHasKey)
        found.append(
            {PlanField::Issuer, true, Error(ErrorCode::AuthorityWithoutKey, Subject::Authority, name)});
    else if (facts.authority->notAfter() <= facts.now)
        found.append({PlanField::Issuer, true, Error(ErrorCode::AuthorityExpired, Subject::Authority, name)});
    if (facts.authorityKeyNeedsPassphrase && !plan.authorityPassphrase)
        found.append(
            {PlanField::Issuer, false, Error(ErrorCode::PassphraseNeeded, Subject::Authority, name)});
}

} // namespace

QList<PlanProblem> problems(const IssuancePlan &plan, const PlanFacts &facts)
{
    QList<PlanProblem> found;
    if (!leafProfiles().contains(plan.profile))
        found.append({PlanField::Profile, true,
                      Error(ErrorCode::ProfileUnknown, Subject::Value, profileName(plan.profile))});
    judgeNames(plan, facts, found);
    judgeIssuer(plan, facts, found);
    if (isForServers(plan.profile) && !isSuitedForBrowsers(plan.keyAlgorithm)) {
        found.append(
            {PlanField::Key, false,
             Error(ErrorCode::KeyAlgorithmUnsuited, Subject::Key, keyAlgorithmTitle(plan.keyAlgorithm))});
    }
    if (plan.days < 0 || plan.days > longestDays) {
        found.append({PlanField::Days, true,
                      Error(ErrorCode::LifetimeInvalid, Subject::Value, QString::number(plan.days))
                          .with(Subject::Limit, QString::number(longestDays))});
    } else if (isForServers(plan.profile) && plan.days > longestLeafDays) {
        found.append({PlanField::Days, false,
                      Error(ErrorCode::LifetimeInvalid, Subject::Value, QString::number(plan.days))
                          .with(Subject::Limit, QString::number(longestLeafDays))});
    }
    return found;
}

SubjectName plannedSubject(const IssuancePlan &plan, const PlanFacts &facts)
{
    const SubjectName wished = wishedSubject(plan);
    if (plan.issuer != IssuerKind::LocalCa || !facts.authority)
        return wished;
    return subjectUnder(facts.authority->nameConstraints(), plan.profile, plan.names, wished);
}

int plannedDays(const IssuancePlan &plan, const PlanFacts &facts)
{
    int days = plan.days;
    if (days == 0)
        days = plan.renewal.isAutomatic() ? renewedLeafDays : manualLeafDays;
    if (plan.issuer == IssuerKind::LocalCa && facts.authority)
        days = int(std::min<qint64>(days, daysUntil(facts.now, facts.authority->notAfter())));
    return std::max(days, 0);
}

} // namespace certwright
