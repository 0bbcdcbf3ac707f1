#include "deploy/proposals.h"

#include "base/escape.h"
#include "deploy/commands.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace certwright {
namespace {

using What = PlannedTarget::LeftOut::What;

bool isSystemctl(const QStringList &argv)
{
    return argv.size() >= 3 && QFileInfo(argv.first()).fileName() == "systemctl"_L1;
}

/// What programs say when it is us that lack something, not their configuration that is wrong.
bool lacksRights(const QByteArray &output)
{
    static constexpr const char *words[] = {"permission denied", "operation not permitted",
                                            "must be run as root", "must be root",
                                            "cannot connect to the docker daemon"};
    const QByteArray lower = output.toLower();
    return std::any_of(std::begin(words), std::end(words),
                       [&](const char *word) { return lower.contains(word); });
}

class Proposals
{
public:
    Proposals(const Preset &preset, const Placeholders &placeholders, const Host &host,
              PlannedTarget &planned, const Context &context)
        : m_preset(preset), m_placeholders(placeholders), m_host(host), m_planned(planned), m_context(context)
    {
    }

    Result<> proposeCheck()
    {
        CW_TRY(argv, resolved(m_preset.check, What::Check));
        if (argv.isEmpty())
            return {};
        ProgramRun run;
        run.argv = argv;
        run.workingFolder = workingFolderOf(m_preset, m_placeholders, m_host);
        run.timeLimit = checkTimeLimit;
        const auto result = m_host.run(run, m_context);
        if (!result && result.error().code() == ErrorCode::Cancelled)
            return result.error();
        if (!result)
            return leaveOut(What::Check, argv.first(), result.error());
        if (!result->succeeded() && lacksRights(result->output))
            return leaveOut(What::Check, argv.first(),
                            Error(ErrorCode::CommandNotPermitted, Subject::Program, argv.first())
                                .with(Subject::Output, visibleOutput(result->output)));
        m_planned.target.settings.check = argv;
        return {};
    }

    Result<> proposeReload()
    {
        CW_TRY(argv, resolved(m_preset.reload, What::Reload));
        if (argv.isEmpty())
            return {};
        if (isSystemctl(argv)) {
            const auto usable = requireUnit(argv);
            if (!usable && usable.error().code() == ErrorCode::Cancelled)
                return usable;
            if (!usable)
                return leaveOut(What::Reload, argv.last(), usable.error());
            CW_CHECK(sayWhetherItRuns(argv));
        }
        m_planned.target.settings.reload = argv;
        return {};
    }

    /// Kept all the same, for the day when it runs.
    Result<> sayWhetherItRuns(const QStringList &argv)
    {
        CW_TRY(state, unitState(argv.first(), argv.last(), m_host, m_context));
        if (state.isActive)
            return {};
        return leaveOut(What::Reload, argv.last(),
                        Error(ErrorCode::ReloadSkipped, Subject::Name, argv.last()));
    }

    /// Only ever run when something has gone wrong, so nothing is said where there is none.
    Result<> proposeRestart()
    {
        QList<PlannedTarget::LeftOut> said = m_planned.leftOut;
        auto argv = resolved(m_preset.restart, What::Service);
        m_planned.leftOut = said;
        if (!argv || argv->isEmpty() || (isSystemctl(*argv) && !requireUnit(*argv)))
            return {};
        m_planned.target.settings.restart = *argv;
        return {};
    }

private:
    Result<> leaveOut(What what, const QString &program, const Error &reason)
    {
        m_planned.leftOut += {what, program, reason};
        return {};
    }

    /// With the program's absolute path; empty, and said, where there is no such program.
    Result<QStringList> resolved(const QStringList &command, What what)
    {
        if (command.isEmpty())
            return QStringList();
        const auto program = m_host.findProgram(command.first());
        if (!program) {
            CW_CHECK(leaveOut(what, command.first(), program.error()));
            return QStringList();
        }
        CW_TRY(argv, m_placeholders.expand(command));
        argv.first() = *program;
        return argv;
    }

    Result<> requireUnit(const QStringList &argv)
    {
        const QString unit = argv.last();
        if (!m_host.hasServiceManager())
            return Error(ErrorCode::ServiceManagerMissing, Subject::Name, unit);
        CW_TRY(state, unitState(argv.first(), unit, m_host, m_context));
        if (!state.isKnown)
            return Error(ErrorCode::ServiceUnknown, Subject::Name, unit);
        if (!m_host.actsAsRoot() && !mayManageUnits())
            return Error(ErrorCode::CommandNotPermitted, Subject::Program, argv.first());
        return {};
    }

    bool mayManageUnits()
    {
        const auto pkcheck = m_host.findProgram(u"pkcheck"_s);
        if (!pkcheck)
            return false;
        ProgramRun run;
        run.argv = {*pkcheck, u"--action-id"_s, u"org.freedesktop.systemd1.manage-units"_s, u"--process"_s,
                    QString::number(::getpid())};
        run.timeLimit = 5s;
        const auto result = m_host.run(run, m_context);
        return result && result->succeeded();
    }

    const Preset &m_preset;
    const Placeholders &m_placeholders;
    const Host &m_host;
    PlannedTarget &m_planned;
    const Context &m_context;
};

} // namespace

Result<> proposeCommands(const Preset &preset, const Placeholders &placeholders, const TargetWish &wish,
                         const Host &host, PlannedTarget &planned, const Context &context)
{
    Proposals proposals(preset, placeholders, host, planned, context);
    if (!wish.check)
        CW_CHECK(proposals.proposeCheck());
    if (!wish.reload)
        CW_CHECK(proposals.proposeReload());
    // Also for a reload of one's own: it is the same service that must be there again.
    if (!wish.reload || !wish.reload->trimmed().isEmpty())
        CW_CHECK(proposals.proposeRestart());
    return {};
}

Result<QStringList> userCommand(const QString &line, const Placeholders &placeholders, const Host &host)
{
    CW_TRY(words, splitCommandLine(line));
    if (words.isEmpty())
        return QStringList();
    CW_TRY(argv, placeholders.expand(words));
    CW_TRY(program, host.findProgram(argv.first()));
    argv.first() = program;
    return argv;
}

QString workingFolderOf(const Preset &preset, const Placeholders &placeholders, const Host &host)
{
    const QString folder = placeholders.expand(preset.workingFolder).value_or(QString());
    return !folder.isEmpty() && host.exists(folder) ? folder : u"/"_s;
}

} // namespace certwright
