#include "certificates/openedcertificate.h"

#include "deploy/alteration.h"
#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/managedrepository.h"
#include "inventory/targetrepository.h"
#include "text/shownvalue.h"

namespace certwright::ui {

namespace {

constexpr int mostEvents = 50;

/// The certificate of its issuer among those with the right name; the signature decides between namesakes.
Result<CertificateId> findIssuer(const OpenedCertificate &opened, const CertificateSnapshot &snapshot,
                                 const CertificateRepository &certificates)
{
    if (opened.row.isSelfSigned())
        return CertificateId();
    const QString issuer = opened.row.issuer();
    for (const CertificateRow &candidate : snapshot.rows()) {
        if (!candidate.isCa() || candidate.subject() != issuer)
            continue;
        CW_TRY(stored, certificates.byId(candidate.id()));
        if (opened.stored.certificate.isSignedBy(stored.certificate))
            return candidate.id();
    }
    return CertificateId();
}

} // namespace

Result<OpenedCertificate> openCertificate(const Store &store, const SharedSnapshot &snapshot,
                                          CertificateId id)
{
    const CertificateRow *row = snapshot->find(id);
    if (!row)
        return Error(ErrorCode::NotFound, Subject::Certificate, id.text());
    CW_TRY(connection, store.connect());
    const CertificateRepository certificates(connection);
    CW_TRY(stored, certificates.byId(id));
    OpenedCertificate opened{std::move(stored), *row, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    opened.subject = opened.stored.certificate.subject().text();
    opened.issuerName = opened.stored.certificate.issuer().text();
    for (const AlternativeName &name : opened.stored.certificate.names())
        opened.names << shownValue(name.forPeople());
    opened.extensions = opened.stored.certificate.extensions();
    if (row->isManaged()) {
        CW_TRY(managed, ManagedRepository(connection).byId(row->managed()));
        const bool isCurrent = managed.current == id;
        opened.managed = std::move(managed);
        if (isCurrent) {
            CW_TRY(targets, TargetRepository(connection).ofManaged(row->managed()));
            for (const Target &target : std::as_const(targets)) {
                opened.targets << asItLies(target, connection);
                opened.presetTitles << snapshot->presetTitle(target.preset);
            }
        }
    }
    CW_TRY(issuer, findIssuer(opened, *snapshot, certificates));
    opened.issuer = issuer;
    CW_TRY(events, EventRepository(connection).ofCertificate(id, mostEvents));
    opened.events = std::move(events);
    return opened;
}

} // namespace certwright::ui
