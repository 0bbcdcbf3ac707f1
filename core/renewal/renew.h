#pragma once

#include "renewal/fulfil.h"

namespace certwright {

struct RenewOptions {
    SharedSecret keyPassphrase;
    SharedSecret authorityPassphrase;
};
/// Takes the certificate's lease and renews it, keeping names, key policy and targets. RenewalImpossible for
/// what nobody here issued. A failure is recorded, the old certificate stays current and deployed.
Result<FulfilReport> renew(ManagedId managed, const RenewOptions &options, const FulfilParts &parts,
                           const Context &context);

/// Managed certificates whose time to renew has come, soonest end first.
Result<QList<ManagedId>> dueForRenewal(Connection &connection, const QDateTime &now);

} // namespace certwright
