#pragma once

#include "inventory/certificatestatus.h"
#include "inventory/connection.h"
#include "inventory/values.h"

#include <limits>
#include <memory>

namespace certwright {

/// What a table or `list` shows of one certificate; read from columns, never parsed from the certificate.
///
/// 100,000 of them lie in a window's memory: the texts are one packed UTF-8 block, and each question takes
/// its own out.
class CertificateRow
{
public:
    CertificateId id() const { return m_id; }
    QString label() const { return text(Field::Label); }
    QString subjectCn() const { return text(Field::SubjectCn); }
    QString subject() const { return text(Field::Subject); }
    QStringList sans(int most = std::numeric_limits<int>::max()) const; ///< `DNS:…`, the first of them
    QString issuerCn() const { return text(Field::IssuerCn); }
    QString issuer() const { return text(Field::Issuer); }
    QString serial() const { return text(Field::Serial); }
    QDateTime notBefore() const { return QDateTime::fromSecsSinceEpoch(m_notBefore, Qt::UTC); }
    QDateTime notAfter() const { return QDateTime::fromSecsSinceEpoch(m_notAfter, Qt::UTC); }
    QByteArray fingerprint() const { return QByteArray::fromHex(bytes(Field::Fingerprint).toByteArray()); }
    QString fingerprintHex() const { return text(Field::Fingerprint); }
    QString keyAlgorithm() const { return text(Field::KeyAlgorithm); }
    int keyBits() const { return bytes(Field::KeyBits).toInt(); }
    bool isCa() const { return m_isCa; }
    bool isSelfSigned() const { return m_isSelfSigned; }
    bool hasKey() const { return m_hasKey; }
    bool isManaged() const { return m_managed.isValid(); }
    ManagedId managed() const { return m_managed; }
    IssuerKind issuerKind() const { return m_issuerKind; }
    CertificateStatus status() const { return m_status; }
    std::optional<QDateTime> renewAt() const;
    std::optional<Error> lastError() const;
    QList<TargetId> targets() const;
    QString targetSummary() const; ///< presets of the targets, for the name's second line: `nginx, haproxy`
    QString source() const { return text(Field::Source); }
    QString notes() const { return text(Field::Notes); }
    bool isAuthority() const { return m_isAuthority; } ///< one of our own authorities
    /// The name people know it by: label, else first name, else CN, else subject.
    QString displayName() const;

private:
    friend class RowReader;
    /// In the order of the packed block: first what the certificate says, then what the store knows of it.
    enum class Field {
        NotBefore,
        NotAfter,
        Marks,
        KeyBits,
        Fingerprint,
        Serial,
        KeyAlgorithm,
        SubjectCn,
        IssuerCn,
        Subject,
        Issuer,
        Sans,
        Label,
        Source,
        Notes,
    };
    /// What few rows have.
    struct Extra {
        std::optional<Error> lastError;
        QList<TargetId> targets;
        QString targetSummary;
    };
    QByteArrayView bytes(Field field) const;
    QString text(Field field) const { return QString::fromUtf8(bytes(field)); }

    QByteArray m_packed;
    std::shared_ptr<const Extra> m_extra;
    CertificateId m_id;
    ManagedId m_managed;
    qint64 m_notBefore = 0;
    qint64 m_notAfter = 0;
    qint64 m_renewAt = 0; ///< 0: never by itself
    IssuerKind m_issuerKind = IssuerKind::External;
    CertificateStatus m_status = CertificateStatus::Valid;
    bool m_isCa = false;
    bool m_isSelfSigned = false;
    bool m_hasKey = false;
    bool m_isAuthority = false;
};

/// What is asked of the rows; an empty question asks nothing.
struct RowFilter {
    std::optional<QDateTime> expiringBefore;
    bool expiredOnly = false;
    QString domainGlob; ///< `*` and `?`; a name that covers the domain by its wildcard counts too
    QString issuerText;
    QString search; ///< each word, over label, names, subject, issuer, serial, fingerprint, notes
    bool includeSuperseded = true;
    std::optional<CertificateId> only;
    int limit = 0; ///< at most so many, the newest; 0: all
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

Q_DECLARE_TYPEINFO(certwright::CertificateRow, Q_RELOCATABLE_TYPE);
