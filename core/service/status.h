#pragma once

#include "inventory/certificaterows.h"
#include "service/services.h"

namespace certwright {

/// What can't be renewed, and how often it was tried.
struct FailingRenewal {
    CertificateRow row;
    int attempts = 0;
    std::optional<QDateTime> nextAttempt;
};

/// How everything stands, as `status` says it.
struct Status {
    Services::VaultState vault = Services::VaultState::Missing;
    CertificateCounts certificates;
    QList<CertificateRow> due; ///< their time to renew has come
    QList<FailingRenewal> failing;
    QMap<TargetState, int> targets;
    bool isElsewheres = false; ///< another computer's store, which may still be used there
    std::optional<CertificateRow> nextRenewal;
    std::optional<CertificateRow> nextExpiry;
    /// Nothing expired, expiring, failing or outdated, and the store is this computer's.
    bool isWell() const;
};
Result<Status> readStatus(Services &services, const Context &context);

} // namespace certwright
