#pragma once

#include "deploy/deploy.h"
#include "deploy/placement.h"
#include "inventory/lease.h"

namespace certwright {

/// One piece of work on a target, under its lease: what was read from the store, and its folder once it is
/// open.
class TargetRun
{
public:
    /// Takes the lease and reads the target.
    static Result<std::unique_ptr<TargetRun>> begin(TargetId id, const DeployParts &parts,
                                                    const Context &context);

    enum class Missing { Create, Fail };
    /// Opens the folder, if it is safe and ours, and finishes or undoes what a killed run left.
    Result<> openFolder(Missing missing, const Context &context);

    const DeployParts &deploy() const { return m_deploy; }
    Connection &connection() { return m_connection; }
    const Host &host() const { return *m_host; }
    const PlaceParts &place() const { return *m_place; }
    const Preset &preset() const { return m_preset; }
    Placement &placement() { return *m_placement; }
    bool isOpen() const { return m_placement != nullptr; }
    Target &target() { return m_target; }
    TargetRepository targets() { return TargetRepository(m_connection); }
    /// LeaseHeld where another took it over while we slept.
    Result<> requireLease() const { return m_lease.check(); }

    /// The generation that was deployed last and is still there to go back to.
    Result<std::optional<Generation>> deployed();
    Result<std::optional<Generation>> generation(int number);
    Result<SecretBytes> keystorePassphrase() const;

    Result<> addEvent(EventKind kind, const std::optional<Error> &error, const QString &about,
                      const Context &context);
    /// State, deployment and event of a run that failed.
    Result<> recordFailure(EventKind kind, const Error &error, int generation, const QDateTime &began,
                           const Context &context);

private:
    TargetRun(const DeployParts &deploy, Connection connection, Lease lease)
        : m_deploy(deploy), m_connection(std::move(connection)), m_lease(std::move(lease))
    {
    }
    Result<> requireFolder(Missing missing) const;
    Result<> removeLeftovers(const HostFolder &folder, const Context &context);
    PlaceParts makePlace();

    const DeployParts &m_deploy;
    Connection m_connection;
    Lease m_lease;
    Target m_target;
    Preset m_preset;
    QList<TargetFile> m_files;
    std::unique_ptr<Host> m_host;
    std::optional<PlaceParts> m_place;
    std::unique_ptr<Placement> m_placement;
};

} // namespace certwright
