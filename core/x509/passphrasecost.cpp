#include "x509/passphrasecost.h"

#include "x509/asn1.h"
#include "x509/kdflimits.h"
#include "x509/opensslerror.h"

#include <openssl/objects.h>

namespace certwright {

namespace {

int nidOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *oid = nullptr;
    X509_ALGOR_get0(&oid, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(oid);
}

/// The algorithm's parameters as the structure that `item` describes; null where they are another.
template<class Owner>
Owner parametersOf(const X509_ALGOR *algorithm, const ASN1_ITEM *item)
{
    const void *value = nullptr;
    int type = V_ASN1_UNDEF;
    X509_ALGOR_get0(nullptr, &type, &value, algorithm);
    if (type != V_ASN1_SEQUENCE)
        return nullptr;
    const auto *packed = static_cast<const ASN1_STRING *>(value);
    return Owner(static_cast<typename Owner::pointer>(ASN1_item_unpack(packed, item)));
}

quint64 unsignedFrom(const ASN1_INTEGER *number)
{
    uint64_t value = 0;
    return number && ASN1_INTEGER_get_uint64(&value, number) == 1 ? value : 0;
}

/// Multiplied where that is no more than `limit`, else nothing.
std::optional<quint64> productWithin(quint64 limit, std::initializer_list<quint64> factors)
{
    quint64 product = 1;
    for (const quint64 factor : factors) {
        if (factor == 0 || factor > limit / product)
            return {};
        product *= factor;
    }
    return product;
}

Result<qint64> scryptRounds(const ScryptCost &cost)
{
    const auto memory = productWithin(mostScryptMemory, {128, cost.n, cost.r});
    const auto work = productWithin(mostScryptWork, {128, cost.n, cost.r, cost.p});
    if (!memory || !work)
        return ErrorCode::CostTooHigh;
    // A round of PBKDF2 costs about as much as 512 bytes.
    return static_cast<qint64>(*work / 512);
}

std::optional<ScryptCost> scryptCostOf(const PBE2PARAM *parameters)
{
    if (nidOf(parameters->keyfunc) != NID_id_scrypt)
        return {};
    const auto scrypt = parametersOf<ScryptHandle>(parameters->keyfunc, ASN1_ITEM_rptr(SCRYPT_PARAMS));
    if (!scrypt)
        return ScryptCost{};
    return ScryptCost{stringBytes(scrypt->salt).toByteArray(), unsignedFrom(scrypt->costParameter),
                      unsignedFrom(scrypt->blockSize), unsignedFrom(scrypt->parallelizationParameter)};
}

Result<qint64> pbes2Rounds(const PBE2PARAM *parameters)
{
    if (const auto scrypt = scryptCostOf(parameters))
        return scryptRounds(*scrypt);
    if (nidOf(parameters->keyfunc) != NID_id_pbkdf2)
        return ErrorCode::FormatUnsupported;
    const auto pbkdf2 = parametersOf<Pbkdf2Handle>(parameters->keyfunc, ASN1_ITEM_rptr(PBKDF2PARAM));
    if (!pbkdf2)
        return ErrorCode::FormatInvalid;
    return checkedRounds(pbkdf2->iter);
}

} // namespace

Pbes2Handle pbes2Of(const X509_ALGOR *scheme)
{
    const OpenSslErrorMark mark;
    return nidOf(scheme) == NID_pbes2 ? parametersOf<Pbes2Handle>(scheme, ASN1_ITEM_rptr(PBE2PARAM))
                                      : nullptr;
}

std::optional<ScryptCost> scryptCostOf(const X509_ALGOR *scheme)
{
    const OpenSslErrorMark mark;
    const Pbes2Handle parameters = pbes2Of(scheme);
    return parameters ? scryptCostOf(parameters.get()) : std::nullopt;
}

Result<qint64> checkedRounds(const ASN1_INTEGER *rounds)
{
    const OpenSslErrorMark mark;
    int64_t count = 0;
    if (!rounds || ASN1_INTEGER_get_int64(&count, rounds) != 1 || count < 1 || count > mostRounds)
        return ErrorCode::CostTooHigh;
    return static_cast<qint64>(count);
}

Result<qint64> roundsOf(const X509_ALGOR *scheme)
{
    const OpenSslErrorMark mark;
    if (nidOf(scheme) == NID_pbes2) {
        const Pbes2Handle parameters = pbes2Of(scheme);
        return parameters ? pbes2Rounds(parameters.get()) : Result<qint64>(ErrorCode::FormatInvalid);
    }
    int type = 0;
    if (EVP_PBE_find(EVP_PBE_TYPE_OUTER, nidOf(scheme), &type, nullptr, nullptr) != 1)
        return ErrorCode::FormatUnsupported;
    const auto old = parametersOf<PbeHandle>(scheme, ASN1_ITEM_rptr(PBEPARAM));
    if (!old)
        return ErrorCode::FormatInvalid;
    return checkedRounds(old->iter);
}

} // namespace certwright
