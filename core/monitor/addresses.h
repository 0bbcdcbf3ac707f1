#pragma once

#include "base/context.h"
#include "tls/socketaddress.h"

#include <QList>

namespace certwright {

/// The addresses of a host name, in the system's order, each once. ServerUnreachable with the resolver's
/// reason; TimedOut; Cancelled: the system's resolver can't be stopped, so what it still says then is
/// dropped.
Result<QList<SocketAddress>> resolve(const QString &host, quint16 port, std::chrono::milliseconds timeLimit,
                                     const Context &context);

} // namespace certwright
