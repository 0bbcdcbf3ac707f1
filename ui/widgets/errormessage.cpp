#include "widgets/errormessage.h"

#include "text/errortext.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

Message errorMessage(const Error &error, const QString &lead)
{
    const ErrorText text = errorText(error);
    Message message;
    message.tone = error.code() == ErrorCode::Cancelled ? Tone::Idle : Tone::Wrong;
    message.strong = lead.isEmpty() ? text.what : lead;
    message.text = lead.isEmpty() ? joined({text.why, text.hint}) : joined({text.message, text.hint});
    return message;
}

QString errorParagraph(const Error &error)
{
    const ErrorText text = errorText(error);
    return joined({text.message, text.hint});
}

} // namespace certwright::ui
