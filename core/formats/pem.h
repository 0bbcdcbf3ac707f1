#pragma once

#include "x509/certificate.h"
#include "x509/pemblock.h"

namespace certwright {

/// The blocks of a PEM text; what stands between them is skipped. At most 10,000 blocks.
QList<PemBlock> pemBlocks(QByteArrayView text);
/// Leaf first; LF, no blank lines and no text between blocks (HAProxy's runtime API ends at a blank line).
QByteArray certificatesPem(const QList<Certificate> &certificates);

} // namespace certwright
