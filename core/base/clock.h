#pragma once

#include <QDateTime>

namespace certwright {

/// Says what time it is, in UTC. Every decision on time takes one, so that tests can choose the time.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;
};

/// The machine's clock, with milliseconds.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace certwright
