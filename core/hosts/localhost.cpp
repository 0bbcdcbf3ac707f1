#include "hosts/localhost.h"

#include "hosts/localaccounts.h"
#include "hosts/localfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

Result<> LocalHost::requireSafeFolder(const QString &path) const
{
    return certwright::requireSafeFolder(path);
}

Result<> LocalHost::requireWritable(const QString &folder) const
{
    if (::faccessat(AT_FDCWD, QFile::encodeName(folder).constData(), W_OK | X_OK, AT_EACCESS) != 0)
        return errnoError(errno, ErrorCode::FolderUnwritable, Subject::Folder, folder);
    return {};
}

Result<std::unique_ptr<HostFolder>> LocalHost::openFolder(const QString &path) const
{
    // A link that stands for the whole folder is its owner's wish; requireSafeFolder() has looked whose it
    // is.
    CW_TRY(folder, Folder::open(path, FinalLink::Follow));
    return std::unique_ptr<HostFolder>(std::make_unique<LocalFolder>(std::move(folder)));
}

bool LocalHost::exists(const QString &path) const
{
    return QFileInfo::exists(path);
}

Result<qint64> LocalHost::freeBytes(const QString &folder) const
{
    struct statvfs status = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &status) != 0)
        return errnoError(errno, ErrorCode::IoFailed, Subject::Folder, folder);
    const auto blocks = actsAsRoot() ? status.f_bfree : status.f_bavail;
    return qint64(blocks) * qint64(status.f_frsize);
}

Result<> LocalHost::requireAccount(const QString &owner, const QString &group) const
{
    CW_TRY(access, localAccess({0600, owner, group}));
    if (actsAsRoot())
        return {};
    if (access.owner && *access.owner != ::geteuid())
        return Error(ErrorCode::OwnerNotPermitted, Subject::Owner, owner);
    if (access.group && ::group_member(*access.group) == 0)
        return Error(ErrorCode::OwnerNotPermitted, Subject::Owner, group);
    return {};
}

Result<QString> LocalHost::firstUnsearchable(const QString &path, const QString &account) const
{
    CW_TRY(user, LocalUser::named(account));
    QString here = u"/"_s;
    const QStringList names = QDir::cleanPath(path).split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i <= names.size(); ++i) {
        struct stat status = {};
        if (::stat(QFile::encodeName(here).constData(), &status) != 0)
            return QString();
        if (!user.maySearch(status.st_mode, status.st_uid, status.st_gid))
            return here;
        if (i < names.size())
            here += (here.endsWith(u'/') ? QString() : u"/"_s) + names[i];
    }
    return QString();
}

bool LocalHost::actsAsRoot() const
{
    return ::geteuid() == 0;
}

Result<> LocalHost::makeFolder(const QString &path, const HostAccess &access) const
{
    const QString clean = QDir::cleanPath(path);
    QString parent = QFileInfo(clean).path();
    QString existing = parent;
    while (!QFileInfo::exists(existing) && existing != u"/"_s)
        existing = QFileInfo(existing).path();
    CW_CHECK(certwright::requireSafeFolder(existing));
    CW_TRY(localised, localAccess(access));
    CW_CHECK(makeFolderDurably(parent, {0755, {}, {}}));
    return makeFolderDurably(clean, localised);
}

Result<QString> LocalHost::findProgram(const QString &program) const
{
    // People's own PATH first; on Debian it often lacks the sbin folders, where servers are.
    return certwright::findProgram(program, qEnvironmentVariable("PATH") + u':' + fixedPath());
}

Result<ProgramResult> LocalHost::run(const ProgramRun &run, const Context &context) const
{
    return runProgram(run, context);
}

bool LocalHost::hasServiceManager() const
{
    return QFileInfo(u"/run/systemd/system"_s).isDir();
}

} // namespace certwright
