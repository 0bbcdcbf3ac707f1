#include "x509/opensslerror.h"

#include <QStringList>

#include <openssl/err.h>

namespace certwright {

Error opensslError(ErrorCode code)
{
    QStringList lines;
    while (const unsigned long number = ERR_get_error()) {
        char text[256];
        ERR_error_string_n(number, text, sizeof text);
        lines += QString::fromLatin1(text);
    }
    return Error(code).withDetail(lines.join(QLatin1Char('\n')));
}

OpenSslErrorMark::OpenSslErrorMark()
{
    ERR_set_mark();
}

OpenSslErrorMark::~OpenSslErrorMark()
{
    ERR_pop_to_mark();
}

} // namespace certwright
