#pragma once

#include "x509/asn1.h"
#include "x509/handles.h"

#include <QByteArray>

#include <functional>

namespace certwright::test {

/// DER of a self-signed certificate that `change` has made strange before it was signed; empty where OpenSSL
/// can't.
inline QByteArray craftedCertificate(const std::function<void(X509 *)> &change)
{
    const KeyHandle key(EVP_EC_gen("P-256"));
    const CertificateHandle certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 7);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86'400);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>("crafted"),
                               -1, -1, 0);
    X509_set_pubkey(certificate.get(), key.get());
    change(certificate.get());
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return {};
    return toDer(certificate.get(), i2d_X509);
}

/// Adds an extension whose value is `der`, whatever that is.
inline void addRawExtension(X509 *certificate, const char *oid, const QByteArray &der, bool critical = false)
{
    const OidHandle object(OBJ_txt2obj(oid, 0));
    const OctetStringHandle value(ASN1_OCTET_STRING_new());
    ASN1_OCTET_STRING_set(value.get(), unsignedBytes(der), static_cast<int>(der.size()));
    const ExtensionHandle extension(
        X509_EXTENSION_create_by_OBJ(nullptr, object.get(), critical ? 1 : 0, value.get()));
    X509_add_ext(certificate, extension.get(), -1);
}

/// One TLV with a definite length.
inline QByteArray tlv(unsigned char tag, const QByteArray &content)
{
    QByteArray length;
    if (content.size() < 128) {
        length.append(static_cast<char>(content.size()));
    } else {
        QByteArray size;
        for (qsizetype rest = content.size(); rest > 0; rest >>= 8)
            size.prepend(static_cast<char>(rest & 0xff));
        length.append(static_cast<char>(0x80 | size.size())).append(size);
    }
    return QByteArray(1, static_cast<char>(tag)) + length + content;
}

/// A subjectAltName of dNSNames with just these bytes.
inline QByteArray dnsNames(const QList<QByteArray> &names)
{
    QByteArray all;
    for (const QByteArray &name : names)
        all += tlv(0x82, name);
    return tlv(0x30, all);
}

} // namespace certwright::test
