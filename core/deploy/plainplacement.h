#pragma once

#include "deploy/filejournal.h"
#include "deploy/placement.h"

namespace certwright {

/// Plain files: one is exchanged by one rename, several by renames back to back under a journal. The folder
/// holds the current bytes only; those of each generation lie sealed in the store.
class PlainPlacement final : public Placement
{
public:
    PlainPlacement(PlaceParts parts, std::unique_ptr<HostFolder> folder)
        : m_parts(std::move(parts)), m_folder(std::move(folder))
    {
    }

    Result<> requireOurs() const override;
    Result<> recover() override;
    Result<QStringList> foreign() const override;
    Result<std::optional<int>> shown() const override;
    Result<SecretBytes> shownCertificate() const override;
    Result<> keepForeign(const QStringList &names) override;
    Result<> prepare(Generation &generation, const std::vector<HostFile> &files) override;
    Result<std::vector<HostFile>> readBack(const Generation &generation) const override;
    Result<> switchTo(const Generation &generation) override;
    bool showsOlder() const override { return false; }
    QString folderOf(int) const override { return m_folder->path(); }
    Result<> drop(const Generation &generation) override;
    Result<QStringList> remove() override;

private:
    QString stagedName(const QString &name) const;
    Result<QList<Generation>> recorded() const;
    Result<> stage(const std::vector<HostFile> &files) const;
    Result<> removeStaged() const;
    Result<> finishJournal(const JournalRecord &record);
    Result<FileJournal> journalFor(const Generation &generation) const;
    QStringList orderedNames(const Generation &generation) const;

    PlaceParts m_parts;
    std::unique_ptr<HostFolder> m_folder;
};

} // namespace certwright
