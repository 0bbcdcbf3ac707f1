#pragma once

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

/// A folder held open: every call works below it by descriptor, so exchanging a parent in between changes nothing.
///
/// Names are single components; one with a slash, `.` or `..` is refused.
class Folder
{
public:
    /// Opens an existing folder. Links in the parents are followed, a link at the end only with FinalLink::Follow.
    static Result<Folder> open(const QString &path, FinalLink finalLink = FinalLink::Refuse);
    ~Folder();
    Folder(Folder &&other) noexcept;
    Folder &operator=(Folder &&other) noexcept;

    const QString &path() const { return m_path; }
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
    Result<> makeFolder(const QString &name, const FileAccess &access) const;
    /// Makes or replaces the link `name` by one rename.
    Result<> link(const QString &name, const QString &target) const;
    Result<> rename(const QString &from, const QString &to) const;
    Result<> removeFile(const QString &name) const;
    /// Removes a folder below with the files and links in it (one level of folders, no more).
    Result<> removeFolder(const QString &name) const;
    Result<> sync() const;

private:
    Folder(int descriptor, QString path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    int m_descriptor = -1;
    QString m_path;
};

} // namespace certwright
