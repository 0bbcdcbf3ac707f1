#pragma once

#include "command.h"

namespace certwright::agent {

/// What `--help` prints: of the program, and of one command.
QString programHelp(const Commands &commands);
/// What `ca --help` prints.
QString groupHelp(const QString &group, const Commands &commands);
QString commandHelp(const CommandSpec &spec);
/// A man page in roff, from the same texts.
QString manPage(const Commands &commands);
/// The known command nearest to what was typed, or empty.
QString nearestCommand(const QStringList &typed, const Commands &commands);

} // namespace certwright::agent
