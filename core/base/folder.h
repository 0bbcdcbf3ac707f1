#pragma once

#include "base/descriptor.h"
#include "base/durablefile.h"

#include <QList>

namespace certwright {

/// What lies under one name in a Folder, without following links.
struct FolderEntry {
    enum class Kind { File, Folder, Link, Other };
    QString name;
    Kind kind = Kind::Other;
    QString linkTarget;
    mode_t mode = 0;
    uid_t owner = 0;
    gid_t group = 0;
    qint64 size = 0;
    QDateTime modified;
};

/// A folder held open: every call works below it by descriptor, so exchanging a parent in between changes
/// nothing.
///
/// Names are single components; one with a slash, `.` or `..` is refused.
class Folder
{
public:
    /// Opens an existing folder. Links in the parents are followed, a link at the end only with
    /// FinalLink::Follow.
    static Result<Folder> open(const QString &path, FinalLink finalLink = FinalLink::Refuse);

    const QString &path() const { return m_path; }
    /// Stays open only as long as this does; for core/hosts.
    int descriptor() const { return m_descriptor.number(); }
    /// The folder itself: owner and mode.
    Result<FolderEntry> self() const;
    Result<QList<FolderEntry>> list() const;
    /// Empty where nothing has that name.
    Result<std::optional<FolderEntry>> entry(const QString &name) const;
    Result<Folder> openFolder(const QString &name) const;
    Result<QByteArray> read(const QString &name, qint64 limit = 16 * 1024 * 1024) const;

    /// As writeFileDurably(), below this folder.
    Result<> write(const QString &name, QByteArrayView bytes, const FileAccess &access,
                   IfExists ifExists = IfExists::Replace) const;
    /// Who may read it may enter it too: 0600 becomes 0700, 0640 becomes 0750. It has its name only once mode
    /// and owner are final; what a killed maker left beside is taken up by the next.
    Result<> makeFolder(const QString &name, const FileAccess &access) const;
    /// Makes or replaces the link `name` by one rename.
    Result<> link(const QString &name, const QString &target) const;
    Result<> rename(const QString &from, const QString &to) const;
    Result<> removeFile(const QString &name) const;
    /// Removes a folder below with the files and links in it (one level of folders, no more).
    Result<> removeFolder(const QString &name) const;
    Result<> sync() const;
    /// Removes temporary files, links and empty folders that a killed writer left here. Only for who holds
    /// the lease on this folder: a living writer's would go too.
    Result<> removeLeftovers() const;

private:
    Folder(Descriptor descriptor, QString path) : m_descriptor(std::move(descriptor)), m_path(std::move(path))
    {
    }
    QString pathOf(const QString &name) const
    {
        return m_path.endsWith(u'/') ? m_path + name : m_path + u'/' + name;
    }
    Result<> requireHalfMade(const Folder &found, const FileAccess &access) const;
    Result<> makeBeside(const QByteArray &beside, const QString &name, const FileAccess &access) const;
    Result<> removeContents(int foldersBelow) const;
    Result<> requireShallow(int foldersBelow) const;

    Descriptor m_descriptor;
    QString m_path;
};

/// Whether keys may lie in `path`: it and every folder above it belong to us or root, and nobody else may
/// write there. Above it, a sticky folder such as /tmp is good enough where the next name belongs to us or
/// root. FolderUnsafe names the offending folder, its owner, and its mode as Value.
Result<> requireSafeFolder(const QString &path);
/// The same for a program or a configuration file, and the folders above it.
Result<> requireSafeFile(const QString &path);

} // namespace certwright
