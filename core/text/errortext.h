#pragma once

#include "base/error.h"

namespace certwright {

/// An Error in the reader's words: plain text in whole sentences, foreign values escaped. For window, agent
/// and mail alike.
struct ErrorText {
    QString message; ///< what happened and, where it is known, why: `what` and `why` together
    QString hint;    ///< what to do next; empty where nothing sensible can be said
    QString what;    ///< the first sentence alone
    QString why;     ///< the system's or server's own words, or the cause; may be empty
};
ErrorText errorText(const Error &error);

} // namespace certwright
