#pragma once

#include "base/descriptor.h"
#include "base/durablefile.h"

namespace certwright {

/// A new file or link under a random dot name in an open folder; gone again unless it was put in its place.
class TemporaryEntry
{
public:
    /// An empty file, 0600.
    static Result<TemporaryEntry> makeFile(int folder, const QString &finalPath);
    static Result<TemporaryEntry> makeLink(int folder, const QString &finalPath, const QString &target);
    ~TemporaryEntry();
    TemporaryEntry(TemporaryEntry &&other) noexcept;
    TemporaryEntry &operator=(TemporaryEntry &&) = delete;

    /// Owner, mode, bytes, fsync, size: in this order, so that nobody sees a byte who may not.
    Result<> fill(QByteArrayView bytes, const FileAccess &access);
    /// Renames it to `name` in its folder, and syncs the folder.
    Result<> putInPlace(const QString &name, IfExists ifExists);

private:
    TemporaryEntry(int folder, QByteArray name, QString finalPath)
        : m_folder(folder), m_name(std::move(name)), m_finalPath(std::move(finalPath))
    {
    }
    Result<> requireOurs(const FileAccess &access) const;
    Result<> write(QByteArrayView bytes);
    Error failed(int number) const;

    int m_folder;
    QByteArray m_name;
    QString m_finalPath;
    Descriptor m_file;
};

/// What the folder `name` is called until it is whole; always the same, so that the next maker finds it.
QByteArray temporaryFolderName(const QString &name);
/// Whether a name is one of ours for temporary entries.
bool isTemporaryName(const QString &name);

/// Owner first, then mode, so that rights only ever widen; fails where the file system grants others more
/// than asked.
Result<> applyAccess(int descriptor, const FileAccess &access, Subject subject, const QString &path);
/// fsync() of a folder; file systems that know no such thing are forgiven.
Result<> syncFolder(int folder, const QString &path);
/// Reads an open descriptor after making sure that it is a regular file of at most `limit` bytes.
Result<QByteArray> readRegular(int descriptor, const QString &path, qint64 limit);

} // namespace certwright
