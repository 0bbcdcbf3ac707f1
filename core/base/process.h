#pragma once

#include <QString>

namespace certwright {

/// At the very start of both programs, before Qt or OpenSSL look around: no core dumps, no ptrace by the same
/// user, umask 077, and the variables gone that make a library load code or write secrets (OPENSSL_*,
/// SSLKEYLOGFILE, LD_*, …). False where the program runs with more rights than its caller (setuid,
/// capabilities): it must then end.
[[nodiscard]] bool hardenProcess();

/// This process as a lease's holder names it: process id and start time in clock ticks since boot.
struct ProcessIdentity {
    qint64 pid = 0;
    qint64 startTime = 0;
};
ProcessIdentity currentProcess();
/// Whether that very process still runs on this machine (not another one under the same id).
bool isAlive(const ProcessIdentity &process);
/// What tells this machine (and boot of a container) from another: the machine id, hashed with our name.
QString machineId();
/// The same where it stays, for what is remembered; empty where only the host's name tells machines apart,
/// which changes.
QString lastingMachineId();
/// For people: the host's name.
QString hostName();
/// The login name of the user we run as.
QString userName();

} // namespace certwright
