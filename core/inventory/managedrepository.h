#pragma once

#include "inventory/connection.h"
#include "inventory/values.h"

namespace certwright {

/// What the user wants kept alive.
class ManagedRepository
{
public:
    explicit ManagedRepository(Connection &connection) : m_connection(connection) {}
    Result<ManagedId> add(const ManagedCertificate &managed);
    Result<ManagedCertificate> byId(ManagedId id) const;
    Result<QList<ManagedCertificate>> all() const;
    /// Everything but id; the row must exist.
    Result<> update(const ManagedCertificate &managed);
    /// Makes `certificate` the current one and marks the former as superseded.
    Result<> setCurrent(ManagedId id, CertificateId certificate);

private:
    Connection &m_connection;
};

} // namespace certwright
