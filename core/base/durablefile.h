#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

#include <sys/types.h>

namespace certwright {

/// Final mode and owner of a file or folder we make. Born narrower, widened only after the owner is right.
struct FileAccess {
    mode_t mode = 0600;
    std::optional<uid_t> owner;
    std::optional<gid_t> group;
};

/// Whether an existing file may be replaced.
enum class IfExists { Replace, Refuse };

/// The only writer of files: the old bytes or the new ones, whole, after `kill -9` and on a full disk.
///
/// Temporary dot file beside it (O_EXCL, 0600), owner, final mode, bytes, fsync, size checked, rename, folder
/// fsynced. A link at `path` is replaced, never followed. Errors name the file and why.
Result<> writeFileDurably(const QString &path, QByteArrayView bytes, const FileAccess &access,
                          IfExists ifExists = IfExists::Replace);

/// Reads a regular file of at most `limit` bytes; never blocks on a FIFO, never follows a final link when
/// told so.
enum class FinalLink { Follow, Refuse };
Result<QByteArray> readFile(const QString &path, qint64 limit = 16 * 1024 * 1024,
                            FinalLink finalLink = FinalLink::Follow);

/// As readFile(), for what only its owner may read: FileTooOpen where group or others have any right, or
/// somebody else than we or root owns it.
Result<SecretBytes> readSecretFile(const QString &path, qint64 limit = 64 * 1024);

/// Makes a folder and its missing parents, each with `access` (0600 means 0700); one that exists stays as it
/// is.
Result<> makeFolderDurably(const QString &path, const FileAccess &access);

} // namespace certwright
