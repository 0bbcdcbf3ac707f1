#pragma once

#include "base/errorcode.h"

namespace certwright::agent {

/// The exit codes that scripts rely on.
namespace exitcode {
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int usage = 2;
inline constexpr int partly = 3;
inline constexpr int locked = 4;
inline constexpr int notFound = 5;
inline constexpr int notWell = 6;
inline constexpr int interrupted = 130;
} // namespace exitcode

int exitCodeOf(ErrorCode code);

} // namespace certwright::agent
