#include "secrets/passphrasefile.h"

#include "base/account.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qsizetype longestPassphrase = 4096;

/// Closes a descriptor that is ours to close.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

enum class Guard {
    FileItself, ///< its owner and mode decide who reads
    Folder,     ///< whoever made the folder has seen to that
};

Error fileError(ErrorCode code, const QString &path)
{
    return Error(code, Subject::File, path);
}

Result<> checkFile(const struct stat &found, const QString &path, Guard guard)
{
    if (!S_ISREG(found.st_mode))
        return fileError(ErrorCode::FileNotRegular, path);
    if (guard == Guard::FileItself) {
        if (found.st_uid != ::geteuid() && found.st_uid != 0)
            return fileError(ErrorCode::FileTooOpen, path).with(Subject::Owner, nameOfUser(found.st_uid));
        if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
            return fileError(ErrorCode::FileTooOpen, path)
                .with(Subject::Value, QString::number(found.st_mode & 07777, 8).rightJustified(4, u'0'));
    }
    if (found.st_size > longestPassphrase)
        return fileError(ErrorCode::FileTooLarge, path)
            .with(Subject::Limit, QString::number(longestPassphrase));
    return {};
}

Result<SecretBytes> readAll(int descriptor, const QString &path)
{
    // One byte more than allowed tells a file that grew, or a pipe without end.
    SecretBytes bytes(longestPassphrase + 1);
    qsizetype size = 0;
    while (size < bytes.size()) {
        const ssize_t got = ::read(descriptor, bytes.data() + size, std::size_t(bytes.size() - size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, path);
        if (got == 0)
            break;
        size += got;
    }
    if (size > longestPassphrase)
        return fileError(ErrorCode::FileTooLarge, path)
            .with(Subject::Limit, QString::number(longestPassphrase));
    if (size > 0 && bytes.data()[size - 1] == '\n') {
        --size;
        if (size > 0 && bytes.data()[size - 1] == '\r')
            --size;
    }
    if (size == 0)
        return fileError(ErrorCode::PassphraseInvalid, path);
    bytes.truncate(size);
    return bytes;
}

Result<SecretBytes> readGuarded(const QString &path, Guard guard)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(),
                                 O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.number() < 0)
        return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, path);
    struct stat found = {};
    if (::fstat(file.number(), &found) != 0)
        return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, path);
    CW_CHECK(checkFile(found, path, guard));
    return readAll(file.number(), path);
}

} // namespace

Result<SecretBytes> readPassphraseFile(const QString &path)
{
    if (path == "-"_L1)
        return readAll(STDIN_FILENO, path);
    return readGuarded(path, Guard::FileItself);
}

Result<SecretBytes> readCredential(const QString &credentialsFolder, const QString &name)
{
    if (name.isEmpty() || name.contains(u'/') || name == ".."_L1 || name == "."_L1)
        return fileError(ErrorCode::FileMissing, name);
    return readGuarded(credentialsFolder + u'/' + name, Guard::Folder);
}

} // namespace certwright
