#pragma once

#include "core/secrets/memorystore.h"
#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/certificaterows.h"
#include "inventory/targetrepository.h"
#include "issuance/authorityplan.h"
#include "jobs/vaultgate.h"
#include "support/testclock.h"
#include "ui/windowhand.h"

#include <QTemporaryDir>
#include <QTest>

namespace certwright::test {

constexpr int patience = 20'000; // ms; a key of 4096 bits may take long on a busy machine

/// What a wizard stands on: a store of its own, a keychain in memory, jobs.
class WizardBench
{
public:
    WizardBench()
        : keychain(std::make_shared<MemoryStore>()),
          clock(std::make_shared<TestClock>()),
          services(options(), clock),
          jobs(*clock),
          gate(services, jobs)
    {
    }

    Context context() const { return Context(*clock); }

    /// An authority in the store, made without a window.
    AuthorityId addAuthority(const QString &name, const QStringList &permitted = {},
                             const SharedSecret &passphrase = {})
    {
        const auto store = services.store(Store::Missing::Create, context());
        const auto vault = services.vault(context());
        AuthorityPlan plan;
        plan.name = name;
        plan.keyAlgorithm = KeyAlgorithm::EcP256;
        plan.passphrase = passphrase;
        if (const auto constraints = NameConstraints::parse(permitted); constraints && !permitted.isEmpty())
            plan.constraints = *constraints;
        const auto made = createAuthority(
            plan, IssuanceParts{**store, *vault, keychain.get(), QStringLiteral("test")}, context());
        return made ? made->id : AuthorityId();
    }

    StoredCertificate certificate(CertificateId id)
    {
        auto connection = (*services.store(Store::Missing::Fail, context()))->connect();
        return *CertificateRepository(*connection).byId(id);
    }
    QList<Authority> authorities()
    {
        auto connection = (*services.store(Store::Missing::Create, context()))->connect();
        return *AuthorityRepository(*connection).all();
    }
    QList<Target> targets()
    {
        auto connection = (*services.store(Store::Missing::Fail, context()))->connect();
        return *TargetRepository(*connection).all();
    }
    int certificateCount()
    {
        auto connection = (*services.store(Store::Missing::Create, context()))->connect();
        return certificateCounts(*connection, clock->now())->total;
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    QTemporaryDir folder;
    std::shared_ptr<MemoryStore> keychain;
    std::shared_ptr<TestClock> clock;
    Services services;
    ui::JobRunner jobs;
    ui::VaultGate gate;

private:
    ServiceOptions options() const
    {
        ServiceOptions options;
        options.storeFolder = folder.filePath(QStringLiteral("store"));
        options.presetFolder = folder.filePath(QStringLiteral("presets"));
        options.by = QStringLiteral("desktop");
        options.keychain = keychain;
        return options;
    }
};

} // namespace certwright::test
