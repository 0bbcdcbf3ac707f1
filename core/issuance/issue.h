#pragma once

#include "issuance/issuanceplan.h"
#include "issuance/issuer.h"
#include "issuance/keyaccess.h"

namespace certwright {

struct IssuedCertificate {
    CertificateId id;
    ManagedId managed;
    QList<TargetId> targets;
    IssuedChain chain;
};

/// The one pipeline: check → key → request → issuer → chain verified (key matches, every name covered, chain
/// builds, validity sane) → one transaction. A failure leaves the store as it was.
Result<IssuedCertificate> issue(const IssuancePlan &plan, const IssuanceParts &parts, const Context &context);

/// The same for what is managed already: a new certificate in the place of its current one, with the same
/// names, profile and targets, and a new key unless its policy says otherwise. The caller holds the lease.
Result<IssuedCertificate> reissue(const ManagedCertificate &managed, const SharedSecret &keyPassphrase,
                                  const SharedSecret &authorityPassphrase, const IssuanceParts &parts,
                                  const Context &context);

/// Many at once, each its own success or failure; keys are made on all cores, and rows are committed by the
/// hundred or every 100 ms. `done` is called in order of the list, from the calling thread, only after its
/// commit.
using BatchDone = std::function<void(int index, const Result<IssuedCertificate> &result)>;
Result<> issueBatch(const QList<Result<IssuancePlan>> &plans, const IssuanceParts &parts,
                    const BatchDone &done, const Context &context);

/// What problems() needs, read from the store.
Result<PlanFacts> factsFor(const IssuancePlan &plan, Connection &connection, const QDateTime &now);

} // namespace certwright
