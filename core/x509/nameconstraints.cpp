#include "x509/extensions.h"
#include "x509/ipaddress.h"

#include <QUrl>

#include <algorithm>

namespace certwright {

using namespace Qt::Literals::StringLiterals;
using Kind = AlternativeName::Kind;

namespace {

Result<QString> parseSubtree(const QString &typed)
{
    const QString text = typed.trimmed();
    if (const auto network = IpNetwork::parse(text))
        return u"IP:"_s + network->text();
    const auto name = DnsName::parse(text.startsWith(u'.') ? text.mid(1) : text);
    if (!name || name->isWildcard())
        return Error(ErrorCode::NameInvalid, Subject::Name, typed);
    return u"DNS:"_s + name->ascii();
}

bool isBelow(const QString &name, const QString &domain)
{
    return name.endsWith(domain.startsWith(u'.') ? domain : u'.' + domain, Qt::CaseInsensitive);
}

/// RFC 5280, 4.2.1.10; the empty name stands for all.
bool dnsMatches(const QString &domain, const QString &name)
{
    return domain.isEmpty() || name.compare(domain, Qt::CaseInsensitive) == 0 || isBelow(name, domain);
}

/// A host exactly, or with a leading dot all below it.
bool hostMatches(const QString &constraint, const QString &host)
{
    return constraint.isEmpty() ||
           (constraint.startsWith(u'.') ? isBelow(host, constraint)
                                        : host.compare(constraint, Qt::CaseInsensitive) == 0);
}

bool emailMatches(const QString &constraint, const QString &mailbox)
{
    if (constraint.contains(u'@'))
        return AlternativeName(Kind::Email, constraint).covers(AlternativeName(Kind::Email, mailbox));
    return hostMatches(constraint, mailbox.mid(mailbox.lastIndexOf(u'@') + 1));
}

bool ipMatches(const QString &constraint, const QString &address)
{
    const auto network = IpNetwork::parse(constraint);
    const auto asked = IpAddress::parse(address);
    return network && asked && network->contains(*asked);
}

bool matches(const AlternativeName &constraint, const AlternativeName &name)
{
    switch (name.kind()) {
    case Kind::Dns:
        return dnsMatches(constraint.value(), name.value());
    case Kind::Ip:
        return ipMatches(constraint.value(), name.value());
    case Kind::Email:
        return emailMatches(constraint.value(), name.value());
    case Kind::Uri:
        return hostMatches(constraint.value(), QUrl(name.value()).host());
    case Kind::Other:
        return false;
    }
    return false;
}

QList<AlternativeName> ofKind(const QStringList &subtrees, Kind kind)
{
    QList<AlternativeName> found;
    for (const QString &subtree : subtrees) {
        if (AlternativeName name = AlternativeName::fromText(subtree); name.kind() == kind)
            found += name;
    }
    return found;
}

} // namespace

Result<NameConstraints> NameConstraints::parse(const QStringList &permitted)
{
    NameConstraints constraints;
    bool dns = false;
    bool v4 = false;
    bool v6 = false;
    for (const QString &typed : permitted) {
        CW_TRY(subtree, parseSubtree(typed));
        const bool name = subtree.startsWith("DNS:"_L1);
        dns = dns || name;
        v6 = v6 || (!name && subtree.count(u':') > 1);
        v4 = v4 || (!name && subtree.count(u':') == 1);
        if (!constraints.m_permitted.contains(subtree))
            constraints.m_permitted += subtree;
    }
    if (constraints.m_permitted.isEmpty())
        return constraints;
    // A kind that no subtree mentions would be free for all (RFC 5280, 4.2.1.10).
    if (!dns)
        constraints.m_excluded += u"DNS:"_s;
    if (!v4)
        constraints.m_excluded += u"IP:0.0.0.0/0"_s;
    if (!v6)
        constraints.m_excluded += u"IP:::/0"_s;
    return constraints;
}

bool NameConstraints::allows(const AlternativeName &name) const
{
    const auto matchesName = [&](const AlternativeName &constraint) { return matches(constraint, name); };
    const auto excluded = ofKind(m_excluded, name.kind());
    if (std::any_of(excluded.begin(), excluded.end(), matchesName))
        return false;
    const auto permitted = ofKind(m_permitted, name.kind());
    return permitted.isEmpty() || std::any_of(permitted.begin(), permitted.end(), matchesName);
}

} // namespace certwright
