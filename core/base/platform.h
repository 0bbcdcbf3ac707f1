#pragma once

#include <sys/types.h>

/// What differs between systems. Only platform_*.cpp may ask which one it is built for.
namespace certwright::platform {

/// Whether the program was started with more rights than its caller has.
bool hasForeignRights();
/// No core dumps, and no other process of the same user may look into our memory.
void forbidTracing();
/// A descriptor that becomes readable when the child ends; -1 where the system has none.
int openProcessHandle(pid_t child);
/// A rename that fails with EEXIST instead of replacing; false with errno set.
bool renameUnlessExists(int folder, const char *from, const char *to);

} // namespace certwright::platform
