#include "secrets/sessionbus.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// The one address we use, of several joined by `;` the first with a socket of this machine.
QString chosenAddress()
{
    const QString given = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!given.isEmpty())
        return given.section(u';', 0, 0);
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString path = folder + u"/bus"_s;
    return folder.startsWith(u'/') && QFileInfo::exists(path) ? u"unix:path="_s + path : QString();
}

/// `unix:path=/run/user/1000/bus,guid=…` as a socket's address; empty for every other transport.
std::optional<sockaddr_un> socketAddress(const QString &address, socklen_t *length)
{
    if (!address.startsWith("unix:"_L1))
        return {};
    for (const QString &part : address.mid(5).split(u',')) {
        const bool isAbstract = part.startsWith("abstract="_L1);
        if (!isAbstract && !part.startsWith("path="_L1))
            continue;
        const QByteArray name = QByteArray::fromPercentEncoding(part.section(u'=', 1).toUtf8());
        sockaddr_un socket = {};
        socket.sun_family = AF_UNIX;
        const std::size_t offset = isAbstract ? 1 : 0;
        if (name.isEmpty() || std::size_t(name.size()) + 2 > sizeof socket.sun_path)
            return {};
        std::memcpy(socket.sun_path + offset, name.constData(), std::size_t(name.size()));
        *length = socklen_t(offsetof(sockaddr_un, sun_path) + offset + std::size_t(name.size()) +
                            (isAbstract ? 0 : 1));
        return socket;
    }
    return {};
}

/// Whoever listens at the other end runs as we do, or as root.
bool isListenedToByUs(const sockaddr_un &address, socklen_t length)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return false;
    ucred peer = {};
    socklen_t size = sizeof peer;
    const bool isOurs = ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), length) == 0 &&
                        ::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
                        (peer.uid == ::geteuid() || peer.uid == 0);
    ::close(descriptor);
    return isOurs;
}

} // namespace

Result<QString> ownSessionBus()
{
    const QString address = chosenAddress();
    socklen_t length = 0;
    const auto socket = socketAddress(address, &length);
    if (!socket)
        return Error(ErrorCode::KeychainUnavailable).withDetail(u"no session bus: "_s + address);
    if (!isListenedToByUs(*socket, length))
        return Error(ErrorCode::KeychainUnavailable).withDetail(u"no session bus of ours at "_s + address);
    return address;
}

} // namespace certwright
