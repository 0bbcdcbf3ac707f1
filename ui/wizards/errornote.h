#pragma once

#include "base/error.h"
#include "wizards/notelist.h"

namespace certwright::ui {

/// What happened, why, and what to do, in one line of sentences.
QString sentencesOf(const Error &error);
Note noteOf(Tone tone, const Error &error);

} // namespace certwright::ui
