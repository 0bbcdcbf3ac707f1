#pragma once

#include <QString>

#include <optional>

#include <sys/types.h>

namespace certwright {

/// What the system's user database says of one account.
struct Account {
    QString name;
    QString home;
    uid_t user = 0;
    gid_t group = 0;
};
std::optional<Account> accountOf(uid_t user);
/// The login name, or the number where nobody knows one.
QString nameOfUser(uid_t user);

} // namespace certwright
