#pragma once

#include "base/error.h"

namespace certwright {

/// Empties this thread's OpenSSL queue into an Error's detail; call it right after the call that failed.
Error opensslError(ErrorCode code);

/// Leaves this thread's queue as it was, whatever is tried in the scope: for attempts that may fail.
class OpenSslErrorMark
{
public:
    OpenSslErrorMark();
    ~OpenSslErrorMark();
    OpenSslErrorMark(const OpenSslErrorMark &) = delete;
    OpenSslErrorMark &operator=(const OpenSslErrorMark &) = delete;
};

} // namespace certwright
