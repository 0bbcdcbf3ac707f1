#pragma once

#include "base/context.h"
#include "monitor/probe.h"
#include "x509/certificate.h"

namespace certwright {

/// Whom to ask, and for whose certificate.
struct ProbeQuestion {
    HostPort server;
    QString serverName; ///< SNI
    QByteArray fingerprint;
};

/// From a target's `HOST:PORT` or `:PORT` (then the certificate's first name that can be asked for). Empty
/// where there is nothing to ask; NameNotCovered where the certificate does not cover the name that would be
/// asked for.
Result<std::optional<ProbeQuestion>> probeQuestion(const QString &probe, const Certificate &leaf);

struct ProbeVerdict {
    enum class Kind { Confirmed, Other, Nobody };
    Kind kind = Kind::Nobody;
    QString served;             ///< fingerprint in hex; empty where nobody answered
    std::optional<Error> error; ///< ServedOther, ServerUnreachable …
};

/// Asks until every address that answers shows the certificate, or `patience` is over. Confirmed only where
/// at least one answered, and none showed another.
Result<ProbeVerdict> confirmServed(const ProbeQuestion &question, std::chrono::milliseconds patience,
                                   const Context &context);

} // namespace certwright
