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
    /// Never valid before its issuer; with subjectUnder() of its constraints.
    Result<Certificate> signedBy(const Certificate &authority, const PrivateKey &authorityKey,
                                 const PublicKey &subjectKey) const;
};

/// What is left of a subject under an authority's constraints: a server without DNS names gets no common
/// name, since others would take that for a host's, and refuse it.
SubjectName subjectUnder(const NameConstraints &constraints, Profile profile,
                         const QList<AlternativeName> &names, const SubjectName &subject);

} // namespace certwright
