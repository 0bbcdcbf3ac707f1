#include "support/tlsclients.h"

#include "support/tool.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace certwright::test {

namespace {

constexpr int patience = 90'000;

QString url(const QString &name, quint16 port)
{
    return u"https://%1:%2/"_s.arg(name).arg(port);
}

} // namespace

ClientVerdict askCurl(const QString &name, quint16 port, const QString &root)
{
    const ToolResult result =
        runTool({u"curl"_s, u"--silent"_s, u"--show-error"_s, u"--max-time"_s, u"20"_s, u"--cacert"_s, root,
                 u"--resolve"_s, u"%1:%2:127.0.0.1"_s.arg(name).arg(port), u"--output"_s, u"/dev/null"_s,
                 url(name, port)});
    return {result.succeeded(), result.errors};
}

ClientVerdict askOpenssl(const QString &name, quint16 port, const QString &root)
{
    const ToolResult result = runTool(
        {u"openssl"_s, u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port), u"-servername"_s, name,
         u"-verify_hostname"_s, name, u"-CAfile"_s, root, u"-verify_return_error"_s, u"-brief"_s},
        "Q\n");
    return {result.succeeded(), result.errors};
}

bool Chromium::isInstalled()
{
    return !QStandardPaths::findExecutable(u"chromium"_s).isEmpty() &&
           !QStandardPaths::findExecutable(u"certutil"_s).isEmpty();
}

Chromium::Chromium(const QString &root)
{
    const QString database = m_home.filePath(u".pki/nssdb"_s);
    m_ready =
        QDir().mkpath(database) &&
        runTool({u"certutil"_s, u"-d"_s, u"sql:"_s + database, u"-N"_s, u"--empty-password"_s}).succeeded() &&
        runTool({u"certutil"_s, u"-d"_s, u"sql:"_s + database, u"-A"_s, u"-t"_s, u"C,,"_s, u"-n"_s, u"root"_s,
                 u"-i"_s, root})
            .succeeded();
}

ClientVerdict Chromium::ask(const QString &name, quint16 port) const
{
    if (!m_ready)
        return {false, "the NSS database could not be made"};
    // Its exit code is 0 even for a refused page; what it prints of the page, and the error's name, tell.
    const ToolResult result =
        runTool({u"env"_s, u"HOME="_s + m_home.path(), u"chromium"_s, u"--headless=new"_s, u"--no-sandbox"_s,
                 u"--disable-gpu"_s, u"--disable-quic"_s, u"--no-first-run"_s,
                 u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
                 u"--user-data-dir="_s + m_home.filePath(u"profile"_s),
                 u"--host-resolver-rules=MAP %1 127.0.0.1"_s.arg(name), u"--dump-dom"_s, url(name, port)},
                {}, patience);
    const bool refused = result.errors.contains("ERR_CERT_") || result.errors.contains("handshake failed");
    return {result.exitCode == 0 && !refused && result.output.contains("<html"), result.errors.right(2000)};
}

} // namespace certwright::test
