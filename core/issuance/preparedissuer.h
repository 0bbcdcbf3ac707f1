#pragma once

#include "issuance/issue.h"

#include <map>
#include <memory>

namespace certwright {

/// The issuers that a run needs, each opened once: an authority's key is unsealed for the first certificate,
/// not for each.
class PreparedIssuers
{
public:
    PreparedIssuers(const IssuanceParts &parts, Connection &connection)
        : m_parts(parts), m_connection(connection)
    {
    }
    /// For a plan of a local authority; the self-signed issuer needs the new key and is made by the pipeline.
    Result<std::shared_ptr<Issuer>> localCa(AuthorityId authority, const SharedSecret &passphrase,
                                            const Context &context);
    Result<PlanFacts> facts(const IssuancePlan &plan, const QDateTime &now);

private:
    const IssuanceParts &m_parts;
    Connection &m_connection;
    std::map<AuthorityId, std::shared_ptr<Issuer>> m_issuers;
    std::map<AuthorityId, PlanFacts> m_facts;
};

} // namespace certwright
