#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

namespace certwright {

/// Reads a passphrase: a regular file of ours or root's that others can't read (FileTooOpen else), at most 4
/// KiB, one trailing newline taken off; `-` is stdin. An empty one is PassphraseInvalid.
Result<SecretBytes> readPassphraseFile(const QString &path);
/// As above for a service manager's credential, whose folder decides who may read.
Result<SecretBytes> readCredential(const QString &credentialsFolder, const QString &name);

} // namespace certwright
