#pragma once

#include "base/ids.h"
#include "inventory/connection.h"
#include "x509/chain.h"

namespace certwright {

/// Verifies a stored certificate against the system's roots and our own authorities, for a host where one is
/// given.
Result<QList<ChainProblem>> verifyStored(CertificateId id, const std::optional<AlternativeName> &host,
                                         const QDateTime &at, Connection &connection);

} // namespace certwright
