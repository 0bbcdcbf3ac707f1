#include "deploy/deploy.h"
#include "inventory/certificaterepository.h"
#include "inventory/managedrepository.h"
#include "inventory/sealnames.h"
#include "inventory/targetrepository.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

Result<TargetId> addTarget(const PlannedTarget &planned, ManagedId managed, const DeployParts &parts,
                           const Context &context)
{
    CW_CHECK(context.checkpoint());
    CW_TRY(connection, parts.store.connect());
    CW_TRY(transaction, Transaction::begin(connection));
    TargetRepository targets(connection);
    Target target = planned.target;
    target.managed = managed;
    target.state = TargetState::Outdated;
    CW_TRY(id, targets.add(target));
    if (planned.keystorePassphrase) {
        CW_TRY(sealed, parts.vault.seal(planned.keystorePassphrase->view(), keystoreSealName(id)));
        target.id = id;
        target.keystorePassphrase = sealed;
        CW_CHECK(targets.update(target));
    }
    CW_CHECK(transaction.commit());
    return id;
}

Result<ManagedId> managedFor(CertificateId certificate, const DeployParts &parts, const Context &context)
{
    CW_CHECK(context.checkpoint());
    CW_TRY(connection, parts.store.connect());
    CW_TRY(transaction, Transaction::begin(connection));
    CertificateRepository certificates(connection);
    CW_TRY(stored, certificates.byId(certificate));
    if (stored.managed)
        return *stored.managed;
    ManagedCertificate managed;
    managed.label = stored.label;
    managed.names = stored.certificate.names();
    managed.subject = stored.certificate.subject();
    managed.issuer = IssuerKind::External;
    managed.renewal = RenewalPolicy::off();
    managed.current = certificate;
    CW_TRY(id, ManagedRepository(connection).add(managed));
    CW_CHECK(certificates.setManaged(certificate, id));
    CW_CHECK(transaction.commit());
    return id;
}

QJsonObject toJson(const Target &target, std::optional<CertificateId> current)
{
    const auto orNull = [](bool isThere, const QJsonValue &value) { return isThere ? value : QJsonValue(); };
    return {
        {u"id"_s, target.id.value()},
        {u"certificate_id"_s, current ? QJsonValue(current->value()) : QJsonValue()},
        {u"location"_s, target.folder},
        {u"preset"_s, target.preset},
        {u"state"_s, targetStateName(target.state)},
        {u"generation"_s, target.generation ? QJsonValue(*target.generation) : QJsonValue()},
        {u"deployed_at"_s, orNull(target.deployedAt.has_value(),
                                  target.deployedAt.value_or(QDateTime()).toUTC().toString(Qt::ISODate))},
        {u"probe"_s, orNull(!target.settings.probe.isEmpty(), target.settings.probe)},
        {u"last_error"_s, target.lastError ? QJsonValue(target.lastError->toJson()) : QJsonValue()},
    };
}

} // namespace certwright
