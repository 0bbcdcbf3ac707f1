#include "secrets/vault.h"

#include "memorystore.h"
#include "secrets/recoverycode.h"
#include "secrets/typedpassphrase.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString storeId()
{
    return u"6f1f64c2-3f0a-4b52-9d7b-3f6c0a2f9a11"_s;
}

template<class T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::UsageInvalid : result.error().code();
}

} // namespace

class TestVault : public QObject
{
    Q_OBJECT

private slots:
    void opensUnderItsRandomPassphrase()
    {
        const auto vault = Vault::make(storeId());
        QVERIFY(vault);
        const auto record = vault->record(nullptr);
        QVERIFY(record);
        QVERIFY(record->typedSeal.isEmpty());
        QCOMPARE(record->storeId, storeId());
        const auto again = Vault::unlock(*record, vault->passphrase());
        QVERIFY(again);
        QVERIFY(again->passphrase() == vault->passphrase());
        QVERIFY(vault->opens(*record));
    }

    void opensUnderTheTypedPassphrase()
    {
        const SecretBytes typed = secret("correct horse battery staple");
        const auto vault = Vault::make(storeId());
        const auto record = vault->record(&typed);
        QVERIFY(record);
        const auto again = Vault::unlock(*record, typed);
        QVERIFY(again);
        QVERIFY(again->passphrase() == vault->passphrase());
        QVERIFY(Vault::unlock(*record, vault->passphrase()));
    }

    void refusesEveryOtherPassphrase()
    {
        const SecretBytes typed = secret("correct horse battery staple");
        const auto record = Vault::make(storeId())->record(&typed);
        const auto other = Vault::make(storeId());
        for (const SecretBytes &wrong : {SecretBytes(), secret("correct horse battery stapl"),
                                         other->passphrase().clone(), secret("Correct horse battery staple")})
            QCOMPARE(codeOf(Vault::unlock(*record, wrong)), ErrorCode::VaultPassphraseWrong);
    }

    // A passphrase typed with combining marks (macOS) and one with composed letters (most others) are the
    // same.
    void takesComposedAndDecomposedLettersForTheSame()
    {
        const SecretBytes composed = secret("Schl\xC3\xBCssel");
        const SecretBytes decomposed = secret("Schlu\xCC\x88ssel");
        QVERIFY(normalisedPassphrase(decomposed) == composed);
        const auto record = Vault::make(storeId())->record(&decomposed);
        QVERIFY(Vault::unlock(*record, composed));
        QVERIFY(Vault::unlock(*record, decomposed));
    }

    void leavesWhatIsNoTextAsItIs()
    {
        const SecretBytes bytes = secret("\xFF\xFE key\x80");
        QVERIFY(normalisedPassphrase(bytes) == bytes);
        const auto record = Vault::make(storeId())->record(&bytes);
        QVERIFY(Vault::unlock(*record, bytes));
    }

    void refusesAnEmptyTypedPassphrase()
    {
        const SecretBytes empty;
        QCOMPARE(codeOf(Vault::make(storeId())->record(&empty)), ErrorCode::PassphraseInvalid);
    }

    void takesWhatWasGeneratedBefore()
    {
        const auto generated = generatePassphrase();
        const auto vault = Vault::fromGenerated(storeId(), *generated);
        QVERIFY(vault);
        QVERIFY(vault->passphrase() == *generated);
        QCOMPARE(codeOf(Vault::fromGenerated(storeId(), secret("hunter2"))), ErrorCode::PassphraseInvalid);
    }

    void opensFromItsRecoveryCode()
    {
        const auto vault = Vault::make(storeId());
        const auto record = vault->record(nullptr);
        const auto passphrase = passphraseFromRecoveryCode(recoveryCode(vault->passphrase()));
        QVERIFY(passphrase);
        QVERIFY(Vault::unlock(*record, *passphrase));
    }

    void keepsKeysEncryptedAndGivesThemBack()
    {
        const auto vault = Vault::make(storeId());
        const auto key = PrivateKey::generate(KeyAlgorithm::EcP256);
        QVERIFY(key);
        const auto sealed = vault->sealKey(*key);
        QVERIFY(sealed);
        QVERIFY(!sealed->contains(key->toPkcs8()->view().last(32)));
        const auto opened = vault->openKey(*sealed);
        QVERIFY(opened);
        QVERIFY(opened->matches(key->publicKey()));
        QVERIFY(!Vault::make(storeId())->openKey(*sealed));
    }

    void bindsValuesToTheirRowAndStore()
    {
        const auto vault = Vault::make(storeId());
        const auto sealed = vault->seal("token", u"target:3:keystore"_s);
        QVERIFY(sealed);
        QVERIFY(!sealed->contains("token"));
        QVERIFY(vault->open(*sealed, u"target:3:keystore"_s)->view() == "token");
        QVERIFY(!vault->open(*sealed, u"target:4:keystore"_s));
        const auto elsewhere = Vault::fromGenerated(u"another-store"_s, vault->passphrase());
        QVERIFY(!elsewhere->open(*sealed, u"target:3:keystore"_s));
    }

    void refusesADamagedRecord()
    {
        const SecretBytes typed = secret("typed");
        const auto vault = Vault::make(storeId());
        const auto whole = vault->record(&typed);
        VaultRecord damaged = *whole;
        damaged.verifier[damaged.verifier.size() / 2] ^= 1;
        QCOMPARE(codeOf(Vault::unlock(damaged, typed)), ErrorCode::VaultPassphraseWrong);
        QVERIFY(!vault->opens(damaged));
        damaged = *whole;
        damaged.typedSeal.truncate(5);
        QCOMPARE(codeOf(Vault::unlock(damaged, typed)), ErrorCode::VaultPassphraseWrong);
        damaged.typedSeal = "garbage";
        QCOMPARE(codeOf(Vault::unlock(damaged, typed)), ErrorCode::VaultPassphraseWrong);
        VaultRecord moved = *whole;
        moved.storeId = u"another-store"_s;
        QCOMPARE(codeOf(Vault::unlock(moved, typed)), ErrorCode::VaultPassphraseWrong);
    }

    // conventions 10.3, I1
    void namesNoPassphraseInItsErrors()
    {
        const SecretBytes typed = secret("typed");
        const auto record = Vault::make(storeId())->record(&typed);
        const auto refused = Vault::unlock(*record, secret("CANARY-PASSPHRASE"));
        QVERIFY(!refused);
        for (const Error *error = &refused.error(); error; error = error->cause()) {
            QVERIFY(!error->detail().contains("CANARY"_L1));
            for (const QString &about : error->subjects())
                QVERIFY(!about.contains("CANARY"_L1));
        }
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
