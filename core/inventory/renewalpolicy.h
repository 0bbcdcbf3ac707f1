#pragma once

#include "base/result.h"

#include <QDateTime>

namespace certwright {

/// When a managed certificate is renewed. By default when a third of its lifetime is left, or half of one
/// under 10 days.
class RenewalPolicy
{
public:
    RenewalPolicy() = default;
    static RenewalPolicy off();
    /// `30d`, `12h`, `33%`; LifetimeInvalid.
    static Result<RenewalPolicy> before(const QString &text);
    /// From the store: what text() gave.
    static RenewalPolicy fromText(const QString &text);

    bool isAutomatic() const { return m_automatic; }
    /// `auto`, `auto:30d`, `auto:33%`, `off`
    QString text() const;
    /// Empty where nothing renews by itself.
    std::optional<QDateTime> renewAt(const QDateTime &notBefore, const QDateTime &notAfter) const;
    /// renewAt() in seconds since 1970.
    std::optional<qint64> renewAt(qint64 notBefore, qint64 notAfter) const;

    friend bool operator==(const RenewalPolicy &, const RenewalPolicy &) = default;

private:
    bool m_automatic = true;
    qint64 m_seconds = 0; ///< before the end; 0: not given
    int m_percent = 0;    ///< of the lifetime; 0: not given
};

/// `30d`, `12h`, `90m` in seconds; LifetimeInvalid.
Result<qint64> parseDuration(const QString &text);

} // namespace certwright
