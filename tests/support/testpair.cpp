#include "support/testpair.h"

#include "support/tool.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace certwright::test {

namespace {

QByteArray readWhole(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

TestPair::TestPair(const QString &commonName) : m_valid(make(commonName)) {}

QByteArray TestPair::read(const char *name) const
{
    return readWhole(path(name));
}

bool TestPair::make(const QString &commonName)
{
    const auto sign = [](const QString &name, const QString &file, const QString &key,
                         const QStringList &more) {
        return runTool(QStringList{u"/usr/bin/openssl"_s, u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s,
                                   u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                                   u"-config"_s, u"/dev/null"_s, u"-subj"_s, u"/CN="_s + name, u"-days"_s,
                                   u"90"_s, u"-keyout"_s, key, u"-out"_s, file} +
                       more)
            .succeeded();
    };
    const QStringList authority = {u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s,
                                   u"-addext"_s, u"keyUsage=critical,keyCertSign,cRLSign"_s,
                                   u"-addext"_s, u"subjectKeyIdentifier=hash"_s};
    const QStringList server = {u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s,
                                u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s,
                                u"-addext"_s, u"extendedKeyUsage=serverAuth"_s,
                                u"-addext"_s, u"subjectKeyIdentifier=hash"_s};
    const auto under = [this](const char *name, const char *keyName) {
        return QStringList{u"-CA"_s,      path(name),   u"-CAkey"_s,
                           path(keyName), u"-addext"_s, u"authorityKeyIdentifier=keyid"_s};
    };
    return m_folder.isValid() && sign(u"Test root"_s, root(), path("root.key"), authority) &&
           sign(u"Test intermediate"_s, intermediate(), path("intermediate.key"),
                authority + under("root.pem", "root.key")) &&
           sign(commonName, leaf(), key(), server + under("intermediate.pem", "intermediate.key")) &&
           writeWhole(fullchain(), read("leaf.pem") + read("intermediate.pem")) &&
           writeWhole(combined(), read("fullchain.pem") + read("privkey.pem"));
}

} // namespace certwright::test
