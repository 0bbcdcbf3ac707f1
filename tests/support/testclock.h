#pragma once

#include "base/clock.h"

namespace certwright::test {

/// A clock that stands until the test moves it.
class TestClock final : public Clock
{
public:
    explicit TestClock(QDateTime time = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)) : m_now(time) {}
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &time) { m_now = time; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

} // namespace certwright::test
