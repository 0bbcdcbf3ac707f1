#pragma once

#include "inventory/certificaterows.h"
#include "service/services.h"

namespace certwright {

/// How everything stands, as `status` says it.
struct Status {
    Services::VaultState vault = Services::VaultState::Missing;
    CertificateCounts certificates;
    QList<CertificateRow> due;     ///< their time to renew has come
    QList<CertificateRow> failing; ///< renewal failed, not renewed since
    QMap<TargetState, int> targets;
    std::optional<CertificateRow> nextRenewal;
    std::optional<CertificateRow> nextExpiry;
    /// Nothing expired, expiring, failing or outdated.
    bool isWell() const;
};
Result<Status> readStatus(Services &services, const Context &context);

} // namespace certwright
