#include "issuance/selfsignedissuer.h"

#include "x509/certificatebuilder.h"

namespace certwright {

Result<IssuedChain> SelfSignedIssuer::issue(const CertificateRequest &request, const IssuanceTerms &terms,
                                            const Context &context)
{
    CW_CHECK(context.checkpoint());
    if (!m_key.matches(request.publicKey()))
        return Error(ErrorCode::KeyMismatch);
    CertificateBuilder builder;
    builder.profile = terms.profile;
    builder.subject = terms.subject;
    builder.names = terms.names;
    builder.notBefore = terms.notBefore;
    builder.notAfter = terms.notAfter;
    CW_TRY(leaf, builder.selfSigned(m_key));
    return IssuedChain{leaf, {}, std::nullopt};
}

} // namespace certwright
