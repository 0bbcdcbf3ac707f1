#pragma once

#include <QByteArray>
#include <QStringList>

namespace certwright::test {

/// How a foreign program ended; -1 where it could not run or took too long.
struct ToolResult {
    int exitCode = -1;
    QByteArray output; ///< stdout
    QByteArray errors; ///< stderr
    bool succeeded() const { return exitCode == 0; }
};

/// Runs a foreign program to its end, at most `limit` milliseconds; for tests only.
ToolResult runTool(const QStringList &argv, const QByteArray &input = {}, int limit = 60'000);
/// The same for lines of shell in `folder`, ended by the first that fails.
ToolResult runShell(const QString &folder, const QByteArray &script, int limit = 60'000);

} // namespace certwright::test
