#include "monitor/probe.h"

#include "base/parallel.h"
#include "monitor/addresses.h"
#include "x509/dnsname.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

constexpr int mostAddresses = 16;

Error invalid(const QString &text)
{
    return {ErrorCode::UsageInvalid, Subject::Value, text};
}

/// `[::1]:8443`, `[::1]`, `::1`, `shop:443`, `shop` → host and port as written; the port may be missing.
std::pair<QString, std::optional<QString>> parts(const QString &text)
{
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        const QString rest = text.mid(end + 1);
        if (end < 0 || !(rest.isEmpty() || rest.startsWith(u':')))
            return {};
        return {text.mid(1, end - 1), rest.isEmpty() ? std::nullopt : std::optional(rest.mid(1))};
    }
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0 || text.indexOf(u':', colon + 1) >= 0)
        return {text, std::nullopt};
    return {text.left(colon), text.mid(colon + 1)};
}

/// Digits only: a number's sign or blank would be the start of something else.
std::optional<quint16> portNumber(const QString &text)
{
    const bool onlyDigits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const quint16 port = text.toUShort(&fits);
    return onlyDigits && fits && port > 0 ? std::optional(port) : std::nullopt;
}

} // namespace

Result<HostPort> HostPort::parse(const QString &text)
{
    const auto [host, portText] = parts(text.trimmed());
    HostPort parsed;
    if (portText) {
        const auto port = portNumber(*portText);
        if (!port)
            return invalid(text);
        parsed.port = *port;
    }
    if (const auto address = SocketAddress::parse(host, parsed.port)) {
        if (text.trimmed().startsWith(u'[') && address->family() != AF_INET6)
            return invalid(text);
        parsed.host = address->host();
        return parsed;
    }
    const auto name = DnsName::parse(host);
    if (!name || name->isWildcard() || text.trimmed().startsWith(u'['))
        return invalid(text);
    parsed.host = name->ascii();
    return parsed;
}

QString HostPort::text() const
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

Result<QList<ProbeAnswer>> probeServer(const HostPort &server, const QString &serverName,
                                       std::chrono::milliseconds timeLimit, const Context &context)
{
    CW_TRY(addresses, resolve(server.host, server.port, timeLimit, context));
    const int count = static_cast<int>(std::min<qsizetype>(addresses.size(), mostAddresses));
    const QString name = serverName.isEmpty() ? server.host : serverName;
    auto answers = inParallel(count, count, [&](int index) {
        const SocketAddress &address = addresses.at(index);
        return ProbeAnswer{address.host(), lookAtTls(address, name, timeLimit, context)};
    });
    CW_CHECK(context.checkpoint());
    return QList<ProbeAnswer>(std::make_move_iterator(answers.begin()),
                              std::make_move_iterator(answers.end()));
}

} // namespace certwright
