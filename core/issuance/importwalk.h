#pragma once

#include "base/context.h"

#include <QStringList>

#include <functional>

namespace certwright {

/// A file to be read, or the reason why a path is left alone.
struct WalkedPath {
    QString path;
    std::optional<Error> refused;
};

/// The files below `paths`, in order of name. A folder's own files, those of folders below only when
/// `recursive`, at most 32 deep and 100,000 in all. A link is followed only where it stays in the folder that
/// was chosen.
Result<> walkForImport(const QStringList &paths, bool recursive,
                       const std::function<void(const WalkedPath &)> &found, const Context &context);

} // namespace certwright
