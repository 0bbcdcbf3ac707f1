#include "base/folder.h"

#include "base/account.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int mostLinks = 40;
constexpr gid_t firstUserGroup = 1000;

bool isTrusted(uid_t owner)
{
    return owner == 0 || owner == ::geteuid();
}

struct CloseFile {
    void operator()(std::FILE *file) const { std::fclose(file); }
};

/// Whether /etc/passwd gives `group` as first group to somebody else than us or root.
bool isOthersFirstGroup(gid_t group)
{
    const std::unique_ptr<std::FILE, CloseFile> users(std::fopen("/etc/passwd", "re"));
    if (!users)
        return true;
    std::vector<char> buffer(64 * 1024);
    passwd user = {};
    passwd *found = nullptr;
    while (::fgetpwent_r(users.get(), &user, buffer.data(), buffer.size(), &found) == 0 && found) {
        if (found->pw_gid == group && !isTrusted(found->pw_uid))
            return true;
    }
    return false;
}

/// A group that holds nobody else than us or root: a user's private group, or an empty group of the system.
/// The groups of a directory service are never trusted: not all of their members need to be listed.
bool isHarmlessGroup(gid_t id)
{
    std::vector<char> groupBuffer(64 * 1024);
    group details = {};
    group *found = nullptr;
    if (::getgrgid_r(id, &details, groupBuffer.data(), groupBuffer.size(), &found) != 0 || !found)
        return false;
    const auto us = accountOf(::geteuid());
    const QByteArray ourName = us ? us->name.toLocal8Bit() : QByteArray();
    const bool isPrivate = us && us->group == id && ourName == found->gr_name;
    if (id >= firstUserGroup && !isPrivate)
        return false;
    for (char **member = found->gr_mem; *member; ++member) {
        if (ourName != *member && qstrcmp(*member, "root") != 0)
            return false;
    }
    return !isOthersFirstGroup(id);
}

bool isWritableByOthers(const struct stat &status)
{
    if (status.st_mode & S_IWOTH)
        return true;
    return (status.st_mode & S_IWGRP) && !isHarmlessGroup(status.st_gid);
}

Error unsafe(const QString &path, const struct stat &status)
{
    return Error(ErrorCode::FolderUnsafe, Subject::Folder, path)
        .with(Subject::Owner, nameOfUser(status.st_uid))
        .with(Subject::Value, QString::number(status.st_mode & 07777, 8).rightJustified(4, u'0'));
}

/// Walks from the root down, so that what is looked at can't be exchanged any more by anyone whom we don't
/// trust.
class SafeWalk
{
public:
    explicit SafeWalk(const QString &path) { push(path); }

    Result<> run(Subject subject)
    {
        CW_TRY(root, look(u"/"_s));
        CW_CHECK(requireFolder(u"/"_s, root));
        while (!m_ahead.isEmpty())
            CW_CHECK(step(m_ahead.takeFirst(), subject));
        const QString reached = m_here.isEmpty() ? u"/"_s : m_here;
        CW_TRY(last, look(reached));
        if (!isTrusted(last.st_uid) || isWritableByOthers(last))
            return unsafe(reached, last);
        return {};
    }

private:
    void push(const QString &path)
    {
        if (path.startsWith(u'/'))
            m_here.clear();
        m_ahead = path.split(u'/', Qt::SkipEmptyParts) + m_ahead;
    }

    static Result<struct stat> look(const QString &path)
    {
        struct stat status = {};
        if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
            return errnoError(errno, ErrorCode::FileUnreadable, Subject::Folder, path);
        return status;
    }

    /// Others may write into a sticky folder, but not exchange what belongs to us or root: the next step
    /// looks at that.
    static Result<> requireFolder(const QString &path, const struct stat &status)
    {
        const bool isSticky = status.st_mode & S_ISVTX;
        if (!isTrusted(status.st_uid) || (isWritableByOthers(status) && !isSticky))
            return unsafe(path, status);
        return {};
    }

    Result<> step(const QString &name, Subject subject)
    {
        if (name == "."_L1)
            return {};
        if (name == ".."_L1) {
            m_here.truncate(std::max<qsizetype>(m_here.lastIndexOf(u'/'), 0));
            return {};
        }
        const QString path = m_here + u'/' + name;
        CW_TRY(status, look(path));
        if (S_ISLNK(status.st_mode))
            return follow(path, status);
        m_here = path;
        if (S_ISDIR(status.st_mode))
            return requireFolder(path, status);
        if (!m_ahead.isEmpty() || subject == Subject::Folder)
            return Error(ErrorCode::FolderMissing, Subject::Folder, path);
        return {};
    }

    Result<> follow(const QString &path, const struct stat &status)
    {
        if (!isTrusted(status.st_uid))
            return unsafe(path, status);
        if (++m_links > mostLinks)
            return Error(ErrorCode::LinkInTheWay, Subject::Folder, path);
        QByteArray target(PATH_MAX, Qt::Uninitialized);
        const auto size =
            ::readlink(QFile::encodeName(path).constData(), target.data(), std::size_t(target.size()));
        if (size < 0)
            return errnoError(errno, ErrorCode::FileUnreadable, Subject::Folder, path);
        target.truncate(size);
        push(QFile::decodeName(target));
        return {};
    }

    QString m_here;
    QStringList m_ahead;
    int m_links = 0;
};

Result<> requireSafe(const QString &path, Subject subject)
{
    if (path.isEmpty() || path.contains(QChar::Null))
        return Error(ErrorCode::FolderMissing, Subject::Folder, path);
    const QString absolute = path.startsWith(u'/') ? path : QDir::currentPath() + u'/' + path;
    return SafeWalk(absolute).run(subject);
}

} // namespace

Result<> requireSafeFolder(const QString &path)
{
    return requireSafe(path, Subject::Folder);
}

Result<> requireSafeFile(const QString &path)
{
    return requireSafe(path, Subject::File);
}

} // namespace certwright
