#pragma once

#include "hosts/host.h"

namespace certwright {

/// Names or numbers of a user and a group of this machine, as the numbers that files carry. OwnerUnknown.
Result<FileAccess> localAccess(const HostAccess &access);

/// A user of this machine with the groups it is in, as the kernel would judge it.
struct LocalUser {
    uid_t user = 0;
    QList<gid_t> groups;
    static Result<LocalUser> named(const QString &name);
    bool maySearch(mode_t mode, uid_t owner, gid_t group) const;
};

} // namespace certwright
