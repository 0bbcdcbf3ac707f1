#pragma once

#include "deploy/deploy.h"
#include "issuance/issue.h"

namespace certwright {

/// What fulfilling works on. References outlive the call.
struct FulfilParts {
    IssuanceParts issuance;
    DeployParts deploy;
};

/// What was made, and what became of each target. Issued but not deployed is said here, not lost.
struct FulfilReport {
    IssuedCertificate issued;
    QList<DeployReport> deployments;
    QList<Error> deployErrors;
    bool deployedEverywhere() const;
};

/// Plan → issue → deploy → event: the first time and every later one.
Result<FulfilReport> fulfil(const IssuancePlan &plan, const QList<PlannedTarget> &targets, const FulfilParts &parts,
                            const Context &context);

struct RenewOptions {
    bool force = false; ///< also when it is not due
    SharedSecret keyPassphrase;
    SharedSecret authorityPassphrase;
};
/// Takes the certificate's lease and renews it, keeping names, key policy and targets. RenewalImpossible for what nobody here
/// issued. A failure is recorded, the old certificate stays current and deployed.
Result<FulfilReport> renew(ManagedId managed, const RenewOptions &options, const FulfilParts &parts,
                           const Context &context);

/// Managed certificates whose time to renew has come, soonest end first.
Result<QList<ManagedId>> dueForRenewal(Connection &connection, const QDateTime &now);

} // namespace certwright
