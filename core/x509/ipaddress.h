#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace certwright {

/// An IPv4 or IPv6 address, or the base of a network, as its 4 or 16 bytes.
class IpAddress
{
public:
    /// Strict: four decimal parts, or RFC 4291 text; neither port, zone nor brackets.
    static std::optional<IpAddress> parse(const QString &text);
    static std::optional<IpAddress> fromBytes(QByteArrayView bytes);

    const QByteArray &bytes() const { return m_bytes; }
    bool isV4() const { return m_bytes.size() == 4; }
    int bits() const { return static_cast<int>(m_bytes.size()) * 8; }
    /// RFC 5952.
    QString text() const;

    friend bool operator==(const IpAddress &, const IpAddress &) = default;

private:
    explicit IpAddress(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

/// A network as name constraints write it: address and mask (RFC 5280, 4.2.1.10).
class IpNetwork
{
public:
    /// `192.168.0.0/16`, `fd00::/8`, `10.0.0.0/255.0.255.0`, or an address alone; bits outside the mask are
    /// cleared.
    static std::optional<IpNetwork> parse(const QString &text);
    /// Address followed by mask: 8 or 32 bytes.
    static std::optional<IpNetwork> fromBytes(QByteArrayView bytes);

    QByteArray bytes() const { return m_base.bytes() + m_mask; }
    const IpAddress &base() const { return m_base; }
    bool contains(const IpAddress &address) const;
    QString text() const;

private:
    IpNetwork(const IpAddress &base, const QByteArray &mask);
    IpAddress m_base;
    QByteArray m_mask;
};

} // namespace certwright
