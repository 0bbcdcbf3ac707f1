#pragma once

#include "x509/certificate.h"

#include <QString>

namespace certwright {

/// Between the fields of `certificate.facts`, and between the names in one field.
inline constexpr QChar fieldSeparator(0x1f);
inline constexpr QChar nameSeparator(0x1e);

/// Bits of the field Marks.
enum class FactMark { Ca = 1, SelfSigned = 2 };

/// What the table shows of a certificate, packed as CertificateRow reads it.
QString packFacts(const Certificate &certificate);
/// `text` without our separators, so that it can stand in a packed row.
QString packable(const QString &text);
/// Lower-case words to search in, of packed facts and what the user wrote.
QString searchWords(const QString &facts, const QString &label, const QString &notes);
/// Names under which a certificate is found: its SANs, or its CN where it has none.
QStringList lookupNames(const Certificate &certificate);

} // namespace certwright
