#pragma once

#include "service/services.h"

namespace certwright {

/// One thing worth knowing about this machine or store; code and subjects, the sentences are core/text's.
struct Finding {
    Severity severity = Severity::Info;
    Error error;
};
/// Looks at store, vault, keychain, clock, presets, targets without a reload, and folders; changes nothing.
Result<QList<Finding>> examine(Services &services, const Context &context);

} // namespace certwright
