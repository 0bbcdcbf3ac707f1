#pragma once

#include "session.h"

namespace certwright::agent {

/// Says so where the store belongs to another computer, and what to do then.
Result<> tellOwner(const Store &store, const Connection &connection, const Session &session);

} // namespace certwright::agent
