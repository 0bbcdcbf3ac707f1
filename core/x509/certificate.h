#pragma once

#include "base/result.h"
#include "x509/alternativename.h"
#include "x509/extensions.h"
#include "x509/publickey.h"
#include "x509/subjectname.h"

#include <QDateTime>

#include <memory>
#include <optional>

struct x509_st;

namespace certwright {

/// An X.509 certificate, parsed and immutable (RFC 5280). Copies are cheap; two are equal where their DER is.
class Certificate
{
public:
    /// Exactly one certificate, no bytes after it; at most 1 MiB. CertificateInvalid.
    static Result<Certificate> fromDer(QByteArrayView der);

    const QByteArray &der() const { return m_der; }
    /// One PEM block, LF, no text before it.
    QByteArray pem() const;
    /// OpenSSL's full text, control characters escaped.
    QString text() const;

    SubjectName subject() const;
    SubjectName issuer() const;
    /// Lower-case hex without leading zeros beyond the byte; `-` in front of a negative one.
    QString serial() const;
    QDateTime notBefore() const;          ///< UTC
    QDateTime notAfter() const;           ///< UTC, inclusive
    QList<AlternativeName> names() const; ///< of the SAN extension only
    const PublicKey &publicKey() const { return m_publicKey; }
    QByteArray fingerprint() const; ///< SHA-256 of the DER, 32 bytes
    QString fingerprintHex() const; ///< 64 lower-case digits
    QByteArray fingerprintSha1() const;
    QString signatureAlgorithm() const; ///< `ecdsa-with-SHA256` …

    bool isCa() const; ///< basic constraints say so (or it is a v1 root that signs itself)
    /// Empty: no limit.
    std::optional<int> pathLength() const;
    /// Subject and issuer are the same, and its own key verifies its signature.
    bool isSelfSigned() const;
    KeyUsages keyUsages() const; ///< empty flags where the extension is absent
    ExtendedKeyUsages extendedKeyUsages() const;
    bool hasExtendedKeyUsages() const;
    NameConstraints nameConstraints() const;
    QByteArray subjectKeyId() const;
    QByteArray authorityKeyId() const;
    QList<ExtensionText> extensions() const;

    /// Whether `issuer`'s key made this signature and the names fit.
    bool isSignedBy(const Certificate &issuer) const;
    /// Whether it is valid for `host` by its SAN (never by CN).
    bool covers(const AlternativeName &host) const;

    friend bool operator==(const Certificate &a, const Certificate &b) { return a.m_der == b.m_der; }

    /// For x509 and tls only.
    static Result<Certificate> fromHandle(std::shared_ptr<x509_st> handle);
    x509_st *handle() const { return m_handle.get(); }

private:
    Certificate() = default;
    std::shared_ptr<x509_st> m_handle;
    QByteArray m_der;
    PublicKey m_publicKey;
};

} // namespace certwright
