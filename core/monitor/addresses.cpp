#include "monitor/addresses.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <netdb.h>

namespace certwright {

namespace {

constexpr std::chrono::milliseconds longestNap(200);

/// Shared by who waits and who asks, since either may be gone before the other.
struct Lookup {
    std::mutex mutex;
    std::condition_variable isAnswered;
    bool done = false;
    int failure = 0;
    QList<SocketAddress> addresses;
};

void ask(const std::shared_ptr<Lookup> &lookup, const QByteArray &host, quint16 port)
{
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    addrinfo *list = nullptr;
    const int failure = ::getaddrinfo(host.constData(), QByteArray::number(port).constData(), &hints, &list);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(list, ::freeaddrinfo);

    const std::lock_guard lock(lookup->mutex);
    lookup->failure = failure;
    for (const addrinfo *entry = failure == 0 ? list : nullptr; entry; entry = entry->ai_next) {
        const auto address = SocketAddress::from(entry->ai_addr, entry->ai_addrlen);
        if (address && !lookup->addresses.contains(*address))
            lookup->addresses.append(*address);
    }
    lookup->done = true;
    lookup->isAnswered.notify_all();
}

} // namespace

Result<QList<SocketAddress>> resolve(const QString &host, quint16 port, std::chrono::milliseconds timeLimit,
                                     const Context &context)
{
    if (const auto address = SocketAddress::parse(host, port))
        return QList<SocketAddress>{*address};
    CW_CHECK(context.checkpoint());
    const auto deadline = std::chrono::steady_clock::now() + timeLimit;
    const auto lookup = std::make_shared<Lookup>();
    std::thread(ask, lookup, host.toLatin1(), port).detach();

    std::unique_lock lock(lookup->mutex);
    while (!lookup->done) {
        CW_CHECK(context.checkpoint());
        const auto now = std::chrono::steady_clock::now();
        if (now >= deadline)
            return Error(ErrorCode::TimedOut, Subject::Host, host);
        lookup->isAnswered.wait_until(lock, std::min(deadline, now + longestNap));
    }
    if (lookup->addresses.isEmpty())
        return Error(ErrorCode::ServerUnreachable, Subject::Host, host)
            .with(Subject::Reason, QString::fromLocal8Bit(::gai_strerror(lookup->failure)));
    return lookup->addresses;
}

} // namespace certwright
