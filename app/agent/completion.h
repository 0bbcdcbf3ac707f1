#pragma once

#include "command.h"

namespace certwright::agent {

/// A completion script for `bash`, `zsh` or `fish`, made from the commands; empty for another shell.
QString completionScript(const QString &shell, const Commands &commands);

} // namespace certwright::agent
