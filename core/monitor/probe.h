#pragma once

#include "base/context.h"
#include "tls/tlsclient.h"

#include <QStringList>

namespace certwright {

/// Where a server answers: `shop.example.org:443`, `[::1]:8443`.
struct HostPort {
    QString host;
    quint16 port = 443;
    /// `HOST:PORT` or `HOST` (443), an IPv6 address in brackets where a port follows; UsageInvalid.
    static Result<HostPort> parse(const QString &text);
    QString text() const;
};

/// What one address of a server said; either what it served, or why nothing.
struct ProbeAnswer {
    QString address;
    Result<ServedTls> served;
};

/// Asks every address of `server` once, each within `timeLimit`, together. `serverName` is the SNI (empty:
/// the host, or none for an address). ServerUnreachable where the name does not resolve, TimedOut where that
/// takes longer than `timeLimit`. At most 16 addresses.
Result<QList<ProbeAnswer>> probeServer(const HostPort &server, const QString &serverName,
                                       std::chrono::milliseconds timeLimit, const Context &context);

} // namespace certwright
