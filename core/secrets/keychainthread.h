#pragma once

#include <functional>

namespace certwright {

/// Runs `work` on the keychain's thread, which has an event loop and starts with the first call.
///
/// QtKeychain has one queue of jobs for the whole process, and it stays in the thread that first used it. So
/// there is one such thread, whatever number of stores there are, and it ends only with the application.
void runOnKeychainThread(std::function<void()> work);

} // namespace certwright
