#pragma once

#include <QString>

namespace certwright {

/// `OpenSSL 3.0.22`: the library we run with, which need not be the one we were built with.
QString openSslVersion();

} // namespace certwright
