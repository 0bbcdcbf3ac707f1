#include "base/platform.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace certwright::platform {

bool hasForeignRights()
{
    return ::getauxval(AT_SECURE) != 0;
}

void forbidTracing()
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // The leak sanitizer looks at its own process through ptrace.
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

int openProcessHandle(pid_t child)
{
    return int(::syscall(SYS_pidfd_open, child, 0));
}

bool renameUnlessExists(int folder, const char *from, const char *to)
{
    if (::renameat2(folder, from, folder, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // NFS and older kernels. A folder can't be linked; it replaces at most an empty one, and we look before.
    struct stat status = {};
    if (::fstatat(folder, from, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode)) {
        const bool isTaken = ::fstatat(folder, to, &status, AT_SYMLINK_NOFOLLOW) == 0;
        errno = isTaken ? EEXIST : errno;
        return !isTaken && ::renameat(folder, from, folder, to) == 0;
    }
    // A hard link refuses an existing name just as safely.
    return ::linkat(folder, from, folder, to, 0) == 0 && ::unlinkat(folder, from, 0) == 0;
}

} // namespace certwright::platform
