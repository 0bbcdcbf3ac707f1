#include "deploy/generationplacement.h"

#include "base/temporaryentry.h"
#include "deploy/foldermark.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

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

Result<> GenerationPlacement::writeMarker() const
{
    CW_TRY(mark, folderMark(*m_folder, m_parts));
    if (mark == FolderMark::Ours)
        return {};
    return m_folder->write({folderMarkName(), SecretBytes::copyOf(folderMarkText(m_parts)), HostAccess()});
}

Result<> GenerationPlacement::requireOurs() const
{
    CW_TRY(mark, folderMark(*m_folder, m_parts));
    if (mark == FolderMark::Neighbours)
        return Error(ErrorCode::TargetConflict, Subject::Folder, m_folder->path());
    CW_TRY(current, m_folder->entry(currentName()));
    // Without a mark of this store, a `current` is somebody else's way of switching.
    const bool isLink = current && current->kind == FolderEntry::Kind::Link;
    if (current && (mark == FolderMark::None || !isLink))
        return Error(ErrorCode::FolderNotOurs, Subject::Folder, m_folder->path())
            .with(Subject::File, currentName());
    for (const TargetFile &file : m_parts.files) {
        CW_TRY(entry, m_folder->entry(file.name));
        if (entry && entry->kind != FolderEntry::Kind::File && entry->kind != FolderEntry::Kind::Link)
            return Error(ErrorCode::FileNotRegular, Subject::File, m_folder->path() + u'/' + file.name);
    }
    return {};
}

/// What a killed writer made of a generation: by their names, since it had no time to note their hashes.
/// Others' files stay.
Result<> GenerationPlacement::dropBegun(const QString &number) const
{
    CW_TRY(entries, m_folder->list(number));
    for (const FolderEntry &entry : entries) {
        const auto isIt = [&](const TargetFile &file) { return file.name == entry.name; };
        const bool isOurs =
            isTemporaryName(entry.name) || std::any_of(m_parts.files.begin(), m_parts.files.end(), isIt);
        if (isOurs && entry.kind == FolderEntry::Kind::File)
            CW_CHECK(m_folder->remove(number + u'/' + entry.name));
    }
    CW_TRY(gone, m_folder->removeFolder(number, HostFolder::OnlyIf::Empty));
    Q_UNUSED(gone)
    return {};
}

Result<> GenerationPlacement::recover()
{
    CW_TRY(mark, folderMark(*m_folder, m_parts));
    CW_TRY(generations, recorded());
    CW_TRY(current, m_folder->entry(currentName()));
    TargetRepository repository(m_parts.connection);
    for (Generation generation : generations) {
        const QString number = QString::number(generation.number);
        const bool isBegun = !generation.complete && !generation.pruned;
        const bool isLeft = generation.pruned && !generation.files.isEmpty();
        if ((!isBegun && !isLeft) || (current && current->linkTarget == number))
            continue;
        CW_TRY(lying, m_folder->entry(number));
        const bool isThere = mark == FolderMark::Ours && lying && lying->kind == FolderEntry::Kind::Folder;
        if (isThere)
            CW_CHECK(isBegun ? dropBegun(number) : drop(generation));
        if (!isBegun)
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
    CW_TRY(mark, folderMark(*m_folder, m_parts));
    if (mark != FolderMark::Ours)
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
    CW_CHECK(m_folder->remove(folderMarkName()));
    CW_CHECK(restoreBefore(*m_folder, names));
    return altered;
}

} // namespace certwright
