#pragma once

#include "base/context.h"
#include "tls/socketaddress.h"
#include "x509/certificate.h"

namespace certwright {

/// What a TLS server shows. Nothing of it is trusted.
struct ServedTls {
    QList<Certificate> chain; ///< leaf first, as sent; at most 20
    QString protocol;         ///< `TLSv1.3`
    QString address;          ///< the one that answered
};

/// Connects to one address and completes a handshake with SNI (none where `serverName` is an address or
/// empty), never resuming a session, verifying nothing, sending nothing. Where the server asks for a client's
/// certificate, what it showed until then is the answer. ServerUnreachable with Subject::Address, and the
/// system's, OpenSSL's or the alert's own words in Subject::Reason (refused, no route, handshake failed);
/// TimedOut; NameInvalid. The chain is bounded to 100 KiB, the whole to `timeLimit`.
Result<ServedTls> lookAtTls(const SocketAddress &address, const QString &serverName,
                            std::chrono::milliseconds timeLimit, const Context &context);

} // namespace certwright
