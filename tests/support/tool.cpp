#include "support/tool.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace certwright::test {

ToolResult runTool(const QStringList &argv, const QByteArray &input, int limit)
{
    QProcess process;
    process.start(argv.first(), argv.mid(1));
    if (!process.waitForStarted(10'000))
        return {-1, {}, argv.first().toUtf8() + " can't be started"};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(limit)) {
        process.kill();
        process.waitForFinished(5'000);
        return {-1, {}, argv.join(u' ').toUtf8() + " took too long"};
    }
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

ToolResult runShell(const QString &folder, const QByteArray &script, int limit)
{
    const QString whole = QString::fromUtf8("set -e\ncd \"$0\"\n" + script);
    return runTool({u"/bin/sh"_s, u"-c"_s, whole, folder}, {}, limit);
}

} // namespace certwright::test
