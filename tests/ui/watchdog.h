#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace certwright::test {

/// Watches the event loop of this thread: how long it was kept from its beats. In the thread's own computing
/// time, so that other programs on a busy machine don't count; waiting counts by the clock on the wall, with
/// room for a machine ten times slower.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        m_timer.setInterval(beat);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Watchdog::look);
        m_wall.start();
        m_computed = computed();
        m_timer.start();
    }
    /// The longest stall in milliseconds since the last time it was asked.
    int longest()
    {
        look();
        return std::exchange(m_longest, 0);
    }

private:
    static constexpr int beat = 5;      // milliseconds
    static constexpr int slowness = 10; // of another machine
    static std::chrono::milliseconds computed()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                                     std::chrono::nanoseconds(time.tv_nsec));
    }
    void look()
    {
        const auto now = computed();
        const auto busy = int((now - m_computed).count());
        m_longest = std::max({m_longest, busy, int(m_wall.restart() / slowness)});
        m_computed = now;
    }
    QTimer m_timer;
    QElapsedTimer m_wall;
    std::chrono::milliseconds m_computed{};
    int m_longest = 0;
};

} // namespace certwright::test
