#include "jobs/storewatcher.h"

#include "base/log.h"

namespace certwright::ui {

namespace {
constexpr int beat = 500; // milliseconds: nobody waits longer to see what happened
} // namespace

StoreWatcher::StoreWatcher(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(beat);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StoreWatcher::look);
}

void StoreWatcher::watch(std::shared_ptr<const Store> store)
{
    m_store = std::move(store);
    auto connection = m_store->connect();
    if (!connection) {
        qCWarning(logDesktop) << "the store can't be watched:" << connection.error().detail();
        return;
    }
    m_connection.emplace(*std::move(connection));
    look();
    m_timer.start();
}

void StoreWatcher::setPaused(bool paused)
{
    if (!m_connection)
        return;
    if (paused) {
        m_timer.stop();
        return;
    }
    look();
    m_timer.start();
}

void StoreWatcher::look()
{
    const Result<qint64> version = m_store->version(*m_connection);
    if (!version || *version == m_version)
        return;
    const bool isFirst = m_version < 0;
    m_version = *version;
    if (!isFirst)
        emit changed();
}

} // namespace certwright::ui
