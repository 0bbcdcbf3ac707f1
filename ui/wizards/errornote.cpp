#include "wizards/errornote.h"

#include "widgets/errormessage.h"

namespace certwright::ui {

Note noteOf(Tone tone, const Error &error)
{
    return {tone, errorParagraph(error)};
}

} // namespace certwright::ui
