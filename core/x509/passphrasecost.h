#pragma once

#include "base/result.h"
#include "x509/handles.h"

#include <optional>

namespace certwright {

/// The parameters of PBES2 with scrypt (RFC 7914, 7), which OpenSSL reads only up to 32 MiB.
struct ScryptCost {
    QByteArray salt;
    quint64 n = 0;
    quint64 r = 0;
    quint64 p = 0;
};

/// How many rounds this encryption asks for, checked before any is computed; CostTooHigh beyond our limits,
/// FormatUnsupported for a scheme we don't know. scrypt counts by the memory it moves.
Result<qint64> roundsOf(const X509_ALGOR *scheme);
/// CostTooHigh unless 1…10 million.
Result<qint64> checkedRounds(const ASN1_INTEGER *rounds);
/// Set where the scheme is PBES2 with scrypt.
std::optional<ScryptCost> scryptCostOf(const X509_ALGOR *scheme);
/// The parameters of PBES2; null where the scheme is another.
Pbes2Handle pbes2Of(const X509_ALGOR *scheme);

} // namespace certwright
