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
Result<FulfilReport> fulfil(const IssuancePlan &plan, const QList<PlannedTarget> &targets,
                            const FulfilParts &parts, const Context &context);

/// The second half alone: to every target of what was just issued.
FulfilReport deployIssued(const IssuedCertificate &issued, const SharedSecret &keyPassphrase,
                          const DeployParts &parts, const Context &context);

} // namespace certwright
