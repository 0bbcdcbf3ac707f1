#pragma once

#include "x509/alternativename.h"

#include <QFlags>

namespace certwright {

enum class KeyUsage {
    DigitalSignature = 0x1,
    NonRepudiation = 0x2,
    KeyEncipherment = 0x4,
    DataEncipherment = 0x8,
    KeyAgreement = 0x10,
    KeyCertSign = 0x20,
    CrlSign = 0x40,
};
Q_DECLARE_FLAGS(KeyUsages, KeyUsage)
Q_DECLARE_OPERATORS_FOR_FLAGS(KeyUsages)

enum class ExtendedKeyUsage {
    ServerAuth = 0x1,
    ClientAuth = 0x2,
    CodeSigning = 0x4,
    EmailProtection = 0x8,
    OcspSigning = 0x10,
    TimeStamping = 0x20,
};
Q_DECLARE_FLAGS(ExtendedKeyUsages, ExtendedKeyUsage)
Q_DECLARE_OPERATORS_FOR_FLAGS(ExtendedKeyUsages)

/// What an authority may sign for (RFC 5280, 4.2.1.10). Where any is permitted, kinds that are not named are
/// excluded.
class NameConstraints
{
public:
    /// `home.example`, `192.168.0.0/16`, `fd00::/8`; NameInvalid.
    static Result<NameConstraints> parse(const QStringList &permitted);
    bool isEmpty() const { return m_permitted.isEmpty() && m_excluded.isEmpty(); }
    /// `DNS:home.example`, `IP:192.168.0.0/16`, as written into the certificate.
    const QStringList &permitted() const { return m_permitted; }
    const QStringList &excluded() const { return m_excluded; }
    bool allows(const AlternativeName &name) const;
    NameConstraints(QStringList permitted, QStringList excluded)
        : m_permitted(std::move(permitted)), m_excluded(std::move(excluded))
    {
    }
    NameConstraints() = default;

    friend bool operator==(const NameConstraints &, const NameConstraints &) = default;

private:
    QStringList m_permitted;
    QStringList m_excluded;
};

/// An extension as a certificate carries it, in OpenSSL's words, for the technical view.
struct ExtensionText {
    QString oid;
    QString name;  ///< short field name (`keyUsage`), else the OID
    QString value; ///< control characters escaped
    bool critical = false;
};

} // namespace certwright
