#pragma once

#include "hosts/host.h"

namespace certwright {

/// A folder of this machine, over base/Folder.
class LocalFolder final : public HostFolder
{
public:
    explicit LocalFolder(Folder folder) : m_folder(std::move(folder)) {}

    const QString &path() const override { return m_folder.path(); }
    Result<QList<FolderEntry>> list(const QString &below) const override;
    Result<std::optional<FolderEntry>> entry(const QString &name) const override;
    Result<SecretBytes> read(const QString &name) const override;
    Result<std::optional<QByteArray>> hash(const QString &name) const override;
    Result<bool> takesLinks() const override;
    Result<> writeGeneration(const QString &name, const std::vector<HostFile> &files,
                             const HostAccess &access) const override;
    Result<> write(const HostFile &file) const override;
    Result<> makeFolder(const QString &name, const HostAccess &access) const override;
    Result<> keepCopy(const QString &name, const QString &folder) const override;
    Result<> link(const QString &name, const QString &target) const override;
    Result<> renameTogether(const QList<std::pair<QString, QString>> &names) const override;
    Result<> remove(const QString &name) const override;
    Result<bool> removeFolder(const QString &name, OnlyIf condition) const override;
    Result<> removeLeftovers() const override;

private:
    Folder m_folder;
};

} // namespace certwright
