#pragma once

#include "x509/certificate.h"
#include "x509/certificaterequest.h"
#include "x509/privatekey.h"
#include "x509/revocationlist.h"

#include <variant>

namespace certwright {

/// An encrypted key or container that no given passphrase opened; kept as it came, to be asked for.
struct SealedObject {
    enum class Kind { Key, Pkcs12 };
    Kind kind = Kind::Key;
    QByteArray bytes;
};

/// Something in a file that could not be read, and why.
struct UnreadableObject {
    QString kind; ///< `cert`, `key`, `csr`, `crl`, `pkcs12`, `pkcs7`, `jks`, `unknown`
    Error error;
};

/// One thing that a file holds.
using FoundObject =
    std::variant<Certificate, PrivateKey, CertificateRequest, RevocationList, SealedObject, UnreadableObject>;

} // namespace certwright
