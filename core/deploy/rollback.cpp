#include "deploy/rendering.h"
#include "deploy/transaction.h"
#include "inventory/certificaterepository.h"
#include "inventory/managedrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int deploymentsRead = 1000;

/// Numbers that once were deployed, and not taken back at once.
Result<QList<int>> goodNumbers(TargetRun &run)
{
    CW_TRY(deployments, run.targets().deployments(run.target().id, deploymentsRead));
    QList<int> numbers;
    for (const Deployment &deployment : deployments) {
        if (deployment.outcome != TargetState::Failed)
            numbers += deployment.generation;
    }
    return numbers;
}

/// The newest good one before what is shown now, or the one that was asked for.
Result<Generation> wanted(TargetRun &run, std::optional<int> number)
{
    CW_TRY(shown, run.placement().shown());
    CW_TRY(good, goodNumbers(run));
    const int current = shown.value_or(run.target().generation.value_or(0));
    CW_TRY(generations, run.targets().generations(run.target().id));
    for (const Generation &generation : generations) { // newest first
        const bool isKept = generation.complete && !generation.pruned && generation.number != current;
        const bool isBefore = generation.number < current && good.contains(generation.number);
        if (isKept && (number ? generation.number == *number : isBefore))
            return generation;
    }
    return Error(ErrorCode::NoGeneration, Subject::Target, run.target().id.text())
        .with(Subject::Value, number ? QString::number(*number) : QString());
}

Result<DeployReport> rollBack(TargetRun &run, std::optional<int> number, const DeployOptions &options,
                              const Context &context)
{
    const QDateTime began = context.now();
    CW_CHECK(run.openFolder(TargetRun::Missing::Fail, context));
    CW_TRY(generation, wanted(run, number));
    CW_TRY(stored, CertificateRepository(run.connection()).byId(generation.certificate));
    if (stored.certificate.notAfter() < context.now() && !options.force)
        return Error(ErrorCode::CertificateExpired, Subject::Certificate,
                     stored.certificate.subject().text());
    CW_TRY(files, run.placement().readBack(generation));
    CW_TRY(passphrase, run.keystorePassphrase());
    CW_CHECK(proveFiles(files, run.place().files, stored.certificate,
                        passphrase.isEmpty() ? nullptr : &passphrase));
    CW_TRY(previous, run.deployed());
    SwitchTransaction transaction(run, options, context);
    CW_CHECK(transaction.requirePossible(stored.certificate));
    CW_CHECK(transaction.lookBefore(stored.certificate));
    CW_CHECK(context.checkpoint());
    CW_TRY(outcome, transaction.switchTo(generation, stored.certificate, previous));

    DeployReport report{
        run.target().id, generation.number, outcome.state, true, outcome.served, outcome.error, {}};
    if (outcome.state == TargetState::Failed) {
        CW_CHECK(
            run.recordFailure(EventKind::DeployFailed, *outcome.error, generation.number, began, context));
        return report;
    }
    CW_TRY(managed, ManagedRepository(run.connection()).byId(run.target().managed));
    if (managed.current != generation.certificate)
        report.state = TargetState::Outdated;
    Target &target = run.target();
    target.state = report.state;
    target.generation = generation.number;
    target.deployedAt = context.now();
    target.lastError = SwitchTransaction::lastErrorOf(outcome);
    generation.current = true;
    CW_TRY(recording, Transaction::begin(run.connection()));
    CW_CHECK(run.targets().update(generation));
    CW_CHECK(run.targets().update(target));
    CW_CHECK(run.targets().addDeployment(
        {target.id, generation.number, began, context.now(), target.state, outcome.error, run.deploy().by}));
    CW_CHECK(run.addEvent(EventKind::RolledBack, {}, target.folder, context));
    CW_CHECK(recording.commit());
    return report;
}

} // namespace

Result<DeployReport> rollBackTarget(TargetId target, std::optional<int> number, const DeployOptions &options,
                                    const DeployParts &parts, const Context &context)
{
    CW_TRY(run, TargetRun::begin(target, parts, context));
    return rollBack(*run, number, options, context);
}

} // namespace certwright
