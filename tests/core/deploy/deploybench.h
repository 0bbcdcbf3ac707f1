#pragma once

#include "deploy/deploy.h"
#include "deployedfiles.h"
#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"
#include "inventory/managedrepository.h"
#include "inventory/targetrepository.h"
#include "support/testclock.h"
#include "support/verifyresult.h"
#include "x509/certificatebuilder.h"

#include <QRegularExpression>
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

inline void done(const Result<> &result)
{
    if (!result)
        qFatal("%s", describe(result.error()).constData());
}

/// A store with an authority and certificates from it, a vault, and a folder to deploy into.
class DeployBench
{
public:
    DeployBench()
        : m_clock(QDateTime::currentDateTimeUtc()),
          m_context(m_clock),
          m_store(made(Store::open(path(QStringLiteral("store")), Store::Missing::Create, m_context))),
          m_vault(made(Vault::make(m_store.id()))),
          m_presets(made(PresetCatalogue::load({}))),
          m_connection(made(m_store.connect())),
          m_rootKey(made(PrivateKey::generate(KeyAlgorithm::EcP256))),
          m_root(makeRoot()),
          m_parts{m_store, m_vault, m_presets, nullptr, QStringLiteral("test")}
    {
        store(m_root, nullptr);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Where targets go by default; not made beforehand.
    QString folder() const { return path(QStringLiteral("live")); }
    TestClock &clock() { return m_clock; }
    const Context &context() const { return m_context; }
    Connection &connection() { return m_connection; }
    const DeployParts &parts() const { return m_parts; }
    const PresetCatalogue &presets() const { return m_presets; }
    const Vault &vault() const { return m_vault; }
    const Store &store() const { return m_store; }
    const Certificate &root() const { return m_root; }
    QString rootFile() const
    {
        writeBytes(path(QStringLiteral("root.pem")), m_root.pem());
        return path(QStringLiteral("root.pem"));
    }

    /// A managed certificate from the authority, its first edition already current.
    ManagedId issue(const QStringList &names = {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")},
                    KeyAlgorithm algorithm = KeyAlgorithm::EcP256)
    {
        ManagedCertificate managed;
        managed.names = made(parseNames(names));
        managed.label = names.first();
        managed.issuer = IssuerKind::LocalCa;
        managed.keyAlgorithm = algorithm;
        const auto id = made(ManagedRepository(m_connection).add(managed));
        renew(id);
        return id;
    }
    /// A new key and certificate, now current; valid from a little later than the one before.
    CertificateId renew(ManagedId id, int days = 90)
    {
        ManagedRepository repository(m_connection);
        const auto managed = made(repository.byId(id));
        const auto key = made(PrivateKey::generate(managed.keyAlgorithm));
        CertificateBuilder builder;
        builder.names = managed.names;
        builder.subject = SubjectName::commonName(managed.names.first().value());
        builder.notBefore = m_clock.now().addSecs(-3600 + m_renewals++);
        builder.notAfter = m_clock.now().addDays(days);
        const auto leaf = made(builder.signedBy(m_root, m_rootKey, key.publicKey()));
        const auto certificate = store(leaf, &key);
        done(CertificateRepository(m_connection).setManaged(certificate, id));
        done(repository.setCurrent(id, certificate));
        return certificate;
    }
    CertificateId store(const Certificate &certificate, const PrivateKey *key)
    {
        StoredCertificate stored{.certificate = certificate, .source = QStringLiteral("issued")};
        if (key) {
            StoredKey sealed;
            sealed.spkiSha256 = key->publicKey().fingerprint();
            sealed.algorithm = key->publicKey().algorithm;
            sealed.bits = key->publicKey().bits;
            sealed.sealed = made(m_vault.sealKey(*key));
            sealed.createdAt = m_clock.now();
            stored.key = made(KeyRepository(m_connection).add(sealed));
        }
        return made(CertificateRepository(m_connection).add(stored));
    }
    Certificate current(ManagedId id)
    {
        const auto managed = made(ManagedRepository(m_connection).byId(id));
        return made(CertificateRepository(m_connection).byId(*managed.current)).certificate;
    }

    /// A wish for a preset with its commands and probe off, so that nothing of this machine is touched.
    TargetWish quiet(const QString &preset) const
    {
        TargetWish wish;
        wish.folder = folder();
        wish.preset = preset;
        wish.check = QString();
        wish.reload = QString();
        wish.probe = QString();
        return wish;
    }
    Result<TargetId> plan(const TargetWish &wish, ManagedId managed)
    {
        CW_TRY(planned, planTarget(wish, QStringLiteral("shop"), m_presets, m_context));
        return addTarget(planned, managed, m_parts, m_context);
    }
    TargetId add(const TargetWish &wish, ManagedId managed) { return made(plan(wish, managed)); }
    Result<DeployReport> deploy(TargetId target, const DeployOptions &options = {})
    {
        return deployTarget(target, options, m_parts, m_context);
    }
    Target target(TargetId id) { return made(TargetRepository(m_connection).byId(id)); }
    QList<Event> events(EventKind kind)
    {
        QList<Event> found;
        const auto all = made(EventRepository(m_connection).after(EventId(), 10'000));
        for (const Event &event : all) {
            if (event.kind == kind)
                found += event;
        }
        return found;
    }

private:
    Certificate makeRoot() const
    {
        CertificateBuilder builder;
        builder.profile = Profile::CaRoot;
        builder.subject = SubjectName::commonName(QStringLiteral("Bench"));
        builder.notBefore = m_clock.now().addDays(-10);
        builder.notAfter = m_clock.now().addDays(3650);
        return made(builder.selfSigned(m_rootKey));
    }

    QTemporaryDir m_folder;
    TestClock m_clock;
    Context m_context;
    Store m_store;
    Vault m_vault;
    PresetCatalogue m_presets;
    Connection m_connection;
    PrivateKey m_rootKey;
    Certificate m_root;
    DeployParts m_parts;
    int m_renewals = 0;
};

} // namespace certwright::test
