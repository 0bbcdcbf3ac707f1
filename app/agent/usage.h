#pragma once

#include "base/error.h"

#include <QStringList>

namespace certwright::agent {

/// UsageInvalid with a sentence of the agent's own.
Error usageError(const QString &sentence);
/// An option that must be there: `--ca`.
Error missingOption(const QString &option);
/// Options of which only one can be given.
Error eitherOr(const QString &option, const QString &other);
/// An option that says nothing without another one.
Error onlyWith(const QString &option, const QString &other);

} // namespace certwright::agent
