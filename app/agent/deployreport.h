#pragma once

#include "deploy/deploy.h"
#include "session.h"

namespace certwright::agent {

/// Says what became of targets: lines on stdout, or nothing with JSON (whose document the command prints).
/// False where one failed.
bool tell(const QList<DeployReport> &reports, const QList<Error> &errors, const Session &session,
          Connection &connection);
/// `deploy list`'s objects for some targets.
Result<QJsonArray> targetsJson(const QList<Target> &targets, Connection &connection);
/// What was left out of a plan and why, on stderr.
void tellLeftOut(const PlannedTarget &planned, const Session &session);

/// The absolute path of a LOCATION. UsageInvalid for one on another machine.
Result<QString> localFolder(const QString &location);

} // namespace certwright::agent
