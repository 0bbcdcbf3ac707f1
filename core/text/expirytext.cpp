#include "text/expirytext.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
/// Up to here days are counted, so that a certificate of three months is always told in days.
constexpr qint64 mostDays = 100;
constexpr qint64 mostMonths = 24;
constexpr double daysPerMonth = 30.44;
constexpr double daysPerYear = 365.25;

enum class Unit { Seconds, Minutes, Hours, Days, Months, Years };

struct Span {
    Unit unit;
    int count;
};

Span spanOfDays(qint64 days)
{
    if (days <= mostDays)
        return {Unit::Days, int(days)};
    const auto months = std::llround(double(days) / daysPerMonth);
    if (months < mostMonths)
        return {Unit::Months, int(months)};
    return {Unit::Years, int(std::min<long long>(std::llround(double(days) / daysPerYear), 9999))};
}

Span spanOfSeconds(qint64 seconds)
{
    if (seconds < minute)
        return {Unit::Seconds, int(seconds)};
    if (seconds < hour)
        return {Unit::Minutes, int(seconds / minute)};
    if (seconds < day)
        return {Unit::Hours, int(seconds / hour)};
    return spanOfDays(seconds / day);
}

// One is spelled out in each list, so that English needs no file of plural forms.
struct ExpiryText {
    Q_DECLARE_TR_FUNCTIONS(certwright::ExpiryText)

public:
    static QString ahead(Span span)
    {
        const int n = span.count;
        switch (span.unit) {
        case Unit::Seconds:
            return tr("in less than a minute");
        case Unit::Minutes:
            return n == 1 ? tr("in a minute") : tr("in %n minutes", nullptr, n);
        case Unit::Hours:
            return n == 1 ? tr("in an hour") : tr("in %n hours", nullptr, n);
        case Unit::Days:
            return n == 1 ? tr("tomorrow") : tr("in %n days", nullptr, n);
        case Unit::Months:
            return n == 1 ? tr("in a month") : tr("in %n months", nullptr, n);
        case Unit::Years:
            return n == 1 ? tr("in a year") : tr("in %n years", nullptr, n);
        }
        return {};
    }

    static QString past(Span span)
    {
        const int n = span.count;
        switch (span.unit) {
        case Unit::Seconds:
            return tr("less than a minute ago");
        case Unit::Minutes:
            return n == 1 ? tr("a minute ago") : tr("%n minutes ago", nullptr, n);
        case Unit::Hours:
            return n == 1 ? tr("an hour ago") : tr("%n hours ago", nullptr, n);
        case Unit::Days:
            return n == 1 ? tr("yesterday") : tr("%n days ago", nullptr, n);
        case Unit::Months:
            return n == 1 ? tr("a month ago") : tr("%n months ago", nullptr, n);
        case Unit::Years:
            return n == 1 ? tr("a year ago") : tr("%n years ago", nullptr, n);
        }
        return {};
    }

    static QString length(Span span)
    {
        const int n = span.count;
        switch (span.unit) {
        case Unit::Seconds:
            return n == 1 ? tr("a second") : tr("%n seconds", nullptr, n);
        case Unit::Minutes:
            return n == 1 ? tr("a minute") : tr("%n minutes", nullptr, n);
        case Unit::Hours:
            return n == 1 ? tr("an hour") : tr("%n hours", nullptr, n);
        case Unit::Days:
            return n == 1 ? tr("a day") : tr("%n days", nullptr, n);
        case Unit::Months:
            return n == 1 ? tr("a month") : tr("%n months", nullptr, n);
        case Unit::Years:
            return n == 1 ? tr("a year") : tr("%n years", nullptr, n);
        }
        return {};
    }

    static QString withDate(const QString &words, const QString &date)
    {
        return tr("%1 (%2)").arg(words, date);
    }
    static QString unknown() { return tr("unknown", "a time that is not known"); }
};

/// Within half a day hours are told; beyond, calendar days, so that "tomorrow" is what the calendar says.
Span distance(const QDateTime &from, const QDateTime &to)
{
    const qint64 seconds = std::abs(from.secsTo(to));
    const qint64 days = std::abs(from.toLocalTime().date().daysTo(to.toLocalTime().date()));
    if (days == 0 || seconds < day / 2)
        return spanOfSeconds(seconds);
    return spanOfDays(days);
}

} // namespace

QString expiryWords(const QDateTime &end, const QDateTime &now)
{
    if (!end.isValid() || !now.isValid())
        return ExpiryText::unknown();
    const Span span = distance(now, end);
    return end < now ? ExpiryText::past(span) : ExpiryText::ahead(span);
}

QString expiryWithDate(const QDateTime &end, const QDateTime &now)
{
    return end.isValid() ? ExpiryText::withDate(expiryWords(end, now), dateText(end)) : ExpiryText::unknown();
}

QString dateText(const QDateTime &time)
{
    return time.toLocalTime().date().toString(Qt::ISODate);
}

QString momentText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString durationWords(std::chrono::seconds duration)
{
    return ExpiryText::length(spanOfSeconds(std::max<qint64>(0, duration.count())));
}

} // namespace certwright
