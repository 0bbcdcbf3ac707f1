#pragma once

#include <QStringList>

namespace certwright {

/// The first schema. It is released: what changes comes as the next version, by migration.
///
/// Times are seconds since 1970 (UTC) unless a column's name ends in `_ms`; deletion is a mark; what SQL
/// never looks into is JSON. STRICT tables keep each column to its type.
QStringList schemaVersion1();
/// From version 1 to 2.
QStringList schemaVersion2();

} // namespace certwright
