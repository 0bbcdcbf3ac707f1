#pragma once

#include "x509/handles.h"

#include <openssl/ssl.h>

namespace certwright {

using TlsContextHandle = Handle<SSL_CTX, SSL_CTX_free>;
using TlsHandle = Handle<SSL, SSL_free>;

} // namespace certwright
