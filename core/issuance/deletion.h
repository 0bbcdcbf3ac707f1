#pragma once

#include "issuance/keyaccess.h"

namespace certwright {

/// What hangs on a certificate, by name, to be shown before it is deleted.
struct Dependents {
    QStringList targets;      ///< folders it is deployed to
    QStringList certificates; ///< living ones signed by it
    bool isAuthority = false;
    bool hasKey = false;
};
Result<Dependents> dependentsOf(CertificateId id, Connection &connection);

enum class KeyFate { Keep, Delete };
/// Marks it deleted (restoreCertificate() takes that back). HasDependents where a target still holds it.
/// Deleting the key is for good; HasDependents too where it serves other certificates that are not
/// superseded.
Result<> deleteCertificate(CertificateId id, KeyFate key, const Store &store, const QString &by,
                           const Context &context);
Result<> restoreCertificate(CertificateId id, const Store &store, const QString &by, const Context &context);

} // namespace certwright
