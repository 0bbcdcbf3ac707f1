#pragma once

#include "issuance/issuer.h"
#include "x509/privatekey.h"

namespace certwright {

/// Signs with a local authority's key. Only key and names come from the request; the profile decides the
/// extensions.
class LocalCaIssuer final : public Issuer
{
public:
    /// `above`: the authority's own issuers up to the root, in issuing order.
    LocalCaIssuer(Certificate authority, PrivateKey key, QList<Certificate> above);
    Result<IssuedChain> issue(const CertificateRequest &request, const IssuanceTerms &terms,
                              const Context &context) override;

private:
    Certificate m_authority;
    PrivateKey m_key;
    QList<Certificate> m_above;
};

} // namespace certwright
