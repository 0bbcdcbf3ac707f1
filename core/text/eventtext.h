#pragma once

#include "inventory/values.h"

namespace certwright {

/// What happened, as a plain sentence: `Deployed to /etc/nginx/tls.` with the reason where it failed.
QString eventSentence(const Event &event);
/// What kind of thing happened, for a table's column: `Deployed`, `Renewal failed` …
QString eventTitle(EventKind kind);

} // namespace certwright
