#include "inventory/authorityrepository.h"

#include "inventory/certificaterepository.h"
#include "inventory/statement.h"
#include "x509/sealing.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// An authority lives as long as its certificate is not marked as deleted.
QString select()
{
    return u"SELECT a.id, a.certificate_id, a.name, a.key_id, a.parent_id, a.crl_number FROM authority a "
           "JOIN certificate c ON c.id = a.certificate_id WHERE c.deleted_at IS NULL"_s;
}

Authority readAuthority(const Statement &row)
{
    Authority authority;
    authority.id = row.id<AuthorityId>(0);
    authority.certificate = row.id<CertificateId>(1);
    authority.name = row.text(2);
    authority.key = row.optionalId<KeyId>(3);
    authority.parent = row.optionalId<AuthorityId>(4);
    authority.crlNumber = row.integer(5);
    return authority;
}

Result<std::optional<Authority>> readOne(Statement row)
{
    std::optional<Authority> authority;
    if (row.next())
        authority = readAuthority(row);
    CW_CHECK(row.ended());
    return authority;
}

Error missing(AuthorityId id)
{
    return Error(ErrorCode::NotFound, Subject::Authority, id.text());
}

Result<> requireChange(const Result<Statement> &row, AuthorityId id)
{
    if (!row)
        return row.error();
    return row->changedRows() > 0 ? Result<>() : missing(id);
}

/// What it signed before it came here as an authority.
Result<> adoptOrphans(Connection &connection, AuthorityId id, const Certificate &certificate)
{
    QList<CertificateId> signedByIt;
    {
        CW_TRY(
            row,
            Statement::run(
                connection,
                u"SELECT c.id, b.der FROM certificate c JOIN certificate_bytes b ON b.certificate_id = c.id "
                "WHERE c.authority_id IS NULL AND c.authority_key_id <> x'' AND c.authority_key_id = ? "
                "AND c.fingerprint <> ?"_s,
                certificate.subjectKeyId(), certificate.fingerprint()));
        while (row.next()) {
            CW_TRY(orphan, Certificate::fromDer(row.blob(1)));
            if (!orphan.isSelfSigned() && orphan.isSignedBy(certificate))
                signedByIt.append(row.id<CertificateId>(0));
        }
        CW_CHECK(row.ended());
    }
    for (const CertificateId orphan : signedByIt)
        CW_CHECK(Statement::run(connection, u"UPDATE certificate SET authority_id = ? WHERE id = ?"_s, id,
                                orphan));
    return {};
}

Result<QList<RevocationList>> readLists(Statement row)
{
    QList<RevocationList> lists;
    while (row.next()) {
        CW_TRY(list, RevocationList::fromDer(row.blob(0)));
        lists.append(list);
    }
    CW_CHECK(row.ended());
    return lists;
}

Result<bool> insertList(Connection &connection, std::optional<AuthorityId> id, const RevocationList &list)
{
    CW_TRY(row, Statement::run(
                    connection,
                    u"INSERT OR IGNORE INTO revocation_list (authority_id, sha256, number, this_update, der) "
                    "VALUES (?, ?, ?, ?, ?)"_s,
                    id, sha256(list.der()), list.number(), list.thisUpdate(), list.der()));
    return row.changedRows() > 0;
}

} // namespace

Result<AuthorityId> AuthorityRepository::add(const Authority &authority)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    {
        CW_TRY(row, Statement::run(m_connection, select() + u" AND (a.name = ? OR a.certificate_id = ?)"_s,
                                   authority.name, authority.certificate));
        CW_TRY(known, readOne(std::move(row)));
        if (known)
            return Error(ErrorCode::AlreadyExists, Subject::Authority, known->name);
    }
    CW_TRY(stored, CertificateRepository(m_connection).byId(authority.certificate));
    AuthorityId id;
    {
        CW_TRY(row,
               Statement::run(m_connection,
                              u"INSERT INTO authority (certificate_id, name, key_id, parent_id, crl_number) "
                              "VALUES (?, ?, ?, ?, ?)"_s,
                              authority.certificate, authority.name, authority.key, authority.parent,
                              authority.crlNumber));
        id = AuthorityId(row.insertedId());
    }
    CW_CHECK(adoptOrphans(m_connection, id, stored.certificate));
    CW_CHECK(transaction.commit());
    return id;
}

Result<Authority> AuthorityRepository::byId(AuthorityId id) const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" AND a.id = ?"_s, id));
    CW_TRY(authority, readOne(std::move(row)));
    if (authority)
        return *authority;
    return missing(id);
}

Result<std::optional<Authority>> AuthorityRepository::byCertificate(CertificateId certificate) const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" AND a.certificate_id = ?"_s, certificate));
    return readOne(std::move(row));
}

Result<QList<Authority>> AuthorityRepository::all() const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" ORDER BY a.id"_s));
    QList<Authority> authorities;
    while (row.next())
        authorities.append(readAuthority(row));
    CW_CHECK(row.ended());
    return authorities;
}

Result<Authority> AuthorityRepository::find(const QString &typed) const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" AND a.name = ?"_s, typed.trimmed()));
    CW_TRY(named, readOne(std::move(row)));
    if (named)
        return *named;
    const auto certificate = CertificateRepository(m_connection).find(typed);
    if (!certificate && certificate.error().code() != ErrorCode::NotFound)
        return certificate.error();
    if (certificate) {
        CW_TRY(authority, byCertificate(*certificate));
        if (authority)
            return *authority;
    }
    return Error(ErrorCode::NotFound, Subject::Authority, typed);
}

Result<> AuthorityRepository::setKey(AuthorityId id, std::optional<KeyId> key)
{
    return requireChange(
        Statement::run(m_connection, u"UPDATE authority SET key_id = ? WHERE id = ?"_s, key, id), id);
}

Result<> AuthorityRepository::setCertificate(AuthorityId id, CertificateId certificate)
{
    return requireChange(Statement::run(m_connection,
                                        u"UPDATE authority SET certificate_id = ? WHERE id = ?"_s,
                                        certificate, id),
                         id);
}

Result<> AuthorityRepository::addRevocation(AuthorityId id, const RevokedSerial &revoked)
{
    CW_TRY(row, Statement::run(m_connection,
                               u"INSERT OR IGNORE INTO revocation (authority_id, serial, time, reason) "
                               "VALUES (?, ?, ?, ?)"_s,
                               id, revoked.serial, revoked.time, revocationReasonName(revoked.reason)));
    if (row.changedRows() > 0)
        return {};
    return Error(ErrorCode::AlreadyRevoked, Subject::Value, revoked.serial);
}

Result<QList<RevokedSerial>> AuthorityRepository::revocations(AuthorityId id) const
{
    CW_TRY(row,
           Statement::run(
               m_connection,
               u"SELECT serial, time, reason FROM revocation WHERE authority_id = ? ORDER BY time, serial"_s,
               id));
    QList<RevokedSerial> revoked;
    while (row.next()) {
        revoked.append({row.text(0), row.time(1),
                        revocationReasonNamed(row.text(2)).value_or(RevocationReason::Unspecified)});
    }
    CW_CHECK(row.ended());
    return revoked;
}

Result<qint64> AuthorityRepository::takeCrlNumber(AuthorityId id)
{
    CW_TRY(row,
           Statement::run(
               m_connection,
               u"UPDATE authority SET crl_number = crl_number + 1 WHERE id = ? RETURNING crl_number"_s, id));
    if (row.next())
        return row.integer(0);
    CW_CHECK(row.ended());
    return missing(id);
}

Result<> AuthorityRepository::addList(AuthorityId id, const RevocationList &list)
{
    CW_CHECK(insertList(m_connection, id, list));
    return {};
}

Result<std::optional<RevocationList>> AuthorityRepository::latestList(AuthorityId id) const
{
    CW_TRY(row,
           Statement::run(
               m_connection,
               u"SELECT der FROM revocation_list WHERE authority_id = ? ORDER BY number DESC LIMIT 1"_s, id));
    CW_TRY(lists, readLists(std::move(row)));
    return lists.isEmpty() ? std::optional<RevocationList>() : lists.constFirst();
}

Result<bool> AuthorityRepository::addForeignList(const RevocationList &list)
{
    return insertList(m_connection, {}, list);
}

Result<QList<RevocationList>> AuthorityRepository::foreignLists() const
{
    CW_TRY(row, Statement::run(m_connection,
                               u"SELECT der FROM revocation_list WHERE authority_id IS NULL ORDER BY id"_s));
    return readLists(std::move(row));
}

} // namespace certwright
