#pragma once

#include "session.h"

namespace certwright::agent {

/// The options that say how a target differs from its preset: `deploy add` and `issue … --deploy` take the
/// same.
QList<Option> targetOptions();
/// What they ask for, in a folder as it was typed.
Result<TargetWish> targetWish(const Arguments &arguments, const QString &folder);
/// Plans it, says what is left out and why, and asks before anything that lies there is replaced.
/// PassphraseNeeded where the preset writes a keystore and the wish has no password for it.
Result<PlannedTarget> plannedTarget(const TargetWish &wish, const QString &certificateName,
                                    const Arguments &arguments, const Workshop &shop, const Session &session);

} // namespace certwright::agent
