#pragma once

#include "inventory/connection.h"
#include "inventory/values.h"

namespace certwright {

/// Local authorities, what they revoked, and the lists they made.
class AuthorityRepository
{
public:
    explicit AuthorityRepository(Connection &connection) : m_connection(connection) {}

    /// AlreadyExists where a living authority has that name.
    Result<AuthorityId> add(const Authority &authority);
    Result<Authority> byId(AuthorityId id) const;
    Result<std::optional<Authority>> byCertificate(CertificateId certificate) const;
    Result<QList<Authority>> all() const;
    /// Name, or whatever names its certificate; NotFound, Ambiguous.
    Result<Authority> find(const QString &typed) const;
    Result<> setKey(AuthorityId id, std::optional<KeyId> key);
    /// Its renewed certificate.
    Result<> setCertificate(AuthorityId id, CertificateId certificate);

    /// AlreadyRevoked where that serial is.
    Result<> addRevocation(AuthorityId id, const RevokedSerial &revoked);
    Result<QList<RevokedSerial>> revocations(AuthorityId id) const;
    /// The next CRL number, taken for good.
    Result<qint64> takeCrlNumber(AuthorityId id);
    Result<> addList(AuthorityId id, const RevocationList &list);
    Result<std::optional<RevocationList>> latestList(AuthorityId id) const;
    /// A list somebody else made, from an import. False where it was there already.
    Result<bool> addForeignList(const RevocationList &list);
    Result<QList<RevocationList>> foreignLists() const;

private:
    Connection &m_connection;
};

} // namespace certwright
