#pragma once

#include "deploy/deploy.h"
#include "deploy/placeholders.h"
#include "hosts/host.h"

namespace certwright {

/// A preset's own commands are proposals: those that can work at `host` go into the target's settings, the
/// others into `leftOut` with the reason (conventions 2.4). PresetAnswerMissing where one that could work
/// lacks an answer.
Result<> proposeCommands(const Preset &preset, const Placeholders &placeholders, const TargetWish &wish,
                         const Host &host, PlannedTarget &planned, const Context &context);

/// A command line of a person's: split, placeholders filled, its program found and safe. Empty for an empty
/// line.
Result<QStringList> userCommand(const QString &line, const Placeholders &placeholders, const Host &host);

/// Where a preset's commands run: its working folder if it is there, else `/`.
QString workingFolderOf(const Preset &preset, const Placeholders &placeholders, const Host &host);

} // namespace certwright
