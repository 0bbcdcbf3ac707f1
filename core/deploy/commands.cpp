#include "deploy/commands.h"

#include "base/escape.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace certwright {
namespace {

constexpr auto systemctlTimeLimit = 10s;

} // namespace

Result<> runCommand(const ProgramRun &run, ErrorCode failure, const Host &host, const Context &context)
{
    const auto result = host.run(run, context);
    if (!result && result.error().code() == ErrorCode::Cancelled)
        return result.error();
    if (!result)
        return Error(failure, Subject::Program, joinCommandLine(run.argv)).causedBy(result.error());
    if (result->succeeded())
        return {};
    return Error(failure, Subject::Program, joinCommandLine(run.argv))
        .with(Subject::Output, visibleOutput(result->output))
        .with(Subject::Value, QString::number(result->exitCode));
}

Result<UnitState> unitState(const QString &systemctl, const QString &unit, const Host &host,
                            const Context &context)
{
    ProgramRun run;
    run.argv = {systemctl, u"show"_s, u"--property=LoadState,ActiveState"_s, u"--"_s, unit};
    run.timeLimit = systemctlTimeLimit;
    CW_TRY(result, host.run(run, context));
    UnitState state;
    state.isKnown = result.output.contains("LoadState=loaded");
    state.isActive =
        result.output.contains("ActiveState=active") || result.output.contains("ActiveState=reloading");
    return state;
}

std::optional<bool> isServiceActive(const QString &unit, const Host &host, const Context &context)
{
    if (unit.isEmpty() || !host.hasServiceManager())
        return {};
    const auto systemctl = host.findProgram(u"systemctl"_s);
    if (!systemctl)
        return {};
    const auto state = unitState(*systemctl, unit, host, context);
    if (!state || !state->isKnown)
        return {};
    return state->isActive;
}

Result<> requireProgram(const QStringList &argv, const Host &host)
{
    if (argv.isEmpty())
        return {};
    CW_TRY(program, host.findProgram(argv.first()));
    Q_UNUSED(program)
    return {};
}

} // namespace certwright
