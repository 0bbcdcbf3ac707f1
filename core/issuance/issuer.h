#pragma once

#include "base/context.h"
#include "x509/certificate.h"
#include "x509/certificaterequest.h"
#include "x509/profile.h"

namespace certwright {

/// What an issuer is asked for beside the request itself.
struct IssuanceTerms {
    Profile profile = Profile::TlsServer;
    SubjectName subject;
    QList<AlternativeName> names;
    QDateTime notBefore;
    QDateTime notAfter; ///< wished; an issuer may give less, never more
    /// Names this issuance across runs of the program: an issuer that takes long records what it began under
    /// it, and goes on from there when it is asked again.
    QString ticket;
};

struct IssuedChain {
    Certificate leaf;
    QList<Certificate> chain; ///< issuing order; the root is left out
    std::optional<Certificate> root;
};

/// Takes a request, gives a chain: self-signed, a local CA, or an ACME server. May take minutes; asks the
/// context.
class Issuer
{
public:
    virtual ~Issuer() = default;
    virtual Result<IssuedChain> issue(const CertificateRequest &request, const IssuanceTerms &terms,
                                      const Context &context) = 0;
};

} // namespace certwright
