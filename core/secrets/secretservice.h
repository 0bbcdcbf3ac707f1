#pragma once

#include "base/result.h"

#include <QDBusConnection>
#include <QString>

namespace certwright {

/// What the desktop's Secret Service says of an entry without opening it or showing a prompt.
enum class EntryState {
    Missing,
    Readable,
    Locked,    ///< it is there, closed
    Uncertain, ///< none is seen, but what could hold it is closed
    NotSpoken, ///< another keychain (KWallet) serves this session, without this interface
};

/// Asks the Secret Service on the session's bus, on a connection of its own. Blocks for up to 3 s a question.
///
/// KeychainUnavailable where there is no bus of ours or no such service, KeychainTimedOut where it does not
/// answer.
class SecretService
{
public:
    static Result<SecretService> connect();
    ~SecretService();
    SecretService(SecretService &&other) noexcept;
    SecretService &operator=(SecretService &&) = delete;

    Result<EntryState> entryState(const QString &account) const;

private:
    SecretService(QDBusConnection bus, QString name) : m_bus(std::move(bus)), m_name(std::move(name)) {}
    QDBusConnection m_bus;
    QString m_name;
};

/// The service name that all our entries carry.
QString keychainService();

} // namespace certwright
