#pragma once

#include "command.h"

namespace certwright::agent {

/// What `--help` prints: of the program, and of one command.
QString programHelp(const Commands &commands);
QString commandHelp(const CommandSpec &spec);
/// A man page in roff, from the same texts.
QString manPage(const Commands &commands);
/// The known commands nearest to what was typed.
QString nearestCommand(const QString &typed, const Commands &commands);

} // namespace certwright::agent
