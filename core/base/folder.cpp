#include "base/folder.h"

#include "base/platform.h"
#include "base/temporaryentry.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <climits>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

Result<> requireComponent(const QString &name)
{
    if (name.isEmpty() || name == "."_L1 || name == ".."_L1 || name.contains(u'/') ||
        name.contains(QChar::Null))
        return Error(ErrorCode::UsageInvalid, Subject::File, name);
    return {};
}

FolderEntry::Kind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FolderEntry::Kind::File;
    if (S_ISDIR(mode))
        return FolderEntry::Kind::Folder;
    return S_ISLNK(mode) ? FolderEntry::Kind::Link : FolderEntry::Kind::Other;
}

FolderEntry entryFrom(const struct stat &status, const QString &name)
{
    FolderEntry entry;
    entry.name = name;
    entry.kind = kindOf(status.st_mode);
    entry.mode = status.st_mode & 07777;
    entry.owner = status.st_uid;
    entry.group = status.st_gid;
    entry.size = status.st_size;
    entry.modified = QDateTime::fromMSecsSinceEpoch(
        status.st_mtim.tv_sec * 1000 + status.st_mtim.tv_nsec / 1'000'000, Qt::UTC);
    return entry;
}

Result<QString> linkTargetAt(int folder, const QByteArray &name, const QString &path)
{
    QByteArray target(PATH_MAX, Qt::Uninitialized);
    const auto size = ::readlinkat(folder, name.constData(), target.data(), std::size_t(target.size()));
    if (size < 0)
        return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, path);
    target.truncate(size);
    return QFile::decodeName(target);
}

struct CloseListing {
    void operator()(DIR *listing) const { ::closedir(listing); }
};

/// `name` may be "." to open the same folder anew, with a position of its own.
Result<Descriptor> openFolderAt(int folder, const QByteArray &name, int flags, const QString &path)
{
    Descriptor descriptor(::openat(folder, name.constData(), flags));
    if (descriptor.isOpen())
        return descriptor;
    const int number = errno;
    struct stat status = {};
    // Linux says ENOTDIR for a link too.
    const bool isThere = ::fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if ((flags & O_NOFOLLOW) && number == ENOTDIR && isThere && S_ISLNK(status.st_mode))
        return Error(ErrorCode::LinkInTheWay, Subject::Folder, path);
    return errnoError(number, ErrorCode::FolderUnwritable, Subject::Folder, path);
}

} // namespace

Result<Folder> Folder::open(const QString &path, FinalLink finalLink)
{
    if (path.isEmpty() || path.contains(QChar::Null))
        return Error(ErrorCode::FolderMissing, Subject::Folder, path);
    // A slash or a dot at the end would make the system follow a final link after all.
    QString clean = path;
    while (clean.size() > 1 && (clean.endsWith(u'/') || clean.endsWith("/."_L1)))
        clean.chop(1);
    const int flags = folderFlags | (finalLink == FinalLink::Refuse ? O_NOFOLLOW : 0);
    CW_TRY(descriptor, openFolderAt(AT_FDCWD, QFile::encodeName(clean), flags, clean));
    return Folder(std::move(descriptor), clean);
}

Result<FolderEntry> Folder::self() const
{
    struct stat status = {};
    if (::fstat(m_descriptor.number(), &status) != 0)
        return errnoError(errno, ErrorCode::IoFailed, Subject::Folder, m_path);
    return entryFrom(status, m_path.mid(m_path.lastIndexOf(u'/') + 1));
}

Result<QList<FolderEntry>> Folder::list() const
{
    CW_TRY(again, openFolderAt(m_descriptor.number(), "."_ba, folderFlags, m_path));
    const std::unique_ptr<DIR, CloseListing> listing(::fdopendir(again.number()));
    if (!listing)
        return errnoError(errno, ErrorCode::FolderUnwritable, Subject::Folder, m_path);
    again.release();
    QList<FolderEntry> entries;
    while (true) {
        errno = 0;
        const dirent *found = ::readdir(listing.get());
        if (!found && errno != 0)
            return errnoError(errno, ErrorCode::IoFailed, Subject::Folder, m_path);
        if (!found)
            break;
        const QString name = QFile::decodeName(found->d_name);
        if (name == "."_L1 || name == ".."_L1)
            continue;
        CW_TRY(details, entry(name));
        if (details)
            entries.append(*std::move(details));
    }
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

Result<std::optional<FolderEntry>> Folder::entry(const QString &name) const
{
    CW_CHECK(requireComponent(name));
    const QByteArray encoded = QFile::encodeName(name);
    struct stat status = {};
    if (::fstatat(m_descriptor.number(), encoded.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return std::optional<FolderEntry>();
        return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, pathOf(name));
    }
    FolderEntry found = entryFrom(status, name);
    if (found.kind == FolderEntry::Kind::Link) {
        CW_TRY(target, linkTargetAt(m_descriptor.number(), encoded, pathOf(name)));
        found.linkTarget = target;
    }
    return std::optional(std::move(found));
}

Result<Folder> Folder::openFolder(const QString &name) const
{
    CW_CHECK(requireComponent(name));
    CW_TRY(descriptor, openFolderAt(m_descriptor.number(), QFile::encodeName(name), folderFlags | O_NOFOLLOW,
                                    pathOf(name)));
    return Folder(std::move(descriptor), pathOf(name));
}

Result<QByteArray> Folder::read(const QString &name, qint64 limit) const
{
    CW_TRY(found, entry(name));
    if (!found)
        return Error(ErrorCode::FileMissing, Subject::File, pathOf(name));
    if (found->kind == FolderEntry::Kind::Link)
        return Error(ErrorCode::LinkInTheWay, Subject::File, pathOf(name));
    if (found->kind != FolderEntry::Kind::File)
        return Error(ErrorCode::FileNotRegular, Subject::File, pathOf(name));
    const Descriptor file(::openat(m_descriptor.number(), QFile::encodeName(name).constData(),
                                   O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen())
        return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, pathOf(name));
    return readRegular(file.number(), pathOf(name), limit);
}

Result<> Folder::write(const QString &name, QByteArrayView bytes, const FileAccess &access,
                       IfExists ifExists) const
{
    CW_CHECK(requireComponent(name));
    CW_TRY(temporary, TemporaryEntry::makeFile(m_descriptor.number(), pathOf(name)));
    CW_CHECK(temporary.fill(bytes, access));
    return temporary.putInPlace(name, ifExists);
}

/// What is found under the name that a folder has while it is made is a killed maker's, or another one's at
/// work on the same; one that holds something, or is somebody else's, is neither.
Result<> Folder::requireHalfMade(const Folder &found, const FileAccess &access) const
{
    CW_TRY(parent, self());
    CW_TRY(status, found.self());
    CW_TRY(entries, found.list());
    const bool isOurs =
        status.owner == ::geteuid() || status.owner == access.owner || status.owner == parent.owner;
    if (!isOurs || !entries.isEmpty())
        return Error(ErrorCode::FolderNotOurs, Subject::Folder, found.path());
    return {};
}

Result<> Folder::makeBeside(const QByteArray &beside, const QString &name, const FileAccess &access) const
{
    const int folder = m_descriptor.number();
    const bool isNew = ::mkdirat(folder, beside.constData(), 0700) == 0;
    if (!isNew && errno != EEXIST)
        return errnoError(errno, ErrorCode::FolderUnwritable, Subject::Folder, pathOf(name));
    CW_TRY(made, openFolder(QFile::decodeName(beside)));
    if (!isNew)
        CW_CHECK(requireHalfMade(made, access));
    CW_CHECK(applyAccess(made.m_descriptor.number(), access, Subject::Folder, pathOf(name)));
    CW_CHECK(made.sync());
    if (!platform::renameUnlessExists(folder, beside.constData(), QFile::encodeName(name).constData()))
        return errnoError(errno, ErrorCode::FolderUnwritable, Subject::Folder, pathOf(name));
    return {};
}

Result<> Folder::makeFolder(const QString &name, const FileAccess &access) const
{
    CW_CHECK(requireComponent(name));
    const Error taken = errnoError(EEXIST, ErrorCode::FolderUnwritable, Subject::Folder, pathOf(name));
    CW_TRY(existing, entry(name));
    if (existing)
        return taken;
    FileAccess searchable = access;
    searchable.mode |= (access.mode & 0444) >> 2;
    const QByteArray beside = temporaryFolderName(name);
    if (auto made = makeBeside(beside, name, searchable); !made) {
        if (made.error().code() != ErrorCode::FolderNotOurs)
            ::unlinkat(m_descriptor.number(), beside.constData(), AT_REMOVEDIR);
        CW_TRY(quicker, entry(name)); // another maker of the same folder took ours for its own
        return quicker ? taken : std::move(made).error();
    }
    return sync();
}

Result<> Folder::link(const QString &name, const QString &target) const
{
    CW_CHECK(requireComponent(name));
    if (target.isEmpty() || target.contains(QChar::Null))
        return Error(ErrorCode::UsageInvalid, Subject::File, target);
    CW_TRY(temporary, TemporaryEntry::makeLink(m_descriptor.number(), pathOf(name), target));
    return temporary.putInPlace(name, IfExists::Replace);
}

Result<> Folder::rename(const QString &from, const QString &to) const
{
    CW_CHECK(requireComponent(from));
    CW_CHECK(requireComponent(to));
    const int folder = m_descriptor.number();
    if (::renameat(folder, QFile::encodeName(from).constData(), folder, QFile::encodeName(to).constData()) !=
        0)
        return errnoError(errno, ErrorCode::FileUnwritable, Subject::File, pathOf(from));
    return sync();
}

Result<> Folder::removeFile(const QString &name) const
{
    CW_CHECK(requireComponent(name));
    if (::unlinkat(m_descriptor.number(), QFile::encodeName(name).constData(), 0) != 0)
        return errnoError(errno, ErrorCode::FileUnwritable, Subject::File, pathOf(name));
    return sync();
}

Result<> Folder::requireShallow(int foldersBelow) const
{
    CW_TRY(entries, list());
    for (const FolderEntry &entry : entries) {
        if (entry.kind != FolderEntry::Kind::Folder)
            continue;
        if (foldersBelow == 0)
            return Error(ErrorCode::FolderNotOurs, Subject::Folder, pathOf(entry.name));
        CW_TRY(below, openFolder(entry.name));
        CW_CHECK(below.requireShallow(foldersBelow - 1));
    }
    return {};
}

Result<> Folder::removeContents(int foldersBelow) const
{
    CW_TRY(entries, list());
    for (const FolderEntry &entry : entries) {
        const bool isFolder = entry.kind == FolderEntry::Kind::Folder;
        if (isFolder && foldersBelow > 0) {
            CW_TRY(below, openFolder(entry.name));
            CW_CHECK(below.removeContents(foldersBelow - 1));
        }
        const int flags = isFolder ? AT_REMOVEDIR : 0;
        if (::unlinkat(m_descriptor.number(), QFile::encodeName(entry.name).constData(), flags) != 0)
            return errnoError(errno, ErrorCode::FileUnwritable, Subject::File, pathOf(entry.name));
    }
    return {};
}

Result<> Folder::removeFolder(const QString &name) const
{
    constexpr int foldersBelow = 1;
    CW_TRY(folder, openFolder(name));
    // Deeper than anything we make: somebody else's. Nothing is removed then.
    CW_CHECK(folder.requireShallow(foldersBelow));
    CW_CHECK(folder.removeContents(foldersBelow));
    if (::unlinkat(m_descriptor.number(), QFile::encodeName(name).constData(), AT_REMOVEDIR) != 0)
        return errnoError(errno, ErrorCode::FolderUnwritable, Subject::Folder, pathOf(name));
    return sync();
}

Result<> Folder::sync() const
{
    return syncFolder(m_descriptor.number(), m_path);
}

Result<> Folder::removeLeftovers() const
{
    CW_TRY(entries, list());
    for (const FolderEntry &entry : entries) {
        const bool isPlain = entry.kind == FolderEntry::Kind::File || entry.kind == FolderEntry::Kind::Link;
        if (isPlain && isTemporaryName(entry.name))
            CW_CHECK(removeFile(entry.name));
        // Only where it is empty, as the half of a folder is.
        if (entry.kind == FolderEntry::Kind::Folder && isTemporaryName(entry.name))
            ::unlinkat(m_descriptor.number(), QFile::encodeName(entry.name).constData(), AT_REMOVEDIR);
    }
    return {};
}

} // namespace certwright
