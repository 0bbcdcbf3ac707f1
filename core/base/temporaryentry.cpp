#include "base/temporaryentry.h"

#include "base/platform.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int attempts = 64;
constexpr int randomLength = 8;
constexpr qsizetype worthAllocating = 64 * 1024;
constexpr mode_t othersBits = 0066;
constexpr mode_t readBits = 0444;

QByteArray temporaryPrefix()
{
    return ".certwright-"_ba;
}

constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz234567";

QByteArray randomName()
{
    QByteArray name = temporaryPrefix();
    for (int i = 0; i < randomLength; ++i)
        name += letters[QRandomGenerator::system()->bounded(32)];
    return name;
}

/// Calls `make` with fresh names until one is free; gives the name, or empty with errno set.
template<class Make>
QByteArray makeUnique(Make make)
{
    for (int i = 0; i < attempts; ++i) {
        const QByteArray name = randomName();
        if (make(name.constData()))
            return name;
        if (errno != EEXIST)
            break;
    }
    return {};
}

} // namespace

QByteArray temporaryFolderName(const QString &name)
{
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    QByteArray temporary = temporaryPrefix();
    for (int i = 0; i < randomLength; ++i)
        temporary += letters[digest.at(i) & 31];
    return temporary;
}

bool isTemporaryName(const QString &name)
{
    return name.startsWith(QString::fromLatin1(temporaryPrefix())) &&
           name.size() == temporaryPrefix().size() + randomLength;
}

Result<TemporaryEntry> TemporaryEntry::makeFile(int folder, const QString &finalPath)
{
    Descriptor file;
    const QByteArray name = makeUnique([&](const char *candidate) {
        constexpr int flags = O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_WRONLY;
        file = Descriptor(::openat(folder, candidate, flags, 0600));
        return file.isOpen();
    });
    if (name.isEmpty())
        return errnoError(errno, ErrorCode::FileUnwritable, Subject::File, finalPath);
    TemporaryEntry entry(folder, name, finalPath);
    entry.m_file = std::move(file);
    return entry;
}

Result<TemporaryEntry> TemporaryEntry::makeLink(int folder, const QString &finalPath, const QString &target)
{
    const QByteArray encoded = QFile::encodeName(target);
    const QByteArray name = makeUnique(
        [&](const char *candidate) { return ::symlinkat(encoded.constData(), folder, candidate) == 0; });
    if (name.isEmpty())
        return errnoError(errno, ErrorCode::FileUnwritable, Subject::File, finalPath);
    return TemporaryEntry(folder, name, finalPath);
}

TemporaryEntry::~TemporaryEntry()
{
    if (!m_name.isEmpty())
        ::unlinkat(m_folder, m_name.constData(), 0);
}

TemporaryEntry::TemporaryEntry(TemporaryEntry &&other) noexcept
    : m_folder(other.m_folder),
      m_name(std::exchange(other.m_name, {})),
      m_finalPath(std::move(other.m_finalPath)),
      m_file(std::move(other.m_file))
{
}

Error TemporaryEntry::failed(int number) const
{
    return errnoError(number, ErrorCode::FileUnwritable, Subject::File, m_finalPath);
}

Result<> TemporaryEntry::requireOurs(const FileAccess &access) const
{
    struct stat status = {};
    if (::fstat(m_file.number(), &status) != 0)
        return failed(errno);
    // File systems without owners (a USB stick) show another's; that is tolerable only for what all may read.
    const bool isOwned = status.st_uid == ::geteuid() || (access.mode & S_IROTH);
    if (!S_ISREG(status.st_mode) || status.st_nlink != 1 || !isOwned)
        return Error(ErrorCode::FolderUnsafe, Subject::File, m_finalPath)
            .withDetail(u"the temporary file is not ours alone"_s);
    return {};
}

Result<> TemporaryEntry::write(QByteArrayView bytes)
{
    if (bytes.size() > worthAllocating) {
        const int number = ::posix_fallocate(m_file.number(), 0, bytes.size());
        if (number != 0 && number != EINVAL && number != EOPNOTSUPP)
            return failed(number);
    }
    while (!bytes.isEmpty()) {
        const auto written = ::write(m_file.number(), bytes.data(), std::size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failed(written == 0 ? ENOSPC : errno);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<> TemporaryEntry::fill(QByteArrayView bytes, const FileAccess &access)
{
    CW_CHECK(requireOurs(access));
    CW_CHECK(applyAccess(m_file.number(), access, Subject::File, m_finalPath));
    CW_CHECK(write(bytes));
    if (::fsync(m_file.number()) != 0)
        return failed(errno);
    struct stat status = {};
    if (::fstat(m_file.number(), &status) != 0)
        return failed(errno);
    if (status.st_size != bytes.size())
        return Error(ErrorCode::IoFailed, Subject::File, m_finalPath)
            .withDetail(u"the file is shorter than written"_s);
    if (!m_file.close())
        return failed(errno);
    return {};
}

Result<> TemporaryEntry::putInPlace(const QString &name, IfExists ifExists)
{
    const QByteArray encoded = QFile::encodeName(name);
    const bool isPlaced =
        ifExists == IfExists::Refuse
            ? platform::renameUnlessExists(m_folder, m_name.constData(), encoded.constData())
            : ::renameat(m_folder, m_name.constData(), m_folder, encoded.constData()) == 0;
    if (!isPlaced)
        return failed(errno);
    m_name.clear();
    return syncFolder(m_folder, m_finalPath);
}

Result<> applyAccess(int descriptor, const FileAccess &access, Subject subject, const QString &path)
{
    const auto otherwise =
        subject == Subject::Folder ? ErrorCode::FolderUnwritable : ErrorCode::FileUnwritable;
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return errnoError(errno, otherwise, subject, path);
    const uid_t owner = access.owner.value_or(status.st_uid);
    const gid_t group = access.group.value_or(status.st_gid);
    if ((owner != status.st_uid || group != status.st_gid) && ::fchown(descriptor, owner, group) != 0)
        return errnoError(errno, ErrorCode::OwnerNotPermitted, subject, path);
    const int refusal = ::fchmod(descriptor, access.mode & 07777) == 0 ? 0 : errno;
    // File systems without modes refuse or ignore the wish: what counts is what may be done now, no less and
    // no more.
    if (::fstat(descriptor, &status) != 0)
        return errnoError(errno, otherwise, subject, path);
    const bool isTolerable = refusal == EPERM || refusal == EOPNOTSUPP;
    const bool isReadable = (access.mode & readBits & ~status.st_mode) == 0;
    if (refusal != 0 && !(isTolerable && isReadable))
        return errnoError(refusal, otherwise, subject, path);
    if (status.st_mode & othersBits & ~access.mode)
        return Error(ErrorCode::FileTooOpen, subject, path)
            .with(Subject::Value, QString::number(status.st_mode & 07777, 8).rightJustified(4, u'0'));
    return {};
}

Result<> syncFolder(int folder, const QString &path)
{
    if (::fsync(folder) != 0 && errno != EINVAL && errno != EROFS)
        return errnoError(errno, ErrorCode::IoFailed, Subject::Folder, path);
    return {};
}

Result<QByteArray> readRegular(int descriptor, const QString &path, qint64 limit)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, path);
    if (!S_ISREG(status.st_mode))
        return Error(ErrorCode::FileNotRegular, Subject::File, path);
    const auto tooLarge =
        Error(ErrorCode::FileTooLarge, Subject::File, path).with(Subject::Limit, QString::number(limit));
    if (status.st_size > limit)
        return tooLarge;
    // It may grow while we read, and files of /proc say 0: the limit holds for what is really read.
    QByteArray bytes(std::min<qint64>(limit, std::max<qint64>(status.st_size, 4096)) + 1, Qt::Uninitialized);
    qsizetype size = 0;
    while (true) {
        if (size == bytes.size())
            bytes.resize(std::min<qint64>(limit + 1, size * 2));
        const auto got = ::read(descriptor, bytes.data() + size, std::size_t(bytes.size() - size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, path);
        if (got == 0)
            break;
        size += got;
        if (size > limit)
            return tooLarge;
    }
    bytes.truncate(size);
    return bytes;
}

} // namespace certwright
