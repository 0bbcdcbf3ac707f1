#include "secrets/vaultkeeping.h"

#include "memorystore.h"
#include "secrets/keypassphrase.h"
#include "secrets/unlock.h"
#include "support/testclock.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString storeId()
{
    return u"store-1"_s;
}

template<class T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::UsageInvalid : result.error().code();
}

} // namespace

class TestVaultKeeping : public QObject
{
    Q_OBJECT

    TestClock m_clock;
    Context m_context{m_clock};

    bool opensFrom(MemoryStore &keychain, const VaultRecord &record) const
    {
        UnlockSources sources;
        sources.keychain = &keychain;
        return bool(unlockVault(record, sources, m_context));
    }

private slots:
    void changesTheTypedPassphraseAndNothingElse()
    {
        const SecretBytes before = secret("before");
        const SecretBytes after = secret("after");
        const auto vault = Vault::make(storeId());
        auto record = *vault->record(&before);
        record.inKeychain = true;
        record.recoveryCodeShown = true;
        const auto changed = withTypedPassphrase(record, *vault, after);
        QVERIFY(changed);
        QCOMPARE(changed->verifier, record.verifier);
        QVERIFY(changed->inKeychain && changed->recoveryCodeShown);
        QCOMPARE(codeOf(Vault::unlock(*changed, before)), ErrorCode::VaultPassphraseWrong);
        const auto opened = Vault::unlock(*changed, after);
        QVERIFY(opened);
        QVERIFY(opened->passphrase() == vault->passphrase());
    }

    void changesNothingWithAForeignVaultOrNoPassphrase()
    {
        const auto vault = Vault::make(storeId());
        const auto record = vault->record(nullptr);
        QCOMPARE(codeOf(withTypedPassphrase(*record, *vault, {})), ErrorCode::PassphraseInvalid);
        const auto stranger = Vault::make(storeId());
        QCOMPARE(codeOf(withTypedPassphrase(*record, *stranger, secret("x"))),
                 ErrorCode::VaultPassphraseWrong);
        MemoryStore keychain;
        QCOMPARE(codeOf(rememberInKeychain(*record, *stranger, keychain, m_context)),
                 ErrorCode::VaultPassphraseWrong);
        QVERIFY(keychain.asked.isEmpty());
    }

    void remembersInTheKeychainAndForgets()
    {
        MemoryStore keychain;
        const auto vault = Vault::make(storeId());
        const auto record = vault->record(nullptr);
        const auto kept = rememberInKeychain(*record, *vault, keychain, m_context);
        QVERIFY(kept && kept->inKeychain);
        QVERIFY(opensFrom(keychain, *kept));
        const auto forgotten = forgetInKeychain(*kept, keychain, m_context);
        QVERIFY(forgotten && !forgotten->inKeychain);
        QVERIFY(keychain.entries.isEmpty());
    }

    void trustsNoKeychainThatForgets()
    {
        MemoryStore keychain;
        keychain.forgets = true;
        const auto vault = Vault::make(storeId());
        const auto kept = rememberInKeychain(*vault->record(nullptr), *vault, keychain, m_context);
        QCOMPARE(codeOf(kept), ErrorCode::KeychainUnavailable);
    }

    // conventions 10.4, 48: what does not fit here may be another copy's only passphrase.
    void setsAForeignEntryAsideInsteadOfLosingIt()
    {
        MemoryStore keychain;
        const auto vault = Vault::make(storeId());
        const auto other = Vault::make(storeId());
        keychain.entries.insert(vaultAccount(storeId()), other->passphrase().view().toByteArray());
        const auto kept = rememberInKeychain(*vault->record(nullptr), *vault, keychain, m_context);
        QVERIFY(kept);
        QVERIFY(opensFrom(keychain, *kept));
        QVERIFY(opensFrom(keychain, *other->record(nullptr)));
    }

    void writesNothingWhereTheEntryIsThere()
    {
        MemoryStore keychain;
        const auto vault = Vault::make(storeId());
        keychain.entries.insert(vaultAccount(storeId()), vault->passphrase().view().toByteArray());
        keychain.writesUntilFailure = 0;
        QVERIFY(rememberInKeychain(*vault->record(nullptr), *vault, keychain, m_context));
    }

    // However a renewal ends, what the store then holds can be opened from the keychain.
    void renewsSoThatBothEndsCanBeOpened()
    {
        MemoryStore keychain;
        const auto old = Vault::make(storeId());
        const auto record = rememberInKeychain(*old->record(nullptr), *old, keychain, m_context);
        RenewalKeeping keeping;
        keeping.keychain = &keychain;
        const auto renewed = beginRenewal(*record, keeping, m_context);
        QVERIFY(renewed);
        QVERIFY(renewed->record.inKeychain);
        QVERIFY(!(renewed->vault.passphrase() == old->passphrase()));
        QVERIFY(opensFrom(keychain, *record));
        QVERIFY(opensFrom(keychain, renewed->record));

        QVERIFY(finishRenewal(*renewed, &keychain, m_context));
        QVERIFY(opensFrom(keychain, renewed->record));
        QCOMPARE(keychain.entries.size(), 1);
        QVERIFY(!opensFrom(keychain, *record));
    }

    void mendsARenewalThatWasCutOff()
    {
        MemoryStore keychain;
        const auto old = Vault::make(storeId());
        const auto record = rememberInKeychain(*old->record(nullptr), *old, keychain, m_context);
        RenewalKeeping keeping;
        keeping.keychain = &keychain;
        const auto renewed = beginRenewal(*record, keeping, m_context);
        for (int writes = 0; writes < 2; ++writes) {
            keychain.writesUntilFailure = writes;
            const auto mended = rememberInKeychain(renewed->record, renewed->vault, keychain, m_context);
            QCOMPARE(bool(mended), writes == 1);
            QVERIFY(opensFrom(keychain, renewed->record));
        }
        QCOMPARE(keychain.entries.size(), 1);
    }

    void renewsATypedPassphraseOnlyWithIt()
    {
        const SecretBytes typed = secret("typed");
        const auto old = Vault::make(storeId());
        const auto record = old->record(&typed);
        QCOMPARE(codeOf(beginRenewal(*record, {}, m_context)), ErrorCode::PassphraseNeeded);
        RenewalKeeping keeping;
        keeping.typed = &typed;
        const auto renewed = beginRenewal(*record, keeping, m_context);
        QVERIFY(renewed);
        const auto opened = Vault::unlock(renewed->record, typed);
        QVERIFY(opened);
        QVERIFY(!(opened->passphrase() == old->passphrase()));
        QVERIFY(finishRenewal(*renewed, nullptr, m_context));
    }

    void renewsAGeneratedFileOnlyWithAnother()
    {
        const auto old = Vault::make(storeId());
        const auto record = old->record(nullptr);
        QCOMPARE(codeOf(beginRenewal(*record, {}, m_context)), ErrorCode::PassphraseNeeded);
        RenewalKeeping keeping;
        keeping.generated = &old->passphrase();
        QCOMPARE(codeOf(beginRenewal(*record, keeping, m_context)), ErrorCode::PassphraseInvalid);
        const auto generated = generatePassphrase();
        keeping.generated = &*generated;
        const auto renewed = beginRenewal(*record, keeping, m_context);
        QVERIFY(renewed);
        QVERIFY(Vault::unlock(renewed->record, *generated));
    }

    void renewsNothingWhileTheKeychainIsClosed()
    {
        MemoryStore keychain;
        const auto old = Vault::make(storeId());
        const auto record = rememberInKeychain(*old->record(nullptr), *old, keychain, m_context);
        keychain.failure = ErrorCode::KeychainLocked;
        RenewalKeeping keeping;
        QCOMPARE(codeOf(beginRenewal(*record, keeping, m_context)), ErrorCode::KeychainUnavailable);
        keeping.keychain = &keychain;
        QCOMPARE(codeOf(beginRenewal(*record, keeping, m_context)), ErrorCode::KeychainLocked);
    }

    // conventions 10.3, I7
    void opensAKeyOnlyUnderItsOwnPassphrase()
    {
        const auto key = PrivateKey::generate(KeyAlgorithm::EcP256);
        QCOMPARE(codeOf(sealWithOwnPassphrase(*key, {})), ErrorCode::PassphraseInvalid);
        const auto sealed = sealWithOwnPassphrase(*key, secret("Schlu\xCC\x88ssel"));
        QVERIFY(sealed);
        QVERIFY(openWithOwnPassphrase(*sealed, secret("Schl\xC3\xBCssel"))->matches(key->publicKey()));
        QCOMPARE(codeOf(openWithOwnPassphrase(*sealed, secret("Schlussel"))), ErrorCode::PassphraseWrong);
        QVERIFY(!Vault::make(storeId())->openKey(*sealed));
        const auto imported = key->seal(secret("u\xCC\x88"), KeyStretching::Random);
        QVERIFY(openWithOwnPassphrase(*imported, secret("u\xCC\x88")));
    }

    void remembersAKeysPassphraseUnderItsOwnAccount()
    {
        MemoryStore keychain;
        QVERIFY(rememberPassphrase(keychain, storeId(), KeyId(7), secret("own"), m_context));
        QCOMPARE(keychain.entries.keys(), QStringList{u"key:store-1:7"_s});
        const auto found = rememberedPassphrase(keychain, storeId(), KeyId(7), m_context);
        QVERIFY(found && *found && **found == secret("own"));
        QVERIFY(!*rememberedPassphrase(keychain, storeId(), KeyId(8), m_context));
        QVERIFY(forgetPassphrase(keychain, storeId(), KeyId(7), m_context));
        QVERIFY(keychain.entries.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVaultKeeping)
#include "tst_vaultkeeping.moc"
