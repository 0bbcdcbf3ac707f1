#pragma once

#include "base/error.h"

#include <span>

namespace certwright {

/// One way to tell an error. `{file}` and its like stand for the error's subjects; of several for a code the
/// first one is taken whose names are all known, and the last names none. Translated in the context
/// `certwright::ErrorText`.
struct ErrorSentence {
    ErrorCode code;
    const char *what;
    const char *hint;
};

/// By area, in the order of ErrorCode.
std::span<const ErrorSentence> generalSentences();
std::span<const ErrorSentence> fileSentences();
std::span<const ErrorSentence> certificateSentences();
std::span<const ErrorSentence> formatSentences();
std::span<const ErrorSentence> vaultSentences();
std::span<const ErrorSentence> storeSentences();
std::span<const ErrorSentence> issuingSentences();
std::span<const ErrorSentence> deploySentences();

} // namespace certwright
