#pragma once

#include "inventory/certificatestatus.h"
#include "inventory/values.h"
#include "x509/chain.h"
#include "x509/revocationlist.h"

namespace certwright {

/// One word on a pill: `Valid`, `Expiring` …
QString certificateStatusWord(CertificateStatus status);
/// `In step`, `Outdated`, `Failed`, `Not confirmed`
QString targetStateWord(TargetState state);
/// `Note`, `Warning` …
QString severityWord(Severity severity);
/// Who issues: `Self-signed`, `Own authority`, `ACME`, `Another issuer`
QString issuerKindWords(IssuerKind kind);
/// `EC P-256: fast, and taken everywhere (recommended)`: what experts look for comes first.
QString keyAlgorithmWords(KeyAlgorithm algorithm);
/// `Website or server`, `Client` …
QString profileTitle(Profile profile);
/// What it is good for, in one sentence.
QString profileSentence(Profile profile);
/// `The key may be in other hands` …
QString revocationReasonWords(RevocationReason reason);
/// One sentence on what is wrong with a certificate for a purpose.
QString chainProblemSentence(const ChainProblem &problem);

} // namespace certwright
