#include "issuance/localcaissuer.h"

#include "x509/certificatebuilder.h"

namespace certwright {

LocalCaIssuer::LocalCaIssuer(Certificate authority, PrivateKey key, QList<Certificate> above)
    : m_authority(std::move(authority)), m_key(std::move(key)), m_above(std::move(above))
{
}

Result<IssuedChain> LocalCaIssuer::issue(const CertificateRequest &request, const IssuanceTerms &terms,
                                         const Context &context)
{
    CW_CHECK(context.checkpoint());
    const QString authorityName = m_authority.subject().commonName();
    for (const AlternativeName &name : terms.names) {
        if (!m_authority.nameConstraints().allows(name))
            return Error(ErrorCode::NameNotPermitted, Subject::Name, name.value())
                .with(Subject::Authority, authorityName);
    }
    if (m_authority.notAfter() <= context.now())
        return Error(ErrorCode::AuthorityExpired, Subject::Authority, authorityName);

    CertificateBuilder builder;
    builder.profile = terms.profile;
    builder.subject = terms.subject;
    builder.names = terms.names;
    builder.notBefore = std::max(terms.notBefore, m_authority.notBefore());
    builder.notAfter = std::min(terms.notAfter, m_authority.notAfter());
    CW_TRY(leaf, builder.signedBy(m_authority, m_key, request.publicKey()));

    IssuedChain issued{leaf, {}, std::nullopt};
    for (const Certificate &certificate : QList<Certificate>{m_authority} + m_above) {
        if (certificate.isSelfSigned())
            issued.root = certificate;
        else
            issued.chain.append(certificate);
    }
    return issued;
}

} // namespace certwright
