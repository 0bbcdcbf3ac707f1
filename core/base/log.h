#pragma once

#include <QLoggingCategory>

namespace certwright {

Q_DECLARE_LOGGING_CATEGORY(logBase)
Q_DECLARE_LOGGING_CATEGORY(logSecrets)
Q_DECLARE_LOGGING_CATEGORY(logInventory)
Q_DECLARE_LOGGING_CATEGORY(logIssuance)
Q_DECLARE_LOGGING_CATEGORY(logDeploy)
Q_DECLARE_LOGGING_CATEGORY(logService)
Q_DECLARE_LOGGING_CATEGORY(logDesktop)

/// Sends the log to stderr, one escaped line a record, with private blocks, credentials in addresses and
/// `Authorization` values blotted out as the last step.
void installLog();

/// The last line of defence: blots out what must never stand in a log.
QString redacted(const QString &text);

} // namespace certwright
