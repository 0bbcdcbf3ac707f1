#pragma once

#include "deploy/confirmation.h"
#include "deploy/material.h"
#include "deploy/targetrun.h"

namespace certwright {

/// The part of a deployment that is the same whether it goes forward or back: look before, switch, check,
/// reload, confirm, and go back where that fails (conventions 2.4, 3 to 10).
class SwitchTransaction
{
public:
    SwitchTransaction(TargetRun &run, const DeployOptions &options, const Context &context)
        : m_run(run), m_options(options), m_context(context)
    {
    }

    /// Whether the programs are still there and safe, and the certificate covers the name that is asked for.
    Result<> requirePossible(const Certificate &leaf);
    /// The service's state, what is served now, and whether the present configuration is in order.
    Result<> lookBefore(const Certificate &leaf);

    struct Outcome {
        TargetState state = TargetState::Unconfirmed;
        QString served;
        std::optional<Error> error; ///< why not confirmed, or why it failed
        bool rolledBack = false;
    };
    /// Shows `next` and has the server take it. Where that fails, shows `previous` again, if there is one
    /// that is worth it. Runs to one of its two ends, deaf to cancel.
    Result<Outcome> switchTo(const Generation &next, const Certificate &leaf,
                             const std::optional<Generation> &previous);
    /// Only the server's part, for files that lie there already.
    Result<Outcome> takeUp(const Certificate &leaf);

    /// What the target remembers of it: that there is nobody to ask is no trouble.
    static std::optional<Error> lastErrorOf(const Outcome &outcome)
    {
        const bool isTrouble = outcome.error && outcome.error->code() != ErrorCode::NothingToProbe;
        return isTrouble ? outcome.error : std::nullopt;
    }

private:
    Result<> check(const Context &context);
    /// Empty where nothing was reloaded, with the reason in `m_notReloaded`.
    Result<bool> reload(const Context &context);
    Result<Outcome> confirm(const Certificate &leaf, bool wasReloaded, const Context &context);
    Result<> requireServiceAlive(const Context &context);
    Result<Outcome> serverPart(const Certificate &leaf, const Context &context);
    Result<Outcome> goBack(const Error &cause, const Generation &previous, const Context &context);
    Result<> restartIfNeeded(bool reloaded, const Certificate &leaf, const Context &context);
    bool decides() const;
    ProgramRun programRun(const QStringList &argv, std::chrono::milliseconds timeLimit) const;

    TargetRun &m_run;
    const DeployOptions &m_options;
    const Context &m_context;
    std::optional<bool> m_wasActive;
    bool m_wasListening = false;
    bool m_hadShownPrevious = false;
    std::optional<Error> m_notReloaded;
};

} // namespace certwright
