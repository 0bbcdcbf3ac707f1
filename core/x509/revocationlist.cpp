#include "x509/revocationlist.h"

#include "x509/asn1.h"
#include "x509/distinguishedname.h"
#include "x509/opensslerror.h"
#include "x509/pemblock.h"
#include "x509/publickeyhandle.h"
#include "x509/signing.h"

#include <openssl/objects.h>

#include <algorithm>
#include <array>

namespace certwright {

namespace {

/// Lists of large authorities have megabytes.
constexpr qsizetype largestList = 64 * 1024 * 1024;

struct Entry {
    RevocationReason reason = {};
    int code = 0; ///< RFC 5280, 5.3.1
    QLatin1StringView name;
};
constexpr std::array<Entry, 7> entries{{
    {RevocationReason::Unspecified, CRL_REASON_UNSPECIFIED, QLatin1StringView("unspecified")},
    {RevocationReason::KeyCompromise, CRL_REASON_KEY_COMPROMISE, QLatin1StringView("key-compromise")},
    {RevocationReason::CaCompromise, CRL_REASON_CA_COMPROMISE, QLatin1StringView("ca-compromise")},
    {RevocationReason::AffiliationChanged, CRL_REASON_AFFILIATION_CHANGED,
     QLatin1StringView("affiliation-changed")},
    {RevocationReason::Superseded, CRL_REASON_SUPERSEDED, QLatin1StringView("superseded")},
    {RevocationReason::CessationOfOperation, CRL_REASON_CESSATION_OF_OPERATION,
     QLatin1StringView("cessation-of-operation")},
    {RevocationReason::PrivilegeWithdrawn, CRL_REASON_PRIVILEGE_WITHDRAWN,
     QLatin1StringView("privilege-withdrawn")},
}};

const Entry &entryOf(RevocationReason reason)
{
    return *std::find_if(entries.begin(), entries.end(), [&](const Entry &e) { return e.reason == reason; });
}

RevocationReason reasonOf(const X509_REVOKED *revoked)
{
    const OpenSslErrorMark mark;
    const EnumeratedHandle code(
        static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(revoked, NID_crl_reason, nullptr, nullptr)));
    const long number = code ? ASN1_ENUMERATED_get(code.get()) : CRL_REASON_UNSPECIFIED;
    const auto entry =
        std::find_if(entries.begin(), entries.end(), [&](const Entry &e) { return e.code == number; });
    return entry == entries.end() ? RevocationReason::Unspecified : entry->reason;
}

Result<> addRevoked(X509_CRL *list, const RevokedSerial &serial)
{
    RevokedHandle revoked(X509_REVOKED_new());
    const IntegerHandle number(makeInteger(serial.serial));
    const TimeHandle time(makeTime(serial.time));
    if (!number || !time)
        return opensslError(ErrorCode::UsageInvalid).with(Subject::Value, serial.serial);
    if (!revoked || X509_REVOKED_set_serialNumber(revoked.get(), number.get()) != 1 ||
        X509_REVOKED_set_revocationDate(revoked.get(), time.get()) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    // RFC 5280, 5.3.1: unspecified is told by saying nothing.
    if (serial.reason != RevocationReason::Unspecified) {
        const EnumeratedHandle code(ASN1_ENUMERATED_new());
        if (!code || ASN1_ENUMERATED_set(code.get(), entryOf(serial.reason).code) != 1 ||
            X509_REVOKED_add1_ext_i2d(revoked.get(), NID_crl_reason, code.get(), 0, X509V3_ADD_DEFAULT) != 1)
            return opensslError(ErrorCode::CryptoFailed);
    }
    if (X509_CRL_add0_revoked(list, revoked.get()) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    (void)revoked.release();
    return {};
}

Result<> addExtensions(X509_CRL *list, const Certificate &authority, qint64 number)
{
    const IntegerHandle serial(ASN1_INTEGER_new());
    const AuthorityKeyIdHandle id(AUTHORITY_KEYID_new());
    if (!serial || !id || ASN1_INTEGER_set_int64(serial.get(), number) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    const QByteArray own = authority.subjectKeyId();
    const QByteArray bytes = own.isEmpty() ? keyIdentifier(authority.publicKey()) : own;
    id->keyid = ASN1_OCTET_STRING_new();
    if (!id->keyid ||
        ASN1_OCTET_STRING_set(id->keyid, unsignedBytes(bytes), static_cast<int>(bytes.size())) != 1 ||
        X509_CRL_add1_ext_i2d(list, NID_authority_key_identifier, id.get(), 0, X509V3_ADD_DEFAULT) != 1 ||
        X509_CRL_add1_ext_i2d(list, NID_crl_number, serial.get(), 0, X509V3_ADD_DEFAULT) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return {};
}

} // namespace

QString revocationReasonName(RevocationReason reason)
{
    return entryOf(reason).name;
}

std::optional<RevocationReason> revocationReasonNamed(const QString &name)
{
    const auto entry =
        std::find_if(entries.begin(), entries.end(), [&](const Entry &e) { return e.name == name; });
    return entry == entries.end() ? std::nullopt : std::optional(entry->reason);
}

QList<RevocationReason> allRevocationReasons()
{
    QList<RevocationReason> all;
    for (const Entry &entry : entries)
        all += entry.reason;
    return all;
}

Result<RevocationList> RevocationList::fromDer(QByteArrayView der)
{
    if (der.isEmpty() || der.size() > largestList)
        return Error(ErrorCode::FormatInvalid, Subject::Object, QStringLiteral("crl"));
    auto handle = fromWholeDer<RevocationHandle>(der, d2i_X509_CRL);
    if (!handle)
        return opensslError(ErrorCode::FormatInvalid).with(Subject::Object, QStringLiteral("crl"));
    RevocationList list;
    list.m_handle = std::move(handle);
    list.m_der = der.toByteArray();
    if (!list.thisUpdate().isValid())
        return Error(ErrorCode::FormatInvalid, Subject::Object, QStringLiteral("crl"));
    return list;
}

Result<RevocationList> RevocationList::make(const Certificate &authority, const PrivateKey &key,
                                            const Plan &plan)
{
    if (!key.matches(authority.publicKey()))
        return Error(ErrorCode::KeyMismatch, Subject::Authority, authority.subject().displayName());
    const RevocationHandle list(X509_CRL_new());
    const TimeHandle from(makeTime(plan.thisUpdate));
    const TimeHandle until(makeTime(plan.nextUpdate));
    if (!from || !until || plan.nextUpdate <= plan.thisUpdate)
        return ErrorCode::LifetimeInvalid;
    if (!list || X509_CRL_set_version(list.get(), X509_CRL_VERSION_2) != 1 ||
        X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(authority.handle())) != 1 ||
        X509_CRL_set1_lastUpdate(list.get(), from.get()) != 1 ||
        X509_CRL_set1_nextUpdate(list.get(), until.get()) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    for (const RevokedSerial &serial : plan.revoked)
        CW_CHECK(addRevoked(list.get(), serial));
    CW_CHECK(addExtensions(list.get(), authority, plan.number));
    X509_CRL_sort(list.get());
    if (X509_CRL_sign(list.get(), key.handle(), digestFor(key.handle())) == 0)
        return opensslError(ErrorCode::CryptoFailed);
    return fromDer(toDer(list.get(), i2d_X509_CRL));
}

QByteArray RevocationList::pem() const
{
    return pemBlock("X509 CRL", m_der);
}

SubjectName RevocationList::issuer() const
{
    return readName(X509_CRL_get_issuer(m_handle.get()));
}

QDateTime RevocationList::thisUpdate() const
{
    return timeFrom(X509_CRL_get0_lastUpdate(m_handle.get()));
}

QDateTime RevocationList::nextUpdate() const
{
    return timeFrom(X509_CRL_get0_nextUpdate(m_handle.get()));
}

qint64 RevocationList::number() const
{
    const OpenSslErrorMark mark;
    const IntegerHandle number(
        static_cast<ASN1_INTEGER *>(X509_CRL_get_ext_d2i(m_handle.get(), NID_crl_number, nullptr, nullptr)));
    int64_t value = 0;
    return number && ASN1_INTEGER_get_int64(&value, number.get()) == 1 ? value : 0;
}

QList<RevokedSerial> RevocationList::revoked() const
{
    QList<RevokedSerial> serials;
    STACK_OF(X509_REVOKED) *const revoked = X509_CRL_get_REVOKED(m_handle.get());
    const int count = revoked ? sk_X509_REVOKED_num(revoked) : 0;
    serials.reserve(count);
    for (int i = 0; i < count; ++i) {
        const X509_REVOKED *entry = sk_X509_REVOKED_value(revoked, i);
        serials.append({hexFrom(X509_REVOKED_get0_serialNumber(entry)),
                        timeFrom(X509_REVOKED_get0_revocationDate(entry)), reasonOf(entry)});
    }
    return serials;
}

bool RevocationList::isSignedBy(const Certificate &authority) const
{
    const OpenSslErrorMark mark;
    EVP_PKEY *key = X509_get0_pubkey(authority.handle());
    return key &&
           X509_NAME_cmp(X509_CRL_get_issuer(m_handle.get()), X509_get_subject_name(authority.handle())) ==
               0 &&
           X509_CRL_verify(m_handle.get(), key) == 1;
}

} // namespace certwright
