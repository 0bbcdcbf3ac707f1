#pragma once

#include <QtGlobal>

namespace certwright::test {

/// Milliseconds after which something has hung or grown out of hand, also on a machine ten times slower than
/// ours; what it is held against takes well under a second.
constexpr qint64 hung = 30'000;

} // namespace certwright::test
