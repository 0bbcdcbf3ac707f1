#include "x509/certificate.h"

#include "base/escape.h"
#include "x509/asn1.h"
#include "x509/distinguishedname.h"
#include "x509/extensionhandles.h"
#include "x509/opensslerror.h"
#include "x509/pemblock.h"
#include "x509/publickeyhandle.h"
#include "x509/sealing.h"

#include <openssl/objects.h>
#include <openssl/sha.h>

#include <algorithm>

namespace certwright {

namespace {

constexpr qsizetype largestCertificate = 1024 * 1024;

Error invalid()
{
    return opensslError(ErrorCode::CertificateInvalid);
}

} // namespace

Result<Certificate> Certificate::fromDer(QByteArrayView der)
{
    if (der.isEmpty() || der.size() > largestCertificate)
        return ErrorCode::CertificateInvalid;
    auto handle = fromWholeDer<CertificateHandle>(der, d2i_X509);
    if (!handle)
        return invalid();
    CW_TRY(certificate, fromHandle(std::move(handle)));
    // Lengths written otherwise than DER writes them would give one certificate many fingerprints.
    if (certificate.m_der != der)
        return ErrorCode::CertificateInvalid;
    return certificate;
}

Result<Certificate> Certificate::fromHandle(std::shared_ptr<x509_st> handle)
{
    Certificate certificate;
    certificate.m_handle = std::move(handle);
    certificate.m_der = toDer(certificate.m_handle.get(), i2d_X509);
    if (certificate.m_der.isEmpty() || !certificate.notBefore().isValid() ||
        !certificate.notAfter().isValid())
        return invalid();
    certificate.m_publicKey = publicKeyFrom(X509_get_X509_PUBKEY(certificate.m_handle.get()));
    return certificate;
}

QByteArray Certificate::pem() const
{
    return pemBlock("CERTIFICATE", m_der);
}

QString Certificate::text() const
{
    const OpenSslErrorMark mark;
    const BioHandle bio(BIO_new(BIO_s_mem()));
    if (!bio || X509_print_ex(bio.get(), m_handle.get(), XN_FLAG_ONELINE & ~ASN1_STRFLGS_ESC_MSB, 0) != 1)
        return {};
    return visibleText(QString::fromUtf8(written(bio.get())), Lines::Keep);
}

SubjectName Certificate::subject() const
{
    return readName(X509_get_subject_name(m_handle.get()));
}

SubjectName Certificate::issuer() const
{
    return readName(X509_get_issuer_name(m_handle.get()));
}

QString Certificate::serial() const
{
    return hexFrom(X509_get0_serialNumber(m_handle.get()));
}

QDateTime Certificate::notBefore() const
{
    return timeFrom(X509_get0_notBefore(m_handle.get()));
}

QDateTime Certificate::notAfter() const
{
    return timeFrom(X509_get0_notAfter(m_handle.get()));
}

QList<AlternativeName> Certificate::names() const
{
    return readAlternativeNames(X509_get0_extensions(m_handle.get()));
}

QByteArray Certificate::fingerprint() const
{
    return sha256(m_der);
}

QString Certificate::fingerprintHex() const
{
    return QString::fromLatin1(fingerprint().toHex());
}

QByteArray Certificate::fingerprintSha1() const
{
    QByteArray digest(SHA_DIGEST_LENGTH, '\0');
    SHA1(unsignedBytes(m_der), static_cast<size_t>(m_der.size()),
         reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

QString Certificate::signatureAlgorithm() const
{
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, m_handle.get());
    const ASN1_OBJECT *oid = nullptr;
    X509_ALGOR_get0(&oid, nullptr, nullptr, algorithm);
    return oidName(oid);
}

bool Certificate::isCa() const
{
    const OpenSslErrorMark mark;
    constexpr int byBasicConstraints = 1;
    constexpr int asVersionOneRoot = 3;
    const int kind = X509_check_ca(m_handle.get());
    return kind == byBasicConstraints || (kind == asVersionOneRoot && isSelfSigned());
}

std::optional<int> Certificate::pathLength() const
{
    const OpenSslErrorMark mark;
    const long length = X509_get_pathlen(m_handle.get());
    return length < 0 ? std::nullopt : std::optional(static_cast<int>(length));
}

bool Certificate::isSelfSigned() const
{
    const OpenSslErrorMark mark;
    return X509_self_signed(m_handle.get(), 1) == 1;
}

KeyUsages Certificate::keyUsages() const
{
    return readKeyUsages(X509_get0_extensions(m_handle.get()));
}

ExtendedKeyUsages Certificate::extendedKeyUsages() const
{
    return readExtendedKeyUsages(X509_get0_extensions(m_handle.get()));
}

bool Certificate::hasExtendedKeyUsages() const
{
    return X509_get_ext_by_NID(m_handle.get(), NID_ext_key_usage, -1) >= 0;
}

NameConstraints Certificate::nameConstraints() const
{
    return readNameConstraints(X509_get0_extensions(m_handle.get()));
}

QByteArray Certificate::subjectKeyId() const
{
    const OpenSslErrorMark mark;
    const ASN1_OCTET_STRING *id = X509_get0_subject_key_id(m_handle.get());
    return id ? stringBytes(id).toByteArray() : QByteArray();
}

QByteArray Certificate::authorityKeyId() const
{
    const OpenSslErrorMark mark;
    const ASN1_OCTET_STRING *id = X509_get0_authority_key_id(m_handle.get());
    return id ? stringBytes(id).toByteArray() : QByteArray();
}

QList<ExtensionText> Certificate::extensions() const
{
    QList<ExtensionText> texts;
    for (int i = 0; i < X509_get_ext_count(m_handle.get()); ++i)
        texts += describe(X509_get_ext(m_handle.get(), i));
    return texts;
}

bool Certificate::isSignedBy(const Certificate &issuer) const
{
    const OpenSslErrorMark mark;
    if (X509_NAME_cmp(X509_get_issuer_name(m_handle.get()), X509_get_subject_name(issuer.handle())) != 0)
        return false;
    EVP_PKEY *key = X509_get0_pubkey(issuer.handle());
    return key && X509_verify(m_handle.get(), key) == 1;
}

bool Certificate::covers(const AlternativeName &host) const
{
    const auto all = names();
    return std::any_of(all.begin(), all.end(),
                       [&](const AlternativeName &name) { return name.covers(host); });
}

} // namespace certwright
