#pragma once

#include "authorities/authorityrow.h"
#include "certificates/certificatesnapshot.h"

#include <optional>

namespace certwright::ui {

/// What a person has chosen on the page they look at: certificates, or one of our authorities.
struct Selection {
    SharedSnapshot snapshot;
    QList<CertificateId> certificates; ///< in the order shown; an authority's own certificate is among them
    std::optional<AuthorityRow> authority;

    bool isEmpty() const { return certificates.isEmpty(); }
    /// The one certificate chosen; nullptr for none and for several.
    const CertificateRow *only() const
    {
        return snapshot && certificates.size() == 1 ? snapshot->find(certificates.first()) : nullptr;
    }
};

} // namespace certwright::ui
