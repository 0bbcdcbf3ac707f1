#include "support/serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright::test {

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray filled(QByteArray text, const QMap<QByteArray, QString> &values)
{
    for (auto it = values.begin(); it != values.end(); ++it)
        text.replace(it.key(), it.value().toUtf8());
    return text;
}

} // namespace

ServerProcess::~ServerProcess()
{
    if (QTest::currentTestFailed())
        qWarning("%s", log().constData());
    stop();
}

bool ServerProcess::start()
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (startOn(freePort()))
            return true;
        stop();
    }
    return false;
}

bool ServerProcess::restart()
{
    stop();
    return startOn(m_port);
}

bool ServerProcess::startOn(quint16 port)
{
    m_port = port;
    m_started = m_recipe(folder(), port);
    for (auto it = m_started.files.begin(); it != m_started.files.end(); ++it) {
        if (!writeFile(folder() + u'/' + it.key(), it.value())) {
            m_log += "can't write " + it.key().toUtf8() + '\n';
            return false;
        }
    }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([] {
        // A group of its own, so that its children end with it; and it ends when a test crashes.
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
    m_process.start(m_started.argv.first(), m_started.argv.mid(1));
    return m_process.waitForStarted(10'000) && waitUntilItAccepts();
}

bool ServerProcess::waitUntilItAccepts()
{
    const QDeadlineTimer deadline(15'000);
    while (!deadline.hasExpired()) {
        if (accepts(m_port))
            return isRunning();
        if (m_process.waitForFinished(20) || !isRunning()) {
            m_log += "it ended at once\n";
            return false;
        }
    }
    m_log += "it did not accept connections in time\n";
    return false;
}

void ServerProcess::stop()
{
    const qint64 group = pid();
    if (group > 0) {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        ::kill(static_cast<pid_t>(-group), SIGKILL);
        m_process.waitForFinished(5'000);
    }
    m_log += m_process.readAll();
}

bool ServerProcess::reload()
{
    return isRunning() && ::kill(static_cast<pid_t>(pid()), m_started.reloadSignal) == 0;
}

bool ServerProcess::isRunning()
{
    // Without an event loop, QProcess learns of an end only when asked to wait.
    m_process.waitForFinished(0);
    return m_process.state() == QProcess::Running;
}

QStringList ServerProcess::reloadArgv() const
{
    return {u"/bin/kill"_s, u"-%1"_s.arg(m_started.reloadSignal), QString::number(pid())};
}

QByteArray ServerProcess::log()
{
    m_process.waitForReadyRead(0);
    m_log += m_process.readAll();
    return m_started.argv.join(u' ').toUtf8() + '\n' + m_log;
}

NginxServer::NginxServer(const QString &fullchainPath, const QString &keyPath)
    : ServerProcess([=](const QString &folder, quint16 port) {
          const QByteArray config = R"(daemon off;
pid $T/pid;
error_log stderr warn;
worker_processes 1;
events {}
http {
  access_log off;
  client_body_temp_path $T/b;
  proxy_temp_path $T/p;
  fastcgi_temp_path $T/f;
  uwsgi_temp_path $T/u;
  scgi_temp_path $T/s;
  server {
    listen 127.0.0.1:$P ssl;
    server_name localhost;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_certificate "$C";
    ssl_certificate_key "$K";
    location / { return 200 "nginx\n"; }
  }
}
)";
          const QStringList argv = {u"/usr/sbin/nginx"_s,      u"-p"_s, folder,     u"-c"_s,
                                    folder + u"/nginx.conf"_s, u"-e"_s, u"stderr"_s};
          return ServerRecipe{argv,
                              {{u"nginx.conf"_s, filled(config, {{"$T", folder},
                                                                 {"$P", QString::number(port)},
                                                                 {"$C", fullchainPath},
                                                                 {"$K", keyPath}})}},
                              argv + QStringList{u"-t"_s, u"-q"_s},
                              SIGHUP};
      })
{
}

ApacheServer::ApacheServer(const QString &fullchainPath, const QString &keyPath)
    : ServerProcess([=](const QString &folder, quint16 port) {
          const QByteArray config = R"(ServerRoot "$T"
ServerName localhost
PidFile "$T/pid"
DefaultRuntimeDir "$T"
Mutex "file:$T"
ErrorLog /dev/stderr
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule ssl_module /usr/lib/apache2/modules/mod_ssl.so
Listen 127.0.0.1:$P
User www-data
Group www-data
SSLEngine on
SSLCertificateFile "$C"
SSLCertificateKeyFile "$K"
)";
          const QStringList argv = {u"/usr/sbin/apache2"_s, u"-d"_s, folder, u"-f"_s,
                                    folder + u"/httpd.conf"_s};
          return ServerRecipe{argv + QStringList{u"-DFOREGROUND"_s},
                              {{u"httpd.conf"_s, filled(config, {{"$T", folder},
                                                                 {"$P", QString::number(port)},
                                                                 {"$C", fullchainPath},
                                                                 {"$K", keyPath}})}},
                              argv + QStringList{u"-t"_s},
                              SIGUSR1};
      })
{
}

HaproxyServer::HaproxyServer(const QString &combinedPath)
    : ServerProcess([=](const QString &folder, quint16 port) {
          const QByteArray config = R"(defaults
 mode http
 timeout connect 2s
 timeout client 5s
 timeout server 5s
frontend f
 bind 127.0.0.1:$P ssl crt "$C"
 http-request return status 200 content-type text/plain string haproxy
)";
          const QString path = folder + u"/haproxy.cfg"_s;
          return ServerRecipe{
              {u"/usr/sbin/haproxy"_s, u"-W"_s, u"-f"_s, path},
              {{u"haproxy.cfg"_s, filled(config, {{"$P", QString::number(port)}, {"$C", combinedPath}})}},
              {u"/usr/sbin/haproxy"_s, u"-c"_s, u"-q"_s, u"-f"_s, path},
              SIGUSR2};
      })
{
}

OpensslServer::OpensslServer(const QString &fullchainPath, const QString &keyPath, const QStringList &more)
    : ServerProcess([=](const QString &folder, quint16 port) {
          QFile file(fullchainPath);
          QByteArray fullchain;
          if (file.open(QIODevice::ReadOnly))
              fullchain = file.readAll();
          const qsizetype second = fullchain.indexOf("-----BEGIN", 1);
          ServerRecipe recipe{{u"/usr/bin/openssl"_s, u"s_server"_s, u"-www"_s, u"-accept"_s,
                               u"127.0.0.1:%1"_s.arg(port), u"-cert"_s, fullchainPath, u"-key"_s, keyPath},
                              {},
                              {},
                              SIGHUP};
          if (second > 0) {
              recipe.files.insert(u"chain.pem"_s, fullchain.mid(second));
              recipe.argv += {u"-cert_chain"_s, folder + u"/chain.pem"_s};
          }
          recipe.argv += more;
          return recipe;
      })
{
}

quint16 freePort()
{
    // Below the range of outgoing connections, so that none of them takes it before the server does.
    for (int attempt = 0; attempt < 200; ++attempt) {
        const auto port = static_cast<quint16>(QRandomGenerator::system()->bounded(15'000, 32'000));
        const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(port);
        const bool free =
            ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ::close(descriptor);
        if (free)
            return port;
    }
    return 0;
}

bool accepts(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool connected =
        ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(descriptor);
    return connected;
}

} // namespace certwright::test
