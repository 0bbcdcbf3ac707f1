#pragma once

#include "certificates/certificatesnapshot.h"

namespace certwright::ui {

/// What the authorities table shows of one.
struct AuthorityRow {
    AuthorityId id;
    CertificateId certificate;
    QString name;
    QString parent;        ///< name of the one above; empty for a root
    QStringList permitted; ///< `DNS:home.example`; empty: everything
    bool hasKey = false;
    bool keyHasOwnPassphrase = false;
    int living = 0; ///< certificates it issued that are still valid
    CertificateStatus status = CertificateStatus::Valid;
    QDateTime notBefore;
    QDateTime notAfter;
    bool isRoot() const { return parent.isEmpty(); }
};

/// All authorities, with what the rows of `snapshot` tell of what they issued. On a worker.
Result<QList<AuthorityRow>> authorityRows(Connection &connection, const CertificateSnapshot &snapshot);

} // namespace certwright::ui
