#pragma once

#include "secrets/secretstore.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace certwright::test {

/// A keychain in memory that can be told to fail, and remembers what was asked of it.
class MemoryStore final : public SecretStore
{
public:
    Result<std::optional<SecretBytes>> read(const QString &account, const Context &context) override
    {
        asked.append(QStringLiteral("read ") + account);
        if (prompt) {
            if (auto answered = prompt(context); !answered)
                return std::move(answered).error();
        }
        if (failure)
            return *failure;
        if (!entries.contains(account))
            return std::optional<SecretBytes>();
        return SecretBytes::copyOf(entries.value(account));
    }
    Result<> write(const QString &account, const SecretBytes &secret, const QString &,
                   const Context &) override
    {
        asked.append(QStringLiteral("write ") + account);
        if (failure)
            return *failure;
        if (writesUntilFailure == 0)
            return ErrorCode::KeychainTimedOut;
        --writesUntilFailure;
        if (!forgets)
            entries.insert(account, secret.view().toByteArray());
        return {};
    }
    Result<> remove(const QString &account, const Context &) override
    {
        asked.append(QStringLiteral("remove ") + account);
        if (failure)
            return *failure;
        entries.remove(account);
        return {};
    }

    QHash<QString, QByteArray> entries;
    QStringList asked;
    std::optional<Error> failure;
    /// Stands for the keychain's own prompt: may block the worker that reads until somebody answers.
    std::function<Result<>(const Context &)> prompt;
    int writesUntilFailure = -1;
    bool forgets = false;
};

inline SecretBytes secret(const char *text)
{
    return SecretBytes::copyOf(text);
}

} // namespace certwright::test
