#pragma once

#include "base/result.h"

namespace certwright {

/// The session bus that runs under our own (or root's) account: who points us to another's must not get our
/// secrets (conventions 10.4, 47). KeychainUnavailable where there is none; none is ever started.
Result<QString> ownSessionBus();

} // namespace certwright
