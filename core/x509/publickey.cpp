#include "x509/publickeyhandle.h"

#include "x509/asn1.h"
#include "x509/opensslerror.h"
#include "x509/sealing.h"

#include <openssl/ec.h>
#include <openssl/objects.h>
#include <openssl/sha.h>

namespace certwright {

namespace {

/// `P-256` for NIST's curves, else OpenSSL's name.
QString curveOf(const EVP_PKEY *key)
{
    char name[80] = {};
    size_t size = 0;
    if (EVP_PKEY_get_group_name(key, name, sizeof name, &size) != 1)
        return {};
    const char *nist = EC_curve_nid2nist(OBJ_sn2nid(name));
    return QString::fromLatin1(nist ? nist : name);
}

void describe(PublicKey &described, const EVP_PKEY *key)
{
    if (const char *type = EVP_PKEY_get0_type_name(key))
        described.algorithm = QString::fromLatin1(type).toUpper();
    described.bits = EVP_PKEY_get_bits(key);
    if (EVP_PKEY_is_a(key, "EC"))
        described.curve = curveOf(key);
}

} // namespace

PublicKey publicKeyFrom(const X509_PUBKEY *key)
{
    const OpenSslErrorMark mark;
    PublicKey described;
    described.spki = toDer(key, i2d_X509_PUBKEY);
    if (const EVP_PKEY *decoded = X509_PUBKEY_get0(key)) {
        describe(described, decoded);
    } else {
        ASN1_OBJECT *algorithm = nullptr;
        if (X509_PUBKEY_get0_param(&algorithm, nullptr, nullptr, nullptr, key) == 1)
            described.algorithm = oidName(algorithm).toUpper();
    }
    return described;
}

PublicKey publicKeyFrom(const EVP_PKEY *key)
{
    const OpenSslErrorMark mark;
    PublicKey described;
    described.spki = toDer(key, i2d_PUBKEY);
    describe(described, key);
    return described;
}

QByteArray PublicKey::fingerprint() const
{
    return sha256(spki);
}

QByteArray subjectPublicKeyBits(const PublicKey &key)
{
    const OpenSslErrorMark mark;
    // SEQUENCE { SEQUENCE algorithm, BIT STRING }
    const unsigned char *cursor = unsignedBytes(key.spki);
    const unsigned char *const end = cursor + key.spki.size();
    long size = 0;
    int tag = 0;
    int klass = 0;
    if (ASN1_get_object(&cursor, &size, &tag, &klass, end - cursor) & 0x80)
        return {};
    if (ASN1_get_object(&cursor, &size, &tag, &klass, end - cursor) & 0x80)
        return {};
    cursor += size;
    if ((ASN1_get_object(&cursor, &size, &tag, &klass, end - cursor) & 0x80) || tag != V_ASN1_BIT_STRING ||
        size < 1)
        return {};
    return {reinterpret_cast<const char *>(cursor) + 1, size - 1};
}

QByteArray keyIdentifier(const PublicKey &key)
{
    const QByteArray bits = subjectPublicKeyBits(key);
    QByteArray digest(SHA_DIGEST_LENGTH, '\0');
    EVP_Digest(bits.constData(), static_cast<size_t>(bits.size()),
               reinterpret_cast<unsigned char *>(digest.data()), nullptr, EVP_sha1(), nullptr);
    return digest;
}

} // namespace certwright
