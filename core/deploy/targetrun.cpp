#include "deploy/targetrun.h"

#include "hosts/localhost.h"
#include "inventory/eventrepository.h"
#include "inventory/managedrepository.h"
#include "inventory/sealnames.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace certwright {
namespace {

Result<std::unique_ptr<Host>> hostOf(const Target &target)
{
    if (target.host.isEmpty())
        return std::unique_ptr<Host>(std::make_unique<LocalHost>());
    return Error(ErrorCode::UsageInvalid, Subject::Host, target.host);
}

/// Going back is a warning only where nobody asked for it.
Severity severityOf(EventKind kind, bool isFailure)
{
    return isFailure || kind == EventKind::ForeignChange ? Severity::Warning : Severity::Info;
}

/// Where a target's versioned file lies; empty for who has none.
QString pointerFolderOf(const Target &target, const Preset &preset)
{
    if (preset.mode != SwitchMode::Versioned)
        return {};
    const auto files = targetFiles(preset, target.settings);
    if (!files)
        return {};
    const auto placeholders = placeholdersFor(preset, target.folder, target.settings, *files);
    const auto path = placeholders.expand(preset.versionedFile);
    return path ? QFileInfo(*path).path() : QString();
}

} // namespace

Result<std::unique_ptr<TargetRun>> TargetRun::begin(TargetId id, const DeployParts &parts,
                                                    const Context &context)
{
    context.report({Step::Preparing, {}});
    CW_TRY(lease, Lease::take(parts.store, LeaseSubject::of(id), context));
    CW_TRY(connection, parts.store.connect());
    std::unique_ptr<TargetRun> run(new TargetRun(parts, std::move(connection), std::move(lease)));
    CW_TRY(target, run->targets().byId(id));
    run->m_target = target;
    CW_TRY(preset, parts.presets.named(target.preset));
    run->m_preset = preset;
    CW_TRY(files, targetFiles(preset, target.settings));
    run->m_files = files;
    CW_TRY(host, hostOf(target));
    run->m_host = std::move(host);
    run->m_place.emplace(run->makePlace());
    return run;
}

PlaceParts TargetRun::makePlace()
{
    const auto &settings = m_target.settings;
    PlaceParts place{*m_host, m_deploy.vault, m_connection, m_target, m_preset, m_files, {}, {}, {}};
    place.placeholders = placeholdersFor(m_preset, m_target.folder, settings, m_files);
    // The preset's owner is a proposal: where the host does not know it, the files stay ours.
    place.owner = settings.owner;
    if (settings.owner.isEmpty() && m_host->requireAccount(m_preset.owner, {}))
        place.owner = m_preset.owner;
    place.group = settings.group;
    if (settings.group.isEmpty() && m_host->requireAccount({}, m_preset.group))
        place.group = m_preset.group;
    return place;
}

Result<> TargetRun::requireFolder(Missing missing) const
{
    const QString &folder = m_target.folder;
    if (!m_host->exists(folder)) {
        if (missing == Missing::Fail)
            return Error(ErrorCode::FolderMissing, Subject::Folder, folder);
        CW_CHECK(m_host->makeFolder(folder, m_place->folderAccess()));
    }
    return m_host->requireSafeFolder(folder);
}

Result<> TargetRun::openFolder(Missing missing, const Context &context)
{
    CW_CHECK(m_host->requireAccount(m_target.settings.owner, m_target.settings.group));
    CW_CHECK(requireFolder(missing));
    CW_TRY(folder, m_host->openFolder(m_target.folder));
    CW_CHECK(removeLeftovers(*folder, context));
    if (const QString pointers = pointerFolderOf(m_target, m_preset);
        !pointers.isEmpty() && m_host->exists(pointers)) {
        CW_TRY(pointerFolder, m_host->openFolder(pointers));
        CW_CHECK(removeLeftovers(*pointerFolder, context));
    }
    CW_TRY(placement, makePlacement(*m_place, std::move(folder)));
    m_placement = std::move(placement);
    CW_CHECK(m_placement->requireOurs());
    auto recovered = m_placement->recover();
    if (!recovered && recovered.error().code() == ErrorCode::ForeignContent)
        CW_CHECK(addEvent(EventKind::ForeignChange, recovered.error(), m_target.folder, context));
    return recovered;
}

/// Several targets may write into one folder: a killed writer's temporary files are only told from a living
/// one's by holding the leases of all of them.
Result<> TargetRun::removeLeftovers(const HostFolder &folder, const Context &context)
{
    CW_TRY(all, targets().all());
    std::vector<Lease> held;
    for (const Target &other : all) {
        const auto preset = m_deploy.presets.named(other.preset);
        const bool isNeighbour =
            other.id != m_target.id && other.host == m_target.host &&
            (other.folder == folder.path() || (preset && pointerFolderOf(other, *preset) == folder.path()));
        if (!isNeighbour)
            continue;
        auto lease = Lease::take(m_deploy.store, LeaseSubject::of(other.id), 0ms, context);
        if (!lease)
            return {};
        held.push_back(*std::move(lease));
    }
    return folder.removeLeftovers();
}

Result<std::optional<Generation>> TargetRun::generation(int number)
{
    CW_TRY(generations, targets().generations(m_target.id));
    for (const Generation &generation : generations) {
        if (generation.number == number && generation.complete && !generation.pruned)
            return std::optional(generation);
    }
    return std::optional<Generation>();
}

Result<std::optional<Generation>> TargetRun::deployed()
{
    if (!m_target.deployedAt || !m_target.generation)
        return std::optional<Generation>();
    return generation(*m_target.generation);
}

Result<SecretBytes> TargetRun::keystorePassphrase() const
{
    if (m_target.keystorePassphrase.isEmpty())
        return SecretBytes();
    return m_deploy.vault.open(m_target.keystorePassphrase, keystoreSealName(m_target.id));
}

Result<> TargetRun::addEvent(EventKind kind, const std::optional<Error> &error, const QString &about,
                             const Context &context)
{
    Event event;
    event.time = context.now();
    event.kind = kind;
    event.severity = severityOf(kind, error.has_value());
    event.target = m_target.id;
    event.by = m_deploy.by;
    event.about = about;
    event.error = error;
    CW_TRY(managed, ManagedRepository(m_connection).byId(m_target.managed));
    event.certificate = managed.current;
    return EventRepository(m_connection).add(event);
}

Result<> TargetRun::recordFailure(EventKind kind, const Error &error, int generation, const QDateTime &began,
                                  const Context &context)
{
    m_target.state = TargetState::Failed;
    m_target.lastError = error;
    CW_TRY(transaction, Transaction::begin(m_connection));
    CW_CHECK(targets().update(m_target));
    CW_CHECK(targets().addDeployment(
        {m_target.id, generation, began, context.now(), m_target.state, error, m_deploy.by}));
    CW_CHECK(addEvent(kind, error, m_target.folder, context));
    return transaction.commit();
}

} // namespace certwright
