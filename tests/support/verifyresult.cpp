#include "support/verifyresult.h"

namespace certwright::test {

QByteArray describe(const Error &error)
{
    QByteArray text = errorName(error.code()).toUtf8();
    for (const QString &about : error.subjects())
        text += " [" + about.toUtf8() + ']';
    if (!error.detail().isEmpty())
        text += " (" + error.detail().toUtf8() + ')';
    if (error.cause())
        text += " because of " + describe(*error.cause());
    return text;
}

} // namespace certwright::test
