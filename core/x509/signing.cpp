#include "x509/signing.h"

#include "x509/asn1.h"
#include "x509/sealing.h"

namespace certwright {

const EVP_MD *digestFor(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "ED25519") || EVP_PKEY_is_a(key, "ED448"))
        return nullptr;
    if (!EVP_PKEY_is_a(key, "EC") || EVP_PKEY_get_bits(key) <= 256)
        return EVP_sha256();
    return EVP_PKEY_get_bits(key) <= 384 ? EVP_sha384() : EVP_sha512();
}

IntegerHandle randomSerial()
{
    NumberHandle number;
    do {
        const QByteArray random = randomBytes(16);
        number.reset(BN_bin2bn(unsignedBytes(random), static_cast<int>(random.size()), nullptr));
    } while (number && BN_is_zero(number.get()));
    return IntegerHandle(number ? BN_to_ASN1_INTEGER(number.get(), nullptr) : nullptr);
}

} // namespace certwright
