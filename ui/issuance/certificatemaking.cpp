#include "issuance/certificatemaking.h"

#include "inventory/targetrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

QString nameOf(const IssuancePlan &plan)
{
    return plan.names.isEmpty() ? plan.label : plan.names.first().value();
}

MadeCertificate madeFrom(const FulfilReport &report)
{
    MadeCertificate made{report.issued, {}, {}};
    if (!report.deployErrors.isEmpty()) {
        made.error = report.deployErrors.first();
    } else if (!report.deployments.isEmpty()) {
        made.report = report.deployments.first();
        if (made.report->state == TargetState::Failed)
            made.error = made.report->error.value_or(Error(ErrorCode::CheckFailed));
    }
    return made;
}

bool isSamePlace(const Target &target, const PlannedTarget &planned)
{
    return target.folder == planned.target.folder && target.preset == planned.target.preset &&
           target.settings.toJson() == planned.target.settings.toJson() && !planned.keystorePassphrase;
}

Result<> takeBack(TargetId target, const DeployParts &parts, const Context &context)
{
    if (removeTarget(target, TargetFiles::Remove, parts, context))
        return {};
    // What can't be reached any more can't be taken away either; the record goes all the same.
    return removeTarget(target, TargetFiles::Keep, parts, context);
}

/// The target that the draft wants now; none where it is just kept.
Result<std::optional<TargetId>> wantedTarget(const IssuedCertificate &issued, const CertificateDraft &draft,
                                             const DeployParts &parts, const Context &context)
{
    std::optional<PlannedTarget> planned;
    if (draft.wish) {
        CW_TRY(now, planTarget(*draft.wish, nameOf(draft.plan), parts.presets, context));
        planned = now;
    }
    for (const TargetId id : issued.targets) {
        CW_TRY(connection, parts.store.connect());
        CW_TRY(target, TargetRepository(connection).byId(id));
        if (planned && isSamePlace(target, *planned))
            return std::optional(id);
        CW_CHECK(takeBack(id, parts, context));
    }
    if (!planned)
        return std::optional<TargetId>();
    CW_TRY(id, addTarget(*planned, issued.managed, parts, context));
    return std::optional(id);
}

} // namespace

Result<MadeCertificate> makeCertificate(const CertificateDraft &draft, Services &services, const Vault &vault,
                                        const Context &context)
{
    CW_TRY(store, services.store(Store::Missing::Create, context));
    CW_TRY(presets, services.presets());
    QList<PlannedTarget> targets;
    if (draft.wish) {
        CW_TRY(planned, planTarget(*draft.wish, nameOf(draft.plan), presets, context));
        targets << planned;
    }
    const FulfilParts parts{{*store, vault, &services.keychain(), services.by()},
                            {*store, vault, presets, &services.keychain(), services.by()}};
    CW_TRY(report, fulfil(draft.plan, targets, parts, context));
    return madeFrom(report);
}

MadeCertificate deployMade(const MadeCertificate &made, const CertificateDraft &draft, Services &services,
                           const Vault &vault, const Context &context)
{
    MadeCertificate now{made.issued, {}, {}};
    const auto store = services.store(Store::Missing::Fail, context);
    const auto presets = services.presets();
    if (!store || !presets) {
        now.error = store ? presets.error() : store.error();
        return now;
    }
    const DeployParts parts{**store, vault, *presets, &services.keychain(), services.by()};
    const auto target = wantedTarget(made.issued, draft, parts, context);
    if (!target) {
        now.error = target.error();
        return now;
    }
    now.issued.targets = *target ? QList<TargetId>{**target} : QList<TargetId>();
    return madeFrom(deployIssued(now.issued, draft.plan.keyPassphrase, parts, context));
}

} // namespace certwright::ui
