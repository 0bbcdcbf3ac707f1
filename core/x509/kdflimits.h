#pragma once

#include <QtGlobal>

namespace certwright {

/// Conventions for stretching passphrases: what we write, and the most that we compute for a file from
/// elsewhere.
inline constexpr int randomRounds = 2'048;
inline constexpr int typedRounds = 600'000;
inline constexpr qint64 mostRounds = 10'000'000;
inline constexpr quint64 mostScryptMemory = quint64(1) << 30;
/// Memory times passes (`p`): some seconds of work.
inline constexpr quint64 mostScryptWork = quint64(1) << 32;

} // namespace certwright
