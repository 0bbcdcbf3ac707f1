#pragma once

#include "x509/dnsname.h"

#include <QList>

namespace certwright {

/// One name of a subjectAltName extension (RFC 5280, 4.2.1.6): DNS, IP, e-mail, URI, or one we only show.
class AlternativeName
{
public:
    enum class Kind { Dns, Ip, Email, Uri, Other };

    /// Tells by its look what a person typed: an address, an e-mail address, a URI (`scheme://…`), else a
    /// host name.
    static Result<AlternativeName> parse(const QString &typed);
    /// From a certificate, unjudged: what stands there is shown even where it is not valid.
    AlternativeName(Kind kind, QString value) : m_kind(kind), m_value(std::move(value)) {}
    static AlternativeName dns(const DnsName &name) { return {Kind::Dns, name.ascii()}; }

    Kind kind() const { return m_kind; }
    /// Canonical: A-labels, compressed IPv6, lower-case mail domain.
    const QString &value() const { return m_value; }
    /// `DNS:shop.example.org`, `IP:192.0.2.7`, `email:a@example.org`, `URI:…`, `other:…`
    QString text() const;
    /// The inverse of text(), for the store.
    static AlternativeName fromText(const QString &text);
    QString forPeople() const;
    /// Whether a certificate with this name serves `host` (a host name or an address).
    bool covers(const AlternativeName &host) const;

    friend bool operator==(const AlternativeName &, const AlternativeName &) = default;
    friend auto operator<=>(const AlternativeName &a, const AlternativeName &b)
    {
        return a.text().compare(b.text()) <=> 0;
    }

private:
    Kind m_kind;
    QString m_value;
};

/// Parses each; the first that is invalid fails (NameInvalid, Subject::Name). Doubles are left out, order is
/// kept.
Result<QList<AlternativeName>> parseNames(const QStringList &typed);

} // namespace certwright
