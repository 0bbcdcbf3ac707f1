#pragma once

#include "command.h"

namespace certwright::agent {

/// The words that name a command, and what is left for it: options may stand before, between and after them.
struct CommandLine {
    QStringList words;
    QStringList rest;
};

CommandLine splitWords(const QStringList &arguments, const Commands &commands);
/// The command that `line` names; null where there is none.
const Command *findCommand(const CommandLine &line, const Commands &commands);
/// Whether commands lie below that word: `ca`, `deploy`.
bool isGroup(const QString &word, const Commands &commands);
/// Why there is no such command: not in this version, a word missing, or mistyped.
Error unknownCommand(const CommandLine &line, const Commands &commands);

} // namespace certwright::agent
