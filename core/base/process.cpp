#include "base/process.h"

#include "base/account.h"
#include "base/durablefile.h"
#include "base/platform.h"

#include <QCryptographicHash>
#include <QSysInfo>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// A name, or its beginning where it ends in a star.
constexpr std::array dangerousVariables = {
    "OPENSSL_*",  "SSLKEYLOGFILE", "SSL_CERT_FILE",  "SSL_CERT_DIR", "LD_*",    "GLIBC_TUNABLES",
    "GCONV_PATH", "MALLOC_*",      "QT_PLUGIN_PATH", "LOCPATH",      "NLSPATH", "QT_QPA_PLATFORM_PLUGIN_PATH",
};

bool isDangerous(QByteArrayView name)
{
    for (const QByteArrayView pattern : dangerousVariables) {
        if (pattern.endsWith('*') ? name.startsWith(pattern.chopped(1)) : name == pattern)
            return true;
    }
    return false;
}

void dropDangerousVariables()
{
    QByteArrayList names;
    for (char **variable = environ; variable && *variable; ++variable) {
        const char *equals = std::strchr(*variable, '=');
        const QByteArray name = equals ? QByteArray(*variable, equals - *variable) : QByteArray(*variable);
        if (isDangerous(name))
            names.append(name);
    }
    for (const QByteArray &name : names)
        ::unsetenv(name.constData());
}

/// A file opened as 0, 1 or 2 would be mistaken for a standard stream, and a message could end up in it.
void occupyStandardStreams()
{
    for (int stream = 0; stream <= 2; ++stream) {
        const bool isClosed = ::fcntl(stream, F_GETFD) < 0 && errno == EBADF;
        if (isClosed && ::open("/dev/null", O_RDWR) < 0)
            return;
    }
}

struct ProcessState {
    char letter = 0;
    qint64 startTime = 0;
};

/// proc(5): the name in brackets may itself hold blanks and brackets; the state is field 3, the start time
/// field 22.
std::optional<ProcessState> stateOf(qint64 pid)
{
    const auto stat = readFile(u"/proc/%1/stat"_s.arg(pid), 64 * 1024);
    if (!stat)
        return {};
    const QByteArrayList fields = stat->mid(stat->lastIndexOf(')') + 1).trimmed().split(' ');
    constexpr int stateAt = 0;
    constexpr int startTimeAt = 22 - 3;
    if (fields.size() <= startTimeAt || fields[stateAt].isEmpty())
        return {};
    return ProcessState{fields[stateAt][0], fields[startTimeAt].toLongLong()};
}

QString hashedMachine(const QByteArray &id)
{
    return QString::fromLatin1(
        QCryptographicHash::hash("certwright machine " + id, QCryptographicHash::Sha256).toHex().first(32));
}

} // namespace

bool hardenProcess()
{
    if (platform::hasForeignRights())
        return false;
    occupyStandardStreams();
    platform::forbidTracing();
    // Inherited as ignored, it would hide from us how children end.
    std::signal(SIGCHLD, SIG_DFL);
    ::umask(0077);
    dropDangerousVariables();
    return true;
}

ProcessIdentity currentProcess()
{
    const qint64 pid = ::getpid();
    const auto state = stateOf(pid);
    return {pid, state ? state->startTime : 0};
}

bool isAlive(const ProcessIdentity &process)
{
    if (process.pid <= 0)
        return false;
    if (const auto state = stateOf(process.pid))
        return state->startTime == process.startTime && state->letter != 'Z' && state->letter != 'X';
    // A /proc that hides other users' processes: not to know is taken for alive, so that no lease is stolen.
    return ::kill(pid_t(process.pid), 0) == 0 || errno == EPERM;
}

QString machineId()
{
    const QString lasting = lastingMachineId();
    return lasting.isEmpty() ? hashedMachine(hostName().toUtf8()) : lasting;
}

QString lastingMachineId()
{
    for (const QString &path : {u"/etc/machine-id"_s, u"/var/lib/dbus/machine-id"_s}) {
        const auto bytes = readFile(path, 4096);
        const QByteArray id = bytes ? bytes->trimmed() : QByteArray();
        if (!id.isEmpty() && id != "uninitialized")
            return hashedMachine(id);
    }
    return {};
}

QString hostName()
{
    return QSysInfo::machineHostName();
}

QString userName()
{
    return nameOfUser(::geteuid());
}

} // namespace certwright
