#pragma once

#include "base/clock.h"
#include "jobs/job.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <type_traits>

namespace certwright::ui {

/// Runs core calls on a pool of its own and delivers each result to the GUI thread.
///
/// When it goes it cancels every job and waits for it; so what jobs capture by reference (the services) is
/// built before it.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives the runner.
    explicit JobRunner(const Clock &clock, QObject *parent = nullptr);
    ~JobRunner() override;

    /// `work(context)` runs on the pool; `done(result)` on the GUI thread, unless `receiver` has gone.
    template<class Work, class Done>
    Job *start(QString title, QObject *receiver, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work, const Context &>;
        auto *job = new Job(std::move(title), this);
        auto *watcher = new QFutureWatcher<Value>(job);
        connect(watcher, &QFutureWatcherBase::finished, receiver,
                [watcher, done = std::move(done)]() mutable { done(watcher->future().takeResult()); });
        connect(watcher, &QFutureWatcherBase::finished, job, [this, job] { end(job); });
        watcher->setFuture(QtConcurrent::run(&m_pool, std::move(work), job->context(m_clock)));
        begin(job);
        return job;
    }

    const Clock &clock() const { return m_clock; }
    const QList<Job *> &running() const { return m_running; }

signals:
    void started(certwright::ui::Job *job);
    void ended(certwright::ui::Job *job);

private:
    void begin(Job *job);
    void end(Job *job);

    const Clock &m_clock;
    QThreadPool m_pool;
    QList<Job *> m_running;
};

} // namespace certwright::ui
