#pragma once

#include "inventory/connection.h"
#include "inventory/values.h"

namespace certwright {

/// What happened. Equal failures in a row are one row with a count; what is older than a year or beyond
/// 100,000 rows goes.
class EventRepository
{
public:
    explicit EventRepository(Connection &connection) : m_connection(connection) {}
    Result<> add(const Event &event);
    /// Each oldest first, at most the newest `limit`.
    Result<QList<Event>> since(const QDateTime &time, int limit) const;
    /// What came after `id`, the first `limit` of it.
    Result<QList<Event>> after(EventId id, int limit) const;
    Result<QList<Event>> ofCertificate(CertificateId certificate, int limit) const;

private:
    Connection &m_connection;
};

} // namespace certwright
