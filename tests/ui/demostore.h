#pragma once

#include "core/inventory/teststore.h"
#include "core/secrets/memorystore.h"
#include "inventory/managedrepository.h"
#include "inventory/targetrepository.h"
#include "issuance/authorityplan.h"
#include "issuance/issue.h"
#include "issuance/revocation.h"
#include "service/services.h"

namespace certwright::test {

/// A store as somebody has it after a while: two authorities, a dozen certificates in every state, some
/// deployed. Made by the real pipeline, at the times at which it would have happened. It is 21 November 2026.
class DemoStore
{
    QTemporaryDir m_folder; // first, since the services are made with it

public:
    DemoStore()
        : clock(std::make_shared<TestClock>()),
          keychain(std::make_shared<MemoryStore>()),
          services(std::make_unique<Services>(options(), clock)),
          context(*clock)
    {
    }

    void fill()
    {
        at(2026, 1, 10);
        office = authority(QStringLiteral("Office Authority"), {}, {});
        workshop = authority(QStringLiteral("Workshop Authority"),
                             {QStringLiteral("workshop.example"), QStringLiteral("10.1.0.0/16")}, office);
        const QStringList names{QStringLiteral("www.example.org"), QStringLiteral("example.org")};
        expiring = issued({names, {2026, 9, 1}, 90, QStringLiteral("nginx")});
        failRenewal(expiring);
        issued({{QStringLiteral("old.example.org")}, {2026, 8, 20}, 90, {}, RenewalPolicy::off()});
        valid = issued({{QStringLiteral("shop.example.org"), QStringLiteral("pay.example.org"),
                         QStringLiteral("m.example.org")},
                        {2026, 11, 1},
                        90,
                        QStringLiteral("haproxy")});
        issued({{QStringLiteral("*.intern.example.org")}, {2026, 11, 12}, 90, QStringLiteral("traefik")});
        const QStringList mail{QStringLiteral("mail.example.org"), QStringLiteral("imap.example.org")};
        issued({mail, {2026, 10, 10}, 90, QStringLiteral("postfix")});
        issued({{QStringLiteral("192.0.2.7")}, {2026, 10, 24}, 365, {}});
        issued({{QStringLiteral("chat.example.org")}, {2026, 11, 20}, 365, QStringLiteral("rocketchat")});
        const QStringList api{QStringLiteral("api.example.org"), QStringLiteral("v2.example.org")};
        issued({api, {2026, 10, 1}, 90, QStringLiteral("caddy")});
        const CertificateId revoked = issued({{QStringLiteral("lost.example.org")}, {2026, 6, 1}, 365, {}});
        foreign(QStringLiteral("next.example.org"), utc(2026, 12, 1), utc(2027, 4, 1));
        foreign(QStringLiteral("git.example.org"), utc(2026, 10, 28), utc(2027, 1, 26));
        foreign(QStringLiteral("status.example.org"), utc(2026, 10, 28), utc(2027, 1, 26));
        at(2026, 11, 21);
        verify(
            revoke(revoked, RevocationReason::KeyCompromise, *store(), QStringLiteral("desktop"), context));
    }

    /// One authority and one certificate, both fine; enough for what looks at a single row.
    void fillLittle()
    {
        at(2026, 1, 10);
        office = authority(QStringLiteral("Office Authority"), {}, {});
        valid = issued({{QStringLiteral("shop.example.org")}, {2026, 11, 1}});
        at(2026, 11, 21);
    }

    struct Wish {
        QStringList names;
        std::array<int, 3> day;
        int days = 90;
        QString preset = {};
        RenewalPolicy renewal = {};
        QString folder =
            {}; ///< where the preset writes; empty: as on a server, never to be written in a test
        QString passphrase = {}; ///< its key's own
        QString authorityPassphrase = {};
    };

    /// As of the clock's time. `permitted`: what alone it may sign for.
    CreatedAuthority authority(const QString &name, const QStringList &permitted,
                               const std::optional<CreatedAuthority> &parent, const QString &passphrase = {})
    {
        m_open = store();
        AuthorityPlan plan;
        plan.name = name;
        plan.pathLength = parent ? 0 : 1;
        if (!permitted.isEmpty())
            plan.constraints = made(NameConstraints::parse(permitted));
        if (parent)
            plan.parent = parent->id;
        plan.passphrase = secretOf(passphrase);
        const Vault vault = made(services->vault(context));
        return made(createAuthority(plan, parts(vault), context));
    }

    /// By `office`, on the day of the wish; at() then brings the present back.
    CertificateId issued(const Wish &wish)
    {
        at(wish.day[0], wish.day[1], wish.day[2]);
        IssuancePlan plan;
        plan.names = made(parseNames(wish.names));
        plan.authority = office.id;
        plan.days = wish.days;
        plan.renewal = wish.renewal;
        plan.keyPassphrase = secretOf(wish.passphrase);
        plan.authorityPassphrase = secretOf(wish.authorityPassphrase);
        const Vault vault = made(services->vault(context));
        const IssuedCertificate result = made(issue(plan, parts(vault), context));
        if (!wish.preset.isEmpty())
            deployed(result, wish);
        return result.id;
    }

    std::shared_ptr<const Store> store() { return made(services->store(Store::Missing::Create, context)); }
    Connection connect() { return made(store()->connect()); }
    /// A certificate that somebody else issued, without its key.
    CertificateId foreign(const QString &name, const QDateTime &from, const QDateTime &to,
                          const SubjectName &subject = {})
    {
        Connection connection = connect();
        StoredCertificate stored{.id = {},
                                 .certificate = m_publicAuthority.sign({{name}, from, to, subject})};
        stored.source = QStringLiteral("imported:%1.pem").arg(name);
        return made(CertificateRepository(connection).add(stored));
    }
    void at(int year, int month, int day) { clock->set(utc(year, month, day, 9)); }

    std::shared_ptr<TestClock> clock;
    std::shared_ptr<MemoryStore> keychain;
    std::unique_ptr<Services> services;
    Context context;
    CreatedAuthority office;
    CreatedAuthority workshop;
    CertificateId expiring;
    CertificateId valid;

private:
    ServiceOptions options()
    {
        ServiceOptions options;
        options.storeFolder = m_folder.filePath(QStringLiteral("store"));
        options.presetFolder = m_folder.filePath(QStringLiteral("presets"));
        options.by = QStringLiteral("desktop");
        options.keychain = keychain;
        return options;
    }

    static SharedSecret secretOf(const QString &passphrase)
    {
        return passphrase.isEmpty()
                   ? SharedSecret()
                   : std::make_shared<const SecretBytes>(SecretBytes::copyOf(passphrase.toUtf8()));
    }

    static void verify(const Result<> &result)
    {
        if (!result)
            qFatal("%s", describe(result.error()).constData());
    }

    IssuanceParts parts(const Vault &vault)
    {
        return {*m_open, vault, keychain.get(), QStringLiteral("desktop")};
    }

    /// As if it had been deployed; nothing is written.
    void deployed(const IssuedCertificate &certificate, const Wish &wish)
    {
        Connection connection = connect();
        Target target;
        target.managed = certificate.managed;
        target.folder = wish.folder.isEmpty()
                            ? QStringLiteral("/etc/certwright/live/%1").arg(wish.names.constFirst())
                            : wish.folder;
        target.preset = wish.preset;
        target.state = TargetState::InStep;
        target.deployedAt = clock->now();
        made(TargetRepository(connection).add(target));
    }

    void failRenewal(CertificateId id)
    {
        Connection connection = connect();
        const StoredCertificate stored = made(CertificateRepository(connection).byId(id));
        ManagedRepository managed(connection);
        ManagedCertificate wanted = made(managed.byId(*stored.managed));
        wanted.attempts = 3;
        wanted.lastError =
            Error(ErrorCode::PassphraseNeeded, Subject::Authority, QStringLiteral("Office Authority"));
        verify(managed.update(wanted));
    }

    TestAuthority m_publicAuthority{QStringLiteral("R13")};
    std::shared_ptr<const Store> m_open;
};

} // namespace certwright::test
