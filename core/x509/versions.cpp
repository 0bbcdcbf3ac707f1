#include "x509/versions.h"

#include <openssl/crypto.h>

namespace certwright {

QString openSslVersion()
{
    return QStringLiteral("OpenSSL %1").arg(QLatin1String(OpenSSL_version(OPENSSL_VERSION_STRING)));
}

} // namespace certwright
