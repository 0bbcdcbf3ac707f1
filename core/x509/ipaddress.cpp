#include "x509/ipaddress.h"

#include <arpa/inet.h>

namespace certwright {

namespace {

QByteArray maskOf(int size, int prefix)
{
    QByteArray mask(size, '\0');
    for (int bit = 0; bit < prefix; ++bit)
        mask[bit / 8] = static_cast<char>(mask.at(bit / 8) | (0x80 >> (bit % 8)));
    return mask;
}

QByteArray masked(const QByteArray &bytes, const QByteArray &mask)
{
    QByteArray result = bytes;
    for (qsizetype i = 0; i < result.size(); ++i)
        result[i] = static_cast<char>(result.at(i) & mask.at(i));
    return result;
}

} // namespace

std::optional<IpAddress> IpAddress::parse(const QString &text)
{
    const QByteArray ascii = text.toUtf8();
    if (ascii.contains('\0'))
        return {};
    const bool v6 = ascii.contains(':');
    QByteArray bytes(v6 ? 16 : 4, '\0');
    if (inet_pton(v6 ? AF_INET6 : AF_INET, ascii.constData(), bytes.data()) != 1)
        return {};
    return IpAddress(bytes);
}

std::optional<IpAddress> IpAddress::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 4 && bytes.size() != 16)
        return {};
    return IpAddress(bytes.toByteArray());
}

QString IpAddress::text() const
{
    char buffer[INET6_ADDRSTRLEN] = {};
    inet_ntop(isV4() ? AF_INET : AF_INET6, m_bytes.constData(), buffer, sizeof buffer);
    return QString::fromLatin1(buffer);
}

IpNetwork::IpNetwork(const IpAddress &base, const QByteArray &mask)
    : m_base(*IpAddress::fromBytes(masked(base.bytes(), mask))), m_mask(mask)
{
}

std::optional<IpNetwork> IpNetwork::parse(const QString &text)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const auto base = IpAddress::parse(slash < 0 ? text : text.left(slash));
    if (!base)
        return {};
    if (slash < 0)
        return IpNetwork(*base, maskOf(base->bits() / 8, base->bits()));
    const QString tail = text.mid(slash + 1);
    if (const auto mask = IpAddress::parse(tail); mask && mask->bits() == base->bits())
        return IpNetwork(*base, mask->bytes());
    for (const QChar digit : tail) {
        if (digit < QLatin1Char('0') || digit > QLatin1Char('9'))
            return {};
    }
    bool ok = false;
    const int prefix = tail.toInt(&ok);
    if (!ok || prefix > base->bits())
        return {};
    return IpNetwork(*base, maskOf(base->bits() / 8, prefix));
}

std::optional<IpNetwork> IpNetwork::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 8 && bytes.size() != 32)
        return {};
    const qsizetype half = bytes.size() / 2;
    return IpNetwork(*IpAddress::fromBytes(bytes.first(half)), bytes.last(half).toByteArray());
}

bool IpNetwork::contains(const IpAddress &address) const
{
    return address.bits() == m_base.bits() && masked(address.bytes(), m_mask) == m_base.bytes();
}

QString IpNetwork::text() const
{
    const int bits = m_base.bits();
    for (int prefix = 0; prefix <= bits; ++prefix) {
        if (maskOf(bits / 8, prefix) == m_mask)
            return m_base.text() + QLatin1Char('/') + QString::number(prefix);
    }
    return m_base.text() + QLatin1Char('/') + IpAddress::fromBytes(m_mask)->text();
}

} // namespace certwright
