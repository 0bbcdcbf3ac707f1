#pragma once

#include "base/secretbytes.h"
#include "inventory/values.h"

#include <memory>

namespace certwright {

/// A passphrase that a plan carries; shared, since plans are copied from page to page.
using SharedSecret = std::shared_ptr<const SecretBytes>;

/// A deployment target that is to be made together with the certificate.
struct TargetDraft {
    Target target; ///< without ids
    SharedSecret
        keystorePassphrase; ///< of the keystore that is written there; none where there is no keystore
};

/// What is wanted, as a value: wizard pages and command-line options fill it, the pipeline carries it out.
struct IssuancePlan {
    QList<AlternativeName> names;
    SubjectName subject; ///< empty: CN = first name where it has at most 64 characters
    Profile profile = Profile::TlsServer;
    KeyAlgorithm keyAlgorithm = KeyAlgorithm::EcP256;
    IssuerKind issuer = IssuerKind::LocalCa;
    std::optional<AuthorityId> authority;
    int days = 0; ///< 0: 90 when it renews by itself, else 397; never beyond the issuer's end
    RenewalPolicy renewal;
    bool reuseKey = false;
    QString label;
    SharedSecret keyPassphrase; ///< the new key's own; none: the vault closes it
    bool rememberKeyPassphrase = false;
    SharedSecret authorityPassphrase; ///< where the authority's key has its own
    QList<TargetDraft> targets;       ///< planned by deploy/planTarget()
};

/// The part of a plan that a problem belongs to, so that it can be shown beside its field.
enum class PlanField { Names, Subject, Profile, Key, Issuer, Days, Label, Targets };

struct PlanProblem {
    PlanField field = PlanField::Names;
    bool blocking = true; ///< else worth saying, but no obstacle (Ed25519 for browsers, more than 825 days …)
    Error error;
};

/// What the check needs to know of the store.
struct PlanFacts {
    QDateTime now;
    std::optional<Certificate> authority;
    bool authorityHasKey = false;
    bool authorityKeyNeedsPassphrase = false;
};

/// Everything that can be said of a plan without touching anything. Pure; window and agent show the same.
QList<PlanProblem> problems(const IssuancePlan &plan, const PlanFacts &facts);

/// The subject that will stand in the certificate; under an authority with name constraints it may lack its
/// CN.
SubjectName plannedSubject(const IssuancePlan &plan, const PlanFacts &facts);
/// Days it will live, already cut to the issuer's end.
int plannedDays(const IssuancePlan &plan, const PlanFacts &facts);

} // namespace certwright
