#include "x509/generalnames.h"

#include "x509/asn1.h"
#include "x509/distinguishedname.h"
#include "x509/ipaddress.h"
#include "x509/opensslerror.h"

namespace certwright {

using namespace Qt::Literals::StringLiterals;
using Kind = AlternativeName::Kind;

namespace {

QString textFrom(const ASN1_STRING *string)
{
    return QString::fromUtf8(stringBytes(string).toByteArray());
}

QString hexText(const ASN1_STRING *string)
{
    return QString::fromLatin1(stringBytes(string).toByteArray().toHex());
}

AlternativeName readAddress(const ASN1_OCTET_STRING *octets)
{
    if (const auto address = IpAddress::fromBytes(stringBytes(octets)))
        return {Kind::Ip, address->text()};
    return {Kind::Other, u"IP "_s + hexText(octets)};
}

QString otherText(const OTHERNAME *other)
{
    const ASN1_TYPE *value = other->value;
    const bool text = value && (value->type == V_ASN1_UTF8STRING || value->type == V_ASN1_IA5STRING);
    return oidName(other->type_id) + (text ? u' ' + textFrom(value->value.asn1_string) : QString());
}

} // namespace

AlternativeName readName(const GENERAL_NAME *name)
{
    switch (name->type) {
    case GEN_DNS:
        return {Kind::Dns, textFrom(name->d.dNSName)};
    case GEN_IPADD:
        return readAddress(name->d.iPAddress);
    case GEN_EMAIL:
        return {Kind::Email, textFrom(name->d.rfc822Name)};
    case GEN_URI:
        return {Kind::Uri, textFrom(name->d.uniformResourceIdentifier)};
    case GEN_DIRNAME:
        return {Kind::Other, u"directory "_s + readName(name->d.directoryName).text()};
    case GEN_RID:
        return {Kind::Other, u"oid "_s + oidText(name->d.registeredID)};
    case GEN_OTHERNAME:
        return {Kind::Other, otherText(name->d.otherName)};
    default:
        return {Kind::Other, u"type %1"_s.arg(name->type)};
    }
}

QList<AlternativeName> readNames(const GENERAL_NAMES *names)
{
    QList<AlternativeName> read;
    const int count = names ? sk_GENERAL_NAME_num(names) : 0;
    read.reserve(count);
    for (int i = 0; i < count; ++i)
        read += readName(sk_GENERAL_NAME_value(names, i));
    return read;
}

GeneralNameHandle makeTextName(int type, const QByteArray &text)
{
    IaStringHandle string(ASN1_IA5STRING_new());
    GeneralNameHandle name(GENERAL_NAME_new());
    if (!string || !name ||
        ASN1_STRING_set(string.get(), text.constData(), static_cast<int>(text.size())) != 1)
        return nullptr;
    GENERAL_NAME_set0_value(name.get(), type, string.release());
    return name;
}

GeneralNameHandle makeOctetsName(const QByteArray &octets)
{
    OctetStringHandle string(ASN1_OCTET_STRING_new());
    GeneralNameHandle name(GENERAL_NAME_new());
    if (!string || !name ||
        ASN1_STRING_set(string.get(), octets.constData(), static_cast<int>(octets.size())) != 1)
        return nullptr;
    GENERAL_NAME_set0_value(name.get(), GEN_IPADD, string.release());
    return name;
}

Result<GeneralNameHandle> makeGeneralName(const AlternativeName &name)
{
    if (name.kind() == Kind::Other)
        return Error(ErrorCode::NameKindUnsuited, Subject::Name, name.text());
    // A name may come from a request: only what a person could have typed goes into a certificate.
    const auto typed = AlternativeName::parse(name.value());
    if (!typed || *typed != name)
        return Error(ErrorCode::NameInvalid, Subject::Name, name.text());
    const QByteArray ascii = name.value().toLatin1();
    switch (name.kind()) {
    case Kind::Dns:
        return makeTextName(GEN_DNS, ascii);
    case Kind::Email:
        return makeTextName(GEN_EMAIL, ascii);
    case Kind::Uri:
        return makeTextName(GEN_URI, ascii);
    case Kind::Ip:
        return makeOctetsName(IpAddress::parse(name.value())->bytes());
    case Kind::Other:
        break;
    }
    return Error(ErrorCode::NameKindUnsuited, Subject::Name, name.text());
}

Result<GeneralNamesHandle> makeGeneralNames(const QList<AlternativeName> &names)
{
    GeneralNamesHandle made(GENERAL_NAMES_new());
    for (const AlternativeName &name : names) {
        CW_TRY(one, makeGeneralName(name));
        if (!made || !one || sk_GENERAL_NAME_push(made.get(), one.get()) == 0)
            return opensslError(ErrorCode::CryptoFailed);
        (void)one.release();
    }
    return made;
}

} // namespace certwright
