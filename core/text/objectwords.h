#pragma once

#include <QString>

namespace certwright {

/// A kind of thing by the name that files, requests and the command line use for it: `csr` → `certificate
/// request`. A name that is not one of ours is shown as it is.
QString objectWord(const QString &kind);

} // namespace certwright
