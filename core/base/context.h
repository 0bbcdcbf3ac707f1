#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace certwright {

/// A flag that one side raises and another waits for; shared between threads.
class CancelFlag
{
public:
    void raise();
    bool isRaised() const;
    /// Waits up to `duration`; true if it was raised meanwhile.
    bool waitFor(std::chrono::milliseconds duration) const;

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_condition;
    bool m_raised = false;
};

/// The steps a person sees while something long runs; core/text has their words.
enum class Step {
    Preparing,
    UnlockingVault,
    MakingKey,
    Signing,
    Verifying,
    Storing,
    WritingFiles,
    CheckingConfiguration,
    Switching,
    Reloading,
    Probing,
    RollingBack,
    ReadingFiles,
    Revoking,
    BackingUp,
    Restoring,
};

/// How far an operation is: the step it has begun, what it is about (a path, a name), and a count where there
/// is one.
struct Progress {
    Step step = Step::Preparing;
    QString about;
    int done = 0;
    int total = 0;
};

/// What every long core call is given: whether to stop, whom to tell, and what time it is. Cheap to copy.
class Context
{
public:
    using Reporter = std::function<void(const Progress &)>;

    /// Never cancelled, tells nobody; `clock` outlives the context.
    explicit Context(const Clock &clock) : m_clock(&clock), m_cancel(std::make_shared<CancelFlag>()) {}
    Context(const Clock &clock, std::shared_ptr<CancelFlag> cancel, Reporter reporter = {})
        : m_clock(&clock), m_cancel(std::move(cancel)), m_reporter(std::move(reporter))
    {
    }

    const Clock &clock() const { return *m_clock; }
    QDateTime now() const { return m_clock->now(); }
    bool isCancelled() const { return m_cancel->isRaised(); }
    /// ErrorCode::Cancelled once somebody has asked to stop.
    Result<> checkpoint() const;
    /// Sleeps, but no longer than until somebody asks to stop; then ErrorCode::Cancelled.
    Result<> sleep(std::chrono::milliseconds duration) const;
    /// May be called from any thread that runs the operation.
    void report(const Progress &progress) const;
    /// The same clock and reporter, but deaf to cancel: for what must run to one of its ends.
    Context uncancellable() const;
    /// The same clock and cancel, but tells nobody: for the many small steps of one big one.
    Context silent() const
    {
        Context copy = *this;
        copy.m_reporter = {};
        return copy;
    }

private:
    const Clock *m_clock;
    std::shared_ptr<CancelFlag> m_cancel;
    Reporter m_reporter;
};

} // namespace certwright
