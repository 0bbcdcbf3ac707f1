#pragma once

#include "x509/certificate.h"
#include "x509/pemblock.h"

#include <cstddef>
#include <optional>

namespace certwright {

/// Walks through the blocks of a PEM text once, whatever stands before, between or around them.
///
/// Lines may end in LF, CRLF or CR and may be indented; a byte order mark is no hindrance.
class PemReader
{
public:
    explicit PemReader(QByteArrayView text) : m_text(text) {}
    /// A block without its END, or whose text is not Base64, comes with an empty `der`. Empty at the end.
    std::optional<PemBlock> next();
    /// The last block as it stood, from BEGIN to END.
    QByteArrayView blockText() const { return m_block; }

private:
    bool seekBoundary();
    QByteArrayView takeLine();

    QByteArrayView m_text;
    QByteArrayView m_block;
    qsizetype m_position = 0;
};

inline constexpr std::size_t maximumPemBlocks = 10'000;

/// The blocks of a PEM text; what stands between them is skipped. At most 10,000 blocks.
QList<PemBlock> pemBlocks(QByteArrayView text);
/// Leaf first; LF, no blank lines and no text between blocks (HAProxy's runtime API ends at a blank line).
QByteArray certificatesPem(const QList<Certificate> &certificates);

} // namespace certwright
