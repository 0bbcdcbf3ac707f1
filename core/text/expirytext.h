#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace certwright {

/// How far a moment is from now: `in 9 days`, `tomorrow`, `in 5 hours`, `3 days ago`, `in 4 months`. Days are
/// those of the reader's calendar, so that they fit the date beside them.
QString expiryWords(const QDateTime &end, const QDateTime &now);
/// `in 9 days (2026-11-30)`
QString expiryWithDate(const QDateTime &end, const QDateTime &now);
/// The reader's calendar day, `2026-11-30`.
QString dateText(const QDateTime &time);
/// Day and minute of the reader's clock, `2026-11-30 14:05`.
QString momentText(const QDateTime &time);
/// A length of time, largest unit only: `9 days`, `an hour`, `20 seconds`.
QString durationWords(std::chrono::seconds duration);

} // namespace certwright
