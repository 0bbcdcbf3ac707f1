#include "base/context.h"

namespace certwright {

void CancelFlag::raise()
{
    {
        const std::lock_guard lock(m_mutex);
        m_raised = true;
    }
    m_condition.notify_all();
}

bool CancelFlag::isRaised() const
{
    const std::lock_guard lock(m_mutex);
    return m_raised;
}

bool CancelFlag::waitFor(std::chrono::milliseconds duration) const
{
    std::unique_lock lock(m_mutex);
    return m_condition.wait_for(lock, duration, [this] { return m_raised; });
}

Result<> Context::checkpoint() const
{
    if (isCancelled())
        return ErrorCode::Cancelled;
    return {};
}

Result<> Context::sleep(std::chrono::milliseconds duration) const
{
    if (m_cancel->waitFor(duration))
        return ErrorCode::Cancelled;
    return {};
}

void Context::report(const Progress &progress) const
{
    if (m_reporter)
        m_reporter(progress);
}

Context Context::uncancellable() const
{
    return Context(*m_clock, std::make_shared<CancelFlag>(), m_reporter);
}

} // namespace certwright
