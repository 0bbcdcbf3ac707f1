#include "usage.h"

#include <QCoreApplication>

namespace certwright::agent {

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}
} // namespace

Error usageError(const QString &sentence)
{
    return {ErrorCode::UsageInvalid, Subject::Reason, sentence};
}

Error missingOption(const QString &option)
{
    return usageError(tr("%1 is missing").arg(option));
}

Error eitherOr(const QString &option, const QString &other)
{
    return usageError(tr("%1 and %2 can't go together").arg(option, other));
}

Error onlyWith(const QString &option, const QString &other)
{
    return usageError(tr("%1 goes only with %2").arg(option, other));
}

} // namespace certwright::agent
