#pragma once

#include "issuance/issue.h"
#include "issuance/preparedissuer.h"

namespace certwright {

/// A certificate that is made and proved, but not stored yet.
struct MadeCertificate {
    IssuancePlan plan;
    StoredKey key;
    IssuedChain chain;
};

/// What making one needs of the store, read beforehand, so that the making only computes.
struct Ingredients {
    PlanFacts facts;
    std::shared_ptr<Issuer> authority; ///< none: it signs itself
};

/// Subject, names and times that the issuer is asked for.
IssuanceTerms termsOf(const IssuancePlan &plan, const PlanFacts &facts);
/// Checks the plan and opens its authority's key. The first obstacle of problems() is the Error.
Result<Ingredients> gather(const IssuancePlan &plan, PreparedIssuers &issuers, const Context &context);
Result<PrivateKey> makeKey(const IssuancePlan &plan, const Context &context);
/// Request → issuer → proof (key, names, chain, validity) → seal. Safe on several threads at once.
Result<MadeCertificate> makeCertificate(const IssuancePlan &plan, const Ingredients &ingredients,
                                        const PrivateKey &key, const Vault &vault, const Context &context);

/// Stores it as a new managed certificate with its targets, in a transaction of its own.
Result<IssuedCertificate> storeNew(const MadeCertificate &made, const IssuanceParts &parts,
                                   Connection &connection);
/// Stores it in the place of what `managed` has now.
Result<IssuedCertificate> storeRenewed(const MadeCertificate &made, ManagedId managed,
                                       const IssuanceParts &parts, Connection &connection);
/// What people call it: label, first name, or common name.
QString nameOf(const IssuancePlan &plan);

} // namespace certwright
