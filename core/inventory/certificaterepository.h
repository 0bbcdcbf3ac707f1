#pragma once

#include "inventory/connection.h"
#include "inventory/values.h"

namespace certwright {

/// Certificates in the store; those marked as deleted are found by id only.
class CertificateRepository
{
public:
    explicit CertificateRepository(Connection &connection) : m_connection(connection) {}

    /// AlreadyExists (Subject::Certificate = its id) where the fingerprint is there; a deleted one is brought
    /// back.
    Result<CertificateId> add(const StoredCertificate &certificate);
    Result<StoredCertificate> byId(CertificateId id) const;
    Result<std::optional<StoredCertificate>> byFingerprint(const QByteArray &fingerprint) const;
    Result<QList<StoredCertificate>> byPublicKey(const QByteArray &spkiSha256) const;
    Result<QList<StoredCertificate>> byIssuedUnder(AuthorityId authority) const;
    Result<QList<StoredCertificate>> ofManaged(ManagedId managed) const;
    /// Authorities' and imported CA certificates, to complete and verify chains.
    Result<QList<Certificate>> caCertificates() const;
    /// What a person typed: id, fingerprint or a unique prefix of it (8 digits or more, colons allowed),
    /// label, host name. NotFound, or Ambiguous with Subject::Candidates.
    Result<CertificateId> find(const QString &typed) const;

    Result<> setKey(CertificateId id, KeyId key);
    Result<> setLabel(CertificateId id, const QString &label);
    Result<> setNotes(CertificateId id, const QString &notes);
    Result<> setManaged(CertificateId id, std::optional<ManagedId> managed);
    Result<> setSuperseded(CertificateId id, bool superseded);
    Result<> setRevoked(CertificateId id, const QDateTime &time, RevocationReason reason);
    /// A mark; restore() takes it back.
    Result<> markDeleted(CertificateId id, const QDateTime &time);
    Result<> restore(CertificateId id);

private:
    Connection &m_connection;
};

} // namespace certwright
