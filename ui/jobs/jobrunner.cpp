#include "jobs/jobrunner.h"

#include <QThread>

#include <algorithm>

namespace certwright::ui {

namespace {
// Some jobs wait (for the keychain, a server's reload), so that there are more than cores.
constexpr int fewest = 4;
} // namespace

JobRunner::JobRunner(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_pool.setMaxThreadCount(std::max(fewest, QThread::idealThreadCount() + 1));
}

JobRunner::~JobRunner()
{
    for (Job *job : std::as_const(m_running))
        job->cancel();
    m_pool.waitForDone();
}

void JobRunner::begin(Job *job)
{
    m_running << job;
    emit started(job);
}

void JobRunner::end(Job *job)
{
    m_running.removeOne(job);
    emit ended(job);
    job->deleteLater();
}

} // namespace certwright::ui
