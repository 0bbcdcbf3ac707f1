#pragma once

#include "x509/certificate.h"
#include "x509/privatekey.h"
#include "x509/profile.h"

namespace certwright {

/// Everything that is signed, as a value; sign() adds serial (128 random bits, positive), SKI and AKI.
struct CertificateBuilder {
    Profile profile = Profile::TlsServer;
    SubjectName subject;
    QList<AlternativeName> names;
    QDateTime notBefore;
    QDateTime notAfter;            ///< inclusive
    NameConstraints constraints;   ///< authorities only
    std::optional<int> pathLength; ///< authorities only

    /// Signed by its own key.
    Result<Certificate> selfSigned(const PrivateKey &key) const;
    /// For the key in `subjectKey` (from a request), signed by `authority`; refused where that one may not.
    /// Never valid before its issuer. Under name constraints a server without DNS names gets no common name:
    /// others would take that for a host's, and refuse it.
    Result<Certificate> signedBy(const Certificate &authority, const PrivateKey &authorityKey,
                                 const PublicKey &subjectKey) const;
};

} // namespace certwright
