#include "inventory/database.h"

#include "base/descriptor.h"
#include "base/folder.h"
#include "base/log.h"
#include "inventory/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/vfs.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int keptBackups = 3;
// SQLite's primary result codes.
constexpr int permission = 3, busy = 5, locked = 6, readOnly = 8, ioFailed = 10, corrupt = 11, full = 13,
              cantOpen = 14, denied = 23, notADatabase = 26;
constexpr int noRoomForSharedMemory = ioFailed | (19 << 8);

ErrorCode codeOf(int native)
{
    if (native == noRoomForSharedMemory)
        return ErrorCode::DiskFull;
    switch (native & 0xff) {
    case busy:
    case locked:
        return ErrorCode::StoreBusy;
    case full:
        return ErrorCode::DiskFull;
    case corrupt:
    case notADatabase:
        return ErrorCode::StoreDamaged;
    case cantOpen:
    case permission:
    case readOnly:
    case denied:
        return ErrorCode::StoreUnreadable;
    default:
        return ErrorCode::StoreFailed;
    }
}

bool isOurBackup(const FolderEntry &entry)
{
    return entry.kind == FolderEntry::Kind::File && entry.name.startsWith(u"certwright-"_s) &&
           entry.name.endsWith(u".db"_s);
}

Result<> syncFile(const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isOpen() || ::fsync(file.number()) != 0)
        return errnoError(errno, ErrorCode::IoFailed, Subject::File, path);
    return {};
}

/// Two descriptions of one file must not both get a lock that excludes.
bool locksExclude(const QByteArray &path)
{
    const Descriptor first(::open(path.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    const Descriptor second(::open(path.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_len = 1;
    if (!first.isOpen() || !second.isOpen() || ::fcntl(first.number(), F_OFD_SETLK, &lock) != 0)
        return false;
    lock.l_pid = 0;
    return ::fcntl(second.number(), F_OFD_SETLK, &lock) != 0 && (errno == EAGAIN || errno == EACCES);
}

} // namespace

QString databasePathIn(const QString &folder)
{
    return folder + u"/certwright.db"_s;
}

QString storeFolderOf(const QString &databasePath)
{
    return QFileInfo(databasePath).path();
}

QString backupFolderIn(const QString &folder)
{
    return folder + u"/backups"_s;
}

std::optional<QString> newestBackup(const QString &folder)
{
    const auto backups = Folder::open(backupFolderIn(folder));
    const auto entries = backups ? backups->list() : Result<QList<FolderEntry>>(QList<FolderEntry>());
    if (!entries)
        return {};
    std::optional<FolderEntry> newest;
    for (const FolderEntry &entry : *entries) {
        if (isOurBackup(entry) && (!newest || entry.modified > newest->modified))
            newest = entry;
    }
    return newest ? std::optional<QString>(backupFolderIn(folder) + u'/' + newest->name) : std::nullopt;
}

Error databaseError(const QString &databasePath, const QSqlError &error)
{
    const QString folder = storeFolderOf(databasePath);
    const ErrorCode code = codeOf(error.nativeErrorCode().toInt());
    Error ours = Error(code, Subject::Store, folder)
                     .withDetail(u"SQLite "_s + error.nativeErrorCode() + u": "_s + error.databaseText());
    if (code == ErrorCode::DiskFull)
        return std::move(ours).with(Subject::File, databasePath);
    if (code == ErrorCode::StoreDamaged) {
        if (const auto backup = newestBackup(folder))
            return std::move(ours).with(Subject::File, *backup);
    }
    return ours;
}

bool isNetworkFileSystem(quint64 magic)
{
    constexpr quint64 nfs = 0x6969, smb = 0x517B, cifs = 0xFF534D42, smb2 = 0xFE534D42, ninep = 0x01021997,
                      afs = 0x5346414F, coda = 0x73757245, ceph = 0x00C36400, lustre = 0x0BD00BD0;
    for (const quint64 known : {nfs, smb, cifs, smb2, ninep, afs, coda, ceph, lustre}) {
        if (magic == known)
            return true;
    }
    return false;
}

Result<> requireLocks(const QString &folder)
{
    struct statfs place = {};
    if (::statfs(QFile::encodeName(folder).constData(), &place) != 0)
        return errnoError(errno, ErrorCode::StoreUnreadable, Subject::Folder, folder);
    // SQLite's write-ahead log shares memory between processes, which no network share does between machines.
    if (isNetworkFileSystem(quint64(place.f_type) & 0xffffffff))
        return Error(ErrorCode::StoreWithoutLocks, Subject::Store, folder);
    return {};
}

Result<> makeEmptyDatabase(const QString &folder)
{
    const QString probe = folder + u"/.locks"_s;
    // SQLite's own files take their mode from the database, so it must be narrow before SQLite sees it.
    auto made = writeFileDurably(databasePathIn(folder), {}, ownFile, IfExists::Refuse);
    if (!made && made.error().code() == ErrorCode::FileExists)
        return {};
    CW_CHECK(made);
    CW_CHECK(writeFileDurably(probe, {}, ownFile));
    const bool excludes = locksExclude(QFile::encodeName(probe));
    QFile::remove(probe);
    if (excludes)
        return {};
    QFile::remove(databasePathIn(folder));
    return Error(ErrorCode::StoreWithoutLocks, Subject::Store, folder);
}

Result<> copyDatabase(const Connection &connection, const QString &path)
{
    // VACUUM INTO takes an existing file only while it is empty, and leaves its mode alone.
    CW_CHECK(writeFileDurably(path, {}, ownFile, IfExists::Refuse));
    auto copied = Statement::run(connection, u"VACUUM INTO ?"_s, path);
    const auto synced = copied ? syncFile(path) : Result<>(copied.error());
    if (!synced)
        QFile::remove(path);
    return synced;
}

Result<QString> backUpDatabase(const Connection &connection, int schemaVersion, const QDateTime &now)
{
    const QString path = backupFolderIn(storeFolderOf(connection.databasePath()));
    CW_CHECK(makeFolderDurably(path, ownFolder));
    CW_TRY(folder, Folder::open(path));
    const QString name = u"certwright-"_s + QString::number(schemaVersion) + u'-' +
                         now.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s) + u".db"_s;
    CW_CHECK(copyDatabase(connection, path + u"/."_s + name));
    CW_CHECK(folder.rename(u'.' + name, name));
    CW_CHECK(folder.sync());
    CW_CHECK(keepNewestBackups(folder, keptBackups));
    return path + u'/' + name;
}

void removeStaleCopies(const QString &folder)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-1);
    const auto leftovers = QDir(folder).entryInfoList({u".backup-*"_s, u".restore-*"_s},
                                                      QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &leftover : leftovers) {
        if (leftover.lastModified() < limit && !QDir(leftover.filePath()).removeRecursively())
            qCWarning(logInventory) << "an unfinished copy of the store could not be removed";
    }
}

Result<> keepNewestBackups(const Folder &folder, int kept)
{
    CW_TRY(entries, folder.list());
    entries.removeIf([](const FolderEntry &entry) { return !isOurBackup(entry); });
    std::sort(entries.begin(), entries.end(), [](const FolderEntry &a, const FolderEntry &b) {
        return std::pair(a.modified, a.name) > std::pair(b.modified, b.name);
    });
    for (qsizetype i = kept; i < entries.size(); ++i)
        CW_CHECK(folder.removeFile(entries.at(i).name));
    return {};
}

} // namespace certwright
