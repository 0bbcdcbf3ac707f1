#include "issuance/verification.h"

#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "issuance/keyaccess.h"

namespace certwright {

Result<QList<ChainProblem>> verifyStored(CertificateId id, const std::optional<AlternativeName> &host,
                                         const QDateTime &at, Connection &connection)
{
    CertificateRepository certificates(connection);
    CW_TRY(stored, certificates.byId(id));
    CW_TRY(authorities, AuthorityRepository(connection).all());
    ChainQuestion question;
    question.host = host;
    question.at = at;
    question.systemAnchors = true;
    CW_TRY(above, chainOf(stored.certificate, connection));
    question.intermediates = above.chain;
    for (const Authority &authority : authorities) {
        CW_TRY(certificate, certificates.byId(authority.certificate));
        if (certificate.certificate.isSelfSigned())
            question.anchors.append(certificate.certificate);
        CW_TRY(list, AuthorityRepository(connection).latestList(authority.id));
        if (list && (!list->nextUpdate().isValid() || list->nextUpdate() > at))
            question.revocations.append(*list);
    }
    QList<ChainProblem> found = verifyChain(stored.certificate, question);
    const bool told = std::any_of(found.cbegin(), found.cend(), [](const ChainProblem &problem) {
        return problem.code == ErrorCode::Revoked;
    });
    if (stored.revokedAt && !told)
        found.append({ErrorCode::Revoked, stored.certificate.subject().commonName()});
    return found;
}

} // namespace certwright
