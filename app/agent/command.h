#pragma once

#include "arguments.h"
#include "commandspec.h"
#include "session.h"

#include <functional>
#include <vector>

namespace certwright::agent {

/// One command: how it is called, and what it does. `run` gives the exit code, or the Error that decides it.
struct Command {
    CommandSpec spec;
    std::function<Result<int>(const Arguments &, Session &)> run;
};

using Commands = std::vector<Command>;

// Each group of commands lies in a file of its own.
void addIssueCommands(Commands &commands);
void addAuthorityCommands(Commands &commands);
void addRequestCommands(Commands &commands);
void addImportCommand(Commands &commands);
void addExportCommand(Commands &commands);
void addListCommands(Commands &commands);
void addChangeCommands(Commands &commands);
void addDeployCommands(Commands &commands);
void addRenewCommand(Commands &commands);
void addVaultCommands(Commands &commands);
void addBackupCommands(Commands &commands);
void addStatusCommands(Commands &commands);
void addHelpCommands(Commands &commands);
/// What scripts and packages call, and no help shows: `complete`, `man-page`.
void addHiddenCommands(Commands &commands);

/// All of them, in the order of the help.
const Commands &allCommands();

} // namespace certwright::agent
