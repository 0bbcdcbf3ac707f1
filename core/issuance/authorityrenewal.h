#pragma once

#include "issuance/authorityplan.h"

namespace certwright {

/// A new certificate for an authority's same key: same name, constraints and path length, and as long a life
/// again, so that what it signed before still verifies. `passphrase` belongs to the key that signs: its own,
/// or its parent's. The old certificate is superseded. RenewalImpossible where the parent is not ours, or
/// where another program gave the key an identifier of its own.
Result<CreatedAuthority> renewAuthority(AuthorityId id, const SharedSecret &passphrase,
                                        const IssuanceParts &parts, const Context &context);

} // namespace certwright
