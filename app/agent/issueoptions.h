#pragma once

#include "command.h"
#include "issuance/issuanceplan.h"

namespace certwright::agent {

/// The options that every `issue …` takes.
QList<Option> issueOptions();
/// What says more of a target than `--deploy` and `--preset` goes only with them. UsageInvalid.
Result<> requireDeploying(const Arguments &arguments);
/// What they say, as a plan without names and issuer.
Result<IssuancePlan> planFrom(const Arguments &arguments, const Session &session);
/// `--renew` and `--renew-before`.
Result<RenewalPolicy> renewalFrom(const Arguments &arguments);

} // namespace certwright::agent
