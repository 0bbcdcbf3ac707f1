#include "tls/deadlinesocket.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>

namespace certwright {

namespace {

constexpr std::chrono::milliseconds longestNap(200);

} // namespace

Result<DeadlineSocket> DeadlineSocket::connectTo(const SocketAddress &address,
                                                 std::chrono::milliseconds timeLimit, const Context &context)
{
    Descriptor descriptor(::socket(address.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const bool isOpen = descriptor.isOpen();
    const int number = errno;
    DeadlineSocket socket(std::move(descriptor), address.text(), std::chrono::steady_clock::now() + timeLimit,
                          context);
    if (!isOpen)
        return socket.failure(number);
    CW_CHECK(socket.connectNow(address));
    return socket;
}

Result<> DeadlineSocket::connectNow(const SocketAddress &address) const
{
    if (::connect(m_descriptor.number(), address.get(), address.size()) == 0)
        return {};
    // Interrupted or not, the kernel goes on connecting.
    if (errno != EINPROGRESS && errno != EINTR)
        return failure(errno);
    CW_CHECK(waitFor(POLLOUT));
    int number = 0;
    socklen_t size = sizeof number;
    if (::getsockopt(m_descriptor.number(), SOL_SOCKET, SO_ERROR, &number, &size) != 0)
        number = errno;
    if (number != 0)
        return failure(number);
    return {};
}

Result<> DeadlineSocket::waitFor(short events) const
{
    while (true) {
        CW_CHECK(m_context.checkpoint());
        const auto now = std::chrono::steady_clock::now();
        if (now >= m_deadline)
            return Error(ErrorCode::TimedOut, Subject::Address, m_peer);
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - now);
        pollfd entry = {m_descriptor.number(), events, 0};
        const int ready = ::poll(&entry, 1, static_cast<int>(std::min(left, longestNap).count()));
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return failure(errno);
    }
}

Result<qsizetype> DeadlineSocket::receive(char *buffer, qsizetype size) const
{
    while (true) {
        // Asked even while bytes keep dripping in, so that the deadline is one for all of them.
        CW_CHECK(waitFor(POLLIN));
        const ssize_t got = ::recv(m_descriptor.number(), buffer, static_cast<std::size_t>(size), 0);
        if (got >= 0)
            return static_cast<qsizetype>(got);
        if (errno != EAGAIN && errno != EINTR)
            return failure(errno);
    }
}

Result<> DeadlineSocket::send(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        CW_CHECK(waitFor(POLLOUT));
        const ssize_t sent =
            ::send(m_descriptor.number(), bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
        if (sent >= 0)
            bytes = bytes.sliced(static_cast<qsizetype>(sent));
        else if (errno != EAGAIN && errno != EINTR)
            return failure(errno);
    }
    return {};
}

void DeadlineSocket::finish(std::chrono::milliseconds patience)
{
    m_deadline = std::min(m_deadline, std::chrono::steady_clock::now() + patience);
    ::shutdown(m_descriptor.number(), SHUT_WR);
    // Closing with unread bytes would reset the connection, and take our last words from the other side.
    std::array<char, 4096> ignored{};
    for (auto got = receive(ignored.data(), ignored.size()); got && *got > 0;)
        got = receive(ignored.data(), ignored.size());
    m_descriptor.close();
}

Error DeadlineSocket::failure(int number) const
{
    if (number == ETIMEDOUT)
        return {ErrorCode::TimedOut, Subject::Address, m_peer};
    return Error(ErrorCode::ServerUnreachable, Subject::Address, m_peer)
        .with(Subject::Reason, qt_error_string(number))
        .withDetail(QString::fromLatin1(::strerrorname_np(number)));
}

} // namespace certwright
