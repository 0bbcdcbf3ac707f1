#pragma once

#include "base/result.h"

#include <QList>

namespace certwright {

/// A distinguished name as X.509 carries it (RFC 5280, 4.1.2.4), in the order of the certificate.
class SubjectName
{
public:
    struct Part {
        QString type; ///< short name (CN, O, OU, C, ST, L, emailAddress …) or dotted OID
        QString value;
        friend bool operator==(const Part &, const Part &) = default;
    };

    SubjectName() = default;
    explicit SubjectName(QList<Part> parts) : m_parts(std::move(parts)) {}
    static SubjectName commonName(const QString &name) { return SubjectName({{QStringLiteral("CN"), name}}); }
    /// Reads RFC 4514 text (`CN=shop,O=Example\, Inc`) in the order written; SubjectInvalid names the part at
    /// fault.
    static Result<SubjectName> parse(const QString &text);

    const QList<Part> &parts() const { return m_parts; }
    bool isEmpty() const { return m_parts.isEmpty(); }
    /// The first CN; empty where there is none.
    QString commonName() const;
    /// What to call its bearer in one line: the common name where there is one, else text().
    QString displayName() const;
    /// RFC 4514 text in the order of the certificate, control characters escaped.
    QString text() const;

    friend bool operator==(const SubjectName &, const SubjectName &) = default;

private:
    QList<Part> m_parts;
};

} // namespace certwright
