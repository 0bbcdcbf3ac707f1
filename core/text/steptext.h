#pragma once

#include "base/context.h"

namespace certwright {

/// While it runs, with what it is about and the count where there is one: `Making the key…`, `Reading files…
/// (3 of 40)`
QString stepRunning(const Progress &progress);
/// Once it is done: `Key made`
QString stepDone(Step step);

} // namespace certwright
