#include "x509/certificaterequest.h"

#include "base/escape.h"
#include "x509/asn1.h"
#include "x509/distinguishedname.h"
#include "x509/extensionhandles.h"
#include "x509/generalnames.h"
#include "x509/opensslerror.h"
#include "x509/pemblock.h"
#include "x509/publickeyhandle.h"
#include "x509/signing.h"

#include <openssl/objects.h>

namespace certwright {

namespace {

constexpr qsizetype largestRequest = 1024 * 1024;

ExtensionsHandle extensionsOf(X509_REQ *request)
{
    const OpenSslErrorMark mark;
    return ExtensionsHandle(X509_REQ_get_extensions(request));
}

Result<> addNames(X509_REQ *request, const QList<AlternativeName> &names, bool critical)
{
    CW_TRY(general, makeGeneralNames(names));
    STACK_OF(X509_EXTENSION) *list = nullptr;
    const int added =
        X509V3_add1_i2d(&list, NID_subject_alt_name, general.get(), critical ? 1 : 0, X509V3_ADD_DEFAULT);
    const ExtensionsHandle extensions(list);
    if (added != 1 || X509_REQ_add_extensions(request, list) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return {};
}

} // namespace

Result<CertificateRequest> CertificateRequest::fromDer(QByteArrayView der)
{
    if (der.isEmpty() || der.size() > largestRequest)
        return ErrorCode::RequestInvalid;
    auto handle = fromWholeDer<RequestHandle>(der, d2i_X509_REQ);
    EVP_PKEY *key = handle ? X509_REQ_get0_pubkey(handle.get()) : nullptr;
    if (!key || X509_REQ_verify(handle.get(), key) != 1)
        return opensslError(ErrorCode::RequestInvalid);
    CertificateRequest request;
    request.m_der = der.toByteArray();
    request.m_publicKey = publicKeyFrom(X509_REQ_get_X509_PUBKEY(handle.get()));
    request.m_handle = std::move(handle);
    return request;
}

Result<CertificateRequest> CertificateRequest::make(const PrivateKey &key, const SubjectName &subject,
                                                    const QList<AlternativeName> &names)
{
    RequestHandle request(X509_REQ_new());
    CW_TRY(name, makeName(subject));
    if (!request || X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1 ||
        X509_REQ_set_subject_name(request.get(), name.get()) != 1 ||
        !setPublicKey(X509_REQ_get_X509_PUBKEY(request.get()), key.publicKey()))
        return opensslError(ErrorCode::CryptoFailed);
    if (!names.isEmpty())
        CW_CHECK(addNames(request.get(), names, subject.isEmpty()));
    if (X509_REQ_sign(request.get(), key.handle(), digestFor(key.handle())) == 0)
        return opensslError(ErrorCode::CryptoFailed);
    CertificateRequest made;
    made.m_der = toDer(request.get(), i2d_X509_REQ);
    made.m_publicKey = key.publicKey();
    made.m_handle = std::move(request);
    return made;
}

QByteArray CertificateRequest::pem() const
{
    return pemBlock("CERTIFICATE REQUEST", m_der);
}

QString CertificateRequest::text() const
{
    const OpenSslErrorMark mark;
    const BioHandle bio(BIO_new(BIO_s_mem()));
    // Read anew, since what we made ourselves holds its key as bytes only.
    const auto request = fromWholeDer<RequestHandle>(m_der, d2i_X509_REQ);
    if (!bio || !request ||
        X509_REQ_print_ex(bio.get(), request.get(), XN_FLAG_ONELINE & ~ASN1_STRFLGS_ESC_MSB, 0) != 1)
        return {};
    return visibleText(QString::fromUtf8(written(bio.get())), Lines::Keep);
}

SubjectName CertificateRequest::subject() const
{
    return readName(X509_REQ_get_subject_name(m_handle.get()));
}

QList<AlternativeName> CertificateRequest::names() const
{
    return readAlternativeNames(extensionsOf(m_handle.get()).get());
}

QStringList CertificateRequest::otherExtensions() const
{
    QStringList others;
    const ExtensionsHandle extensions = extensionsOf(m_handle.get());
    for (int i = 0; extensions && i < sk_X509_EXTENSION_num(extensions.get()); ++i) {
        X509_EXTENSION *extension = sk_X509_EXTENSION_value(extensions.get(), i);
        if (OBJ_obj2nid(X509_EXTENSION_get_object(extension)) == NID_subject_alt_name)
            continue;
        const ExtensionText text = describe(extension);
        others += visibleText(text.name + QLatin1Char(' ') + text.value);
    }
    return others;
}

} // namespace certwright
