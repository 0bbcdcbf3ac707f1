#include "x509/certificatebuilder.h"

#include "x509/asn1.h"
#include "x509/distinguishedname.h"
#include "x509/extensionhandles.h"
#include "x509/generalnames.h"
#include "x509/opensslerror.h"
#include "x509/publickeyhandle.h"
#include "x509/signing.h"

#include <openssl/objects.h>

#include <algorithm>

namespace certwright {

namespace {

bool isAuthority(Profile profile)
{
    return profile == Profile::CaRoot || profile == Profile::CaIntermediate;
}

/// An extension's value with its place in the certificate.
struct Addition {
    int nid;
    void *value;
    bool critical;
};

Result<> add(X509 *certificate, const Addition &addition)
{
    if (!addition.value || X509_add1_ext_i2d(certificate, addition.nid, addition.value,
                                             addition.critical ? 1 : 0, X509V3_ADD_DEFAULT) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return {};
}

Result<> addBasicConstraints(X509 *certificate, const CertificateBuilder &plan)
{
    const BasicConstraintsHandle constraints(BASIC_CONSTRAINTS_new());
    if (!constraints)
        return opensslError(ErrorCode::CryptoFailed);
    constraints->ca = isAuthority(plan.profile) ? 0xff : 0;
    if (isAuthority(plan.profile) && plan.pathLength) {
        constraints->pathlen = ASN1_INTEGER_new();
        if (!constraints->pathlen || ASN1_INTEGER_set(constraints->pathlen, *plan.pathLength) != 1)
            return opensslError(ErrorCode::CryptoFailed);
    }
    return add(certificate, {NID_basic_constraints, constraints.get(), true});
}

OctetStringHandle octetString(const QByteArray &bytes)
{
    OctetStringHandle octets(ASN1_OCTET_STRING_new());
    if (octets &&
        ASN1_OCTET_STRING_set(octets.get(), unsignedBytes(bytes), static_cast<int>(bytes.size())) != 1)
        octets.reset();
    return octets;
}

Result<> addKeyIds(X509 *certificate, const PublicKey &subject, const QByteArray &authorityKeyId)
{
    const OctetStringHandle own = octetString(keyIdentifier(subject));
    CW_CHECK(add(certificate, {NID_subject_key_identifier, own.get(), false}));
    if (authorityKeyId.isEmpty())
        return {};
    const AuthorityKeyIdHandle authority(AUTHORITY_KEYID_new());
    if (!authority)
        return opensslError(ErrorCode::CryptoFailed);
    authority->keyid = octetString(authorityKeyId).release();
    return add(certificate, {NID_authority_key_identifier, authority.get(), false});
}

Result<> addNames(X509 *certificate, const CertificateBuilder &plan)
{
    if (!plan.names.isEmpty()) {
        CW_TRY(names, makeGeneralNames(plan.names));
        // RFC 5280, 4.2.1.6: critical where nothing else names the subject.
        CW_CHECK(add(certificate, {NID_subject_alt_name, names.get(), plan.subject.isEmpty()}));
    }
    if (!plan.constraints.isEmpty()) {
        CW_TRY(constraints, makeNameConstraints(plan.constraints));
        CW_CHECK(add(certificate, {NID_name_constraints, constraints.get(), true}));
    }
    return {};
}

Result<> addUsages(X509 *certificate, Profile profile, const PublicKey &key)
{
    const BitStringHandle usages = makeKeyUsages(keyUsagesFor(profile, key));
    CW_CHECK(add(certificate, {NID_key_usage, usages.get(), true}));
    if (const ExtendedKeyUsages extended = extendedKeyUsagesFor(profile)) {
        const UsagesHandle oids = makeExtendedKeyUsages(extended);
        CW_CHECK(add(certificate, {NID_ext_key_usage, oids.get(), false}));
    }
    return {};
}

Result<> checkPlan(const CertificateBuilder &plan)
{
    if (plan.names.isEmpty() && needsNames(plan.profile))
        return ErrorCode::NameMissing;
    for (const AlternativeName &name : plan.names) {
        if (!suits(plan.profile, name.kind()))
            return Error(ErrorCode::NameKindUnsuited, Subject::Name, name.text());
    }
    if (plan.names.isEmpty() && plan.subject.isEmpty())
        return Error(ErrorCode::SubjectInvalid, Subject::Value, {});
    if (!plan.notBefore.isValid() || !plan.notAfter.isValid() || plan.notAfter <= plan.notBefore ||
        plan.notAfter.toUTC().date().year() > 9999 || plan.notBefore.toUTC().date().year() < 1950)
        return ErrorCode::LifetimeInvalid;
    const bool limits = plan.pathLength || !plan.constraints.isEmpty();
    if ((limits && !isAuthority(plan.profile)) || (plan.pathLength && *plan.pathLength < 0))
        return ErrorCode::UsageInvalid;
    return {};
}

/// What the authority's own certificate allows it to sign.
Result<> checkAuthority(const CertificateBuilder &plan, const Certificate &authority)
{
    const QString about = authority.subject().displayName();
    if (plan.profile == Profile::CaRoot)
        return ErrorCode::UsageInvalid;
    if (!authority.isCa())
        return Error(ErrorCode::ChainInvalid, Subject::Authority, about);
    const std::optional<int> below = authority.pathLength();
    if (plan.profile == Profile::CaIntermediate && below &&
        (*below == 0 || plan.pathLength.value_or(0) >= *below))
        return Error(ErrorCode::PathLengthExceeded, Subject::Authority, about);
    if (plan.notAfter > authority.notAfter())
        return Error(ErrorCode::LifetimeInvalid, Subject::Authority, about);
    const NameConstraints constraints = authority.nameConstraints();
    for (const AlternativeName &name : plan.names) {
        if (!constraints.allows(name))
            return Error(ErrorCode::NameNotPermitted, Subject::Name, name.text())
                .with(Subject::Authority, about);
    }
    return {};
}

struct Signer {
    const X509_NAME *name;
    QByteArray keyId; ///< empty: no authority key identifier
    QDateTime notBefore;
    const PrivateKey &key;
};

Result<> addFields(X509 *certificate, const CertificateBuilder &plan, const Signer &signer)
{
    const IntegerHandle serial = randomSerial();
    const TimeHandle from(makeTime(std::max(plan.notBefore, signer.notBefore)));
    const TimeHandle until(makeTime(plan.notAfter));
    CW_TRY(subject, makeName(plan.subject));
    const X509_NAME *issuer = signer.name ? signer.name : subject.get();
    if (!serial || !from || !until || X509_set_version(certificate, X509_VERSION_3) != 1 ||
        X509_set_serialNumber(certificate, serial.get()) != 1 ||
        X509_set1_notBefore(certificate, from.get()) != 1 ||
        X509_set1_notAfter(certificate, until.get()) != 1 ||
        X509_set_subject_name(certificate, subject.get()) != 1 ||
        X509_set_issuer_name(certificate, issuer) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return {};
}

Result<Certificate> sign(const CertificateBuilder &plan, const Signer &signer, const PublicKey &subjectKey)
{
    const Error unsuited(ErrorCode::KeyAlgorithmUnsuited, Subject::Key, subjectKey.algorithm);
    const CertificateHandle certificate(X509_new());
    if (!certificate)
        return opensslError(ErrorCode::CryptoFailed);
    if (!setPublicKey(X509_get_X509_PUBKEY(certificate.get()), subjectKey))
        return unsuited;
    CW_CHECK(addFields(certificate.get(), plan, signer));
    CW_CHECK(addBasicConstraints(certificate.get(), plan));
    CW_CHECK(addUsages(certificate.get(), plan.profile, subjectKey));
    CW_CHECK(addNames(certificate.get(), plan));
    CW_CHECK(addKeyIds(certificate.get(), subjectKey, signer.keyId));
    if (X509_sign(certificate.get(), signer.key.handle(), digestFor(signer.key.handle())) == 0)
        return opensslError(ErrorCode::CryptoFailed);
    CW_TRY(made, Certificate::fromDer(toDer(certificate.get(), i2d_X509)));
    // OpenSSL could not read the key, so nobody should certify it.
    if (made.publicKey().bits == 0)
        return unsuited;
    return made;
}

} // namespace

/// OpenSSL judges a dotted common name, GnuTLS any, by the constraints for DNS where a server has no DNS
/// name.
SubjectName subjectUnder(const NameConstraints &constraints, Profile profile,
                         const QList<AlternativeName> &names, const SubjectName &subject)
{
    const bool server = profile == Profile::TlsServer || profile == Profile::TlsServerClient;
    const bool hasHost = std::any_of(names.begin(), names.end(), [](const AlternativeName &name) {
        return name.kind() == AlternativeName::Kind::Dns;
    });
    if (!server || hasHost || constraints.isEmpty())
        return subject;
    QList<SubjectName::Part> parts = subject.parts();
    parts.removeIf([](const SubjectName::Part &part) { return part.type == QLatin1StringView("CN"); });
    return SubjectName(parts);
}

Result<Certificate> CertificateBuilder::selfSigned(const PrivateKey &key) const
{
    CW_CHECK(checkPlan(*this));
    if (profile == Profile::CaIntermediate)
        return ErrorCode::UsageInvalid;
    // A root names itself (Python's strict check asks for it); a server's own certificate is spared.
    const QByteArray keyId = profile == Profile::CaRoot ? keyIdentifier(key.publicKey()) : QByteArray();
    return sign(*this, {nullptr, keyId, notBefore, key}, key.publicKey());
}

Result<Certificate> CertificateBuilder::signedBy(const Certificate &authority, const PrivateKey &authorityKey,
                                                 const PublicKey &subjectKey) const
{
    CW_CHECK(checkPlan(*this));
    CW_CHECK(checkAuthority(*this, authority));
    if (!authorityKey.matches(authority.publicKey()))
        return Error(ErrorCode::KeyMismatch, Subject::Authority, authority.subject().displayName());
    const QByteArray authorityId = authority.subjectKeyId();
    const Signer signer{X509_get_subject_name(authority.handle()),
                        authorityId.isEmpty() ? keyIdentifier(authority.publicKey()) : authorityId,
                        authority.notBefore(), authorityKey};
    CertificateBuilder plan = *this;
    plan.subject = subjectUnder(authority.nameConstraints(), profile, names, subject);
    return sign(plan, signer, subjectKey);
}

} // namespace certwright
