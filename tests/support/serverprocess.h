#pragma once

#include <QByteArray>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

#include <csignal>

namespace certwright::test {

/// How a foreign server is started in the foreground, once its folder and port are known.
struct ServerRecipe {
    QStringList argv;
    QMap<QString, QByteArray> files; ///< by name below the server's folder
    QStringList checkArgv;           ///< the server's own look at its configuration; empty where it has none
    int reloadSignal = SIGHUP;
};

/// A foreign server on 127.0.0.1 in a folder of its own, ended with its children when the test leaves.
///
///     NginxServer server(fullchainPath, keyPath);
///     QVERIFY2(server.start(), server.log());
class ServerProcess
{
public:
    using Recipe = std::function<ServerRecipe(const QString &folder, quint16 port)>;
    explicit ServerProcess(Recipe recipe) : m_recipe(std::move(recipe)) {}
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    /// Starts it on a free port (up to three tries) and waits until it accepts connections.
    bool start();
    /// Starts it again on the same port, as `systemctl restart` would.
    bool restart();
    void stop();
    /// Sends its reload signal; poll what it serves to learn when it has happened. For a moment workers old
    /// and new answer in turn, so keep a first success (QTRY_VERIFY evaluates once more).
    bool reload();

    quint16 port() const { return m_port; }
    qint64 pid() const { return m_process.processId(); }
    bool isRunning();
    QString folder() const { return m_folder.path(); }
    /// Argument vectors that do what a unit's reload and a preset's check do; to be used as hooks.
    QStringList reloadArgv() const;
    QStringList checkArgv() const { return m_started.checkArgv; }
    /// What it printed, and why it did not start.
    QByteArray log();

private:
    bool startOn(quint16 port);
    bool waitUntilItAccepts();

    Recipe m_recipe;
    ServerRecipe m_started;
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_log;
    quint16 m_port = 0;
};

/// Its certificate and key are read from where they lie, so a link may be switched below it.
class NginxServer : public ServerProcess
{
public:
    NginxServer(const QString &fullchainPath, const QString &keyPath);
};

class ApacheServer : public ServerProcess
{
public:
    ApacheServer(const QString &fullchainPath, const QString &keyPath);
};

/// `combinedPath`: leaf, chain and key in one file, or a folder of such files.
class HaproxyServer : public ServerProcess
{
public:
    explicit HaproxyServer(const QString &combinedPath);
};

/// `openssl s_server -www`; never rereads its files. `more` are further arguments (`-tls1_2`).
class OpensslServer : public ServerProcess
{
public:
    OpensslServer(const QString &fullchainPath, const QString &keyPath, const QStringList &more = {});
};

/// A port of 127.0.0.1 that was free a moment ago, outside the range that the system hands out by itself.
quint16 freePort();
/// Whether something accepts connections on 127.0.0.1.
bool accepts(quint16 port);

} // namespace certwright::test
