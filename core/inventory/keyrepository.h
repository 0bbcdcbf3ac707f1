#pragma once

#include "inventory/connection.h"
#include "inventory/values.h"

namespace certwright {

/// Private keys, always sealed.
class KeyRepository
{
public:
    explicit KeyRepository(Connection &connection) : m_connection(connection) {}

    /// The id of the row with this public key: a new one, or the one that was there (whose seal stays as it
    /// is).
    Result<KeyId> add(const StoredKey &key);
    Result<StoredKey> byId(KeyId id) const;
    Result<std::optional<StoredKey>> byPublicKey(const QByteArray &spkiSha256) const;
    Result<QList<StoredKey>> all() const;
    /// Replaces the seal (change of passphrase).
    Result<> reseal(KeyId id, KeyProtection protection, const QByteArray &sealed);
    /// Really gone: the user's explicit act. Certificates and authorities lose their reference.
    Result<> remove(KeyId id);

private:
    Connection &m_connection;
};

} // namespace certwright
