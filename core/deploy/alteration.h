#pragma once

#include "hosts/host.h"
#include "inventory/targetrepository.h"

namespace certwright {

/// Where a target's current files no longer lie as we wrote them: absolute paths, changed or gone. Reads
/// only. Empty for a target that was never deployed; FolderMissing where its folder is gone.
Result<QStringList> alteredFiles(const Target &target, Connection &connection, const Host &host);

/// The target with the state that its folder shows: what the store calls deployed and somebody else changed
/// since is Outdated, with why. What can't be looked at stays as it was recorded.
Target asItLies(Target target, Connection &connection);

} // namespace certwright
