#pragma once

#include "formats/foundobject.h"

#include <vector>

namespace certwright {

/// Everything in these bytes, whatever the file was called: PEM (several blocks, text between them), DER
/// certificates, keys, requests, lists, PKCS#7, PKCS#8, PKCS#12. Each passphrase is tried, the empty one
/// first. Wipes nothing of `bytes`: the caller does where it may hold a key. Never empty: what is not
/// understood is an UnreadableObject.
///
/// Bounded: 10,000 objects, 1,000 unreadable ones (what follows is not looked at, and said to be so), and
/// five seconds of trying passphrases; what is sealed after that stays a SealedObject.
std::vector<FoundObject> findObjects(const QByteArray &bytes, const std::vector<SecretBytes> &passphrases);

} // namespace certwright
