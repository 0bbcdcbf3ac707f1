#include "x509/extensionhandles.h"

#include "base/escape.h"
#include "x509/asn1.h"
#include "x509/generalnames.h"
#include "x509/ipaddress.h"
#include "x509/opensslerror.h"

#include <openssl/objects.h>

#include <array>

namespace certwright {

using namespace Qt::Literals::StringLiterals;
using Kind = AlternativeName::Kind;

namespace {

/// Of an extension that OpenSSL can't put into words.
constexpr qsizetype mostShownBytes = 4096;

struct UsageBit {
    KeyUsage usage;
    int bit; ///< RFC 5280, 4.2.1.3
};
constexpr std::array<UsageBit, 7> usageBits{{
    {KeyUsage::DigitalSignature, 0},
    {KeyUsage::NonRepudiation, 1},
    {KeyUsage::KeyEncipherment, 2},
    {KeyUsage::DataEncipherment, 3},
    {KeyUsage::KeyAgreement, 4},
    {KeyUsage::KeyCertSign, 5},
    {KeyUsage::CrlSign, 6},
}};

struct UsageOid {
    ExtendedKeyUsage usage;
    int nid;
};
constexpr std::array<UsageOid, 6> usageOids{{
    {ExtendedKeyUsage::ServerAuth, NID_server_auth},
    {ExtendedKeyUsage::ClientAuth, NID_client_auth},
    {ExtendedKeyUsage::CodeSigning, NID_code_sign},
    {ExtendedKeyUsage::EmailProtection, NID_email_protect},
    {ExtendedKeyUsage::OcspSigning, NID_OCSP_sign},
    {ExtendedKeyUsage::TimeStamping, NID_time_stamp},
}};

/// The decoded extension; null where it is absent, doubled or damaged.
template<class Owner>
Owner decoded(const STACK_OF(X509_EXTENSION) * extensions, int nid)
{
    const OpenSslErrorMark mark;
    return Owner(static_cast<typename Owner::pointer>(X509V3_get_d2i(extensions, nid, nullptr, nullptr)));
}

QString subtreeText(const GENERAL_NAME *base)
{
    if (base->type == GEN_IPADD) {
        if (const auto network = IpNetwork::fromBytes(stringBytes(base->d.iPAddress)))
            return u"IP:"_s + network->text();
    }
    return readName(base).text();
}

QStringList subtreeTexts(const STACK_OF(GENERAL_SUBTREE) * trees)
{
    QStringList texts;
    for (int i = 0; trees && i < sk_GENERAL_SUBTREE_num(trees); ++i)
        texts += subtreeText(sk_GENERAL_SUBTREE_value(trees, i)->base);
    return texts;
}

GeneralNameHandle makeSubtreeBase(const QString &text)
{
    const AlternativeName name = AlternativeName::fromText(text);
    switch (name.kind()) {
    case Kind::Dns:
        return makeTextName(GEN_DNS, name.value().toLatin1());
    case Kind::Email:
        return makeTextName(GEN_EMAIL, name.value().toLatin1());
    case Kind::Uri:
        return makeTextName(GEN_URI, name.value().toLatin1());
    case Kind::Ip:
        if (const auto network = IpNetwork::parse(name.value()))
            return makeOctetsName(network->bytes());
        return nullptr;
    case Kind::Other:
        return nullptr;
    }
    return nullptr;
}

Result<> addSubtrees(STACK_OF(GENERAL_SUBTREE) * *trees, const QStringList &texts)
{
    for (const QString &text : texts) {
        GeneralNameHandle base = makeSubtreeBase(text);
        if (!base)
            return Error(ErrorCode::NameInvalid, Subject::Name, text);
        SubtreeHandle subtree(GENERAL_SUBTREE_new());
        if (!*trees)
            *trees = sk_GENERAL_SUBTREE_new_null();
        if (!subtree || !*trees)
            return opensslError(ErrorCode::CryptoFailed);
        const GeneralNameHandle before(subtree->base);
        subtree->base = base.release();
        if (sk_GENERAL_SUBTREE_push(*trees, subtree.get()) == 0)
            return opensslError(ErrorCode::CryptoFailed);
        (void)subtree.release();
    }
    return {};
}

QString printed(X509_EXTENSION *extension)
{
    const OpenSslErrorMark mark;
    const BioHandle bio(BIO_new(BIO_s_mem()));
    if (bio && X509V3_EXT_print(bio.get(), extension, X509V3_EXT_DEFAULT, 0) == 1)
        return visibleText(QString::fromUtf8(written(bio.get())).trimmed(), Lines::Keep);
    const QByteArray bytes = stringBytes(X509_EXTENSION_get_data(extension)).toByteArray();
    const QString hex = QString::fromLatin1(bytes.left(mostShownBytes).toHex(':'));
    return bytes.size() > mostShownBytes ? hex + u'…' : hex;
}

/// Ours, because OpenSSL's stops at names that hold a NUL.
QString printedNames(X509_EXTENSION *extension)
{
    const GeneralNamesHandle names(static_cast<GENERAL_NAMES *>(X509V3_EXT_d2i(extension)));
    QStringList texts;
    for (const AlternativeName &name : readNames(names.get()))
        texts += name.text();
    return names ? texts.join(u", "_s) : printed(extension);
}

} // namespace

KeyUsages readKeyUsages(const STACK_OF(X509_EXTENSION) * extensions)
{
    const auto bits = decoded<BitStringHandle>(extensions, NID_key_usage);
    KeyUsages usages;
    for (const UsageBit &entry : usageBits) {
        if (bits && ASN1_BIT_STRING_get_bit(bits.get(), entry.bit))
            usages |= entry.usage;
    }
    return usages;
}

ExtendedKeyUsages readExtendedKeyUsages(const STACK_OF(X509_EXTENSION) * extensions)
{
    const auto oids = decoded<UsagesHandle>(extensions, NID_ext_key_usage);
    ExtendedKeyUsages usages;
    for (int i = 0; oids && i < sk_ASN1_OBJECT_num(oids.get()); ++i) {
        const int nid = OBJ_obj2nid(sk_ASN1_OBJECT_value(oids.get(), i));
        for (const UsageOid &entry : usageOids) {
            if (entry.nid == nid)
                usages |= entry.usage;
        }
    }
    return usages;
}

NameConstraints readNameConstraints(const STACK_OF(X509_EXTENSION) * extensions)
{
    const auto constraints = decoded<ConstraintsHandle>(extensions, NID_name_constraints);
    if (!constraints)
        return {};
    return {subtreeTexts(constraints->permittedSubtrees), subtreeTexts(constraints->excludedSubtrees)};
}

QList<AlternativeName> readAlternativeNames(const STACK_OF(X509_EXTENSION) * extensions)
{
    return readNames(decoded<GeneralNamesHandle>(extensions, NID_subject_alt_name).get());
}

ExtensionText describe(X509_EXTENSION *extension)
{
    const ASN1_OBJECT *oid = X509_EXTENSION_get_object(extension);
    const int nid = OBJ_obj2nid(oid);
    const bool names = nid == NID_subject_alt_name || nid == NID_issuer_alt_name;
    return {oidText(oid), oidName(oid), names ? printedNames(extension) : printed(extension),
            X509_EXTENSION_get_critical(extension) == 1};
}

BitStringHandle makeKeyUsages(KeyUsages usages)
{
    BitStringHandle bits(ASN1_BIT_STRING_new());
    for (const UsageBit &entry : usageBits) {
        if (bits && usages.testFlag(entry.usage))
            ASN1_BIT_STRING_set_bit(bits.get(), entry.bit, 1);
    }
    return bits;
}

UsagesHandle makeExtendedKeyUsages(ExtendedKeyUsages usages)
{
    UsagesHandle oids(EXTENDED_KEY_USAGE_new());
    for (const UsageOid &entry : usageOids) {
        if (oids && usages.testFlag(entry.usage))
            sk_ASN1_OBJECT_push(oids.get(), OBJ_nid2obj(entry.nid));
    }
    return oids;
}

Result<ConstraintsHandle> makeNameConstraints(const NameConstraints &constraints)
{
    ConstraintsHandle made(NAME_CONSTRAINTS_new());
    if (!made)
        return opensslError(ErrorCode::CryptoFailed);
    CW_CHECK(addSubtrees(&made->permittedSubtrees, constraints.permitted()));
    CW_CHECK(addSubtrees(&made->excludedSubtrees, constraints.excluded()));
    return made;
}

} // namespace certwright
