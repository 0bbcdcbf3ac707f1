#pragma once

#include "secrets/secretstore.h"

#include <chrono>

namespace certwright {

/// The operating system's keychain through QtKeychain, on the one thread that owns its job queue.
///
/// "Entry not found" is no proof of absence: a locked keychain and a refused prompt answer the same, so the
/// lock is asked first over D-Bus. The insecure fallback is never used. The thread starts with the first call
/// that needs it.
class KeychainStore final : public SecretStore
{
public:
    /// `timeLimit`: 20 s where nobody sits in front, 120 s in the desktop, where a prompt may be answered.
    explicit KeychainStore(std::chrono::milliseconds timeLimit) : m_timeLimit(timeLimit) {}

    Result<std::optional<SecretBytes>> read(const QString &account, const Context &context) override;
    Result<> write(const QString &account, const SecretBytes &secret, const QString &label,
                   const Context &context) override;
    Result<> remove(const QString &account, const Context &context) override;

private:
    std::chrono::milliseconds m_timeLimit;
};

} // namespace certwright
