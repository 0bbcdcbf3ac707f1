#include "text/errorsentences.h"

#include <QCoreApplication>

namespace certwright {
namespace {

struct CertificateSentences {
    Q_DECLARE_TR_FUNCTIONS(certwright::ErrorText)
    using enum ErrorCode;

public:
    static constexpr ErrorSentence all[] = {
        {NameInvalid, QT_TR_NOOP("{name} is neither a host name, an address nor an e-mail address."),
         QT_TR_NOOP("Write it like shop.example.org, *.example.org, 192.0.2.7 or you@example.org.")},
        {NameInvalid, QT_TR_NOOP("A name isn't valid."),
         QT_TR_NOOP("Write it like shop.example.org, *.example.org, 192.0.2.7 or you@example.org.")},
        {NameMissing, QT_TR_NOOP("The {object} needs a name."), QT_TR_NOOP("Give it one.")},
        {NameMissing, QT_TR_NOOP("The preset {preset} needs file names of your own."),
         QT_TR_NOOP("Say which files it is to write.")},
        {NameMissing, QT_TR_NOOP("There is no name to issue for."),
         QT_TR_NOOP("Give at least one host name or address.")},
        {NameNotPermitted, QT_TR_NOOP("The authority {authority} may not sign for {name}."),
         QT_TR_NOOP("Use an authority whose limits allow the name, or leave the name out.")},
        {NameNotPermitted, QT_TR_NOOP("{name} lies outside what the authority may sign for."),
         QT_TR_NOOP("Use an authority whose limits allow the name.")},
        {NameNotPermitted, QT_TR_NOOP("A name lies outside what the authority may sign for."),
         QT_TR_NOOP("Use an authority whose limits allow it.")},
        {NameKindUnsuited, QT_TR_NOOP("{name} can't stand in a certificate of this kind."),
         QT_TR_NOOP("Leave it out, or choose a profile that fits it.")},
        {NameKindUnsuited, QT_TR_NOOP("A name can't stand in a certificate of this kind."),
         QT_TR_NOOP("Leave it out, or choose a profile that fits it.")},
        {SubjectInvalid,
         QT_TR_NOOP("The subject's part {value} is too long: at most {limit} characters fit."),
         QT_TR_NOOP("Shorten it.")},
        {SubjectInvalid, QT_TR_NOOP("{value} isn't a valid part of a subject."),
         QT_TR_NOOP("Write it like CN=Office CA,O=Example,C=DE.")},
        {SubjectInvalid, QT_TR_NOOP("The subject isn't valid."),
         QT_TR_NOOP("Write it like CN=Office CA,O=Example,C=DE.")},
        {KeyAlgorithmUnknown, QT_TR_NOOP("{value} isn't a kind of key that can be made here."),
         QT_TR_NOOP("Choose one of ec-p256, ec-p384, ec-p521, ed25519, rsa-2048, rsa-3072 and rsa-4096.")},
        {KeyAlgorithmUnknown, QT_TR_NOOP("The certificate's kind of key isn't known here."),
         QT_TR_NOOP("Choose another kind of key.")},
        {KeyAlgorithmUnsuited, QT_TR_NOOP("{preset} can't use a key of the kind {value}."),
         QT_TR_NOOP("Issue the certificate again with another kind of key, P-256 for example.")},
        {KeyAlgorithmUnsuited, QT_TR_NOOP("A key of the kind {key} doesn't suit this certificate."),
         QT_TR_NOOP("Choose another kind: P-256 is taken everywhere.")},
        {KeyAlgorithmUnsuited, QT_TR_NOOP("That kind of key doesn't suit this certificate."),
         QT_TR_NOOP("Choose another kind: P-256 is taken everywhere.")},
        {KeyMismatch, QT_TR_NOOP("The key doesn't belong to the certificate {certificate}."),
         QT_TR_NOOP("Use the key that the certificate was issued for.")},
        {KeyMismatch, QT_TR_NOOP("The key doesn't belong to the authority {authority}."),
         QT_TR_NOOP("Use the authority's own key.")},
        {KeyMismatch, QT_TR_NOOP("Key and certificate in {file} don't belong together."),
         QT_TR_NOOP("Use the key that the certificate was issued for.")},
        {KeyMismatch, QT_TR_NOOP("Key and certificate don't belong together."),
         QT_TR_NOOP("Use the key that the certificate was issued for.")},
        {LifetimeInvalid, QT_TR_NOOP("{value} days are too long: at most {limit} are accepted."),
         QT_TR_NOOP("Choose fewer days.")},
        {LifetimeInvalid, QT_TR_NOOP("{value} isn't a length of time that can be used here."),
         QT_TR_NOOP("Write it like 30d, 12h or 33%.")},
        {LifetimeInvalid, QT_TR_NOOP("The certificate would outlive its authority {authority}."),
         QT_TR_NOOP("Choose fewer days, or renew the authority first.")},
        {LifetimeInvalid, QT_TR_NOOP("The certificate would end before it begins, or last too long."),
         QT_TR_NOOP("Choose another number of days.")},
        {ProfileUnknown, QT_TR_NOOP("{value} isn't a profile."),
         QT_TR_NOOP("Choose one of tls-server, tls-client, tls-server-client, s-mime and code-signing.")},
        {ProfileUnknown, QT_TR_NOOP("That isn't a profile."),
         QT_TR_NOOP("Choose one of tls-server, tls-client, tls-server-client, s-mime and code-signing.")},
        {CertificateInvalid, QT_TR_NOOP("The certificate in {file} can't be used."),
         QT_TR_NOOP("Get it again from where it came.")},
        {CertificateInvalid, QT_TR_NOOP("The certificate {certificate} can't be used."),
         QT_TR_NOOP("Get it again from where it came.")},
        {CertificateInvalid, QT_TR_NOOP("The certificate can't be used."),
         QT_TR_NOOP("Get it again from where it came.")},
        {CertificateExpired, QT_TR_NOOP("The certificate {certificate} has expired."),
         QT_TR_NOOP("Renew it.")},
        {CertificateExpired, QT_TR_NOOP("The certificate has expired."), QT_TR_NOOP("Renew it.")},
        {CertificateNotYetValid,
         QT_TR_NOOP("The certificate {certificate} isn't valid yet; this computer's clock says {since}."),
         QT_TR_NOOP("Check the clock of this computer.")},
        {CertificateNotYetValid, QT_TR_NOOP("The certificate {certificate} isn't valid yet."),
         QT_TR_NOOP("Wait until it is, and check the clock of this computer.")},
        {CertificateNotYetValid, QT_TR_NOOP("The certificate isn't valid yet."),
         QT_TR_NOOP("Wait until it is, and check the clock of this computer.")},
        {ChainIncomplete,
         QT_TR_NOOP("The chain from {certificate} to a root has a gap: its issuer's certificate isn't here."),
         QT_TR_NOOP("Import the issuer's certificates, then try again.")},
        {ChainIncomplete,
         QT_TR_NOOP("The chain to a root has a gap: an issuer's certificate isn't here, or isn't trusted."),
         QT_TR_NOOP("Import the issuer's certificates, then try again.")},
        {ChainInvalid, QT_TR_NOOP("{certificate} doesn't belong to a valid chain."),
         QT_TR_NOOP("Check the issuer's certificates.")},
        {ChainInvalid, QT_TR_NOOP("{authority} isn't an authority: its certificate may not sign others."),
         QT_TR_NOOP("Choose another authority.")},
        {ChainInvalid, QT_TR_NOOP("The chain of certificates isn't valid."),
         QT_TR_NOOP("Check the issuer's certificates.")},
        {NameNotCovered, QT_TR_NOOP("The certificate isn't made out for {name}."),
         QT_TR_NOOP("Issue one that covers the name.")},
        {NameNotCovered, QT_TR_NOOP("The certificate isn't made out for that name."),
         QT_TR_NOOP("Issue one that covers the name.")},
        {Revoked, QT_TR_NOOP("The certificate {certificate} was revoked."), QT_TR_NOOP("Issue a new one.")},
        {Revoked, QT_TR_NOOP("The certificate was revoked."), QT_TR_NOOP("Issue a new one.")},
        {RequestInvalid, QT_TR_NOOP("The certificate request in {file} isn't valid."),
         QT_TR_NOOP("Ask for a new one.")},
        {RequestInvalid, QT_TR_NOOP("The certificate request isn't valid, or isn't signed by its own key."),
         QT_TR_NOOP("Ask for a new one.")},
        {CryptoFailed, QT_TR_NOOP("A cryptographic step failed."),
         QT_TR_NOOP("Try again; if it stays so, the log says more.")},
    };
};

} // namespace

std::span<const ErrorSentence> certificateSentences()
{
    return CertificateSentences::all;
}

} // namespace certwright
