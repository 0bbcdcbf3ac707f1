#pragma once

#include "base/folder.h"
#include "base/subprocess.h"

#include <memory>
#include <utility>
#include <vector>

namespace certwright {

/// Final mode, owner and group of what is made at a host; owner and group as people write them, a name or a
/// number. Empty: who we are there.
struct HostAccess {
    mode_t mode = 0644;
    QString owner;
    QString group;
};

/// A file to be written at a host, whole.
struct HostFile {
    QString name; ///< one component, in the folder that is spoken to
    SecretBytes bytes;
    HostAccess access;
};

/// A folder at a host that is held open: exchanging one of its parents changes nothing (conventions 10.4, 2).
///
/// Names are single components below it, or two (`17/fullchain.pem`) where they are only looked at. No link
/// is followed.
class HostFolder
{
public:
    virtual ~HostFolder() = default;
    virtual const QString &path() const = 0;

    // Inspect
    virtual Result<QList<FolderEntry>> list(const QString &below = {}) const = 0;
    /// Empty where nothing has that name.
    virtual Result<std::optional<FolderEntry>> entry(const QString &name) const = 0;
    virtual Result<SecretBytes> read(const QString &name) const = 0;
    /// SHA-256 of a regular file; empty where there is none.
    virtual Result<std::optional<QByteArray>> hash(const QString &name) const = 0;
    /// Whether links can be made and exchanged here (not on vfat, some network file systems).
    virtual Result<bool> takesLinks() const = 0;

    // Write
    /// A new folder with all its files, synced; on failure nothing of it stays. FileExists where the name is
    /// taken.
    virtual Result<> writeGeneration(const QString &name, const std::vector<HostFile> &files,
                                     const HostAccess &access) const = 0;
    /// One file by one rename: the old bytes or the new ones.
    virtual Result<> write(const HostFile &file) const = 0;
    virtual Result<> makeFolder(const QString &name, const HostAccess &access) const = 0;
    /// Copies a file or link of any kind to `folder`/`name`, with its owner and mode; it stays where it is.
    virtual Result<> keepCopy(const QString &name, const QString &folder) const = 0;

    // Switch
    /// Makes or replaces a link by one rename.
    virtual Result<> link(const QString &name, const QString &target) const = 0;
    /// Renames each pair in this order with nothing in between, then syncs once. A name may lie one folder
    /// below.
    virtual Result<> renameTogether(const QList<std::pair<QString, QString>> &names) const = 0;

    // Remove
    /// A file or link, here or one folder below.
    virtual Result<> remove(const QString &name) const = 0;
    /// A folder below; only an empty one with OnlyIf::Empty (false where something is in it).
    enum class OnlyIf { Empty, Always };
    virtual Result<bool> removeFolder(const QString &name, OnlyIf condition) const = 0;
    /// Temporary files of a killed writer; for who holds the lease on what is written here.
    virtual Result<> removeLeftovers() const = 0;
};

/// A machine where files go and commands run: this one is LocalHost. All that core/deploy does works through
/// it.
///
/// Paths are absolute on that machine.
class Host
{
public:
    virtual ~Host() = default;
    /// Empty for this machine.
    virtual QString name() const = 0;

    // Inspect
    /// Whether keys may lie in `path`; FolderUnsafe, FolderMissing (see base/requireSafeFolder).
    virtual Result<> requireSafeFolder(const QString &path) const = 0;
    /// FolderUnwritable where we may not make anything in an existing folder.
    virtual Result<> requireWritable(const QString &folder) const = 0;
    virtual Result<std::unique_ptr<HostFolder>> openFolder(const QString &path) const = 0;
    /// Whether something is at `path`, links followed.
    virtual bool exists(const QString &path) const = 0;
    /// Bytes that may still be written in the file system of an existing folder.
    virtual Result<qint64> freeBytes(const QString &folder) const = 0;
    /// OwnerUnknown where the host knows no such user or group, OwnerNotPermitted where we may not give files
    /// to them. Empty ones are always good.
    virtual Result<> requireAccount(const QString &owner, const QString &group) const = 0;
    /// The first folder on the way to `path`, itself included, that the account may not search; empty where
    /// it may.
    virtual Result<QString> firstUnsearchable(const QString &path, const QString &account) const = 0;
    virtual bool actsAsRoot() const = 0;

    // Write
    /// The folder and its missing parents (0755, ours), if what exists above is safe.
    virtual Result<> makeFolder(const QString &path, const HostAccess &access) const = 0;

    // Run
    /// Absolute name of a program on the PATH that people use there; ProgramMissing, ProgramUnsafe.
    virtual Result<QString> findProgram(const QString &program) const = 0;
    virtual Result<ProgramResult> run(const ProgramRun &run, const Context &context) const = 0;
    /// Whether systemd runs there.
    virtual bool hasServiceManager() const = 0;
};

} // namespace certwright
