#include "text/statetext.h"

#include "text/errortext.h"

#include <QCoreApplication>

namespace certwright {
namespace {

struct StateText {
    Q_DECLARE_TR_FUNCTIONS(certwright::StateText)

public:
    static QString word(CertificateStatus status)
    {
        switch (status) {
        case CertificateStatus::Valid:
            return tr("Valid", "certificate");
        case CertificateStatus::Expiring:
            return tr("Expiring", "certificate");
        case CertificateStatus::Expired:
            return tr("Expired", "certificate");
        case CertificateStatus::NotYetValid:
            return tr("Not yet valid", "certificate");
        case CertificateStatus::Revoked:
            return tr("Revoked", "certificate");
        case CertificateStatus::Superseded:
            return tr("Superseded", "certificate");
        }
        return {};
    }

    static QString word(TargetState state)
    {
        switch (state) {
        case TargetState::InStep:
            return tr("In step", "deployment");
        case TargetState::Outdated:
            return tr("Outdated", "deployment");
        case TargetState::Failed:
            return tr("Failed", "deployment");
        case TargetState::Unconfirmed:
            return tr("Not confirmed", "deployment");
        }
        return {};
    }

    static QString word(Severity severity)
    {
        switch (severity) {
        case Severity::Info:
            return tr("Information", "severity");
        case Severity::Notice:
            return tr("Note", "severity");
        case Severity::Warning:
            return tr("Warning", "severity");
        case Severity::Critical:
            return tr("Urgent", "severity");
        }
        return {};
    }

    static QString words(IssuerKind kind)
    {
        switch (kind) {
        case IssuerKind::SelfSigned:
            return tr("Self-signed", "issuer");
        case IssuerKind::LocalCa:
            return tr("Own authority", "issuer");
        case IssuerKind::Acme:
            return tr("ACME", "issuer");
        case IssuerKind::External:
            return tr("Another issuer", "issuer");
        }
        return {};
    }

    static QString words(KeyAlgorithm algorithm)
    {
        switch (algorithm) {
        case KeyAlgorithm::EcP256:
            return tr("EC P-256: fast, and taken everywhere (recommended)");
        case KeyAlgorithm::EcP384:
            return tr("EC P-384: stronger, for authorities");
        case KeyAlgorithm::EcP521:
            return tr("EC P-521: not taken by every browser");
        case KeyAlgorithm::Ed25519:
            return tr("Ed25519: modern, but no browser takes it yet");
        case KeyAlgorithm::Rsa2048:
            return tr("RSA 2048: for old devices and programs");
        case KeyAlgorithm::Rsa3072:
            return tr("RSA 3072: for old programs, stronger");
        case KeyAlgorithm::Rsa4096:
            return tr("RSA 4096: for old programs, strong but slow");
        }
        return {};
    }

    static QString title(Profile profile)
    {
        switch (profile) {
        case Profile::TlsServer:
            return tr("Website or server", "profile");
        case Profile::TlsClient:
            return tr("Client", "profile");
        case Profile::TlsServerClient:
            return tr("Server and client", "profile");
        case Profile::Smime:
            return tr("E-mail (S/MIME)", "profile");
        case Profile::CodeSigning:
            return tr("Signing programs", "profile");
        case Profile::CaRoot:
            return tr("Root authority", "profile");
        case Profile::CaIntermediate:
            return tr("Intermediate authority", "profile");
        }
        return {};
    }

    static QString sentence(Profile profile)
    {
        switch (profile) {
        case Profile::TlsServer:
            return tr("Proves to browsers and programs that they talk to your server.");
        case Profile::TlsClient:
            return tr("Lets a program or a person log in to a server that asks for a certificate.");
        case Profile::TlsServerClient:
            return tr("For servers that also connect to each other, like mail servers or clusters.");
        case Profile::Smime:
            return tr("Signs your e-mail, and lets others encrypt theirs to you.");
        case Profile::CodeSigning:
            return tr("Shows who made a program, and that nobody changed it.");
        case Profile::CaRoot:
            return tr("Signs certificates for your own network, once its certificate is trusted there.");
        case Profile::CaIntermediate:
            return tr("Signs in the place of a root, whose key can then stay locked away.");
        }
        return {};
    }

    static QString words(RevocationReason reason)
    {
        switch (reason) {
        case RevocationReason::Unspecified:
            return tr("No reason given", "revocation");
        case RevocationReason::KeyCompromise:
            return tr("The key may be in other hands", "revocation");
        case RevocationReason::CaCompromise:
            return tr("The authority's key may be in other hands", "revocation");
        case RevocationReason::AffiliationChanged:
            return tr("Name or organisation changed", "revocation");
        case RevocationReason::Superseded:
            return tr("Replaced by a newer certificate", "revocation");
        case RevocationReason::CessationOfOperation:
            return tr("Not used any more", "revocation");
        case RevocationReason::PrivilegeWithdrawn:
            return tr("The right to it was withdrawn", "revocation");
        }
        return {};
    }
};

/// What a problem's `about` speaks of, by its code.
Subject subjectOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NameNotCovered:
    case ErrorCode::NameNotPermitted:
        return Subject::Name;
    case ErrorCode::ChainInvalid:
        return Subject::Reason;
    case ErrorCode::PathLengthExceeded:
        return Subject::Authority;
    default:
        return Subject::Certificate;
    }
}

} // namespace

QString certificateStatusWord(CertificateStatus status)
{
    return StateText::word(status);
}

QString targetStateWord(TargetState state)
{
    return StateText::word(state);
}

QString severityWord(Severity severity)
{
    return StateText::word(severity);
}

QString issuerKindWords(IssuerKind kind)
{
    return StateText::words(kind);
}

QString keyAlgorithmWords(KeyAlgorithm algorithm)
{
    return StateText::words(algorithm);
}

QString profileTitle(Profile profile)
{
    return StateText::title(profile);
}

QString profileSentence(Profile profile)
{
    return StateText::sentence(profile);
}

QString revocationReasonWords(RevocationReason reason)
{
    return StateText::words(reason);
}

QString chainProblemSentence(const ChainProblem &problem)
{
    return errorText(Error(problem.code, subjectOf(problem.code), problem.about)).message;
}

} // namespace certwright
