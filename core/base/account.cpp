#include "base/account.h"

#include <QFile>

#include <vector>

#include <pwd.h>

namespace certwright {

std::optional<Account> accountOf(uid_t user)
{
    std::vector<char> buffer(64 * 1024);
    passwd details = {};
    passwd *found = nullptr;
    if (::getpwuid_r(user, &details, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return Account{QString::fromLocal8Bit(found->pw_name), QFile::decodeName(found->pw_dir), found->pw_uid,
                   found->pw_gid};
}

QString nameOfUser(uid_t user)
{
    const auto account = accountOf(user);
    return account ? account->name : QString::number(user);
}

} // namespace certwright
