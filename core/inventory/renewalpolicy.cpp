#include "inventory/renewalpolicy.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 shortLifetime = 10 * day;
constexpr qint64 longestDuration = 36'500 * day;

Error invalid(const QString &text)
{
    return Error(ErrorCode::LifetimeInvalid, Subject::Value, text);
}

/// The digits in front of a unit of one letter; nothing where they are none or too many.
std::optional<qint64> numberBefore(const QString &text)
{
    const QString digits = text.chopped(1);
    if (digits.isEmpty() || digits.size() > 9)
        return {};
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return {};
    }
    return digits.toLongLong();
}

QString durationText(qint64 seconds)
{
    if (seconds % day == 0)
        return QString::number(seconds / day) + u'd';
    if (seconds % hour == 0)
        return QString::number(seconds / hour) + u'h';
    return QString::number(seconds / minute) + u'm';
}

} // namespace

Result<qint64> parseDuration(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return invalid(text);
    const auto number = numberBefore(trimmed);
    const QChar letter = trimmed.back();
    const qint64 unit = letter == u'd' ? day : letter == u'h' ? hour : letter == u'm' ? minute : 0;
    if (!number || unit == 0 || *number <= 0 || *number > longestDuration / unit)
        return invalid(text);
    return *number * unit;
}

RenewalPolicy RenewalPolicy::off()
{
    RenewalPolicy policy;
    policy.m_automatic = false;
    return policy;
}

Result<RenewalPolicy> RenewalPolicy::before(const QString &text)
{
    const QString trimmed = text.trimmed();
    RenewalPolicy policy;
    if (trimmed.endsWith(u'%')) {
        const auto percent = numberBefore(trimmed);
        if (!percent || *percent < 1 || *percent > 99)
            return invalid(text);
        policy.m_percent = int(*percent);
        return policy;
    }
    CW_TRY(seconds, parseDuration(text));
    policy.m_seconds = seconds;
    return policy;
}

RenewalPolicy RenewalPolicy::fromText(const QString &text)
{
    if (text == "off"_L1)
        return off();
    const auto parsed = before(text.section(u':', 1));
    return parsed ? *parsed : RenewalPolicy();
}

QString RenewalPolicy::text() const
{
    if (!m_automatic)
        return u"off"_s;
    if (m_percent > 0)
        return u"auto:"_s + QString::number(m_percent) + u'%';
    return m_seconds > 0 ? u"auto:"_s + durationText(m_seconds) : u"auto"_s;
}

std::optional<QDateTime> RenewalPolicy::renewAt(const QDateTime &notBefore, const QDateTime &notAfter) const
{
    const auto seconds = renewAt(notBefore.toSecsSinceEpoch(), notAfter.toSecsSinceEpoch());
    return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC) : std::optional<QDateTime>();
}

std::optional<qint64> RenewalPolicy::renewAt(qint64 notBefore, qint64 notAfter) const
{
    if (!m_automatic)
        return {};
    const qint64 lifetime = notAfter - notBefore;
    qint64 left = lifetime < shortLifetime ? lifetime / 2 : lifetime / 3;
    if (m_percent > 0)
        left = lifetime * m_percent / 100;
    if (m_seconds > 0)
        left = m_seconds;
    // A time before it was valid would renew without end.
    if (left >= lifetime)
        left = lifetime / 2;
    return notAfter - left;
}

} // namespace certwright
