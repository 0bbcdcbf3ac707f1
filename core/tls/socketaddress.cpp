#include "tls/socketaddress.h"

#include "x509/ipaddress.h"

#include <array>
#include <cstring>
#include <memory>

#include <netdb.h>
#include <netinet/in.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

std::optional<SocketAddress> SocketAddress::parse(const QString &address, quint16 port)
{
    // getaddrinfo() also takes `127.1`, which nobody means.
    const bool hasZone = address.contains(u':') && address.contains(u'%');
    if (!IpAddress::parse(hasZone ? address.section(u'%', 0, 0) : address))
        return std::nullopt;
    addrinfo hints = {};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *list = nullptr;
    if (::getaddrinfo(address.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &list) != 0)
        return std::nullopt;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(list, ::freeaddrinfo);
    return from(list->ai_addr, list->ai_addrlen);
}

std::optional<SocketAddress> SocketAddress::from(const sockaddr *address, socklen_t size)
{
    SocketAddress result;
    if ((address->sa_family != AF_INET && address->sa_family != AF_INET6) || size > sizeof result.m_storage)
        return std::nullopt;
    std::memcpy(&result.m_storage, address, size);
    result.m_size = size;
    return result;
}

QString SocketAddress::host() const
{
    std::array<char, NI_MAXHOST> text = {};
    ::getnameinfo(get(), m_size, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST);
    return QString::fromLatin1(text.data());
}

quint16 SocketAddress::port() const
{
    if (family() == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 *>(&m_storage)->sin6_port);
    return ntohs(reinterpret_cast<const sockaddr_in *>(&m_storage)->sin_port);
}

QString SocketAddress::text() const
{
    return (family() == AF_INET6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host()).arg(port());
}

} // namespace certwright
