#pragma once

#include "base/error.h"
#include "widgets/messagebar.h"

namespace certwright::ui {

/// A failure as a message: what happened, why, and what to do. `lead` says what was being done, where the
/// error can't.
Message errorMessage(const Error &error, const QString &lead = {});
/// In one paragraph, for beside a field.
QString errorParagraph(const Error &error);

} // namespace certwright::ui
