#pragma once

#include "issuance/issuer.h"
#include "x509/privatekey.h"

namespace certwright {

/// Signs with the key that the request was made with.
class SelfSignedIssuer final : public Issuer
{
public:
    explicit SelfSignedIssuer(PrivateKey key) : m_key(std::move(key)) {}
    Result<IssuedChain> issue(const CertificateRequest &request, const IssuanceTerms &terms,
                              const Context &context) override;

private:
    PrivateKey m_key;
};

} // namespace certwright
