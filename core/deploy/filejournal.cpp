#include "deploy/filejournal.h"

#include "deploy/packedfields.h"
#include "inventory/sealnames.h"

namespace certwright {
namespace {

constexpr std::size_t fieldsPerEntry = 5;

} // namespace

Result<JournalRecord> FileJournal::sealed(TargetId target, int generation, const Vault &vault) const
{
    std::vector<QByteArray> names;
    names.reserve(entries.size() * 2); // views into it must stay good
    std::vector<QByteArrayView> fields;
    for (const Entry &entry : entries) {
        fields.push_back(names.emplace_back(entry.name.toUtf8()));
        fields.push_back(names.emplace_back(entry.stagedName.toUtf8()));
        fields.push_back(entry.oldHash);
        fields.push_back(entry.newHash);
        fields.push_back(entry.oldBytes.view());
    }
    const SecretBytes packed = packFields(fields);
    CW_TRY(bytes, vault.seal(packed.view(), journalSealName(target)));
    return JournalRecord{target, generation, bytes};
}

Result<FileJournal> FileJournal::opened(const JournalRecord &record, const Vault &vault)
{
    CW_TRY(packed, vault.open(record.sealed, journalSealName(record.target)));
    const auto fields = unpackFields(packed);
    if (!fields || fields->size() % fieldsPerEntry != 0)
        return Error(ErrorCode::StoreDamaged, Subject::Target, record.target.text());
    FileJournal journal;
    for (std::size_t i = 0; i < fields->size(); i += fieldsPerEntry) {
        const auto at = [&](std::size_t field) { return (*fields)[i + field]; };
        journal.entries.push_back({QString::fromUtf8(at(0)), QString::fromUtf8(at(1)), at(2).toByteArray(),
                                   at(3).toByteArray(), SecretBytes::copyOf(at(4))});
    }
    return journal;
}

Result<JournalState> lookAtJournal(const FileJournal &journal, const HostFolder &folder)
{
    bool someOld = false;
    bool someNew = false;
    for (const FileJournal::Entry &entry : journal.entries) {
        CW_TRY(hash, folder.hash(entry.name));
        CW_TRY(found, folder.entry(entry.name));
        // A link that lay there before us has no bytes to compare; it is kept in `.before-certwright/`.
        const bool isAbsent = !found || found->kind == FolderEntry::Kind::Link;
        if (hash && *hash == entry.newHash)
            someNew = true;
        else if ((isAbsent && entry.oldHash.isEmpty()) || (hash && *hash == entry.oldHash))
            someOld = true;
        else
            return JournalState::Foreign;
    }
    if (someOld && someNew)
        return JournalState::Mixed;
    return someNew ? JournalState::AllDone : JournalState::NothingDone;
}

} // namespace certwright
