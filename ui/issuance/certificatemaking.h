#pragma once

#include "issuance/certificatedraft.h"
#include "renewal/fulfil.h"

namespace certwright::ui {

/// A certificate that exists, and how far its way to a server is.
struct MadeCertificate {
    IssuedCertificate issued;
    std::optional<DeployReport> report; ///< none where it is just kept
    std::optional<Error> error;         ///< why it isn't deployed
};

/// Plans the target again, makes the certificate, deploys it. An Error where nothing was made; what was made
/// and could not be deployed is said in the result. Call it on a worker.
Result<MadeCertificate> makeCertificate(const CertificateDraft &draft, Services &services, const Vault &vault,
                                        const Context &context);

/// Deploying alone, to where the draft says by now; a target at another place is taken back first.
MadeCertificate deployMade(const MadeCertificate &made, const CertificateDraft &draft, Services &services,
                           const Vault &vault, const Context &context);

} // namespace certwright::ui
