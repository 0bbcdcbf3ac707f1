#pragma once

#include "deploy/placement.h"
#include "formats/bundle.h"

namespace certwright {

/// The bytes of each file that the target writes. A chain without intermediates and a root that is not known
/// make no file; ChainIncomplete where a person asked for the root by name.
Result<std::vector<HostFile>> renderFiles(const Bundle &bundle, const PlaceParts &parts,
                                          const SecretBytes *keystorePassphrase);

/// Parses the bytes as they lie and compares: each file's first certificate is `leaf`, each key is its.
/// KeyMismatch names the file; CertificateInvalid where one can't be read (conventions 2.4, 5).
Result<> proveFiles(const std::vector<HostFile> &files, const QList<TargetFile> &kinds,
                    const Certificate &leaf, const SecretBytes *keystorePassphrase);

} // namespace certwright
