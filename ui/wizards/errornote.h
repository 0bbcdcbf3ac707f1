#pragma once

#include "base/error.h"
#include "wizards/notelist.h"

namespace certwright::ui {

/// A failure as a note: what happened, why, and what to do.
Note noteOf(Tone tone, const Error &error);

} // namespace certwright::ui
