#pragma once

#include "support/tool.h"
#include "support/verifyresult.h"
#include "x509/certificatebuilder.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>

namespace certwright::test {

/// What a maker that can't fail here gave; ends the test program otherwise.
template<class T>
T made(Result<T> result)
{
    if (!result)
        qFatal("%s", describe(result.error()).constData());
    return *std::move(result);
}

/// When this program began: the same for all plans, so that none outlives its issuer by the second that
/// passed between. Tools compare with the machine's clock, so these tests do too.
inline QDateTime wholeNow()
{
    static const QDateTime now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    return now;
}

struct Issued {
    Certificate certificate;
    PrivateKey key;
};

inline QList<AlternativeName> namesOf(const QStringList &typed)
{
    return made(parseNames(typed));
}

inline CertificateBuilder plan(Profile profile, const QString &commonName, const QStringList &names = {})
{
    CertificateBuilder builder;
    builder.profile = profile;
    builder.subject = commonName.isEmpty() ? SubjectName() : SubjectName::commonName(commonName);
    builder.names = namesOf(names);
    builder.notBefore = wholeNow().addSecs(-backdatedSeconds);
    builder.notAfter = wholeNow().addDays(renewedLeafDays);
    return builder;
}

inline CertificateBuilder rootPlan(const QString &commonName = QStringLiteral("Test Root"),
                                   int pathLength = 0)
{
    CertificateBuilder builder = plan(Profile::CaRoot, commonName);
    builder.notAfter = wholeNow().addDays(rootDays);
    builder.pathLength = pathLength;
    return builder;
}

/// A key that differs from the one before; RSA keys, which take a second to make, are used again.
inline PrivateKey someKey(KeyAlgorithm algorithm)
{
    if (!keyAlgorithmName(algorithm).startsWith(QLatin1String("rsa")))
        return made(PrivateKey::generate(algorithm));
    static QMap<KeyAlgorithm, QList<PrivateKey>> keys;
    QList<PrivateKey> &known = keys[algorithm];
    if (known.size() < 2)
        known.append(made(PrivateKey::generate(algorithm)));
    else
        known.swapItemsAt(0, 1);
    return known.last();
}

inline Issued selfSigned(const CertificateBuilder &builder, KeyAlgorithm algorithm = KeyAlgorithm::EcP256)
{
    const PrivateKey key = someKey(algorithm);
    return {made(builder.selfSigned(key)), key};
}

inline Issued issued(const Issued &authority, const CertificateBuilder &builder,
                     KeyAlgorithm algorithm = KeyAlgorithm::EcP256)
{
    const PrivateKey key = someKey(algorithm);
    return {made(builder.signedBy(authority.certificate, authority.key, key.publicKey())), key};
}

inline SecretBytes secret(const char *text)
{
    return SecretBytes::copyOf(QByteArrayView(text));
}

/// Writes `bytes` into `folder` and gives the path, for tools that read files.
inline QString saved(const QTemporaryDir &folder, const char *name, QByteArrayView bytes)
{
    QFile file(folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        qFatal("can't write %s", qPrintable(file.fileName()));
    return file.fileName();
}

inline ToolResult openssl(const QStringList &arguments, QByteArrayView input = {})
{
    return runTool(QStringList{QStringLiteral("/usr/bin/openssl")} + arguments, input.toByteArray());
}

/// Judges a tool's answer; the output is shown where it refused.
#define CW_TOOL(result)                                                                                      \
    do {                                                                                                     \
        const auto &ended = (result);                                                                        \
        QVERIFY2(ended.succeeded(), (ended.output + ended.errors).constData());                              \
    } while (false)

} // namespace certwright::test
