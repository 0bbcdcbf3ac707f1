#pragma once

#include "deploy/deploy.h"
#include "formats/bundle.h"

namespace certwright {

/// What is deployed: a stored certificate with its chain and opened key.
struct Material {
    StoredCertificate stored;
    Bundle bundle;
};

/// The stored certificate with its chain and its key, opened. NotFound (Subject::Key) where we hold no key
/// for it, PassphraseNeeded, PassphraseWrong.
Result<Material> loadMaterial(CertificateId certificate, const SharedSecret &keyPassphrase,
                              const DeployParts &parts, Connection &connection, const Context &context);

/// Everything that can be said against showing it to the world: pair, time, chain, revocation, kind of key.
Result<> requireDeployable(const Material &material, const Preset &preset, const QDateTime &now);

/// TargetOlder where the certificate that is shown now began later (conventions 10.4, 58).
Result<> requireNewer(const Certificate &leaf, const std::optional<Certificate> &shown);

/// The first certificate in a file; empty where it holds none.
std::optional<Certificate> firstCertificate(const SecretBytes &bytes);

} // namespace certwright
