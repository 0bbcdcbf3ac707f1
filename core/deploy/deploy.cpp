#include "deploy/deploy.h"

#include "base/log.h"
#include "deploy/alteration.h"
#include "deploy/hooks.h"
#include "deploy/pruning.h"
#include "deploy/rendering.h"
#include "deploy/transaction.h"
#include "inventory/certificaterepository.h"
#include "inventory/managedrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qint64 leastFreeBytes = 1024 * 1024;
constexpr int mostNumberTries = 1000;

/// What says that a person must act first, or that somebody else is at work: no failure of the target.
bool isTargetsOwn(const Error &error)
{
    switch (error.code()) {
    case ErrorCode::Cancelled:
    case ErrorCode::LeaseHeld:
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::PassphraseWrong:
    case ErrorCode::VaultLocked:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreFailed:
    case ErrorCode::StoreTooNew:
        return false;
    default:
        return true;
    }
}

/// One run of deployTarget(), step by step in the order of conventions 2.4.
class Deployer
{
public:
    Deployer(TargetRun &run, const DeployOptions &options, const Context &context)
        : m_run(run),
          m_options(options),
          m_context(context),
          m_began(context.now()),
          m_switch(run, options, context)
    {
    }

    Result<DeployReport> deploy()
    {
        auto report = attempt();
        if (!report && isTargetsOwn(report.error()))
            CW_CHECK(m_run.recordFailure(EventKind::DeployFailed, report.error(), 0, m_began, m_context));
        return report;
    }

private:
    Result<DeployReport> attempt()
    {
        CW_TRY(managed, ManagedRepository(m_run.connection()).byId(m_run.target().managed));
        if (!managed.current)
            return Error(ErrorCode::NotFound, Subject::Certificate, managed.label);
        m_issuer = managed.issuer;
        // A folder is made only for what may be shown in it.
        if (!m_run.host().exists(m_run.target().folder))
            CW_CHECK(loadOnce(*managed.current));
        CW_CHECK(m_run.openFolder(TargetRun::Missing::Create, m_context));
        CW_TRY(previous, m_run.deployed());
        m_previous = previous;
        CW_TRY(foreign, m_run.placement().foreign());
        CW_CHECK(findAltered(foreign));
        CW_TRY(inStep, isInStep(*managed.current, foreign));
        if (inStep && !m_options.force)
            return confirmAgain(*managed.current);
        CW_CHECK(loadOnce(*managed.current));
        const Material &material = *m_material;
        CW_CHECK(lookBefore(material, foreign));
        CW_TRY(generation, prepare(material));
        auto shown = showIt(material, generation, foreign);
        if (!shown && !m_isSwitched)
            discard(generation);
        return shown;
    }

    /// With all that can be judged without its folder.
    Result<> loadOnce(CertificateId certificate)
    {
        if (m_material)
            return {};
        CW_TRY(material, loadMaterial(certificate, m_options.keyPassphrase, m_run.deploy(),
                                      m_run.connection(), m_context));
        CW_CHECK(requireDeployable(material, m_run.preset(), m_context.now()));
        CW_CHECK(m_switch.requirePossible(material.bundle.leaf));
        m_material = std::move(material);
        return {};
    }

    /// What is in the way at our places stands in `foreign` already.
    Result<> findAltered(const QStringList &foreign)
    {
        CW_TRY(altered, alteredFiles(m_run.target(), m_run.connection(), m_run.host()));
        m_altered = altered;
        for (const QString &name : foreign)
            m_altered.removeAll(pathOf(name));
        return {};
    }

    Result<bool> isInStep(CertificateId certificate, const QStringList &foreign)
    {
        const TargetState state = m_run.target().state;
        CW_TRY(shown, m_run.placement().shown());
        return m_previous && shown && *shown == m_previous->number &&
               m_previous->certificate == certificate && foreign.isEmpty() && m_altered.isEmpty() &&
               (state == TargetState::InStep || state == TargetState::Unconfirmed);
    }

    /// The files lie there already; what was not confirmed may be by now.
    Result<DeployReport> confirmAgain(CertificateId certificate)
    {
        DeployReport report = reportFor(m_previous->number);
        report.state = m_run.target().state;
        const auto &settings = m_run.target().settings;
        if (report.state == TargetState::InStep || (settings.probe.isEmpty() && settings.reload.isEmpty()))
            return report;
        CW_TRY(stored, CertificateRepository(m_run.connection()).byId(certificate));
        CW_CHECK(m_switch.requirePossible(stored.certificate));
        CW_CHECK(m_switch.lookBefore(stored.certificate));
        CW_TRY(outcome, m_switch.takeUp(stored.certificate));
        return finish(report, outcome, *m_previous);
    }

    Result<> lookBefore(const Material &material, const QStringList &foreign)
    {
        m_context.report({Step::Verifying, {}});
        for (const QString &name : m_run.target().deployedAt ? foreign : QStringList())
            CW_CHECK(m_run.addEvent(EventKind::ForeignChange, {}, pathOf(name), m_context));
        for (const QString &path : std::as_const(m_altered))
            CW_CHECK(m_run.addEvent(EventKind::ForeignChange, {}, path, m_context));
        if (!m_options.force) {
            CW_TRY(shown, m_run.placement().shown());
            CW_TRY(bytes, m_run.placement().shownCertificate());
            if (shown || m_run.target().deployedAt)
                CW_CHECK(requireNewer(material.bundle.leaf, firstCertificate(bytes)));
            CW_CHECK(requireNewer(material.bundle.leaf, deployedLeaf()));
            if (!foreign.isEmpty() && m_run.target().deployedAt)
                return Error(ErrorCode::ForeignContent, Subject::Folder, m_run.target().folder)
                    .with(Subject::File, foreign.first());
        }
        CW_TRY(freeBytes, m_run.host().freeBytes(m_run.target().folder));
        if (freeBytes < leastFreeBytes)
            return Error(ErrorCode::DiskFull, Subject::Folder, m_run.target().folder);
        return m_switch.lookBefore(material.bundle.leaf);
    }

    /// Numbers that lie there though we never began them (an older copy of the store came back) are passed
    /// over.
    Result<Generation> prepare(const Material &material)
    {
        m_context.report({Step::WritingFiles, m_run.target().folder});
        CW_TRY(passphrase, m_run.keystorePassphrase());
        const SecretBytes *opener = passphrase.isEmpty() ? nullptr : &passphrase;
        CW_TRY(files, renderFiles(material.bundle, m_run.place(), opener));
        for (int tries = 0; tries < mostNumberTries; ++tries) {
            CW_CHECK(m_context.checkpoint());
            CW_TRY(generation,
                   m_run.targets().beginGeneration(m_run.target().id, material.stored.id, m_context.now()));
            const auto prepared = m_run.placement().prepare(generation, files);
            if (!prepared && prepared.error().code() == ErrorCode::FileExists) {
                forget(generation);
                continue;
            }
            if (!prepared) {
                discard(generation);
                return prepared.error();
            }
            auto proved = prove(generation, material.bundle.leaf, opener);
            if (!proved) {
                discard(generation);
                return proved.error();
            }
            return generation;
        }
        return Error(ErrorCode::FolderNotOurs, Subject::Folder, m_run.target().folder);
    }

    Result<> prove(Generation &generation, const Certificate &leaf, const SecretBytes *opener)
    {
        CW_TRY(lying, m_run.placement().readBack(generation));
        CW_CHECK(proveFiles(lying, m_run.place().files, leaf, opener));
        generation.complete = true;
        return m_run.targets().update(generation);
    }

    Result<DeployReport> showIt(const Material &material, const Generation &generation,
                                const QStringList &foreign)
    {
        CW_CHECK(hook(m_run.target().settings.preHook, u"pre-deploy"_s, material, generation));
        CW_CHECK(m_run.requireLease());
        CW_CHECK(m_context.checkpoint());
        CW_CHECK(m_run.placement().keepForeign(foreign));
        m_isSwitched = true;
        CW_TRY(outcome, m_switch.switchTo(generation, material.bundle.leaf, m_previous));
        if (outcome.state != TargetState::Failed)
            afterwards(material, generation);
        DeployReport report = reportFor(generation.number);
        report.changed = true;
        return finish(report, outcome, generation);
    }

    /// What follows a deployment does not undo it: a failing hook is told.
    void afterwards(const Material &material, const Generation &generation)
    {
        const auto ran = hook(m_run.target().settings.postHook, u"post-deploy"_s, material, generation);
        if (!ran)
            qCInfo(logDeploy) << "hook failed after deployment" << m_run.target().id.value();
    }

    Result<> hook(const QStringList &argv, const QString &event, const Material &material,
                  const Generation &generation)
    {
        const auto before = deployedLeaf();
        const HookFacts facts{event,
                              material,
                              m_issuer,
                              before ? before->fingerprint() : QByteArray(),
                              generation.number,
                              m_run.placement().folderOf(generation.number)};
        const bool isBefore = event == "pre-deploy"_L1;
        auto ran = runHook(argv, facts, m_run.place(), isBefore ? m_context : m_context.uncancellable());
        if (!ran && ran.error().code() != ErrorCode::Cancelled)
            CW_CHECK(m_run.addEvent(EventKind::HookFailed, ran.error(), m_run.target().folder, m_context));
        return ran;
    }

    std::optional<Certificate> deployedLeaf()
    {
        if (!m_previous)
            return {};
        const auto stored = CertificateRepository(m_run.connection()).byId(m_previous->certificate);
        return stored ? std::optional(stored->certificate) : std::nullopt;
    }

    QString pathOf(const QString &name) const
    {
        return name.contains(u'/') ? name : m_run.target().folder + u'/' + name;
    }

    DeployReport reportFor(int generation)
    {
        DeployReport report;
        report.target = m_run.target().id;
        report.generation = generation;
        return report;
    }

    Result<DeployReport> finish(DeployReport report, const SwitchTransaction::Outcome &outcome,
                                Generation generation)
    {
        report.state = outcome.state;
        report.served = outcome.served;
        report.error = outcome.error;
        if (outcome.state == TargetState::Unconfirmed)
            report.snippet = m_run.place().placeholders.expand(m_run.preset().snippet).value_or(QString());
        if (outcome.state == TargetState::Failed) {
            if (outcome.rolledBack)
                report.generation = m_previous->number;
            const auto kind = outcome.rolledBack ? EventKind::RolledBack : EventKind::DeployFailed;
            CW_CHECK(m_run.recordFailure(kind, *outcome.error, generation.number, m_began, m_context));
            return report;
        }
        CW_CHECK(record(outcome, generation));
        pruneGenerations(m_run, m_context);
        return report;
    }

    Result<> record(const SwitchTransaction::Outcome &outcome, Generation generation)
    {
        Target &target = m_run.target();
        generation.current = true;
        target.state = outcome.state;
        target.generation = generation.number;
        target.deployedAt = m_context.now();
        target.lastError = SwitchTransaction::lastErrorOf(outcome);
        target.probeConfirmedOnce = target.probeConfirmedOnce || outcome.state == TargetState::InStep;
        CW_TRY(transaction, Transaction::begin(m_run.connection()));
        CW_CHECK(m_run.targets().update(generation));
        CW_CHECK(m_run.targets().update(target));
        CW_CHECK(m_run.targets().addDeployment({target.id, generation.number, m_began, m_context.now(),
                                                target.state, outcome.error, m_run.deploy().by}));
        CW_CHECK(m_run.addEvent(EventKind::Deployed, {}, target.folder, m_context));
        return transaction.commit();
    }

    /// A number that was taken and never shown.
    void forget(Generation generation)
    {
        generation.pruned = true;
        generation.sealedContent.clear();
        if (!m_run.targets().update(generation))
            qCWarning(logDeploy) << "generation could not be marked" << generation.number;
    }

    /// What can't be taken away now, the next run's recovery takes.
    void discard(const Generation &generation)
    {
        if (!m_run.placement().drop(generation))
            qCWarning(logDeploy) << "generation could not be removed" << generation.number;
        forget(generation);
    }

    TargetRun &m_run;
    const DeployOptions &m_options;
    const Context &m_context;
    const QDateTime m_began;
    SwitchTransaction m_switch;
    IssuerKind m_issuer = IssuerKind::External;
    std::optional<Generation> m_previous;
    std::optional<Material> m_material;
    QStringList m_altered;
    bool m_isSwitched = false;
};

} // namespace

Result<DeployReport> deployTarget(TargetId target, const DeployOptions &options, const DeployParts &parts,
                                  const Context &context)
{
    CW_TRY(run, TargetRun::begin(target, parts, context));
    return Deployer(*run, options, context).deploy();
}

} // namespace certwright
