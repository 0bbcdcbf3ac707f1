#include "core/issuance/issuebench.h"
#include "inventory/statement.h"
#include "inventory/storeowner.h"
#include "inventory/vaultrepository.h"
#include "secrets/recoverycode.h"
#include "service/doctor.h"
#include "service/services.h"
#include "service/status.h"
#include "service/vaultcare.h"

#include <QFileInfo>
#include <QTest>

#include <thread>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A keychain for several threads.
class SharedKeychain final : public SecretStore
{
public:
    Result<std::optional<SecretBytes>> read(const QString &account, const Context &context) override
    {
        const std::scoped_lock lock(m_mutex);
        return inner.read(account, context);
    }
    Result<> write(const QString &account, const SecretBytes &secret, const QString &label,
                   const Context &context) override
    {
        const std::scoped_lock lock(m_mutex);
        return inner.write(account, secret, label, context);
    }
    Result<> remove(const QString &account, const Context &context) override
    {
        const std::scoped_lock lock(m_mutex);
        return inner.remove(account, context);
    }
    MemoryStore inner;

private:
    std::mutex m_mutex;
};

/// Any number of programs on one store and one keychain.
struct Bench {
    QTemporaryDir folder;
    std::shared_ptr<TestClock> clock = std::make_shared<TestClock>(
        QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC));
    std::shared_ptr<SharedKeychain> keychain = std::make_shared<SharedKeychain>();
    Context context{*clock};

    ServiceOptions options() const
    {
        ServiceOptions options;
        options.storeFolder = folder.filePath(u"store"_s);
        options.presetFolder = folder.filePath(u"presets"_s);
        options.keychain = keychain;
        options.by = u"test"_s;
        return options;
    }
    std::unique_ptr<Services> program(const ServiceOptions &options) const
    {
        return std::make_unique<Services>(options, clock);
    }
    std::unique_ptr<Services> program() const { return program(options()); }
};

/// Issues one, so that the vault has a key to keep.
Result<IssuedCertificate> issueOne(Services &services, const Context &context)
{
    CW_TRY(vault, services.vault(context));
    CW_TRY(store, services.store(Store::Missing::Create, context));
    return issue(IssueBench::planFor({u"a.example.org"_s}), {*store, vault, nullptr, u"test"_s}, context);
}

Result<PrivateKey> openOnlyKey(Services &services, const Context &context)
{
    CW_TRY(vault, services.existingVault(context));
    CW_TRY(store, services.store(Store::Missing::Fail, context));
    CW_TRY(connection, store->connect());
    CW_TRY(keys, KeyRepository(connection).all());
    return vault.openKey(keys.constFirst().sealed);
}

} // namespace

class TestServices : public QObject
{
    Q_OBJECT
private slots:
    void lookingCreatesNothing();
    void theVaultIsMadeOnceUnderTwoThreads();
    void aLockedVaultStaysLocked();
    void aTypedPassphraseOpensItUntilLocked();
    void theTypedPassphraseChanges();
    void renewingTheVaultSealsEverythingAnew();
    void aProgramThatKeptTheOldVaultDoesNotSealWithIt();
    void theRecoveryCodeOpensTheVault();
    void aGeneratedFileIsWrittenOnce();
    void statusTellsHowThingsStand();
    void theDoctorSaysWhatIsWorthKnowing();
};

void TestServices::lookingCreatesNothing()
{
    Bench bench;
    const auto services = bench.program();
    QCOMPARE(made(services->vaultState(bench.context)), Services::VaultState::Missing);
    CW_FAILS(services->existingVault(bench.context), ErrorCode::VaultMissing);
    CW_VERIFY(readStatus(*services, bench.context));
    CW_VERIFY(examine(*services, bench.context));
    QVERIFY(!services->storeExists());
    QVERIFY(bench.keychain->inner.entries.isEmpty());
}

void TestServices::theVaultIsMadeOnceUnderTwoThreads()
{
    Bench bench;
    const auto one = bench.program();
    const auto other = bench.program();
    std::vector<std::optional<Result<Vault>>> vaults(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < vaults.size(); ++i)
        threads.emplace_back([&, i] { vaults[i].emplace((i % 2 == 0 ? one : other)->vault(bench.context)); });
    for (std::thread &thread : threads)
        thread.join();
    for (const auto &vault : vaults) {
        CW_VERIFY(*vault);
        QVERIFY((*vault)->passphrase() == (*vaults.front())->passphrase());
    }
    QCOMPARE(bench.keychain->inner.entries.size(), 1);
}

// conventions 10.4, 48
void TestServices::aLockedVaultStaysLocked()
{
    Bench bench;
    CW_VERIFY(issueOne(*bench.program(), bench.context));
    const auto entries = bench.keychain->inner.entries;
    bench.keychain->inner.failure = ErrorCode::KeychainTimedOut;
    const auto services = bench.program();
    CW_FAILS(services->vault(bench.context), ErrorCode::VaultLocked);
    QCOMPARE(made(services->vaultState(bench.context)), Services::VaultState::Locked);
    QVERIFY(!services->isUnlocked());
    bench.keychain->inner.failure.reset();
    CW_VERIFY(openOnlyKey(*services, bench.context));
    QCOMPARE(bench.keychain->inner.entries, entries);
}

void TestServices::aTypedPassphraseOpensItUntilLocked()
{
    Bench bench;
    const auto services = bench.program();
    bench.keychain->inner.failure = ErrorCode::KeychainUnavailable;
    CW_FAILS(services->vault(bench.context), ErrorCode::VaultLocked);
    CW_VERIFY(services->createVaultWith(secret("correct horse"), bench.context));
    QVERIFY(services->isUnlocked());
    services->lock();
    CW_FAILS(services->existingVault(bench.context), ErrorCode::VaultLocked);
    CW_FAILS(services->unlockWith(secret("wrong"), bench.context), ErrorCode::VaultPassphraseWrong);
    QVERIFY(!services->isUnlocked());
    CW_VERIFY(services->unlockWith(secret("correct horse"), bench.context));
    CW_VERIFY(services->existingVault(bench.context));
    QCOMPARE(made(services->vaultState(bench.context)), Services::VaultState::Unlocked);
}

void TestServices::theTypedPassphraseChanges()
{
    Bench bench;
    const auto services = bench.program();
    CW_VERIFY(services->createVaultWith(secret("correct horse"), bench.context));
    CW_VERIFY(changeTypedPassphrase(*services, secret("battery staple"), bench.context));
    services->lock();
    CW_FAILS(services->unlockWith(secret("correct horse"), bench.context), ErrorCode::VaultPassphraseWrong);
    CW_VERIFY(services->unlockWith(secret("battery staple"), bench.context));
}

void TestServices::renewingTheVaultSealsEverythingAnew()
{
    Bench bench;
    const auto services = bench.program();
    CW_VERIFY(issueOne(*services, bench.context));
    const SecretBytes before = made(services->existingVault(bench.context)).passphrase().clone();
    bench.keychain->inner.failure = ErrorCode::KeychainLocked;
    QVERIFY(!renewVault(*services, nullptr, bench.context));
    bench.keychain->inner.failure.reset();
    CW_VERIFY(openOnlyKey(*services, bench.context));
    CW_VERIFY(renewVault(*services, nullptr, bench.context));
    CW_VERIFY(openOnlyKey(*services, bench.context));
    CW_FAILS(services->unlockWith(before, bench.context), ErrorCode::VaultPassphraseWrong);
    CW_VERIFY(openOnlyKey(*bench.program(), bench.context));
}

void TestServices::aProgramThatKeptTheOldVaultDoesNotSealWithIt()
{
    Bench bench;
    const auto window = bench.program();
    CW_VERIFY(issueOne(*window, bench.context));
    CW_VERIFY(renewVault(*bench.program(), nullptr, bench.context));
    CW_VERIFY(openOnlyKey(*window, bench.context));
    const auto record = made(window->vaultRecord(bench.context));
    QVERIFY(made(window->vault(bench.context)).opens(*record));
}

void TestServices::theRecoveryCodeOpensTheVault()
{
    Bench bench;
    const auto services = bench.program();
    CW_VERIFY(services->vault(bench.context));
    const auto code = showRecoveryCode(*services, bench.context);
    CW_VERIFY(code);
    QVERIFY(made(services->vaultRecord(bench.context))->recoveryCodeShown);
    bench.keychain->inner.entries.clear();
    services->lock();
    CW_FAILS(services->existingVault(bench.context), ErrorCode::VaultLocked);
    CW_FAILS(unlockByRecoveryCode(*services, secret("00000-00000"), bench.context),
             ErrorCode::RecoveryCodeInvalid);
    CW_VERIFY(unlockByRecoveryCode(*services, *code, bench.context));
    CW_VERIFY(keepInKeychain(*services, bench.context));
    CW_VERIFY(bench.program()->existingVault(bench.context));
}

void TestServices::aGeneratedFileIsWrittenOnce()
{
    Bench bench;
    const QString path = bench.folder.filePath(u"passphrase"_s);
    const auto services = bench.program();
    CW_VERIFY(createVaultWithFile(*services, path, bench.context));
    const auto mode = QFileInfo(path).permissions();
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther)));
    CW_FAILS(createVaultWithFile(*services, path + u'2', bench.context), ErrorCode::VaultExists);
    QVERIFY(!QFileInfo::exists(path + u'2'));
    QVERIFY(bench.keychain->inner.entries.isEmpty());
    ServiceOptions options = bench.options();
    options.vaultPassphraseFile = path;
    CW_VERIFY(bench.program(options)->existingVault(bench.context));
    CW_FAILS(bench.program()->existingVault(bench.context), ErrorCode::VaultLocked);
}

void TestServices::statusTellsHowThingsStand()
{
    Bench bench;
    const auto services = bench.program();
    CW_VERIFY(issueOne(*services, bench.context));
    Status status = made(readStatus(*services, bench.context));
    QVERIFY(status.isWell());
    QCOMPARE(status.certificates.total, 1);
    QCOMPARE(status.vault, Services::VaultState::Unlocked);
    QVERIFY(status.nextRenewal && status.nextExpiry);
    bench.clock->advance(80LL * 86'400);
    status = made(readStatus(*services, bench.context));
    QCOMPARE(status.due.size(), 1);
    QVERIFY(!status.isWell());
    bench.clock->advance(20LL * 86'400);
    status = made(readStatus(*services, bench.context));
    QCOMPARE(status.certificates.expired, 1);
    QVERIFY(!status.nextExpiry);
}

void TestServices::theDoctorSaysWhatIsWorthKnowing()
{
    Bench bench;
    const auto services = bench.program();
    CW_VERIFY(issueOne(*services, bench.context));
    const auto codes = [&] {
        QList<ErrorCode> found;
        for (const Finding &finding : made(examine(*services, bench.context)))
            found.append(finding.error.code());
        return found;
    };
    QCOMPARE(codes(), QList<ErrorCode>{ErrorCode::RecoveryCodeUnseen});
    CW_VERIFY(showRecoveryCode(*services, bench.context));
    QVERIFY(codes().isEmpty());
    // conventions 10.4, 56
    auto connection = made(made(services->store(Store::Missing::Fail, bench.context))->connect());
    CW_VERIFY(Statement::run(connection, u"UPDATE store SET machine = 'another'"_s));
    QCOMPARE(codes(), QList<ErrorCode>{ErrorCode::LeaseHeld});
    QVERIFY(made(readStatus(*services, bench.context)).isElsewheres);
    QVERIFY(!made(readStatus(*services, bench.context)).isWell());
    CW_VERIFY(takeOver(connection));
    QVERIFY(codes().isEmpty());
    // conventions 10.4, 55
    bench.clock->advance(-30LL * 86'400);
    QVERIFY(codes().contains(ErrorCode::CertificateNotYetValid));
    services->lock();
    bench.keychain->inner.failure = ErrorCode::KeychainLocked;
    QVERIFY(codes().contains(ErrorCode::VaultLocked));
}

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
