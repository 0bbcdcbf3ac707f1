#pragma once

#include "base/context.h"
#include "base/descriptor.h"
#include "tls/socketaddress.h"

namespace certwright {

/// A TCP connection whose every wait ends at one common deadline, or within 200 ms of a cancel.
///
/// Writing to a closed connection is an error, never a signal.
class DeadlineSocket
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    /// ServerUnreachable with the system's reason, TimedOut, Cancelled; Subject::Address is `192.0.2.7:443`.
    static Result<DeadlineSocket> connectTo(const SocketAddress &address, std::chrono::milliseconds timeLimit,
                                            const Context &context);

    /// At least one byte, or none once the other side has closed.
    Result<qsizetype> receive(char *buffer, qsizetype size) const;
    Result<> send(QByteArrayView bytes) const;
    /// Says that no more will come and waits for the other side to end too, so that what was sent last is
    /// read; not longer than `patience`.
    void finish(std::chrono::milliseconds patience);

    const QString &peer() const { return m_peer; }

private:
    DeadlineSocket(Descriptor descriptor, QString peer, TimePoint deadline, Context context)
        : m_descriptor(std::move(descriptor)),
          m_peer(std::move(peer)),
          m_deadline(deadline),
          m_context(std::move(context))
    {
    }
    Result<> connectNow(const SocketAddress &address) const;
    Result<> waitFor(short events) const;
    Error failure(int number) const;

    Descriptor m_descriptor;
    QString m_peer;
    TimePoint m_deadline;
    Context m_context;
};

} // namespace certwright
