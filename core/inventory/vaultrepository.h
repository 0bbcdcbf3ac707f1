#pragma once

#include "inventory/connection.h"
#include "secrets/vault.h"

namespace certwright {

/// The store's one vault row.
class VaultRepository
{
public:
    explicit VaultRepository(Connection &connection) : m_connection(connection) {}
    /// Empty while the store has no vault yet.
    Result<std::optional<VaultRecord>> record() const;
    /// VaultExists where there is one.
    Result<> add(const VaultRecord &record);
    Result<> update(const VaultRecord &record);
    /// Every value sealed by the vault is opened by `old` and sealed by `fresh`, the record replaced: one
    /// transaction.
    Result<> renew(const Vault &old, const Vault &fresh, const VaultRecord &record);

private:
    Connection &m_connection;
};

} // namespace certwright
