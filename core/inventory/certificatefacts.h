#pragma once

#include "x509/certificate.h"

#include <QString>

namespace certwright {

/// Between the fields of `certificate.facts`, and between the names in one field.
inline constexpr QChar fieldSeparator(0x1f);
inline constexpr QChar nameSeparator(0x1e);

/// Bits of the field Marks.
enum class FactMark { Ca = 1, SelfSigned = 2 };

/// What only the store knows of a certificate; goes into the packed row behind what the certificate says.
struct OwnWords {
    QString label;
    QString source;
    QString notes;
};

/// What the table shows of a certificate, packed as CertificateRow reads it.
QString packFacts(const Certificate &certificate, const OwnWords &own);
/// `facts` with other words of ours.
QString repackFacts(const QString &facts, const OwnWords &own);
/// `text` without our separators, so that it can stand in a packed row.
QString packable(const QString &text);
/// Lower-case words to search in, of packed facts.
QString searchWords(const QString &facts);
/// Names under which a certificate is found: its SANs, or its CN where it has none.
QStringList lookupNames(const Certificate &certificate);

} // namespace certwright
