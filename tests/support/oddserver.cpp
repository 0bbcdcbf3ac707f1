#include "support/oddserver.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace certwright::test {

namespace {

constexpr int napMilliseconds = 50;

bool isReadable(int socket)
{
    pollfd entry = {socket, POLLIN, 0};
    return ::poll(&entry, 1, napMilliseconds) > 0;
}

} // namespace

OddServer::OddServer(Talk talk, Loopback loopback) : m_talk(std::move(talk))
{
    listen(loopback);
    if (m_port != 0)
        m_thread = std::thread([this] { serve(); });
}

OddServer::~OddServer()
{
    m_stopping = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_listener >= 0)
        ::close(m_listener);
}

void OddServer::listen(Loopback loopback)
{
    sockaddr_in6 v6 = {};
    v6.sin6_family = AF_INET6;
    v6.sin6_addr = in6addr_loopback;
    sockaddr_in v4 = {};
    v4.sin_family = AF_INET;
    v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isV6 = loopback == Loopback::V6;
    auto *address = isV6 ? reinterpret_cast<sockaddr *>(&v6) : reinterpret_cast<sockaddr *>(&v4);
    socklen_t size = isV6 ? sizeof v6 : sizeof v4;

    m_listener = ::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_listener < 0 || ::bind(m_listener, address, size) != 0 || ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, address, &size) != 0)
        return;
    m_port = ntohs(isV6 ? v6.sin6_port : v4.sin_port);
}

void OddServer::serve()
{
    while (!m_stopping) {
        if (!isReadable(m_listener))
            continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        ++m_connections;
        m_talk(*this, socket);
        ::close(socket);
    }
}

void OddServer::waitForEnd(int socket) const
{
    while (!receive(socket).isEmpty()) {
    }
}

bool OddServer::send(int socket, const QByteArray &bytes) const
{
    return !m_stopping &&
           ::send(socket, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

QByteArray OddServer::receive(int socket) const
{
    while (!m_stopping) {
        if (!isReadable(socket))
            continue;
        QByteArray bytes(64 * 1024, '\0');
        const ssize_t got = ::recv(socket, bytes.data(), static_cast<size_t>(bytes.size()), 0);
        return got > 0 ? bytes.first(got) : QByteArray();
    }
    return {};
}

} // namespace certwright::test
