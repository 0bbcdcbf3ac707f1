#include "x509/distinguishedname.h"

#include "x509/asn1.h"
#include "x509/opensslerror.h"

#include <openssl/objects.h>

namespace certwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Error invalidPart(const SubjectName::Part &part)
{
    return opensslError(ErrorCode::SubjectInvalid).with(Subject::Value, part.type + u'=' + part.value);
}

QString valueText(const ASN1_STRING *value)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, value);
    const OpenSslBytes owner(utf8);
    // RFC 4514, 2.4: what is no string is written as `#` and its hex.
    if (size < 0)
        return u'#' + QString::fromLatin1(stringBytes(value).toByteArray().toHex());
    return QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
}

} // namespace

OidHandle attributeOid(const QString &type)
{
    const OpenSslErrorMark mark;
    static constexpr struct {
        QLatin1StringView typed;
        const char *name = nullptr;
    } aliases[] = {{"e"_L1, LN_pkcs9_emailAddress},
                   {"email"_L1, LN_pkcs9_emailAddress},
                   {"emailaddress"_L1, LN_pkcs9_emailAddress},
                   {"s"_L1, SN_stateOrProvinceName},
                   {"street"_L1, SN_streetAddress}};
    for (const auto &alias : aliases) {
        if (type.compare(alias.typed, Qt::CaseInsensitive) == 0)
            return OidHandle(OBJ_txt2obj(alias.name, 0));
    }
    const QByteArray name = type.toUtf8();
    if (name.isEmpty() || name.contains('\0'))
        return nullptr;
    // OpenSSL takes `2.5.` for an OID.
    if (name.at(0) >= '0' && name.at(0) <= '9')
        return OidHandle(name.endsWith('.') ? nullptr : OBJ_txt2obj(name.constData(), 1));
    if (OidHandle oid{OBJ_txt2obj(name.constData(), 0)})
        return oid;
    return OidHandle(OBJ_txt2obj(name.toUpper().constData(), 0));
}

Result<NameHandle> makeName(const SubjectName &subject)
{
    NameHandle name(X509_NAME_new());
    if (!name)
        return opensslError(ErrorCode::CryptoFailed);
    for (const SubjectName::Part &part : subject.parts()) {
        const OidHandle oid = attributeOid(part.type);
        const QByteArray value = part.value.toUtf8();
        if (!oid || value.isEmpty())
            return invalidPart(part);
        if (X509_NAME_add_entry_by_OBJ(name.get(), oid.get(), MBSTRING_UTF8, unsignedBytes(value),
                                       static_cast<int>(value.size()), -1, 0) != 1)
            return invalidPart(part);
    }
    return name;
}

SubjectName readName(const X509_NAME *name)
{
    const OpenSslErrorMark mark;
    QList<SubjectName::Part> parts;
    const int count = X509_NAME_entry_count(name);
    parts.reserve(count);
    for (int i = 0; i < count; ++i) {
        const X509_NAME_ENTRY *entry = X509_NAME_get_entry(name, i);
        parts.append(
            {oidName(X509_NAME_ENTRY_get_object(entry)), valueText(X509_NAME_ENTRY_get_data(entry))});
    }
    return SubjectName(parts);
}

} // namespace certwright
