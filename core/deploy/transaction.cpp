#include "deploy/transaction.h"

#include "deploy/commands.h"
#include "deploy/proposals.h"
#include "inventory/certificaterepository.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace certwright {
namespace {

constexpr std::chrono::milliseconds hopingPatience = 10s;
constexpr std::chrono::milliseconds settleTime = 500ms;

} // namespace

ProgramRun SwitchTransaction::programRun(const QStringList &argv, std::chrono::milliseconds timeLimit) const
{
    ProgramRun run;
    run.argv = argv;
    run.workingFolder = workingFolderOf(m_run.preset(), m_run.place().placeholders, m_run.host());
    run.timeLimit = timeLimit;
    return run;
}

/// What the user asked for decides; the preset's own look only once it has seen this target right.
bool SwitchTransaction::decides() const
{
    return m_run.target().settings.probeIsUsers || m_run.target().probeConfirmedOnce;
}

Result<> SwitchTransaction::requirePossible(const Certificate &leaf)
{
    const auto &settings = m_run.target().settings;
    for (const QStringList &argv : {settings.check, settings.reload})
        CW_CHECK(requireProgram(argv, m_run.host()));
    if (!settings.hooksAreShell) {
        for (const QStringList &argv : {settings.preHook, settings.postHook})
            CW_CHECK(requireProgram(argv, m_run.host()));
    }
    CW_TRY(question, probeQuestion(settings.probe, leaf));
    Q_UNUSED(question)
    return {};
}

Result<> SwitchTransaction::lookBefore(const Certificate &leaf)
{
    const auto &settings = m_run.target().settings;
    const QString unit = m_run.place().placeholders.expand(m_run.preset().service).value_or(QString());
    m_wasActive = isServiceActive(unit, m_run.host(), m_context);
    CW_TRY(question, probeQuestion(settings.probe, leaf));
    if (question && decides()) {
        CW_TRY(verdict, confirmServed(*question, 0ms, m_context));
        m_wasListening = verdict.kind != ProbeVerdict::Kind::Nobody;
    }
    // At the first deployment, the configuration may already name files that only this run makes.
    if (!m_run.target().deployedAt || settings.check.isEmpty())
        return {};
    m_context.report({Step::CheckingConfiguration, {}});
    return runCommand(programRun(settings.check, checkTimeLimit), ErrorCode::ConfigurationBroken,
                      m_run.host(), m_context);
}

Result<> SwitchTransaction::check(const Context &context)
{
    const auto &settings = m_run.target().settings;
    if (settings.check.isEmpty())
        return {};
    context.report({Step::CheckingConfiguration, {}});
    return runCommand(programRun(settings.check, checkTimeLimit), ErrorCode::CheckFailed, m_run.host(),
                      context);
}

Result<bool> SwitchTransaction::reload(const Context &context)
{
    const auto &settings = m_run.target().settings;
    m_notReloaded.reset();
    if (settings.reload.isEmpty())
        return false;
    if (!m_options.reload) {
        m_notReloaded = Error(ErrorCode::ReloadSkipped);
        return false;
    }
    // Nobody to tell: a preset's own reload is a proposal, and a service that is down reads the files when it
    // starts.
    if (!settings.reloadIsUsers && m_wasActive == false) {
        m_notReloaded = Error(ErrorCode::ReloadSkipped, Subject::Name, m_run.preset().service);
        return false;
    }
    context.report({Step::Reloading, {}});
    CW_CHECK(runCommand(programRun(settings.reload, reloadTimeLimit), ErrorCode::ReloadFailed, m_run.host(),
                        context));
    return true;
}

Result<> SwitchTransaction::requireServiceAlive(const Context &context)
{
    if (m_wasActive != true)
        return {};
    const QString unit = m_run.place().placeholders.expand(m_run.preset().service).value_or(QString());
    if (isServiceActive(unit, m_run.host(), context) == false)
        return Error(ErrorCode::ServiceStopped, Subject::Name, unit);
    return {};
}

Result<SwitchTransaction::Outcome> SwitchTransaction::confirm(const Certificate &leaf, bool wasReloaded,
                                                              const Context &context)
{
    Outcome outcome;
    CW_TRY(question, probeQuestion(m_run.target().settings.probe, leaf));
    if (!question || (m_notReloaded && !m_options.reload)) {
        // A service that a reload ends takes a moment to be seen ended.
        if (wasReloaded && m_wasActive == true)
            CW_CHECK(context.sleep(settleTime));
        outcome.error = m_notReloaded ? *m_notReloaded : Error(ErrorCode::NothingToProbe);
        return outcome;
    }
    context.report({Step::Probing, question->server.text()});
    const auto hope = wasReloaded ? std::min(m_options.patience, hopingPatience) : 0ms;
    const auto patience = decides() ? m_options.patience : hope;
    // Where nobody listens there is nothing to wait for, unless somebody was asked for.
    CW_TRY(first, confirmServed(*question, 0ms, context));
    ProbeVerdict verdict = first;
    if (decides() || first.kind != ProbeVerdict::Kind::Nobody) {
        CW_TRY(later, confirmServed(*question, patience, context));
        verdict = later;
    }
    outcome.served = verdict.served;
    if (verdict.kind == ProbeVerdict::Kind::Confirmed) {
        outcome.state = TargetState::InStep;
        return outcome;
    }
    Error error = verdict.error.value_or(Error(ErrorCode::ServerUnreachable));
    error = std::move(error).with(Subject::Host, question->server.text());
    if (decides())
        return error;
    outcome.error = m_notReloaded ? std::move(error).causedBy(*m_notReloaded) : error;
    return outcome;
}

Result<SwitchTransaction::Outcome> SwitchTransaction::serverPart(const Certificate &leaf,
                                                                 const Context &context)
{
    CW_CHECK(check(context));
    CW_TRY(wasReloaded, reload(context));
    CW_CHECK(requireServiceAlive(context));
    CW_TRY(outcome, confirm(leaf, wasReloaded, context));
    CW_CHECK(requireServiceAlive(context));
    return outcome;
}

Result<SwitchTransaction::Outcome> SwitchTransaction::takeUp(const Certificate &leaf)
{
    const Context deaf = m_context.uncancellable();
    auto outcome = serverPart(leaf, deaf);
    if (outcome)
        return outcome;
    return Outcome{TargetState::Failed, {}, outcome.error(), false};
}

Result<SwitchTransaction::Outcome> SwitchTransaction::switchTo(const Generation &next,
                                                               const Certificate &leaf,
                                                               const std::optional<Generation> &previous)
{
    const Context deaf = m_context.uncancellable();
    deaf.report({Step::Switching, m_run.target().folder});
    CW_TRY(shown, m_run.placement().shown());
    m_hadShownPrevious = previous && m_run.placement().showsOlder() && shown == previous->number;
    auto switched = m_run.placement().switchTo(next);
    auto outcome = switched ? serverPart(leaf, deaf) : Result<Outcome>(switched.error());
    if (outcome)
        return outcome;
    // A first deployment stays as it is: a configuration may name its files already.
    const Outcome failed{TargetState::Failed, {}, outcome.error(), false};
    if (!previous)
        return failed;
    return goBack(outcome.error(), *previous, deaf);
}

Result<> SwitchTransaction::restartIfNeeded(bool reloaded, const Certificate &leaf, const Context &context)
{
    const QStringList &restart = m_run.target().settings.restart;
    if (restart.isEmpty())
        return {};
    bool isDown = !requireServiceAlive(context);
    if (!m_wasActive) {
        // Without a service manager, a server that answered before and no longer does is down.
        CW_TRY(question, probeQuestion(m_run.target().settings.probe, leaf));
        isDown = !reloaded && !m_run.target().settings.reloadIsUsers;
        if (question && m_wasListening) {
            CW_TRY(verdict, confirmServed(*question, 0ms, context));
            isDown = isDown || verdict.kind == ProbeVerdict::Kind::Nobody;
        }
    }
    if (!isDown)
        return {};
    return runCommand(programRun(restart, reloadTimeLimit), ErrorCode::ServiceStopped, m_run.host(), context);
}

Result<SwitchTransaction::Outcome> SwitchTransaction::goBack(const Error &cause, const Generation &previous,
                                                             const Context &context)
{
    const Outcome failed{TargetState::Failed, {}, cause, false};
    const auto stored = CertificateRepository(m_run.connection()).byId(previous.certificate);
    // There is nothing good to go back to.
    if (!stored || stored->certificate.notAfter() < context.now())
        return failed;
    context.report({Step::RollingBack, m_run.target().folder});
    // What was shown until now is gone back to as it was found, also where somebody else had changed it.
    if (!m_hadShownPrevious && !m_run.placement().readBack(previous))
        return failed;
    CW_CHECK(m_run.placement().switchTo(previous));
    Error told = Error(ErrorCode::RolledBack, Subject::Folder, m_run.target().folder);
    QString trouble;
    if (const auto checked = check(context); !checked)
        trouble = errorName(checked.error().code());
    const auto reloaded = reload(context);
    if (const auto restarted = restartIfNeeded(bool(reloaded), stored->certificate, context); !restarted)
        trouble = errorName(restarted.error().code());
    CW_TRY(question, probeQuestion(m_run.target().settings.probe, stored->certificate));
    QString served;
    if (question && m_wasListening) {
        CW_TRY(verdict, confirmServed(*question, std::min(m_options.patience, hopingPatience), context));
        served = verdict.served;
        if (verdict.error)
            trouble = errorName(verdict.error->code());
    }
    told = std::move(told).causedBy(cause);
    if (!trouble.isEmpty())
        told = std::move(told).withDetail(u"after going back: "_s + trouble);
    return Outcome{TargetState::Failed, served, told, true};
}

} // namespace certwright
