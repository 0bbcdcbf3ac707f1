#pragma once

#include "base/secretbytes.h"

#include <optional>
#include <vector>

namespace certwright {

/// Fields one after the other, each with its length, in one block of secret memory: what the vault seals of a
/// target.
SecretBytes packFields(const std::vector<QByteArrayView> &fields);
/// Views into `packed`, which must outlive them; empty where it was not made by packFields().
std::optional<std::vector<QByteArrayView>> unpackFields(const SecretBytes &packed);

} // namespace certwright
