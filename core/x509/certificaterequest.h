#pragma once

#include "x509/alternativename.h"
#include "x509/privatekey.h"
#include "x509/subjectname.h"

struct X509_req_st;

namespace certwright {

/// A PKCS#10 certificate request (RFC 2986), parsed and immutable. Its signature was verified when it was
/// read.
class CertificateRequest
{
public:
    /// RequestInvalid, also where the signature does not prove possession of the key.
    static Result<CertificateRequest> fromDer(QByteArrayView der);
    static Result<CertificateRequest> make(const PrivateKey &key, const SubjectName &subject,
                                           const QList<AlternativeName> &names);

    const QByteArray &der() const { return m_der; }
    QByteArray pem() const;
    QString text() const;
    SubjectName subject() const;
    QList<AlternativeName> names() const;
    const PublicKey &publicKey() const { return m_publicKey; }
    /// What it asks for beside names, which no issuer of ours grants: `basicConstraints CA:TRUE` …, by
    /// extension name.
    QStringList otherExtensions() const;

private:
    CertificateRequest() = default;
    std::shared_ptr<X509_req_st> m_handle;
    QByteArray m_der;
    PublicKey m_publicKey;
};

} // namespace certwright
