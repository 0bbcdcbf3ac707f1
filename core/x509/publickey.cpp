#include "x509/publickeyhandle.h"

#include "x509/asn1.h"
#include "x509/opensslerror.h"
#include "x509/sealing.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/objects.h>
#include <openssl/sha.h>

#include <optional>

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

struct KnownKey {
    const char *type = nullptr;
    QLatin1StringView curve;
    int size = 0;                 ///< of the raw or uncompressed public key
    const char *prefix = nullptr; ///< SPKI before it, in hex (RFC 5480, RFC 8410)
};
constexpr KnownKey knownKeys[] = {
    {"EC", QLatin1StringView("P-256"), 65, "3059301306072a8648ce3d020106082a8648ce3d030107034200"},
    {"EC", QLatin1StringView("P-384"), 97, "3076301006072a8648ce3d020106052b81040022036200"},
    {"EC", QLatin1StringView("P-521"), 133, "30819b301006072a8648ce3d020106052b8104002303818600"},
    {"ED25519", QLatin1StringView(), 32, "302a300506032b6570032100"},
};

/// The public key as it stands in the BIT STRING; empty where its algorithm has no such form.
QByteArray rawPublicKey(const EVP_PKEY *key)
{
    QByteArray raw(256, Qt::Uninitialized);
    size_t size = 0;
    if (EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY,
                                        reinterpret_cast<unsigned char *>(raw.data()),
                                        static_cast<size_t>(raw.size()), &size) != 1)
        return {};
    raw.truncate(static_cast<qsizetype>(size));
    return raw;
}

/// For the keys we make, without OpenSSL's encoder, which takes five times as long as making one.
QByteArray quickSpki(const PublicKey &described, const EVP_PKEY *key)
{
    for (const KnownKey &known : knownKeys) {
        if (described.algorithm != QLatin1StringView(known.type) || described.curve != known.curve)
            continue;
        const QByteArray raw = rawPublicKey(key);
        const bool uncompressed = described.curve.isEmpty() || raw.startsWith('\x04');
        if (raw.size() == known.size && uncompressed)
            return QByteArray::fromHex(known.prefix) + raw;
    }
    return {};
}

/// A curve given by its parameters instead of its name is written so again.
bool hasNamedCurve(const EVP_PKEY *key)
{
    char encoding[16] = {};
    return EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_EC_ENCODING, encoding, sizeof encoding,
                                          nullptr) == 1 &&
           qstrcmp(encoding, OSSL_PKEY_EC_ENCODING_GROUP) == 0;
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
    describe(described, key);
    if (described.curve.isEmpty() || hasNamedCurve(key))
        described.spki = quickSpki(described, key);
    if (described.spki.isEmpty())
        described.spki = toDer(key, i2d_PUBKEY);
    return described;
}

QByteArray PublicKey::fingerprint() const
{
    return sha256(spki);
}

namespace {

/// SubjectPublicKeyInfo is SEQUENCE { AlgorithmIdentifier, BIT STRING }; nothing where it is not.
struct SpkiParts {
    AlgorithmHandle algorithm;
    QByteArrayView bits; ///< without the count of unused bits
};

std::optional<SpkiParts> splitSpki(QByteArrayView spki)
{
    const OpenSslErrorMark mark;
    const unsigned char *cursor = unsignedBytes(spki);
    const unsigned char *const end = cursor + spki.size();
    long size = 0;
    int tag = 0;
    int klass = 0;
    if (ASN1_get_object(&cursor, &size, &tag, &klass, end - cursor) != V_ASN1_CONSTRUCTED ||
        cursor + size != end)
        return {};
    AlgorithmHandle algorithm(d2i_X509_ALGOR(nullptr, &cursor, end - cursor));
    if (!algorithm || ASN1_get_object(&cursor, &size, &tag, &klass, end - cursor) != 0 ||
        tag != V_ASN1_BIT_STRING || cursor + size != end || size < 2 || *cursor != 0)
        return {};
    return SpkiParts{std::move(algorithm), QByteArrayView(cursor + 1, size - 1)};
}

} // namespace

bool setPublicKey(X509_PUBKEY *target, const PublicKey &key)
{
    const auto parts = splitSpki(key.spki);
    if (!parts)
        return false;
    const ASN1_TYPE *parameter = parts->algorithm->parameter;
    OidHandle oid(OBJ_dup(parts->algorithm->algorithm));
    OpenSslBytes bits(static_cast<unsigned char *>(
        OPENSSL_memdup(parts->bits.data(), static_cast<size_t>(parts->bits.size()))));
    OidHandle curve;
    StringHandle other;
    if (parameter && parameter->type == V_ASN1_OBJECT)
        curve.reset(OBJ_dup(parameter->value.object));
    else if (parameter && parameter->type != V_ASN1_NULL)
        other.reset(ASN1_STRING_dup(parameter->value.asn1_string));
    void *const value = curve ? static_cast<void *>(curve.get()) : other.get();
    if (!oid || !bits ||
        X509_PUBKEY_set0_param(target, oid.get(), parameter ? parameter->type : V_ASN1_UNDEF, value,
                               bits.get(), static_cast<int>(parts->bits.size())) != 1)
        return false;
    (void)oid.release();
    (void)bits.release();
    (void)curve.release();
    (void)other.release();
    return true;
}

QByteArray subjectPublicKeyBits(const PublicKey &key)
{
    const auto parts = splitSpki(key.spki);
    return parts ? parts->bits.toByteArray() : QByteArray();
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
