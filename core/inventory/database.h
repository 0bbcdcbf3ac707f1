#pragma once

#include "base/durablefile.h"
#include "inventory/connection.h"

#include <QDateTime>
#include <QString>

#include <optional>

class QSqlError;

namespace certwright {

class Folder;

/// Nobody else reads what lies in a store.
inline constexpr FileAccess ownFile{0600, {}, {}};
inline constexpr FileAccess ownFolder{0700, {}, {}};

/// Where the database lies in a store's folder, and the inverse.
QString databasePathIn(const QString &folder);
QString storeFolderOf(const QString &databasePath);
QString backupFolderIn(const QString &folder);
/// The plain copy made last; empty where there is none.
std::optional<QString> newestBackup(const QString &folder);

/// What SQLite refused, as our Error about the store; a damaged one names the newest backup (Subject::File).
Error databaseError(const QString &databasePath, const QSqlError &error);

/// StoreWithoutLocks where processes could not keep out of each other's way in `folder` (conventions 10.4,
/// 14).
Result<> requireLocks(const QString &folder);
/// Whether a file system of this magic number (statfs) lies on another machine.
bool isNetworkFileSystem(quint64 magic);

/// Makes an empty database of mode 0600 where there is none; two processes may do so at once.
Result<> makeEmptyDatabase(const QString &folder);

/// Writes a consistent copy of the database, 0600 from its first byte and synced; an existing file is
/// refused.
Result<> copyDatabase(const Connection &connection, const QString &path);
/// copyDatabase() into `backups/`, under a name made of version and time; all but the newest three go.
Result<QString> backUpDatabase(const Connection &connection, int schemaVersion, const QDateTime &now);
Result<> keepNewestBackups(const Folder &folder, int kept);
/// Folders in which a backup or restore was cut off, days ago.
void removeStaleCopies(const QString &folder);

} // namespace certwright
