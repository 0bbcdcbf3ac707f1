#pragma once

#include "base/context.h"

#include <memory>

namespace certwright::agent {

/// Raises `flag` at the first Ctrl+C or SIGTERM, and ends the program at once at the second. Call before any
/// thread starts.
void cancelOnInterrupt(std::shared_ptr<CancelFlag> flag);

} // namespace certwright::agent
