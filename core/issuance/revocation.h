#pragma once

#include "issuance/keyaccess.h"

namespace certwright {

/// Marks a certificate as revoked and, where one of our authorities issued it, enters it in that authority's
/// revocations. AlreadyRevoked. The list is made by makeRevocationList().
Result<> revoke(CertificateId id, RevocationReason reason, const Store &store, const QString &by,
                const Context &context);

/// A fresh CRL of an authority, valid for 30 days, recorded with its number.
Result<RevocationList> makeRevocationList(AuthorityId authority, const SharedSecret &passphrase,
                                          const IssuanceParts &parts, const Context &context);

} // namespace certwright
