#include "deploy/placement.h"

#include "deploy/generationplacement.h"
#include "deploy/plainplacement.h"
#include "deploy/versionedplacement.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr mode_t searchByOthers = 0001;
constexpr mode_t ownersAlone = 0600;
constexpr mode_t keptFolderMode = 0700;

} // namespace

HostAccess PlaceParts::accessOf(const QString &fileName) const
{
    for (const TargetFile &file : files) {
        if (file.name == fileName)
            return {mode_t(file.mode), owner, group};
    }
    return {ownersAlone, owner, group};
}

HostAccess PlaceParts::folderAccess() const
{
    // The folder stays ours, or its owner could plant links in it; only a closed one is opened to the group.
    HostAccess access;
    access.mode = mode_t(preset.folderMode);
    if (!(access.mode & searchByOthers))
        access.group = group;
    return access;
}

Result<std::unique_ptr<Placement>> makePlacement(PlaceParts parts, std::unique_ptr<HostFolder> folder)
{
    CW_TRY(takesLinks, folder->takesLinks());
    switch (effectiveMode(parts.preset, parts.files, takesLinks)) {
    case SwitchMode::Generation:
        return std::unique_ptr<Placement>(
            std::make_unique<GenerationPlacement>(std::move(parts), std::move(folder)));
    case SwitchMode::Versioned: {
        CW_TRY(placement, VersionedPlacement::make(std::move(parts), std::move(folder)));
        return std::unique_ptr<Placement>(std::move(placement));
    }
    case SwitchMode::SingleFile:
    case SwitchMode::Journal:
        return std::unique_ptr<Placement>(
            std::make_unique<PlainPlacement>(std::move(parts), std::move(folder)));
    }
    Q_UNREACHABLE();
}

Result<> keepBefore(const HostFolder &folder, const QStringList &names)
{
    if (names.isEmpty())
        return {};
    CW_TRY(existing, folder.entry(beforeFolder()));
    if (!existing)
        CW_CHECK(folder.makeFolder(beforeFolder(), {keptFolderMode, {}, {}}));
    for (const QString &name : names) {
        CW_TRY(kept, folder.entry(beforeFolder() + u'/' + name));
        if (!kept)
            CW_CHECK(folder.keepCopy(name, beforeFolder()));
    }
    return {};
}

Result<> restoreBefore(const HostFolder &folder, const QStringList &names)
{
    CW_TRY(existing, folder.entry(beforeFolder()));
    if (!existing || existing->kind != FolderEntry::Kind::Folder)
        return {};
    QList<std::pair<QString, QString>> back;
    for (const QString &name : names) {
        const QString keptName = beforeFolder() + u'/' + name;
        CW_TRY(kept, folder.entry(keptName));
        CW_TRY(present, folder.entry(name));
        if (kept && !present)
            back.append({keptName, name});
    }
    CW_CHECK(folder.renameTogether(back));
    CW_TRY(gone, folder.removeFolder(beforeFolder(), HostFolder::OnlyIf::Empty));
    Q_UNUSED(gone)
    return {};
}

} // namespace certwright
