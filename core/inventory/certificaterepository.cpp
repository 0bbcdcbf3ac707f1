#include "inventory/certificaterepository.h"

#include "inventory/certificatefacts.h"
#include "inventory/statement.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

QString select()
{
    return u"SELECT c.id, b.der, c.label, c.notes, c.source, c.key_id, c.managed_id, c.authority_id, "
           u"c.superseded, "
           "c.revoked_at, c.revocation_reason, c.deleted_at FROM certificate c "
           "JOIN certificate_bytes b ON b.certificate_id = c.id"_s;
}

Result<StoredCertificate> readCertificate(const Statement &row)
{
    CW_TRY(certificate, Certificate::fromDer(row.blob(1)));
    StoredCertificate stored{row.id<CertificateId>(0), std::move(certificate)};
    stored.label = row.text(2);
    stored.notes = row.text(3);
    stored.source = row.text(4);
    stored.key = row.optionalId<KeyId>(5);
    stored.managed = row.optionalId<ManagedId>(6);
    stored.authority = row.optionalId<AuthorityId>(7);
    stored.superseded = row.flag(8);
    stored.revokedAt = row.optionalTime(9);
    if (stored.revokedAt)
        stored.revocationReason = revocationReasonNamed(row.text(10));
    stored.deletedAt = row.optionalTime(11);
    return stored;
}

Result<QList<StoredCertificate>> readCertificates(Statement row)
{
    QList<StoredCertificate> found;
    while (row.next()) {
        CW_TRY(stored, readCertificate(row));
        found.append(stored);
    }
    CW_CHECK(row.ended());
    return found;
}

Error missing(CertificateId id)
{
    return Error(ErrorCode::NotFound, Subject::Certificate, id.text());
}

Result<> requireChange(const Result<Statement> &row, CertificateId id)
{
    if (!row)
        return row.error();
    return row->changedRows() > 0 ? Result<>() : missing(id);
}

/// Which of our authorities signed it. The names in a certificate can claim anything, so its signature
/// decides.
Result<std::optional<AuthorityId>> signerOf(const Connection &connection, const Certificate &certificate)
{
    const QByteArray keyId = certificate.authorityKeyId();
    CW_TRY(
        row,
        Statement::run(
            connection,
            u"SELECT a.id, b.der FROM authority a JOIN certificate c ON c.id = a.certificate_id "
            "JOIN certificate_bytes b ON b.certificate_id = c.id "
            "WHERE c.is_ca = 1 AND c.ca_subject = ? AND (? = x'' OR c.ca_key_id = ?) AND c.fingerprint <> ?"_s,
            certificate.issuer().text(), keyId, keyId, certificate.fingerprint()));
    while (row.next()) {
        CW_TRY(authority, Certificate::fromDer(row.blob(1)));
        if (certificate.isSignedBy(authority))
            return std::optional(row.id<AuthorityId>(0));
    }
    CW_CHECK(row.ended());
    return std::optional<AuthorityId>();
}

Result<> writeWords(const Connection &connection, CertificateId id, const QString &facts)
{
    CW_CHECK(Statement::run(
        connection, u"INSERT OR REPLACE INTO certificate_search (certificate_id, words) VALUES (?, ?)"_s, id,
        searchWords(facts)));
    return {};
}

/// Packs the row anew after a change of what the user wrote.
Result<> repack(const Connection &connection, CertificateId id)
{
    QString facts;
    {
        CW_TRY(row,
               Statement::run(connection,
                              u"SELECT facts, label, source, notes FROM certificate WHERE id = ?"_s, id));
        if (!row.next())
            return missing(id);
        facts = repackFacts(QString::fromUtf8(row.blob(0)), {row.text(1), row.text(2), row.text(3)});
    }
    CW_CHECK(
        Statement::run(connection, u"UPDATE certificate SET facts = ? WHERE id = ?"_s, facts.toUtf8(), id));
    return writeWords(connection, id, facts);
}

Result<CertificateId> insert(const Connection &connection, const StoredCertificate &stored,
                             const QString &facts)
{
    const Certificate &certificate = stored.certificate;
    std::optional<AuthorityId> authority = stored.authority;
    if (!authority && !certificate.isSelfSigned()) {
        CW_TRY(signer, signerOf(connection, certificate));
        authority = signer;
    }
    const bool isCa = certificate.isCa();
    const auto reason = stored.revokedAt
                            ? std::optional(revocationReasonName(
                                  stored.revocationReason.value_or(RevocationReason::Unspecified)))
                            : std::nullopt;
    CW_TRY(row, Statement::run(
                    connection,
                    u"INSERT INTO certificate (fingerprint, spki_sha256, not_before, not_after, ca_subject, "
                    "ca_key_id, authority_key_id, is_ca, facts, label, source, notes, key_id, managed_id, "
                    "authority_id, superseded, revoked_at, revocation_reason, deleted_at, added_at) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, unixepoch())"_s,
                    certificate.fingerprint(), certificate.publicKey().fingerprint(), certificate.notBefore(),
                    certificate.notAfter(), isCa ? certificate.subject().text() : QString(),
                    isCa ? certificate.subjectKeyId() : QByteArray(), certificate.authorityKeyId(), isCa,
                    facts.toUtf8(), stored.label, stored.source, stored.notes, stored.key, stored.managed,
                    authority, stored.superseded, stored.revokedAt, reason, stored.deletedAt));
    return CertificateId(row.insertedId());
}

Result<> insertParts(const Connection &connection, CertificateId id, const Certificate &certificate,
                     const QString &facts)
{
    CW_CHECK(Statement::run(connection,
                            u"INSERT INTO certificate_bytes (certificate_id, der) VALUES (?, ?)"_s, id,
                            certificate.der()));
    for (const QString &name : lookupNames(certificate)) {
        CW_CHECK(Statement::run(
            connection, u"INSERT INTO certificate_name (name, certificate_id) VALUES (?, ?)"_s, name, id));
    }
    return writeWords(connection, id, facts);
}

/// A deleted certificate that comes again: what the newcomer knows replaces what the old row knew.
Result<> bringBack(const Connection &connection, CertificateId id, const StoredCertificate &stored)
{
    CW_CHECK(
        requireChange(Statement::run(connection,
                                     u"UPDATE certificate SET deleted_at = NULL, superseded = ?, source = ?, "
                                     "label = iif(? = '', label, ?), key_id = coalesce(?, key_id), "
                                     "managed_id = coalesce(?, managed_id) WHERE id = ?"_s,
                                     stored.superseded, stored.source, stored.label, stored.label, stored.key,
                                     stored.managed, id),
                      id));
    return repack(connection, id);
}

} // namespace

Result<CertificateId> CertificateRepository::add(const StoredCertificate &certificate)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    CertificateId id;
    bool isDeleted = false;
    {
        CW_TRY(known,
               Statement::run(m_connection,
                              u"SELECT id, deleted_at IS NOT NULL FROM certificate WHERE fingerprint = ?"_s,
                              certificate.certificate.fingerprint()));
        if (known.next()) {
            id = known.id<CertificateId>(0);
            isDeleted = known.flag(1);
        }
        CW_CHECK(known.ended());
    }
    if (id.isValid() && !isDeleted)
        return Error(ErrorCode::AlreadyExists, Subject::Certificate, id.text());
    if (id.isValid()) {
        CW_CHECK(bringBack(m_connection, id, certificate));
    } else {
        const QString facts =
            packFacts(certificate.certificate, {certificate.label, certificate.source, certificate.notes});
        CW_TRY(inserted, insert(m_connection, certificate, facts));
        CW_CHECK(insertParts(m_connection, inserted, certificate.certificate, facts));
        id = inserted;
    }
    CW_CHECK(transaction.commit());
    return id;
}

Result<StoredCertificate> CertificateRepository::byId(CertificateId id) const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" WHERE c.id = ?"_s, id));
    if (row.next())
        return readCertificate(row);
    CW_CHECK(row.ended());
    return missing(id);
}

Result<std::optional<StoredCertificate>>
CertificateRepository::byFingerprint(const QByteArray &fingerprint) const
{
    CW_TRY(row,
           Statement::run(m_connection, select() + u" WHERE c.fingerprint = ? AND c.deleted_at IS NULL"_s,
                          fingerprint));
    CW_TRY(found, readCertificates(std::move(row)));
    return found.isEmpty() ? std::optional<StoredCertificate>() : found.constFirst();
}

Result<QList<StoredCertificate>> CertificateRepository::byPublicKey(const QByteArray &spkiSha256) const
{
    CW_TRY(row,
           Statement::run(m_connection,
                          select() + u" WHERE c.spki_sha256 = ? AND c.deleted_at IS NULL ORDER BY c.id"_s,
                          spkiSha256));
    return readCertificates(std::move(row));
}

Result<QList<StoredCertificate>> CertificateRepository::byIssuedUnder(AuthorityId authority) const
{
    CW_TRY(row,
           Statement::run(m_connection,
                          select() + u" WHERE c.authority_id = ? AND c.deleted_at IS NULL ORDER BY c.id"_s,
                          authority));
    return readCertificates(std::move(row));
}

Result<QList<StoredCertificate>> CertificateRepository::ofManaged(ManagedId managed) const
{
    CW_TRY(row, Statement::run(m_connection,
                               select() + u" WHERE c.managed_id = ? AND c.deleted_at IS NULL ORDER BY c.id"_s,
                               managed));
    return readCertificates(std::move(row));
}

Result<QList<Certificate>> CertificateRepository::caCertificates() const
{
    CW_TRY(row, Statement::run(m_connection,
                               select() + u" WHERE c.is_ca = 1 AND c.deleted_at IS NULL ORDER BY c.id"_s));
    CW_TRY(found, readCertificates(std::move(row)));
    QList<Certificate> certificates;
    for (const StoredCertificate &stored : found)
        certificates.append(stored.certificate);
    return certificates;
}

Result<> CertificateRepository::setKey(CertificateId id, KeyId key)
{
    return requireChange(
        Statement::run(m_connection, u"UPDATE certificate SET key_id = ? WHERE id = ?"_s, key, id), id);
}

Result<> CertificateRepository::setLabel(CertificateId id, const QString &label)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    CW_CHECK(requireChange(
        Statement::run(m_connection, u"UPDATE certificate SET label = ? WHERE id = ?"_s, label, id), id));
    CW_CHECK(repack(m_connection, id));
    return transaction.commit();
}

Result<> CertificateRepository::setNotes(CertificateId id, const QString &notes)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    CW_CHECK(requireChange(
        Statement::run(m_connection, u"UPDATE certificate SET notes = ? WHERE id = ?"_s, notes, id), id));
    CW_CHECK(repack(m_connection, id));
    return transaction.commit();
}

Result<> CertificateRepository::setManaged(CertificateId id, std::optional<ManagedId> managed)
{
    return requireChange(
        Statement::run(m_connection, u"UPDATE certificate SET managed_id = ? WHERE id = ?"_s, managed, id),
        id);
}

Result<> CertificateRepository::setSuperseded(CertificateId id, bool superseded)
{
    return requireChange(
        Statement::run(m_connection, u"UPDATE certificate SET superseded = ? WHERE id = ?"_s, superseded, id),
        id);
}

Result<> CertificateRepository::setRevoked(CertificateId id, const QDateTime &time, RevocationReason reason)
{
    return requireChange(
        Statement::run(m_connection,
                       u"UPDATE certificate SET revoked_at = ?, revocation_reason = ? WHERE id = ?"_s, time,
                       revocationReasonName(reason), id),
        id);
}

Result<> CertificateRepository::markDeleted(CertificateId id, const QDateTime &time)
{
    return requireChange(
        Statement::run(m_connection,
                       u"UPDATE certificate SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL"_s, time,
                       id),
        id);
}

Result<> CertificateRepository::restore(CertificateId id)
{
    return requireChange(
        Statement::run(m_connection, u"UPDATE certificate SET deleted_at = NULL WHERE id = ?"_s, id), id);
}

} // namespace certwright
