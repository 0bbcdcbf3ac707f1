#pragma once

#include "base/result.h"

#include <QString>

namespace certwright {

/// A host name as certificates carry it: lower case, A-labels, at most one leading `*.`.
///
/// A value: made only by parse(), so every DnsName that exists is valid (RFC 5890, RFC 9525).
class DnsName
{
public:
    /// Accepts what people type (`Bücher.Example.`); fails with NameInvalid. A wildcard stands for one whole
    /// label and needs two labels after it. An underscore is accepted (private servers use it), an address is
    /// not a host name.
    static Result<DnsName> parse(const QString &typed);
    /// The form for certificates and protocols: `xn--bcher-kva.example`.
    const QString &ascii() const { return m_ascii; }
    /// The form for people: `bücher.example`; the A-label form where scripts mix within a label.
    QString forPeople() const;
    bool isWildcard() const { return m_ascii.startsWith(QLatin1String("*.")); }
    /// Whether a certificate with this name serves `host`; a wildcard stands for exactly one label.
    bool covers(const DnsName &host) const;
    /// Whether this is `domain` or lies below it (RFC 5280, 4.2.1.10).
    bool isWithin(const DnsName &domain) const;

    friend bool operator==(const DnsName &, const DnsName &) = default;
    friend auto operator<=>(const DnsName &a, const DnsName &b) { return a.m_ascii.compare(b.m_ascii) <=> 0; }

private:
    explicit DnsName(QString ascii) : m_ascii(std::move(ascii)) {}
    QString m_ascii;
};

} // namespace certwright
