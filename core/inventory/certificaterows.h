#pragma once

#include "inventory/certificatestatus.h"
#include "inventory/connection.h"
#include "inventory/values.h"

namespace certwright {

/// What a table or `list` shows of one certificate; read from columns, never parsed from the certificate.
struct CertificateRow {
    CertificateId id;
    QString label;
    QString subjectCn;
    QString subject;
    QStringList sans; ///< `DNS:…`
    QString issuerCn;
    QString issuer;
    QString serial;
    QDateTime notBefore;
    QDateTime notAfter;
    QByteArray fingerprint;
    QString keyAlgorithm;
    int keyBits = 0;
    bool isCa = false;
    bool selfSigned = false;
    bool hasKey = false;
    bool managed = false;
    IssuerKind issuerKind = IssuerKind::External;
    CertificateStatus status = CertificateStatus::Valid;
    std::optional<QDateTime> renewAt;
    std::optional<Error> lastError;
    QList<TargetId> targets;
    QString targetSummary; ///< presets of the targets, for the name's second line: `nginx, haproxy`
    QString source;
    QString notes;
    bool isAuthority = false; ///< one of our own authorities
    /// The name people know it by: label, else first name, else CN, else subject.
    QString displayName() const;
};

struct RowFilter {
    std::optional<QDateTime> expiringBefore;
    bool expiredOnly = false;
    QString domainGlob;
    QString issuerText;
    QString search; ///< over label, names, subject, issuer, serial, fingerprint, notes
    bool includeSuperseded = true;
    std::optional<CertificateId> only;
};

/// All living certificates in one query, newest first; statuses as of `now`.
Result<QList<CertificateRow>> certificateRows(const Connection &connection, const RowFilter &filter,
                                              const QDateTime &now);

/// The JSON form of `list` (cli.md).
QJsonObject toJson(const CertificateRow &row, const QDateTime &now);

/// Counts for the status line and `status`, without reading rows.
struct CertificateCounts {
    int total = 0;
    int valid = 0;
    int expiring = 0;
    int expired = 0;
};
Result<CertificateCounts> certificateCounts(const Connection &connection, const QDateTime &now);

} // namespace certwright
