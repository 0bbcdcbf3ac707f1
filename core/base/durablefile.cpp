#include "base/durablefile.h"

#include "base/descriptor.h"
#include "base/folder.h"
#include "base/secretbytes.h"
#include "base/temporaryentry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

struct Place {
    QString folder;
    QString name;
};

/// Takes the text apart and nothing more: what `..` after a link means is for the system to say.
Result<Place> placeOf(const QString &path)
{
    const QString absolute = path.startsWith(u'/') ? path : QDir::currentPath() + u'/' + path;
    const auto slash = absolute.lastIndexOf(u'/');
    const Place place{slash == 0 ? u"/"_s : absolute.left(slash), absolute.mid(slash + 1)};
    if (place.name.isEmpty() || place.name == "."_L1 || place.name == ".."_L1 || path.contains(QChar::Null))
        return Error(ErrorCode::FileNotRegular, Subject::File, path);
    return place;
}

Result<Descriptor> openRegular(const QString &path, FinalLink finalLink)
{
    if (path.contains(QChar::Null))
        return Error(ErrorCode::FileMissing, Subject::File, path);
    const QByteArray encoded = QFile::encodeName(path);
    // Opening alone can move a device or wake a server: look first, and again once it is open.
    struct stat status = {};
    const int lookFlags = finalLink == FinalLink::Refuse ? AT_SYMLINK_NOFOLLOW : 0;
    if (::fstatat(AT_FDCWD, encoded.constData(), &status, lookFlags) != 0)
        return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, path);
    if (S_ISLNK(status.st_mode))
        return Error(ErrorCode::LinkInTheWay, Subject::File, path);
    if (!S_ISREG(status.st_mode))
        return Error(ErrorCode::FileNotRegular, Subject::File, path);
    const int openFlags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (lookFlags ? O_NOFOLLOW : 0);
    Descriptor file(::open(encoded.constData(), openFlags));
    if (!file.isOpen())
        return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, path);
    return file;
}

} // namespace

Result<> writeFileDurably(const QString &path, QByteArrayView bytes, const FileAccess &access,
                          IfExists ifExists)
{
    CW_TRY(place, placeOf(path));
    // The caller named this folder, so a link to it is his wish; a link under the file's own name is
    // replaced.
    CW_TRY(folder, Folder::open(place.folder, FinalLink::Follow));
    return folder.write(place.name, bytes, access, ifExists);
}

Result<QByteArray> readFile(const QString &path, qint64 limit, FinalLink finalLink)
{
    CW_TRY(file, openRegular(path, finalLink));
    return readRegular(file.number(), path, limit);
}

Result<SecretBytes> readSecretFile(const QString &path, qint64 limit)
{
    CW_TRY(file, openRegular(path, FinalLink::Follow));
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return errnoError(errno, ErrorCode::FileUnreadable, Subject::File, path);
    const bool isForeign = status.st_uid != 0 && status.st_uid != ::geteuid();
    if ((status.st_mode & 0077) || isForeign)
        return Error(ErrorCode::FileTooOpen, Subject::File, path)
            .with(Subject::Value, QString::number(status.st_mode & 07777, 8).rightJustified(4, u'0'));
    CW_TRY(bytes, readRegular(file.number(), path, limit));
    return SecretBytes::fromWiping(bytes);
}

Result<> makeFolderDurably(const QString &path, const FileAccess &access)
{
    if (path.isEmpty() || path.contains(QChar::Null))
        return Error(ErrorCode::FolderMissing, Subject::Folder, path);
    QString absolute = path.startsWith(u'/') ? path : QDir::currentPath() + u'/' + path;
    while (absolute.size() > 1 && absolute.endsWith(u'/'))
        absolute.chop(1);
    struct stat status = {};
    if (::stat(QFile::encodeName(absolute).constData(), &status) == 0) {
        if (!S_ISDIR(status.st_mode))
            return Error(ErrorCode::FileExists, Subject::Folder, absolute);
        return {};
    }
    CW_TRY(place, placeOf(absolute));
    CW_CHECK(makeFolderDurably(place.folder, access));
    CW_TRY(parent, Folder::open(place.folder, FinalLink::Follow));
    auto made = parent.makeFolder(place.name, access);
    // Somebody may have been quicker; then it is as if it had been there before.
    if (!made && made.error().code() == ErrorCode::FileExists && QFileInfo(absolute).isDir())
        return {};
    return made;
}

} // namespace certwright
