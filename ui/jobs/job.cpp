#include "jobs/job.h"

namespace certwright::ui {

Job::Job(QString title, QObject *parent)
    : QObject(parent), m_title(std::move(title)), m_cancel(std::make_shared<CancelFlag>())
{
}

Context Job::context(const Clock &clock)
{
    // The runner waits for the worker before the job goes, so `this` is there to be posted to.
    return Context(clock, m_cancel, [this](const Progress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { emit progressed(progress); }, Qt::QueuedConnection);
    });
}

void Job::cancel()
{
    m_cancel->raise();
}

} // namespace certwright::ui
