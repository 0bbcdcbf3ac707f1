#pragma once

#include "base/context.h"
#include "base/secretbytes.h"

namespace certwright::agent {

/// Whether somebody sits at a terminal who can be asked.
bool canPrompt();
/// Asks on the terminal without echo. PassphraseInvalid for an empty answer, Cancelled at end of input.
Result<SecretBytes> promptSecret(const QString &question);
/// Asks twice; PassphraseInvalid where the two differ.
Result<SecretBytes> promptNewSecret(const QString &question);
/// Asks `[y/N]`.
bool promptYes(const QString &question);

} // namespace certwright::agent
