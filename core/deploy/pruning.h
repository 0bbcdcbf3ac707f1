#pragma once

#include "deploy/targetrun.h"

namespace certwright {

/// Takes away generations beyond the three newest; where older ones lie in the folder, none under a day old
/// unless more than twenty would stay. Never the one that is shown or was deployed last. What can't be
/// removed is logged and tried again.
void pruneGenerations(TargetRun &run, const Context &context);

} // namespace certwright
