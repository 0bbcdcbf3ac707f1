#pragma once

#include "base/context.h"
#include "x509/certificate.h"

#include <QHostAddress>

namespace certwright {

/// What a TLS server shows. Nothing of it is trusted.
struct ServedTls {
    QList<Certificate> chain; ///< leaf first, as sent; at most 20
    QString protocol;         ///< `TLSv1.3`
    QString address;          ///< the one that answered
};

/// Connects to one address and completes a handshake with SNI, never resuming a session, verifying nothing, sending
/// nothing. ServerUnreachable (refused, no route), TimedOut, or the handshake's reason in Subject::Reason. The chain is
/// bounded to 100 KiB, the whole to `timeLimit`.
Result<ServedTls> lookAtTls(const QHostAddress &address, quint16 port, const QString &serverName,
                            std::chrono::milliseconds timeLimit, const Context &context);

} // namespace certwright
