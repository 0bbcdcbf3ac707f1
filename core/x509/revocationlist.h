#pragma once

#include "x509/certificate.h"
#include "x509/privatekey.h"

struct X509_crl_st;

namespace certwright {

/// Why a certificate is no longer to be trusted (RFC 5280, 5.3.1), as the command line names it.
enum class RevocationReason {
    Unspecified,
    KeyCompromise,
    CaCompromise,
    AffiliationChanged,
    Superseded,
    CessationOfOperation,
    PrivilegeWithdrawn,
};
QString revocationReasonName(RevocationReason reason); ///< `key-compromise`
std::optional<RevocationReason> revocationReasonNamed(const QString &name);
QList<RevocationReason> allRevocationReasons();

struct RevokedSerial {
    QString serial; ///< hex, as Certificate::serial()
    QDateTime time;
    RevocationReason reason = RevocationReason::Unspecified;
};

/// A certificate revocation list (RFC 5280, 5), parsed and immutable.
class RevocationList
{
public:
    static Result<RevocationList> fromDer(QByteArrayView der);
    struct Plan {
        qint64 number = 1;
        QDateTime thisUpdate;
        QDateTime nextUpdate;
        QList<RevokedSerial> revoked;
    };
    static Result<RevocationList> make(const Certificate &authority, const PrivateKey &key, const Plan &plan);

    const QByteArray &der() const { return m_der; }
    QByteArray pem() const;
    SubjectName issuer() const;
    QDateTime thisUpdate() const;
    QDateTime nextUpdate() const; ///< invalid where absent
    qint64 number() const;
    QList<RevokedSerial> revoked() const;
    bool isSignedBy(const Certificate &authority) const;

    /// For x509 and tls only.
    X509_crl_st *handle() const { return m_handle.get(); }

private:
    RevocationList() = default;
    std::shared_ptr<X509_crl_st> m_handle;
    QByteArray m_der;
};

} // namespace certwright
