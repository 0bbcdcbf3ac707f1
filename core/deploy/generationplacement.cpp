#include "deploy/generationplacement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int markerFormat = 1;
constexpr qint64 largestMarker = 4096;

QString markerName()
{
    return u".certwright"_s;
}

QString currentName()
{
    return u"current"_s;
}

/// The number that a name of ours stands for; 0 where it is no such name.
int numberIn(const QString &name)
{
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    return isNumber && number > 0 && QString::number(number) == name ? number : 0;
}

QString stableTarget(const QString &name)
{
    return currentName() + u'/' + name;
}

} // namespace

QStringList GenerationPlacement::namesIn(const Generation &generation)
{
    QStringList names = generation.files.keys();
    names.removeIf([](const QString &name) { return name.contains(u'/'); });
    return names;
}

Result<QList<Generation>> GenerationPlacement::recorded() const
{
    return TargetRepository(m_parts.connection).generations(m_parts.target.id);
}

/// FolderNotOurs where the folder bears the mark of another store. Former: of a target that was removed and
/// left its files.
Result<GenerationPlacement::Mark> GenerationPlacement::mark() const
{
    CW_TRY(found, m_folder->entry(markerName()));
    if (!found)
        return Mark::None;
    const Error foreign(ErrorCode::FolderNotOurs, Subject::Folder, m_folder->path());
    if (found->kind != FolderEntry::Kind::File || found->size > largestMarker)
        return foreign;
    CW_TRY(bytes, m_folder->read(markerName()));
    const QJsonObject marker = QJsonDocument::fromJson(bytes.view().toByteArray()).object();
    if (marker.value("store"_L1).toString() != m_parts.vault.storeId())
        return foreign;
    const auto target = TargetId(marker.value("target"_L1).toInteger());
    if (target == m_parts.target.id)
        return Mark::Ours;
    const auto other = TargetRepository(m_parts.connection).byId(target);
    const bool isLiving = other && other->folder == m_parts.target.folder;
    if (isLiving)
        return Error(ErrorCode::TargetConflict, Subject::Target, target.text())
            .with(Subject::Folder, m_folder->path());
    return Mark::Former;
}

Result<> GenerationPlacement::writeMarker() const
{
    CW_TRY(marked, mark());
    if (marked == Mark::Ours)
        return {};
    const QJsonObject marker = {{u"format"_s, markerFormat},
                                {u"preset"_s, m_parts.preset.id},
                                {u"store"_s, m_parts.vault.storeId()},
                                {u"target"_s, m_parts.target.id.value()}};
    return m_folder->write({markerName(), SecretBytes::copyOf(QJsonDocument(marker).toJson()), HostAccess()});
}

Result<> GenerationPlacement::requireOurs() const
{
    CW_TRY(marked, mark());
    CW_TRY(current, m_folder->entry(currentName()));
    // Without a mark of this store, a `current` is somebody else's way of switching.
    const bool isLink = current && current->kind == FolderEntry::Kind::Link;
    if (current && (marked == Mark::None || !isLink))
        return Error(ErrorCode::FolderNotOurs, Subject::Folder, m_folder->path())
            .with(Subject::File, currentName());
    for (const TargetFile &file : m_parts.files) {
        CW_TRY(entry, m_folder->entry(file.name));
        if (entry && entry->kind != FolderEntry::Kind::File && entry->kind != FolderEntry::Kind::Link)
            return Error(ErrorCode::FileNotRegular, Subject::File, m_folder->path() + u'/' + file.name);
    }
    return {};
}

Result<> GenerationPlacement::dropAbandoned(const QList<Generation> &generations) const
{
    CW_TRY(current, m_folder->entry(currentName()));
    const int shownNumber = current ? numberIn(current->linkTarget) : 0;
    CW_TRY(entries, m_folder->list());
    for (const FolderEntry &entry : entries) {
        const int number = numberIn(entry.name);
        const auto isComplete = [&](const Generation &generation) {
            return generation.number == number && generation.complete && !generation.pruned;
        };
        const bool isRecorded = std::any_of(generations.begin(), generations.end(), isComplete);
        if (entry.kind != FolderEntry::Kind::Folder || number == 0 || number == shownNumber || isRecorded)
            continue;
        // Only what our own counter began: another number is somebody else's folder.
        const auto isBegun = [&](const Generation &generation) {
            return generation.number == number && !generation.complete;
        };
        if (!std::any_of(generations.begin(), generations.end(), isBegun))
            continue;
        CW_TRY(gone, m_folder->removeFolder(entry.name, HostFolder::OnlyIf::Always));
        Q_UNUSED(gone)
    }
    return {};
}

Result<> GenerationPlacement::recover()
{
    CW_TRY(marked, mark());
    if (marked != Mark::Ours)
        return {};
    CW_TRY(generations, recorded());
    CW_CHECK(dropAbandoned(generations));
    TargetRepository repository(m_parts.connection);
    for (Generation generation : generations) {
        if (generation.complete || generation.pruned)
            continue;
        generation.pruned = true;
        CW_CHECK(repository.update(generation));
    }
    return {};
}

Result<QStringList> GenerationPlacement::foreign() const
{
    QStringList names;
    for (const TargetFile &file : m_parts.files) {
        CW_TRY(entry, m_folder->entry(file.name));
        if (entry && entry->linkTarget != stableTarget(file.name))
            names += file.name;
    }
    CW_TRY(current, m_folder->entry(currentName()));
    CW_TRY(number, shown());
    if (current && !number && m_parts.target.deployedAt)
        names += currentName();
    return names;
}

Result<std::optional<int>> GenerationPlacement::shown() const
{
    CW_TRY(current, m_folder->entry(currentName()));
    const int number =
        current && current->kind == FolderEntry::Kind::Link ? numberIn(current->linkTarget) : 0;
    CW_TRY(generations, recorded());
    const auto isIt = [&](const Generation &generation) {
        return generation.number == number && generation.complete;
    };
    if (number == 0 || !std::any_of(generations.begin(), generations.end(), isIt))
        return std::optional<int>();
    return std::optional(number);
}

Result<SecretBytes> GenerationPlacement::shownCertificate() const
{
    CW_TRY(current, m_folder->entry(currentName()));
    if (!current || current->kind != FolderEntry::Kind::Link || numberIn(current->linkTarget) == 0)
        return SecretBytes();
    for (const TargetFile &file : m_parts.files) {
        if (file.content != FileContent::Fullchain && file.content != FileContent::Leaf)
            continue;
        const QString path = current->linkTarget + u'/' + file.name;
        CW_TRY(entry, m_folder->entry(path));
        if (entry)
            return m_folder->read(path);
    }
    return SecretBytes();
}

Result<> GenerationPlacement::keepForeign(const QStringList &names)
{
    QStringList files = names;
    files.removeAll(currentName());
    return keepBefore(*m_folder, files);
}

Result<> GenerationPlacement::prepare(Generation &generation, const std::vector<HostFile> &files)
{
    CW_CHECK(writeMarker());
    CW_CHECK(m_folder->writeGeneration(QString::number(generation.number), files, m_parts.folderAccess()));
    for (const HostFile &file : files)
        generation.files.insert(file.name, sha256(file.bytes.view()));
    return {};
}

Result<std::vector<HostFile>> GenerationPlacement::readBack(const Generation &generation) const
{
    std::vector<HostFile> files;
    const QStringList names = namesIn(generation);
    for (const QString &name : names) {
        const QString path = QString::number(generation.number) + u'/' + name;
        CW_TRY(entry, m_folder->entry(path));
        const Error gone = Error(ErrorCode::NoGeneration, Subject::Value, QString::number(generation.number))
                               .with(Subject::File, m_folder->path() + u'/' + path);
        if (!entry || entry->kind != FolderEntry::Kind::File)
            return gone;
        CW_TRY(bytes, m_folder->read(path));
        if (sha256(bytes.view()) != generation.files.value(name))
            return gone;
        files.push_back({name, std::move(bytes), m_parts.accessOf(name)});
    }
    return files;
}

Result<> GenerationPlacement::switchTo(const Generation &generation)
{
    CW_CHECK(m_folder->link(currentName(), QString::number(generation.number)));
    const QStringList names = namesIn(generation);
    for (const QString &name : names) {
        CW_TRY(entry, m_folder->entry(name));
        if (!entry || entry->linkTarget != stableTarget(name))
            CW_CHECK(m_folder->link(name, stableTarget(name)));
    }
    return {};
}

Result<> GenerationPlacement::drop(const Generation &generation)
{
    const QString number = QString::number(generation.number);
    const QStringList names = namesIn(generation);
    for (const QString &name : names) {
        CW_TRY(hash, m_folder->hash(number + u'/' + name));
        if (hash && *hash == generation.files.value(name))
            CW_CHECK(m_folder->remove(number + u'/' + name));
    }
    CW_TRY(gone, m_folder->removeFolder(number, HostFolder::OnlyIf::Empty));
    Q_UNUSED(gone)
    return {};
}

Result<QStringList> GenerationPlacement::remove()
{
    CW_TRY(marked, mark());
    if (marked != Mark::Ours)
        return QStringList();
    CW_TRY(generations, recorded());
    QStringList names;
    for (const Generation &generation : std::as_const(generations))
        names += namesIn(generation);
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        CW_TRY(entry, m_folder->entry(name));
        if (entry && entry->linkTarget == stableTarget(name))
            CW_CHECK(m_folder->remove(name));
    }
    CW_TRY(number, shown());
    if (number)
        CW_CHECK(m_folder->remove(currentName()));
    QStringList altered;
    for (const Generation &generation : std::as_const(generations)) {
        CW_CHECK(drop(generation));
        CW_TRY(left, m_folder->entry(QString::number(generation.number)));
        if (left && generation.complete)
            altered += m_folder->path() + u'/' + QString::number(generation.number);
    }
    CW_CHECK(m_folder->remove(markerName()));
    CW_CHECK(restoreBefore(*m_folder, names));
    return altered;
}

} // namespace certwright
