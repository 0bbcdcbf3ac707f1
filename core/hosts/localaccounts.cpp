#include "hosts/localaccounts.h"

#include <QFile>

#include <algorithm>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>

namespace certwright {
namespace {

constexpr std::size_t recordSize = 64 * 1024;

/// A number, as owners inside containers are given; (uid_t)-1 means "no change" to the kernel and is refused.
std::optional<quint32> asNumber(const QString &text)
{
    bool isNumber = false;
    const auto number = text.toUInt(&isNumber);
    if (!isNumber || number == ~0u)
        return {};
    return number;
}

std::optional<passwd> userNamed(const QString &name, std::vector<char> &buffer)
{
    passwd user = {};
    passwd *found = nullptr;
    buffer.resize(recordSize);
    if (::getpwnam_r(QFile::encodeName(name).constData(), &user, buffer.data(), buffer.size(), &found) != 0 ||
        !found)
        return {};
    return user;
}

Result<uid_t> userNumber(const QString &name)
{
    if (const auto number = asNumber(name))
        return uid_t(*number);
    std::vector<char> buffer;
    const auto user = userNamed(name, buffer);
    if (!user)
        return Error(ErrorCode::OwnerUnknown, Subject::Owner, name);
    return user->pw_uid;
}

Result<gid_t> groupNumber(const QString &name)
{
    if (const auto number = asNumber(name))
        return gid_t(*number);
    std::vector<char> buffer(recordSize);
    group details = {};
    group *found = nullptr;
    if (::getgrnam_r(QFile::encodeName(name).constData(), &details, buffer.data(), buffer.size(), &found) !=
            0 ||
        !found)
        return Error(ErrorCode::OwnerUnknown, Subject::Owner, name);
    return details.gr_gid;
}

} // namespace

Result<FileAccess> localAccess(const HostAccess &access)
{
    FileAccess local;
    local.mode = access.mode;
    if (!access.owner.isEmpty()) {
        CW_TRY(owner, userNumber(access.owner));
        local.owner = owner;
    }
    if (!access.group.isEmpty()) {
        CW_TRY(group, groupNumber(access.group));
        local.group = group;
    }
    return local;
}

Result<LocalUser> LocalUser::named(const QString &name)
{
    std::vector<char> buffer;
    const auto details = userNamed(name, buffer);
    if (!details)
        return Error(ErrorCode::OwnerUnknown, Subject::Owner, name);
    LocalUser user;
    user.user = details->pw_uid;
    int count = 64;
    std::vector<gid_t> groups(std::size_t(count), 0);
    if (::getgrouplist(details->pw_name, details->pw_gid, groups.data(), &count) < 0) {
        groups.resize(std::size_t(count));
        ::getgrouplist(details->pw_name, details->pw_gid, groups.data(), &count);
    }
    user.groups = QList<gid_t>(groups.begin(), groups.begin() + count);
    return user;
}

bool LocalUser::maySearch(mode_t mode, uid_t owner, gid_t group) const
{
    if (user == 0)
        return true;
    if (owner == user)
        return mode & S_IXUSR;
    return groups.contains(group) ? (mode & S_IXGRP) != 0 : (mode & S_IXOTH) != 0;
}

} // namespace certwright
