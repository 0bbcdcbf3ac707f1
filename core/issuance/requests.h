#pragma once

#include "issuance/issuer.h"
#include "issuance/keyaccess.h"

namespace certwright {

/// A request with a new key that stays in the store.
struct RequestPlan {
    QList<AlternativeName> names;
    SubjectName subject;
    KeyAlgorithm keyAlgorithm = KeyAlgorithm::EcP256;
    QString label;
    SharedSecret keyPassphrase;
};
Result<CertificateRequest> createRequest(const RequestPlan &plan, const IssuanceParts &parts,
                                         const Context &context);

/// Signs somebody's request: key and names are taken from it, all else from the profile (conventions 10.4,
/// 52).
struct SigningPlan {
    CertificateRequest request;
    AuthorityId authority;
    Profile profile = Profile::TlsServer;
    int days = 0;
    QString label;
    SharedSecret authorityPassphrase;
};
struct SignedRequest {
    CertificateId id;
    IssuedChain chain;
};
Result<SignedRequest> signRequest(const SigningPlan &plan, const IssuanceParts &parts,
                                  const Context &context);

} // namespace certwright
