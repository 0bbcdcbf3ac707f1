#include "deploy/plainplacement.h"

#include "deploy/foldermark.h"
#include "deploy/packedfields.h"
#include "inventory/sealnames.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qsizetype storeLetters = 8;

} // namespace

/// Names only us and this target, so that another store's staged files are left alone.
QString PlainPlacement::stagedName(const QString &name) const
{
    return u".certwright-%1-%2-%3"_s.arg(m_parts.vault.storeId().left(storeLetters), m_parts.target.id.text(),
                                         name);
}

Result<QList<Generation>> PlainPlacement::recorded() const
{
    return TargetRepository(m_parts.connection).generations(m_parts.target.id);
}

/// In the preset's order, so that a key never comes before its certificate (or after it, where the preset
/// says so).
QStringList PlainPlacement::orderedNames(const Generation &generation) const
{
    QStringList names;
    for (const TargetFile &file : m_parts.files) {
        if (generation.files.contains(file.name))
            names += file.name;
    }
    const QStringList all = generation.files.keys();
    for (const QString &name : all) {
        if (!names.contains(name))
            names += name;
    }
    return names;
}

Result<> PlainPlacement::requireOurs() const
{
    CW_TRY(mark, folderMark(*m_folder, m_parts));
    Q_UNUSED(mark) // another target of ours may well be beside
    for (const TargetFile &file : m_parts.files) {
        CW_TRY(entry, m_folder->entry(file.name));
        if (entry && entry->kind != FolderEntry::Kind::File && entry->kind != FolderEntry::Kind::Link)
            return Error(ErrorCode::FileNotRegular, Subject::File, m_folder->path() + u'/' + file.name);
    }
    return {};
}

Result<> PlainPlacement::removeStaged() const
{
    const QString prefix = stagedName(QString());
    CW_TRY(entries, m_folder->list());
    for (const FolderEntry &entry : entries) {
        if (entry.name.startsWith(prefix) && entry.kind == FolderEntry::Kind::File)
            CW_CHECK(m_folder->remove(entry.name));
    }
    return {};
}

Result<> PlainPlacement::finishJournal(const JournalRecord &record)
{
    CW_TRY(journal, FileJournal::opened(record, m_parts.vault));
    CW_TRY(state, lookAtJournal(journal, *m_folder));
    QList<std::pair<QString, QString>> forward;
    bool allStaged = true;
    if (state == JournalState::Mixed) {
        for (const auto &entry : journal.entries) {
            CW_TRY(present, m_folder->hash(entry.name));
            if (present && *present == entry.newHash)
                continue;
            CW_TRY(staged, m_folder->hash(entry.stagedName));
            allStaged = allStaged && staged && *staged == entry.newHash;
            forward.append({entry.stagedName, entry.name});
        }
        if (allStaged)
            CW_CHECK(m_folder->renameTogether(forward));
    }
    if (state == JournalState::Mixed && !allStaged) {
        for (const auto &entry : journal.entries) {
            CW_TRY(present, m_folder->hash(entry.name));
            if (!present || *present != entry.newHash)
                continue;
            if (entry.oldHash.isEmpty())
                CW_CHECK(m_folder->remove(entry.name));
            else
                CW_CHECK(m_folder->write({entry.name, entry.oldBytes.clone(), m_parts.accessOf(entry.name)}));
        }
    }
    CW_CHECK(removeStaged());
    CW_CHECK(TargetRepository(m_parts.connection).closeJournal(m_parts.target.id));
    if (state == JournalState::Foreign)
        return Error(ErrorCode::ForeignContent, Subject::Folder, m_folder->path());
    return {};
}

Result<> PlainPlacement::recover()
{
    TargetRepository repository(m_parts.connection);
    CW_TRY(journal, repository.journal(m_parts.target.id));
    if (journal)
        CW_CHECK(finishJournal(*journal));
    CW_CHECK(removeStaged());
    CW_TRY(generations, recorded());
    for (Generation generation : generations) {
        if (generation.complete || generation.pruned)
            continue;
        generation.pruned = true;
        generation.sealedContent.clear();
        CW_CHECK(repository.update(generation));
    }
    return {};
}

Result<QStringList> PlainPlacement::foreign() const
{
    CW_TRY(generations, recorded());
    QStringList names;
    for (const TargetFile &file : m_parts.files) {
        CW_TRY(entry, m_folder->entry(file.name));
        if (!entry)
            continue;
        CW_TRY(hash, m_folder->hash(file.name));
        const auto isIt = [&](const Generation &generation) {
            return hash && generation.complete && generation.files.value(file.name) == *hash;
        };
        if (!std::any_of(generations.begin(), generations.end(), isIt))
            names += file.name;
    }
    return names;
}

Result<std::optional<int>> PlainPlacement::shown() const
{
    CW_TRY(generations, recorded());
    for (const Generation &generation : std::as_const(generations)) {
        if (!generation.complete || generation.files.isEmpty())
            continue;
        bool isShown = true;
        for (auto it = generation.files.begin(); isShown && it != generation.files.end(); ++it) {
            CW_TRY(hash, m_folder->hash(it.key()));
            isShown = hash && *hash == it.value();
        }
        if (isShown)
            return std::optional(generation.number);
    }
    return std::optional<int>();
}

Result<SecretBytes> PlainPlacement::shownCertificate() const
{
    for (const TargetFile &file : m_parts.files) {
        const bool holdsLeaf = file.content == FileContent::Fullchain || file.content == FileContent::Leaf ||
                               file.content == FileContent::Combined ||
                               file.content == FileContent::CombinedKeyFirst;
        CW_TRY(entry, m_folder->entry(file.name));
        if (holdsLeaf && file.text.isEmpty() && entry && entry->kind == FolderEntry::Kind::File)
            return m_folder->read(file.name);
    }
    return SecretBytes();
}

Result<> PlainPlacement::keepForeign(const QStringList &names)
{
    return keepBefore(*m_folder, names);
}

Result<> PlainPlacement::stage(const std::vector<HostFile> &files) const
{
    for (const HostFile &file : files)
        CW_CHECK(m_folder->write({stagedName(file.name), file.bytes.clone(), file.access}));
    return {};
}

Result<> PlainPlacement::prepare(Generation &generation, const std::vector<HostFile> &files)
{
    CW_CHECK(stage(files));
    std::vector<QByteArray> names;
    names.reserve(files.size()); // views into it must stay good
    std::vector<QByteArrayView> fields;
    for (const HostFile &file : files) {
        generation.files.insert(file.name, sha256(file.bytes.view()));
        fields.push_back(names.emplace_back(file.name.toUtf8()));
        fields.push_back(file.bytes.view());
    }
    const SecretBytes packed = packFields(fields);
    CW_TRY(sealed, m_parts.vault.seal(packed.view(), generationSealName(generation.id)));
    generation.sealedContent = sealed;
    return {};
}

Result<std::vector<HostFile>> PlainPlacement::readBack(const Generation &generation) const
{
    const Error gone(ErrorCode::NoGeneration, Subject::Value, QString::number(generation.number));
    std::vector<HostFile> files;
    // A generation that was just prepared lies there already, under its staged names.
    for (auto it = generation.files.begin(); it != generation.files.end(); ++it) {
        CW_TRY(hash, m_folder->hash(stagedName(it.key())));
        if (!hash || *hash != it.value())
            break;
        CW_TRY(bytes, m_folder->read(stagedName(it.key())));
        files.push_back({it.key(), std::move(bytes), m_parts.accessOf(it.key())});
    }
    if (qsizetype(files.size()) == generation.files.size() && !files.empty())
        return files;
    files.clear();
    if (generation.sealedContent.isEmpty())
        return gone;
    CW_TRY(packed, m_parts.vault.open(generation.sealedContent, generationSealName(generation.id)));
    const auto fields = unpackFields(packed);
    if (!fields || fields->size() % 2 != 0)
        return gone;
    for (std::size_t i = 0; i < fields->size(); i += 2) {
        const QString name = QString::fromUtf8((*fields)[i]);
        files.push_back({name, SecretBytes::copyOf((*fields)[i + 1]), m_parts.accessOf(name)});
        if (sha256(files.back().bytes.view()) != generation.files.value(name))
            return gone;
    }
    CW_CHECK(stage(files));
    return files;
}

Result<FileJournal> PlainPlacement::journalFor(const Generation &generation) const
{
    FileJournal journal;
    const QStringList names = orderedNames(generation);
    for (const QString &name : names) {
        FileJournal::Entry entry;
        entry.name = name;
        entry.stagedName = stagedName(name);
        entry.newHash = generation.files.value(name);
        CW_TRY(hash, m_folder->hash(name));
        if (hash) {
            CW_TRY(bytes, m_folder->read(name));
            entry.oldHash = *hash;
            entry.oldBytes = std::move(bytes);
        }
        journal.entries.push_back(std::move(entry));
    }
    return journal;
}

Result<> PlainPlacement::switchTo(const Generation &generation)
{
    CW_TRY(files, readBack(generation));
    QList<std::pair<QString, QString>> renames;
    const QStringList names = orderedNames(generation);
    for (const QString &name : names)
        renames.append({stagedName(name), name});
    if (renames.size() == 1)
        return m_folder->renameTogether(renames);
    TargetRepository repository(m_parts.connection);
    CW_TRY(journal, journalFor(generation));
    CW_TRY(record, journal.sealed(m_parts.target.id, generation.number, m_parts.vault));
    CW_CHECK(repository.openJournal(record));
    CW_CHECK(m_folder->renameTogether(renames));
    return repository.closeJournal(m_parts.target.id);
}

Result<> PlainPlacement::drop(const Generation &generation)
{
    Generation emptied = generation;
    emptied.sealedContent.clear();
    CW_CHECK(TargetRepository(m_parts.connection).update(emptied));
    return removeStaged();
}

Result<QStringList> PlainPlacement::remove()
{
    CW_TRY(altered, foreign());
    QStringList names;
    for (const TargetFile &file : std::as_const(m_parts.files)) {
        names += file.name;
        CW_TRY(entry, m_folder->entry(file.name));
        if (entry && !altered.contains(file.name))
            CW_CHECK(m_folder->remove(file.name));
    }
    CW_CHECK(removeStaged());
    CW_CHECK(restoreBefore(*m_folder, names));
    for (QString &name : altered)
        name = m_folder->path() + u'/' + name;
    return altered;
}

} // namespace certwright
