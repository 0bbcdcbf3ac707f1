#pragma once

#include "support/tool.h"
#include "x509/certificate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace certwright::test {

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(path));
}
/// Every name below a folder, dot names too, links not followed.
inline QStringList namesBelow(const QString &folder)
{
    QStringList names;
    const auto entries =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        names += entry.fileName();
        if (entry.isDir() && !entry.isSymLink()) {
            for (const QString &below : namesBelow(entry.filePath()))
                names += entry.fileName() + u'/' + below;
        }
    }
    return names;
}

/// Whether openssl finds that the key and the first certificate of two files (or one) belong together.
inline bool isPair(const QString &certificateFile, const QString &keyFile)
{
    const auto ofCertificate =
        runTool({QStringLiteral("openssl"), QStringLiteral("x509"), QStringLiteral("-in"), certificateFile,
                 QStringLiteral("-noout"), QStringLiteral("-pubkey")});
    const auto ofKey = runTool({QStringLiteral("openssl"), QStringLiteral("pkey"), QStringLiteral("-in"),
                                keyFile, QStringLiteral("-pubout")});
    return ofCertificate.succeeded() && ofKey.succeeded() && ofCertificate.output == ofKey.output;
}

/// Whether a file begins with the certificate.
inline bool shows(const QString &file, const Certificate &certificate)
{
    return bytesOf(file).contains(certificate.pem());
}

} // namespace certwright::test
