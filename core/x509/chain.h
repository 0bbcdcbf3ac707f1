#pragma once

#include "x509/certificate.h"
#include "x509/revocationlist.h"

namespace certwright {

/// Orders certificates that came in any order: leaf first, each followed by its issuer, doubles left out.
/// What does not belong to the leaf's path is left out too. The leaf is `leaf`.
QList<Certificate> orderedChain(const Certificate &leaf, const QList<Certificate> &others);

/// What is wrong with a certificate for a purpose; `code` is the error's name, `about` what it concerns.
struct ChainProblem {
    ErrorCode code;
    QString about;
};

struct ChainQuestion {
    QList<Certificate> intermediates;
    QList<Certificate> anchors; ///< our own roots
    bool systemAnchors = false; ///< also the system's
    std::optional<AlternativeName> host;
    QDateTime at;
    ExtendedKeyUsages usage; ///< empty: any
    QList<RevocationList> revocations;
};

/// Path validation by OpenSSL (strict); every problem found, none where it is good. Depth is limited to 10.
QList<ChainProblem> verifyChain(const Certificate &leaf, const ChainQuestion &question);

} // namespace certwright
