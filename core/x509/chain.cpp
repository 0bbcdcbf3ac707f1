#include "x509/chain.h"

#include "x509/handles.h"
#include "x509/opensslerror.h"

#include <algorithm>

namespace certwright {

using namespace Qt::Literals::StringLiterals;
using Kind = AlternativeName::Kind;

namespace {

constexpr int deepestPath = 10;
/// Signatures looked at for one link: a mesh of cross-signed certificates must not cost more
/// (conventions 10.4, 42).
constexpr int mostCandidates = 32;

/// The issuer to follow: the key identifier fits best, then the one that is valid longest.
std::optional<Certificate> issuerOf(const Certificate &subject, const QList<Certificate> &others)
{
    const QByteArray keyId = subject.authorityKeyId();
    const X509_NAME *name = X509_get_issuer_name(subject.handle());
    QList<Certificate> candidates;
    for (const Certificate &other : others) {
        const bool named = X509_NAME_cmp(X509_get_subject_name(other.handle()), name) == 0;
        if (named && (keyId.isEmpty() || other.subjectKeyId().isEmpty() || other.subjectKeyId() == keyId))
            candidates += other;
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto &a, const auto &b) { return a.notAfter() > b.notAfter(); });
    for (const Certificate &candidate :
         candidates.first(qMin<qsizetype>(candidates.size(), mostCandidates))) {
        if (candidate != subject && subject.isSignedBy(candidate))
            return candidate;
    }
    return {};
}

struct Code {
    int reason;
    ErrorCode code;
};

constexpr Code codes[] = {
    {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, ErrorCode::ChainIncomplete},
    {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, ErrorCode::ChainIncomplete},
    {X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, ErrorCode::ChainIncomplete},
    {X509_V_ERR_CERT_NOT_YET_VALID, ErrorCode::CertificateNotYetValid},
    {X509_V_ERR_CERT_HAS_EXPIRED, ErrorCode::CertificateExpired},
    {X509_V_ERR_CERT_REVOKED, ErrorCode::Revoked},
    {X509_V_ERR_HOSTNAME_MISMATCH, ErrorCode::NameNotCovered},
    {X509_V_ERR_EMAIL_MISMATCH, ErrorCode::NameNotCovered},
    {X509_V_ERR_IP_ADDRESS_MISMATCH, ErrorCode::NameNotCovered},
    {X509_V_ERR_PERMITTED_VIOLATION, ErrorCode::NameNotPermitted},
    {X509_V_ERR_EXCLUDED_VIOLATION, ErrorCode::NameNotPermitted},
    {X509_V_ERR_PATH_LENGTH_EXCEEDED, ErrorCode::PathLengthExceeded},
    {X509_V_ERR_CERT_CHAIN_TOO_LONG, ErrorCode::PathLengthExceeded},
};

ErrorCode codeOf(int reason)
{
    const auto *found =
        std::find_if(std::begin(codes), std::end(codes), [&](const Code &c) { return c.reason == reason; });
    return found == std::end(codes) ? ErrorCode::ChainInvalid : found->code;
}

/// What one run of OpenSSL's verification is to know, and what it found.
struct Verification {
    const ChainQuestion &question;
    QList<ChainProblem> problems;

    void add(ErrorCode code, const QString &about)
    {
        const bool known = std::any_of(problems.begin(), problems.end(), [&](const ChainProblem &p) {
            return p.code == code && (p.about == about || code == ErrorCode::ChainIncomplete);
        });
        if (!known)
            problems.append({code, about});
    }
};

QString aboutOf(int reason, ErrorCode code, const Verification &run, X509 *certificate)
{
    if (code == ErrorCode::NameNotCovered)
        return run.question.host ? run.question.host->value() : QString();
    if (code == ErrorCode::ChainInvalid)
        return QString::fromLatin1(X509_verify_cert_error_string(reason));
    const auto wrapped = certificate && X509_up_ref(certificate)
                             ? Certificate::fromHandle(CertificateHandle(certificate))
                             : Result<Certificate>(ErrorCode::CertificateInvalid);
    if (!wrapped)
        return {};
    if (code == ErrorCode::ChainIncomplete)
        return wrapped->issuer().displayName();
    return wrapped->subject().displayName();
}

/// Notes every problem and goes on, so that all are found in one run.
int noteProblem(int ok, X509_STORE_CTX *context)
{
    if (ok == 1)
        return 1;
    auto *run = static_cast<Verification *>(X509_STORE_CTX_get_app_data(context));
    const int reason = X509_STORE_CTX_get_error(context);
    // A list that is missing or old says nothing against a certificate; one that names it does.
    if (reason == X509_V_ERR_UNABLE_TO_GET_CRL || reason == X509_V_ERR_CRL_HAS_EXPIRED ||
        reason == X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER)
        return 1;
    const ErrorCode code = codeOf(reason);
    run->add(code, aboutOf(reason, code, *run, X509_STORE_CTX_get_current_cert(context)));
    return 1;
}

StoreHandle makeStore(const ChainQuestion &question)
{
    StoreHandle store(X509_STORE_new());
    if (!store)
        return nullptr;
    for (const Certificate &anchor : question.anchors)
        X509_STORE_add_cert(store.get(), anchor.handle());
    if (question.systemAnchors)
        X509_STORE_set_default_paths(store.get());
    return store;
}

/// Without any DNS name OpenSSL would look at the common name, which no browser does (RFC 9525, 6.3). Its
/// flag that forbids that would also keep it from judging the common name by name constraints, as every other
/// program does.
bool hasDnsName(const Certificate &leaf)
{
    const auto names = leaf.names();
    return std::any_of(names.begin(), names.end(), [](const auto &name) { return name.kind() == Kind::Dns; });
}

bool setHost(X509_VERIFY_PARAM *parameters, const Certificate &leaf, const AlternativeName &host)
{
    const QByteArray name = host.value().toUtf8();
    switch (host.kind()) {
    case Kind::Dns:
        return hasDnsName(leaf) && X509_VERIFY_PARAM_set1_host(parameters, name.constData(),
                                                               static_cast<size_t>(name.size())) == 1;
    case Kind::Ip:
        return X509_VERIFY_PARAM_set1_ip_asc(parameters, name.constData()) == 1;
    case Kind::Email:
        return X509_VERIFY_PARAM_set1_email(parameters, name.constData(), static_cast<size_t>(name.size())) ==
               1;
    case Kind::Uri:
    case Kind::Other:
        return false;
    }
    return false;
}

struct Purpose {
    ExtendedKeyUsage usage;
    int purpose;
};
constexpr Purpose purposes[] = {
    {ExtendedKeyUsage::ServerAuth, X509_PURPOSE_SSL_SERVER},
    {ExtendedKeyUsage::ClientAuth, X509_PURPOSE_SSL_CLIENT},
    {ExtendedKeyUsage::EmailProtection, X509_PURPOSE_SMIME_SIGN},
    {ExtendedKeyUsage::TimeStamping, X509_PURPOSE_TIMESTAMP_SIGN},
    {ExtendedKeyUsage::OcspSigning, X509_PURPOSE_OCSP_HELPER},
};

/// One run for each usage asked for; OpenSSL knows no purpose for code signing.
QList<int> purposesFor(ExtendedKeyUsages usages)
{
    QList<int> wanted;
    for (const Purpose &entry : purposes) {
        if (usages.testFlag(entry.usage))
            wanted += entry.purpose;
    }
    return wanted.isEmpty() ? QList<int>{X509_PURPOSE_ANY} : wanted;
}

void setParameters(X509_STORE_CTX *context, const Certificate &leaf, Verification &run, int purpose)
{
    const ChainQuestion &question = run.question;
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context);
    unsigned long flags = X509_V_FLAG_X509_STRICT | X509_V_FLAG_PARTIAL_CHAIN;
    if (!question.revocations.isEmpty())
        flags |= X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL;
    if (!question.at.isValid())
        flags |= X509_V_FLAG_NO_CHECK_TIME;
    X509_VERIFY_PARAM_set_flags(parameters, flags);
    if (question.at.isValid())
        X509_VERIFY_PARAM_set_time(parameters, static_cast<time_t>(question.at.toSecsSinceEpoch()));
    X509_VERIFY_PARAM_set_depth(parameters, deepestPath);
    X509_VERIFY_PARAM_set_purpose(parameters, purpose);
    if (question.host && !setHost(parameters, leaf, *question.host))
        run.add(ErrorCode::NameNotCovered, question.host->value());
}

void verifyFor(int purpose, const Certificate &leaf, X509_STORE *store, Verification &run)
{
    const OpenSslErrorMark mark;
    const BorrowedCertificates intermediates(sk_X509_new_null());
    const BorrowedRevocations lists(sk_X509_CRL_new_null());
    const StoreContextHandle context(X509_STORE_CTX_new());
    if (!intermediates || !lists || !context)
        return run.add(ErrorCode::CryptoFailed, {});
    for (const Certificate &certificate : run.question.intermediates)
        sk_X509_push(intermediates.get(), certificate.handle());
    for (const RevocationList &list : run.question.revocations)
        sk_X509_CRL_push(lists.get(), list.handle());
    if (X509_STORE_CTX_init(context.get(), store, leaf.handle(), intermediates.get()) != 1)
        return run.add(ErrorCode::CryptoFailed, {});
    X509_STORE_CTX_set0_crls(context.get(), lists.get());
    setParameters(context.get(), leaf, run, purpose);
    X509_STORE_CTX_set_app_data(context.get(), &run);
    X509_STORE_CTX_set_verify_cb(context.get(), noteProblem);
    const int verified = X509_verify_cert(context.get());
    // Where OpenSSL gave up without asking the callback.
    if (verified <= 0 && run.problems.isEmpty())
        run.add(ErrorCode::ChainInvalid,
                QString::fromLatin1(X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()))));
}

} // namespace

QList<Certificate> orderedChain(const Certificate &leaf, const QList<Certificate> &others)
{
    QList<Certificate> chain{leaf};
    while (chain.size() <= deepestPath && !chain.last().isSelfSigned()) {
        const auto issuer = issuerOf(chain.last(), others);
        if (!issuer || chain.contains(*issuer))
            break;
        chain += *issuer;
    }
    return chain;
}

QList<ChainProblem> verifyChain(const Certificate &leaf, const ChainQuestion &question)
{
    Verification run{question, {}};
    const StoreHandle store = makeStore(question);
    if (!store)
        return {{ErrorCode::CryptoFailed, {}}};
    for (const int purpose : purposesFor(question.usage))
        verifyFor(purpose, leaf, store.get(), run);
    if (question.usage.testFlag(ExtendedKeyUsage::CodeSigning) && leaf.hasExtendedKeyUsages() &&
        !leaf.extendedKeyUsages().testFlag(ExtendedKeyUsage::CodeSigning))
        run.add(ErrorCode::ChainInvalid, u"codeSigning"_s);
    return run.problems;
}

} // namespace certwright
