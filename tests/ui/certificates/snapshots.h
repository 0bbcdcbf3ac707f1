#pragma once

#include "certificates/certificatesnapshot.h"
#include "core/inventory/teststore.h"

namespace certwright::test {

/// All rows of a store, as the window reads them.
inline ui::SharedSnapshot snapshotOf(TestStore &store)
{
    return std::make_shared<const ui::CertificateSnapshot>(
        made(certificateRows(store.connection(), {}, store.now())), store.now());
}

/// The names of the rows that a wish lets through, in their order.
inline QStringList namesIn(const ui::CertificateSnapshot &snapshot, const ui::CertificateSnapshot::Wish &wish)
{
    QStringList names;
    for (const int index : snapshot.visible(wish))
        names << ui::peopleName(snapshot.rows().at(index));
    return names;
}

} // namespace certwright::test
