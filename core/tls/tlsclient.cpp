#include "tls/tlsclient.h"

#include "tls/deadlinesocket.h"
#include "tls/handles.h"
#include "x509/dnsname.h"
#include "x509/ipaddress.h"
#include "x509/opensslerror.h"

#include <algorithm>
#include <array>

#include <openssl/err.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

constexpr long longestChain = 100 * 1024;
constexpr int mostCertificates = 20;
/// Far more than any handshake takes whose chain is that long.
constexpr qint64 mostReceived = 256 * 1024;
constexpr std::chrono::milliseconds farewell(500);

/// What goes over the wire is moved by hand, so that waiting, cancelling and counting are ours.
class Handshake
{
public:
    Handshake(TlsHandle tls, const DeadlineSocket &socket) : m_tls(std::move(tls)), m_socket(socket) {}
    Result<> run();
    Result<ServedTls> served() const;
    void sayGoodbye();

private:
    Result<> sendPending();
    Result<> receiveMore();
    Error failure() const;

    TlsHandle m_tls;
    const DeadlineSocket &m_socket;
    qint64 m_received = 0;
};

/// The reason in the words of OpenSSL, which for an alert are the server's.
Error Handshake::failure() const
{
    const unsigned long number = ERR_peek_error();
    const char *reason = ERR_reason_error_string(number);
    Error error = opensslError(ErrorCode::ServerUnreachable).with(Subject::Address, m_socket.peer());
    return reason ? std::move(error).with(Subject::Reason, QString::fromLatin1(reason)) : error;
}

Result<> Handshake::sendPending()
{
    BIO *out = SSL_get_wbio(m_tls.get());
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(out, &bytes);
    if (size <= 0)
        return {};
    CW_CHECK(m_socket.send(QByteArrayView(bytes, size)));
    BIO_reset(out);
    return {};
}

Result<> Handshake::receiveMore()
{
    std::array<char, 16 * 1024> buffer{};
    CW_TRY(size, m_socket.receive(buffer.data(), buffer.size()));
    BIO *in = SSL_get_rbio(m_tls.get());
    if (size == 0) {
        BIO_set_mem_eof_return(in, 0);
        return {};
    }
    m_received += size;
    if (m_received > mostReceived)
        return Error(ErrorCode::ServerUnreachable, Subject::Address, m_socket.peer())
            .with(Subject::Limit, QString::number(mostReceived));
    if (BIO_write(in, buffer.data(), static_cast<int>(size)) != size)
        return failure();
    return {};
}

Result<> Handshake::run()
{
    while (true) {
        ERR_clear_error();
        const int done = SSL_connect(m_tls.get());
        const int wants = SSL_get_error(m_tls.get(), done);
        Error refused = done == 1 ? Error(ErrorCode::Cancelled) : failure();
        const Result<> sent = sendPending();
        if (done == 1 || wants == SSL_ERROR_WANT_X509_LOOKUP)
            return {};
        if (wants != SSL_ERROR_WANT_READ)
            return refused;
        CW_CHECK(sent);
        CW_CHECK(receiveMore());
    }
}

Result<ServedTls> Handshake::served() const
{
    ServedTls served;
    served.protocol = QString::fromLatin1(SSL_get_version(m_tls.get()));
    const STACK_OF(X509) *chain = SSL_get_peer_cert_chain(m_tls.get());
    for (int i = 0; i < std::min(sk_X509_num(chain), mostCertificates); ++i) {
        X509 *handle = sk_X509_value(chain, i);
        X509_up_ref(handle);
        CW_TRY(certificate, Certificate::fromHandle(std::shared_ptr<X509>(CertificateHandle(handle))));
        served.chain.append(certificate);
    }
    if (served.chain.isEmpty())
        return Error(ErrorCode::ServerUnreachable, Subject::Address, m_socket.peer());
    return served;
}

void Handshake::sayGoodbye()
{
    ERR_clear_error();
    SSL_shutdown(m_tls.get());
    // Whether the farewell arrives changes nothing of what was seen.
    if (const Result<> sent = sendPending(); !sent)
        ERR_clear_error();
}

/// What the server is asked to show must not depend on how careful this machine's OpenSSL is set up to be.
Result<TlsContextHandle> trustingContext()
{
    TlsContextHandle context(SSL_CTX_new(TLS_client_method()));
    if (!context)
        return opensslError(ErrorCode::CryptoFailed);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
    // Not even tried: a hostile chain could make building a path dear (conventions 10.4, 42).
    SSL_CTX_set_cert_verify_callback(
        context.get(), [](X509_STORE_CTX *, void *) { return 1; }, nullptr);
    // We have none to show; stopping here shows what a server wants to be shown to few.
    SSL_CTX_set_client_cert_cb(context.get(), [](SSL *, X509 **, EVP_PKEY **) { return -1; });
    SSL_CTX_set_security_level(context.get(), 0);
    SSL_CTX_set_max_cert_list(context.get(), longestChain);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_TICKET | SSL_OP_LEGACY_SERVER_CONNECT);
    if (SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION) != 1 ||
        SSL_CTX_set_max_proto_version(context.get(), 0) != 1 ||
        SSL_CTX_set_cipher_list(context.get(), "ALL:!aNULL:!eNULL") != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return context;
}

Result<TlsHandle> newTls(SSL_CTX *context, const QByteArray &serverName)
{
    TlsHandle tls(SSL_new(context));
    BioHandle in(BIO_new(BIO_s_mem()));
    BioHandle out(BIO_new(BIO_s_mem()));
    if (!tls || !in || !out)
        return opensslError(ErrorCode::CryptoFailed);
    BIO_set_mem_eof_return(in.get(), -1);
    BIO_set_mem_eof_return(out.get(), -1);
    SSL_set_bio(tls.get(), in.release(), out.release());
    if (!serverName.isEmpty() && SSL_set_tlsext_host_name(tls.get(), serverName.constData()) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return tls;
}

/// RFC 6066, 3: an address is no name to be asked for.
Result<QByteArray> indication(const QString &serverName)
{
    if (serverName.isEmpty() || IpAddress::parse(serverName.section(u'%', 0, 0)))
        return QByteArray();
    CW_TRY(name, DnsName::parse(serverName));
    if (name.isWildcard())
        return Error(ErrorCode::NameInvalid, Subject::Name, serverName);
    return name.ascii().toLatin1();
}

} // namespace

Result<ServedTls> lookAtTls(const SocketAddress &address, const QString &serverName,
                            std::chrono::milliseconds timeLimit, const Context &context)
{
    ERR_clear_error();
    CW_TRY(name, indication(serverName));
    CW_TRY(trusting, trustingContext());
    CW_TRY(tls, newTls(trusting.get(), name));
    CW_TRY(socket, DeadlineSocket::connectTo(address, timeLimit, context));
    Handshake handshake(std::move(tls), socket);
    CW_CHECK(handshake.run());
    auto served = handshake.served();
    if (served)
        served->address = address.host();
    handshake.sayGoodbye();
    socket.finish(farewell);
    return served;
}

} // namespace certwright
