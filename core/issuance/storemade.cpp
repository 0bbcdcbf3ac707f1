#include "issuance/madecertificate.h"

#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"
#include "inventory/managedrepository.h"
#include "inventory/sealnames.h"
#include "inventory/targetrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

ManagedCertificate managedOf(const IssuancePlan &plan)
{
    ManagedCertificate managed;
    managed.label = plan.label;
    managed.names = plan.names;
    managed.subject = plan.subject;
    managed.profile = plan.profile;
    managed.keyAlgorithm = plan.keyAlgorithm;
    managed.reuseKey = plan.reuseKey;
    managed.ownPassphrase = plan.keyPassphrase != nullptr;
    managed.issuer = plan.issuer;
    managed.authority = plan.authority;
    managed.days = plan.days;
    managed.renewal = plan.renewal;
    return managed;
}

Result<TargetId> storeTarget(const TargetDraft &draft, ManagedId managed, const Vault &vault,
                             Connection &connection)
{
    TargetRepository targets(connection);
    Target target = draft.target;
    target.managed = managed;
    CW_TRY(id, targets.add(target));
    if (draft.keystorePassphrase) {
        target.id = id;
        CW_TRY(sealed, vault.seal(draft.keystorePassphrase->view(), keystoreSealName(id)));
        target.keystorePassphrase = sealed;
        CW_CHECK(targets.update(target));
    }
    return id;
}

/// Certificate and key as current of `managed`; in the caller's transaction.
Result<CertificateId> storeCurrent(const MadeCertificate &made, ManagedId managed, EventKind kind,
                                   const IssuanceParts &parts, Connection &connection)
{
    CW_TRY(key, KeyRepository(connection).add(made.key));
    StoredCertificate stored{
        .id = {}, .certificate = made.chain.leaf, .label = made.plan.label, .source = u"issued"_s};
    stored.key = key;
    stored.managed = managed;
    stored.authority = made.plan.authority; // the pipeline has verified its signature
    CW_TRY(id, CertificateRepository(connection).add(stored));
    CW_CHECK(ManagedRepository(connection).setCurrent(managed, id));
    Event event;
    event.time = made.key.createdAt;
    event.kind = kind;
    event.certificate = id;
    event.by = parts.by;
    event.about = nameOf(made.plan);
    CW_CHECK(EventRepository(connection).add(event));
    return id;
}

} // namespace

QString nameOf(const IssuancePlan &plan)
{
    if (!plan.label.isEmpty())
        return plan.label;
    // Without names there is no server, whose common name an authority's constraints could forbid.
    return plan.names.isEmpty() ? plannedSubject(plan, {}).commonName() : plan.names.first().value();
}

Result<IssuedCertificate> storeNew(const MadeCertificate &made, const IssuanceParts &parts,
                                   Connection &connection)
{
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(managed, ManagedRepository(connection).add(managedOf(made.plan)));
    CW_TRY(id, storeCurrent(made, managed, EventKind::Issued, parts, connection));
    IssuedCertificate issued{id, managed, {}, made.chain};
    for (const TargetDraft &draft : made.plan.targets) {
        CW_TRY(target, storeTarget(draft, managed, parts.vault, connection));
        issued.targets.append(target);
    }
    CW_CHECK(transaction.commit());
    return issued;
}

Result<IssuedCertificate> storeRenewed(const MadeCertificate &made, ManagedId managed,
                                       const IssuanceParts &parts, Connection &connection)
{
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(id, storeCurrent(made, managed, EventKind::Renewed, parts, connection));
    CW_CHECK(transaction.commit());
    CW_TRY(targets, TargetRepository(connection).ofManaged(managed));
    IssuedCertificate issued{id, managed, {}, made.chain};
    for (const Target &target : targets)
        issued.targets.append(target.id);
    return issued;
}

} // namespace certwright
