#pragma once

#include "inventory/connection.h"
#include "inventory/values.h"

namespace certwright {

/// Targets, their generations, runs and open journals.
class TargetRepository
{
public:
    explicit TargetRepository(Connection &connection) : m_connection(connection) {}

    /// TargetConflict where a living target has the same host and folder and would write one of the same
    /// files.
    Result<TargetId> add(const Target &target);
    Result<Target> byId(TargetId id) const;
    Result<QList<Target>> all() const;
    Result<QList<Target>> ofManaged(ManagedId managed) const;
    Result<QList<Target>> atFolder(const QString &host, const QString &folder) const;
    Result<> update(const Target &target);
    Result<> markDeleted(TargetId id, const QDateTime &time);

    /// Takes the next number for good; the row is not complete yet.
    Result<Generation> beginGeneration(TargetId target, CertificateId certificate, const QDateTime &time);
    Result<> update(const Generation &generation);
    /// Newest first, pruned ones included.
    Result<QList<Generation>> generations(TargetId target) const;

    Result<> addDeployment(const Deployment &deployment);
    Result<QList<Deployment>> deployments(TargetId target, int limit) const;

    Result<> openJournal(const JournalRecord &record);
    Result<std::optional<JournalRecord>> journal(TargetId target) const;
    Result<> closeJournal(TargetId target);

private:
    Connection &m_connection;
};

} // namespace certwright
