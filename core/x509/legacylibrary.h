#pragma once

#include "x509/handles.h"

namespace certwright {

/// A library context of its own that also knows what OpenSSL keeps out of the default one (RC2, RC4, single
/// DES, MD5 schemes): for reading old files, so that the rest of the process never meets these ciphers.
class LegacyLibrary
{
public:
    LegacyLibrary()
        : m_library(OSSL_LIB_CTX_new()),
          m_default(OSSL_PROVIDER_load(m_library.get(), "default")),
          m_legacy(OSSL_PROVIDER_load(m_library.get(), "legacy"))
    {
    }
    OSSL_LIB_CTX *handle() const { return m_library.get(); }

private:
    LibraryHandle m_library;
    ProviderHandle m_default;
    ProviderHandle m_legacy;
};

} // namespace certwright
