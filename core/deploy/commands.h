#pragma once

#include "hosts/host.h"

namespace certwright {

inline constexpr std::chrono::milliseconds checkTimeLimit{30'000};
inline constexpr std::chrono::milliseconds reloadTimeLimit{60'000};
inline constexpr std::chrono::milliseconds hookTimeLimit{120'000};

/// Runs a target's command to its end. `failure` (with the program's words in Subject::Output) where it
/// refuses or hangs.
Result<> runCommand(const ProgramRun &run, ErrorCode failure, const Host &host, const Context &context);

/// What systemd says of a unit.
struct UnitState {
    bool isKnown = false;
    bool isActive = false;
};
Result<UnitState> unitState(const QString &systemctl, const QString &unit, const Host &host,
                            const Context &context);

/// Whether a preset's service runs now; empty where nobody can tell (no systemd, no such unit).
std::optional<bool> isServiceActive(const QString &unit, const Host &host, const Context &context);

/// ProgramMissing, ProgramUnsafe: whether a stored command could still run.
Result<> requireProgram(const QStringList &argv, const Host &host);

} // namespace certwright
