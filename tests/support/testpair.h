#pragma once

#include <QString>
#include <QTemporaryDir>

namespace certwright::test {

/// Root, intermediate and leaf made by the openssl CLI, as files; for servers in tests and for reading back.
class TestPair
{
public:
    /// The leaf is for `localhost` and 127.0.0.1. Fails silently: ask isValid().
    explicit TestPair(const QString &commonName = QStringLiteral("localhost"));
    bool isValid() const { return m_valid; }

    QString folder() const { return m_folder.path(); }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QByteArray read(const char *name) const;
    QString root() const { return path("root.pem"); }
    QString intermediate() const { return path("intermediate.pem"); }
    QString leaf() const { return path("leaf.pem"); }
    QString fullchain() const { return path("fullchain.pem"); }
    QString key() const { return path("privkey.pem"); }
    QString combined() const { return path("combined.pem"); } ///< fullchain and key

private:
    bool make(const QString &commonName);
    QTemporaryDir m_folder;
    bool m_valid = false;
};

} // namespace certwright::test
