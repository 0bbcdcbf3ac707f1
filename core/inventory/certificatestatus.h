#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace certwright {

enum class CertificateStatus { Valid, Expiring, Expired, NotYetValid, Revoked, Superseded };
QString certificateStatusName(CertificateStatus status); ///< `not_yet_valid`

struct StatusFacts {
    QDateTime notBefore;
    QDateTime notAfter;
    bool revoked = false;
    bool superseded = false;
    std::optional<QDateTime> renewAt; ///< where it renews by itself
    bool renewalFailed = false;
};
/// The one answer for window, agent and mail. Expiring: no more than a third of the lifetime left (half of
/// one under 10 days) and no more than 30 days; what renews by itself only when renewal is a day overdue or
/// has failed.
CertificateStatus certificateStatus(const StatusFacts &facts, const QDateTime &now);

/// StatusFacts in seconds since 1970, for who judges many.
struct StatusSeconds {
    qint64 notBefore = 0;
    qint64 notAfter = 0;
    bool revoked = false;
    bool superseded = false;
    std::optional<qint64> renewAt;
    bool renewalFailed = false;
};
CertificateStatus certificateStatus(const StatusSeconds &facts, qint64 now);

} // namespace certwright
