#include "issuance/preparedissuer.h"

#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/keyrepository.h"
#include "issuance/localcaissuer.h"

namespace certwright {

Result<std::shared_ptr<Issuer>> PreparedIssuers::localCa(AuthorityId id, const SharedSecret &passphrase,
                                                         const Context &context)
{
    if (const auto known = m_issuers.find(id); known != m_issuers.end())
        return known->second;
    CW_TRY(authority, AuthorityRepository(m_connection).byId(id));
    if (!authority.key)
        return Error(ErrorCode::AuthorityWithoutKey, Subject::Authority, authority.name);
    CW_TRY(certificate, CertificateRepository(m_connection).byId(authority.certificate));
    CW_TRY(stored, KeyRepository(m_connection).byId(*authority.key));
    auto key = openStoredKey(stored, passphrase, m_parts, context);
    if (!key)
        return std::move(key).error().with(Subject::Authority, authority.name);
    CW_TRY(above, chainOf(certificate.certificate, m_connection));
    QList<Certificate> upwards = above.chain;
    if (above.root)
        upwards.append(*above.root);
    auto issuer = std::make_shared<LocalCaIssuer>(certificate.certificate, *std::move(key), upwards);
    m_issuers.emplace(id, issuer);
    return std::shared_ptr<Issuer>(issuer);
}

Result<PlanFacts> PreparedIssuers::facts(const IssuancePlan &plan, const QDateTime &now)
{
    PlanFacts facts;
    if (plan.issuer == IssuerKind::LocalCa && plan.authority) {
        const auto known = m_facts.find(*plan.authority);
        if (known != m_facts.end()) {
            facts = known->second;
        } else {
            CW_TRY(read, factsFor(plan, m_connection, now));
            facts = read;
            m_facts.emplace(*plan.authority, facts);
        }
    }
    facts.now = now;
    return facts;
}

Result<PlanFacts> factsFor(const IssuancePlan &plan, Connection &connection, const QDateTime &now)
{
    PlanFacts facts;
    facts.now = now;
    if (plan.issuer != IssuerKind::LocalCa || !plan.authority)
        return facts;
    CW_TRY(authority, AuthorityRepository(connection).byId(*plan.authority));
    CW_TRY(certificate, CertificateRepository(connection).byId(authority.certificate));
    facts.authority = certificate.certificate;
    facts.authorityHasKey = authority.key.has_value();
    if (authority.key) {
        CW_TRY(key, KeyRepository(connection).byId(*authority.key));
        facts.authorityKeyNeedsPassphrase = key.protection == KeyProtection::OwnPassphrase;
    }
    return facts;
}

} // namespace certwright
