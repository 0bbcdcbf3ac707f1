#pragma once

#include "base/secretbytes.h"

#include <QByteArray>
#include <QList>

namespace certwright {

/// A block of a PEM file: `type` is what stands after BEGIN (`CERTIFICATE`). RFC 7468, laxly read.
struct PemBlock {
    QByteArray type;
    QByteArray der;     ///< wiped by who reads keys from it
    QByteArray headers; ///< `Proc-Type`/`DEK-Info` lines of old encrypted keys
};

/// One block with LF line ends and 64 columns.
QByteArray pemBlock(const QByteArray &type, QByteArrayView der);
/// As pemBlock(), for private keys.
SecretBytes secretPemBlock(const QByteArray &type, QByteArrayView der);

} // namespace certwright
