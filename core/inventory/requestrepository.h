#pragma once

#include "inventory/connection.h"
#include "inventory/values.h"

namespace certwright {

/// Certificate requests.
class RequestRepository
{
public:
    explicit RequestRepository(Connection &connection) : m_connection(connection) {}
    /// AlreadyExists where the same DER is there.
    Result<RequestId> add(const StoredRequest &request);
    Result<QList<StoredRequest>> all() const;
    Result<> remove(RequestId id);

private:
    Connection &m_connection;
};

} // namespace certwright
