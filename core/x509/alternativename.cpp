#include "x509/alternativename.h"

#include "base/escape.h"
#include "x509/ipaddress.h"

#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>

namespace certwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Prefix {
    AlternativeName::Kind kind = {};
    QLatin1StringView text;
};
constexpr std::array<Prefix, 5> prefixes{{
    {AlternativeName::Kind::Dns, QLatin1StringView("DNS:")},
    {AlternativeName::Kind::Ip, QLatin1StringView("IP:")},
    {AlternativeName::Kind::Email, QLatin1StringView("email:")},
    {AlternativeName::Kind::Uri, QLatin1StringView("URI:")},
    {AlternativeName::Kind::Other, QLatin1StringView("other:")},
}};

Error invalidName(const QString &typed)
{
    return {ErrorCode::NameInvalid, Subject::Name, typed};
}

/// RFC 5321, 4.1.2, without quoted local parts, which nobody can use.
bool isLocalPart(QStringView text)
{
    constexpr QLatin1StringView marks("!#$%&'*+-/=?^_`{|}~.");
    return !text.isEmpty() && text.size() <= 64 && !text.startsWith(u'.') && !text.endsWith(u'.') &&
           !text.contains(QLatin1StringView("..")) && std::all_of(text.begin(), text.end(), [&](QChar c) {
               return c.unicode() < 0x80 && (c.isLetterOrNumber() || marks.contains(c));
           });
}

Result<AlternativeName> parseEmail(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    const auto domain = DnsName::parse(text.mid(at + 1));
    if (!domain || domain->isWildcard() || !isLocalPart(QStringView(text).left(at)))
        return invalidName(text);
    return AlternativeName(AlternativeName::Kind::Email, text.left(at) + u'@' + domain->ascii());
}

Result<AlternativeName> parseUri(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QByteArray encoded = url.toEncoded();
    const bool plain =
        std::all_of(encoded.begin(), encoded.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty() || !plain || encoded.size() > 2048)
        return invalidName(text);
    return AlternativeName(AlternativeName::Kind::Uri, QString::fromLatin1(encoded));
}

/// Certificates are taken at their word only where they write a name as it must be written.
bool isCanonicalDns(const DnsName &name, const QString &written)
{
    return name.ascii().compare(written, Qt::CaseInsensitive) == 0;
}

bool dnsCovers(const QString &pattern, const QString &host)
{
    const auto name = DnsName::parse(pattern);
    const auto asked = DnsName::parse(host);
    return name && asked && isCanonicalDns(*name, pattern) && name->covers(*asked);
}

bool sameMailbox(const QString &a, const QString &b)
{
    const qsizetype at = a.lastIndexOf(u'@');
    return at > 0 && !a.contains(QChar::Null) && QStringView(a).left(at) == QStringView(b).left(at) &&
           a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<AlternativeName> AlternativeName::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    const bool bracketed = text.startsWith(u'[') && text.endsWith(u']') && text.contains(u':');
    if (const auto address = IpAddress::parse(bracketed ? text.mid(1, text.size() - 2) : text))
        return AlternativeName(Kind::Ip, address->text());
    if (text.contains("://"_L1))
        return parseUri(text);
    if (text.contains(u'@'))
        return parseEmail(text);
    CW_TRY(name, DnsName::parse(typed));
    return dns(name);
}

QString AlternativeName::text() const
{
    const auto prefix =
        std::find_if(prefixes.begin(), prefixes.end(), [this](const Prefix &p) { return p.kind == m_kind; });
    return prefix->text + visibleText(m_value);
}

AlternativeName AlternativeName::fromText(const QString &text)
{
    for (const Prefix &prefix : prefixes) {
        if (text.startsWith(prefix.text))
            return {prefix.kind, text.mid(prefix.text.size())};
    }
    return {Kind::Other, text};
}

QString AlternativeName::forPeople() const
{
    if (m_kind == Kind::Dns) {
        if (const auto name = DnsName::parse(m_value); name && isCanonicalDns(*name, m_value))
            return name->forPeople();
    }
    return visibleText(m_value);
}

bool AlternativeName::covers(const AlternativeName &host) const
{
    if (m_kind != host.m_kind)
        return false;
    switch (m_kind) {
    case Kind::Dns:
        return dnsCovers(m_value, host.m_value);
    case Kind::Email:
        return sameMailbox(m_value, host.m_value);
    case Kind::Ip:
    case Kind::Uri:
        return m_value == host.m_value;
    case Kind::Other:
        return false;
    }
    return false;
}

Result<QList<AlternativeName>> parseNames(const QStringList &typed)
{
    QList<AlternativeName> names;
    QSet<QString> seen;
    for (const QString &text : typed) {
        CW_TRY(name, AlternativeName::parse(text));
        if (const QString key = name.text(); !seen.contains(key)) {
            seen.insert(key);
            names += name;
        }
    }
    return names;
}

} // namespace certwright
