#include "wizards/thiscomputer.h"

#include "x509/dnsname.h"
#include "x509/ipaddress.h"

#include <QSysInfo>

#include <algorithm>
#include <memory>

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int mostAddresses = 6;

QByteArray bytesOf(const sockaddr *address)
{
    if (address && address->sa_family == AF_INET) {
        const auto *v4 = reinterpret_cast<const sockaddr_in *>(address);
        return QByteArray(reinterpret_cast<const char *>(&v4->sin_addr), sizeof v4->sin_addr);
    }
    if (address && address->sa_family == AF_INET6) {
        const auto *v6 = reinterpret_cast<const sockaddr_in6 *>(address);
        return QByteArray(reinterpret_cast<const char *>(&v6->sin6_addr), sizeof v6->sin6_addr);
    }
    return {};
}

bool isIn(const QStringList &networks, const IpAddress &address)
{
    return std::any_of(networks.cbegin(), networks.cend(), [&](const QString &text) {
        const auto network = IpNetwork::parse(text);
        return network && network->contains(address);
    });
}

/// RFC 4291, 2.5.6: reachable only with a zone, which a certificate can't name.
bool isLinkLocal(const IpAddress &address)
{
    return isIn({u"fe80::/10"_s, u"169.254.0.0/16"_s}, address);
}

/// RFC 1918 and RFC 4193.
bool isPrivate(const IpAddress &address)
{
    return isIn({u"10.0.0.0/8"_s, u"172.16.0.0/12"_s, u"192.168.0.0/16"_s, u"fc00::/7"_s}, address);
}

void addInterface(const ifaddrs &interface, ThisComputer &computer)
{
    const bool isOff = !(interface.ifa_flags & IFF_UP) || (interface.ifa_flags & IFF_LOOPBACK);
    const QByteArray bytes = bytesOf(interface.ifa_addr);
    const auto address = IpAddress::fromBytes(bytes);
    if (isOff || !address || isLinkLocal(*address) || computer.addresses.size() >= mostAddresses)
        return;
    if (!computer.addresses.contains(address->text()))
        computer.addresses << address->text();
    const QByteArray mask = bytesOf(interface.ifa_netmask);
    const auto network = mask.size() == bytes.size() ? IpNetwork::fromBytes(bytes + mask) : std::nullopt;
    if (network && isPrivate(*address) && !computer.networks.contains(network->text()))
        computer.networks << network->text();
}

} // namespace

ThisComputer thisComputer()
{
    ThisComputer computer;
    if (const auto host = DnsName::parse(QSysInfo::machineHostName());
        host && host->ascii() != u"localhost") {
        computer.names << host->ascii();
        const auto dot = host->ascii().indexOf(u'.');
        if (dot < 0)
            computer.names << host->ascii() + u".local"_s;
        else
            computer.domain = host->ascii().mid(dot + 1);
    }
    ifaddrs *first = nullptr;
    if (getifaddrs(&first) != 0)
        return computer;
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> list(first, &freeifaddrs);
    for (const ifaddrs *interface = first; interface; interface = interface->ifa_next)
        addInterface(*interface, computer);
    return computer;
}

} // namespace certwright::ui
