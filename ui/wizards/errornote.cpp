#include "wizards/errornote.h"

#include "text/errortext.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

QString sentencesOf(const Error &error)
{
    const ErrorText text = errorText(error);
    return text.hint.isEmpty() ? text.message : u"%1 %2"_s.arg(text.message, text.hint);
}

Note noteOf(Tone tone, const Error &error)
{
    return {tone, sentencesOf(error)};
}

} // namespace certwright::ui
