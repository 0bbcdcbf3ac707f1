#pragma once

#include "issuance/keyaccess.h"

namespace certwright {

/// A local authority to be made.
struct AuthorityPlan {
    QString name;
    SubjectName subject; ///< empty: CN = name
    KeyAlgorithm keyAlgorithm = KeyAlgorithm::EcP384;
    int days = 0; ///< 0: 3650, with a parent 1825, never beyond the parent's end
    NameConstraints constraints;
    int pathLength = 0; ///< how many authorities may stand below it
    std::optional<AuthorityId> parent;
    SharedSecret passphrase; ///< its key's own
    bool rememberPassphrase = false;
    SharedSecret parentPassphrase;
};

struct AuthorityFacts {
    QDateTime now;
    QStringList namesInUse;
    std::optional<Certificate> parent;
    bool parentHasKey = false;
};

enum class AuthorityField { Name, Subject, Key, Days, Constraints, PathLength, Parent, Passphrase };
struct AuthorityProblem {
    AuthorityField field = AuthorityField::Name;
    bool blocking = true;
    Error error;
};
QList<AuthorityProblem> problems(const AuthorityPlan &plan, const AuthorityFacts &facts);
Result<AuthorityFacts> factsFor(const AuthorityPlan &plan, Connection &connection, const QDateTime &now);

/// That a made authority's chain holds, up to its root.
Result<> proveAuthority(const Certificate &made, const AuthorityFacts &facts, Connection &connection);

struct CreatedAuthority {
    AuthorityId id;
    CertificateId certificate;
};
Result<CreatedAuthority> createAuthority(const AuthorityPlan &plan, const IssuanceParts &parts,
                                         const Context &context);

} // namespace certwright
