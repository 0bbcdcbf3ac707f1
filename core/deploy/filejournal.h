#pragma once

#include "hosts/host.h"
#include "inventory/values.h"
#include "secrets/vault.h"

namespace certwright {

/// What is needed to finish or undo an exchange of several plain files (conventions 2.2, J).
struct FileJournal {
    struct Entry {
        QString name;
        QString stagedName;
        QByteArray oldHash; ///< empty: there was no such file
        QByteArray newHash;
        SecretBytes oldBytes;
    };
    std::vector<Entry> entries; ///< in the order of the renames

    Result<JournalRecord> sealed(TargetId target, int generation, const Vault &vault) const;
    static Result<FileJournal> opened(const JournalRecord &record, const Vault &vault);
};

/// How far an exchange had come when it was cut off.
enum class JournalState {
    NothingDone,
    AllDone,
    Mixed,
    Foreign, ///< somebody else wrote one of the files
};
Result<JournalState> lookAtJournal(const FileJournal &journal, const HostFolder &folder);

} // namespace certwright
