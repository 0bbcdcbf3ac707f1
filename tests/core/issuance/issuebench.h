#pragma once

#include "core/secrets/memorystore.h"
#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"
#include "inventory/managedrepository.h"
#include "issuance/authorityplan.h"
#include "issuance/issue.h"
#include "support/testclock.h"
#include "support/tool.h"
#include "support/verifyresult.h"

#include <QDir>
#include <QFile>
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

inline SharedSecret shared(const char *text)
{
    return std::make_shared<const SecretBytes>(SecretBytes::copyOf(text));
}

/// A store with a vault and an empty keychain, all in a folder that goes with it.
class IssueBench
{
public:
    IssueBench()
        : clock(QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC)),
          context(clock),
          store(made(Store::open(path("store"), Store::Missing::Create, context))),
          vault(made(Vault::make(store.id()))),
          connection(made(store.connect())),
          parts{store, vault, &keychain, QStringLiteral("test")}
    {
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString file(const char *name, QByteArrayView content) const
    {
        QFile out(path(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content.data(), content.size()) != content.size())
            qFatal("can't write %s", name);
        return out.fileName();
    }
    QString file(const char *name, const Certificate &certificate) const
    {
        return file(name, QByteArrayView(certificate.pem()));
    }

    CreatedAuthority authority(AuthorityPlan plan) { return made(createAuthority(plan, parts, context)); }
    CreatedAuthority authority(const char *name = "Home")
    {
        AuthorityPlan plan;
        plan.name = QString::fromUtf8(name);
        plan.keyAlgorithm = KeyAlgorithm::EcP256;
        return authority(plan);
    }
    Certificate certificate(CertificateId id)
    {
        return made(CertificateRepository(connection).byId(id)).certificate;
    }
    static IssuancePlan planFor(const QStringList &names, std::optional<AuthorityId> authority = {})
    {
        IssuancePlan plan;
        plan.names = made(parseNames(names));
        plan.issuer = authority ? IssuerKind::LocalCa : IssuerKind::SelfSigned;
        plan.authority = authority;
        return plan;
    }
    /// Rows of everything that issuing could leave behind.
    int rows()
    {
        return int(made(CertificateRepository(connection).caCertificates()).size() +
                   made(KeyRepository(connection).all()).size() +
                   made(ManagedRepository(connection).all()).size() +
                   made(AuthorityRepository(connection).all()).size() +
                   made(EventRepository(connection).after(EventId(), 1000)).size());
    }
    /// `openssl verify` strictly, in the chain it was issued with.
    ToolResult verify(const IssuedChain &chain, const QStringList &more = {})
    {
        QByteArray above;
        for (const Certificate &one : chain.chain)
            above += one.pem();
        QStringList argv = {QStringLiteral("openssl"), QStringLiteral("verify"),
                            QStringLiteral("-x509_strict"), QStringLiteral("-CAfile"),
                            file("anchor.pem", chain.root.value_or(chain.leaf))};
        if (!above.isEmpty())
            argv += {QStringLiteral("-untrusted"), file("above.pem", above)};
        argv += more;
        argv += file("leaf.pem", chain.leaf);
        return runTool(argv);
    }

private:
    QTemporaryDir m_folder;

public:
    TestClock clock;
    Context context;
    Store store;
    Vault vault;
    MemoryStore keychain;
    Connection connection;
    IssuanceParts parts;
};

} // namespace certwright::test
