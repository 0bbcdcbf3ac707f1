#pragma once

#include <QByteArray>

#include <atomic>
#include <functional>
#include <thread>

namespace certwright::test {

/// A TCP server on the loopback that talks no protocol: what it does with each connection is up to the test.
class OddServer
{
public:
    /// Called on the server's thread with a connected socket, which is closed afterwards. Should ask
    /// isStopping().
    using Talk = std::function<void(OddServer &server, int socket)>;
    enum class Loopback { V4, V6 };
    explicit OddServer(Talk talk, Loopback loopback = Loopback::V4);
    ~OddServer();
    OddServer(const OddServer &) = delete;
    OddServer &operator=(const OddServer &) = delete;

    quint16 port() const { return m_port; } ///< 0 where it can't listen
    bool isStopping() const { return m_stopping; }
    int connections() const { return m_connections; }

    /// Waits until the server stops or the client leaves; what the client says is swallowed.
    void waitForEnd(int socket) const;
    bool send(int socket, const QByteArray &bytes) const;
    /// What the client said, at most 64 KiB; empty once it has left or the server stops.
    QByteArray receive(int socket) const;

private:
    void listen(Loopback loopback);
    void serve();

    Talk m_talk;
    std::thread m_thread;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_connections = 0;
    quint16 m_port = 0;
    int m_listener = -1;
};

} // namespace certwright::test
