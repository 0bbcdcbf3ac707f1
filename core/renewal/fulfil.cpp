#include "renewal/fulfil.h"

namespace certwright {

bool FulfilReport::deployedEverywhere() const
{
    return deployErrors.isEmpty() &&
           std::none_of(deployments.cbegin(), deployments.cend(),
                        [](const DeployReport &report) { return report.state == TargetState::Failed; });
}

FulfilReport deployIssued(const IssuedCertificate &issued, const SharedSecret &keyPassphrase,
                          const DeployParts &parts, const Context &context)
{
    FulfilReport report{issued, {}, {}};
    for (const TargetId target : issued.targets) {
        DeployOptions options;
        options.keyPassphrase = keyPassphrase;
        auto deployed = deployTarget(target, options, parts, context);
        if (deployed)
            report.deployments.append(*std::move(deployed));
        else
            report.deployErrors.append(std::move(deployed).error().with(Subject::Target, target.text()));
    }
    return report;
}

Result<FulfilReport> fulfil(const IssuancePlan &plan, const QList<PlannedTarget> &targets,
                            const FulfilParts &parts, const Context &context)
{
    IssuancePlan whole = plan;
    for (const PlannedTarget &target : targets)
        whole.targets.append({target.target, target.keystorePassphrase});
    CW_TRY(issued, issue(whole, parts.issuance, context));
    return deployIssued(issued, plan.keyPassphrase, parts.deploy, context);
}

} // namespace certwright
