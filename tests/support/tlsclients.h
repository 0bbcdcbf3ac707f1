#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace certwright::test {

/// What a client said of `https://name:port/` on this machine, with just `root` trusted.
struct ClientVerdict {
    bool accepted = false;
    QByteArray words; ///< its own, for the test's log
};

/// `curl --cacert`, with SNI and name check.
ClientVerdict askCurl(const QString &name, quint16 port, const QString &root);
/// `openssl s_client -verify_return_error -verify_hostname`.
ClientVerdict askOpenssl(const QString &name, quint16 port, const QString &root);

/// Chromium with the root in an NSS database of its own; other names than localhost are mapped to this
/// machine.
class Chromium
{
public:
    /// False where Chromium or certutil is missing.
    static bool isInstalled();
    explicit Chromium(const QString &root);
    ClientVerdict ask(const QString &name, quint16 port) const;

private:
    QTemporaryDir m_home;
    bool m_ready = false;
};

} // namespace certwright::test
