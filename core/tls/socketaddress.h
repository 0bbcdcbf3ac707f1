#pragma once

#include <QString>

#include <optional>

#include <sys/socket.h>

namespace certwright {

/// An IPv4 or IPv6 address with its port, as the system's calls take it.
class SocketAddress
{
public:
    /// A number, never a name; an IPv6 address may carry its zone (`fe80::1%eth0`).
    static std::optional<SocketAddress> parse(const QString &address, quint16 port);
    /// Empty for families other than IPv4 and IPv6.
    static std::optional<SocketAddress> from(const sockaddr *address, socklen_t size);

    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&m_storage); }
    socklen_t size() const { return m_size; }
    int family() const { return m_storage.ss_family; }
    /// `192.0.2.7`, `2001:db8::1`
    QString host() const;
    quint16 port() const;
    /// `192.0.2.7:443`, `[2001:db8::1]:443`
    QString text() const;

    friend bool operator==(const SocketAddress &a, const SocketAddress &b) { return a.text() == b.text(); }

private:
    SocketAddress() = default;
    sockaddr_storage m_storage = {};
    socklen_t m_size = 0;
};

} // namespace certwright
