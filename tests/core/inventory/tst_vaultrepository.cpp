#include "inventory/keyrepository.h"
#include "inventory/managedrepository.h"
#include "inventory/sealnames.h"
#include "inventory/targetrepository.h"
#include "inventory/vaultrepository.h"
#include "teststore.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

class VaultRepositoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->isOpen());
    }

    void keepsOneRecord()
    {
        VaultRepository vaults(m_store->connection());
        QVERIFY(!vaults.record().value_or(std::nullopt));
        VaultRecord record;
        CW_FAILS(vaults.update(record), ErrorCode::VaultMissing);
        record.verifier = QByteArray("v\0", 2);
        record.typedSeal = "t";
        record.inKeychain = true;
        CW_VERIFY(vaults.add(record));
        CW_FAILS(vaults.add(record), ErrorCode::VaultExists);
        record.recoveryCodeShown = true;
        record.typedSeal.clear();
        CW_VERIFY(vaults.update(record));
        const auto found = vaults.record();
        CW_VERIFY(found);
        QVERIFY(*found);
        QCOMPARE((*found)->storeId, m_store->store().id());
        QCOMPARE((*found)->verifier, record.verifier);
        QVERIFY((*found)->typedSeal.isEmpty() && (*found)->inKeychain && (*found)->recoveryCodeShown);
    }

    void reencryptsEverythingAtOnce()
    {
        const Vault old = made(Vault::make(m_store->store().id()));
        const Vault fresh = made(Vault::make(m_store->store().id()));
        fill(old);
        VaultRepository vaults(m_store->connection());
        CW_VERIFY(vaults.renew(old, fresh, made(fresh.record(nullptr))));

        KeyRepository keys(m_store->connection());
        const auto opened = fresh.openKey(keys.byId(m_key)->sealed);
        CW_VERIFY(opened);
        QVERIFY(opened->matches(testKey().publicKey()));
        QVERIFY(!old.openKey(keys.byId(m_key)->sealed));
        QCOMPARE(keys.byId(m_ownKey)->sealed, QByteArray("closed by the user"));
        TargetRepository targets(m_store->connection());
        QCOMPARE(textIn(fresh, targets.byId(m_target)->keystorePassphrase, keystoreSealName(m_target)),
                 "changeit");
        const Generation generation = targets.generations(m_target)->constFirst();
        QCOMPARE(textIn(fresh, generation.sealedContent, generationSealName(generation.id)), "content");
        QCOMPARE(textIn(fresh, (*targets.journal(m_target))->sealed, journalSealName(m_target)), "journal");
        const auto record = vaults.record();
        CW_VERIFY(record);
        CW_VERIFY(Vault::unlock(**record, fresh.passphrase()));
        CW_FAILS(Vault::unlock(**record, old.passphrase()), ErrorCode::VaultPassphraseWrong);
    }

    void changesNothingWhereOneValueDoesNotOpen()
    {
        const Vault old = made(Vault::make(m_store->store().id()));
        const Vault fresh = made(Vault::make(m_store->store().id()));
        fill(old);
        TargetRepository targets(m_store->connection());
        CW_VERIFY(targets.openJournal({m_target, 1, "damaged"}));
        VaultRepository vaults(m_store->connection());
        QVERIFY(!vaults.renew(old, fresh, made(fresh.record(nullptr))));
        KeyRepository keys(m_store->connection());
        CW_VERIFY(old.openKey(keys.byId(m_key)->sealed));
        QCOMPARE(textIn(old, targets.byId(m_target)->keystorePassphrase, keystoreSealName(m_target)),
                 "changeit");
        CW_VERIFY(Vault::unlock(**vaults.record(), old.passphrase()));
    }

private:
    void fill(const Vault &vault)
    {
        Connection &connection = m_store->connection();
        CW_VERIFY(VaultRepository(connection).add(made(vault.record(nullptr))));
        KeyRepository keys(connection);
        StoredKey key;
        key.spkiSha256 = testKey().publicKey().fingerprint();
        key.sealed = made(vault.sealKey(testKey()));
        m_key = made(keys.add(key));
        StoredKey own;
        own.spkiSha256 = "other";
        own.protection = KeyProtection::OwnPassphrase;
        own.sealed = "closed by the user";
        m_ownKey = made(keys.add(own));
        TargetRepository targets(connection);
        Target target;
        target.managed = made(ManagedRepository(connection).add({}));
        m_target = made(targets.add(target));
        target.id = m_target;
        target.keystorePassphrase = made(vault.seal("changeit", keystoreSealName(m_target)));
        CW_VERIFY(targets.update(target));
        Generation generation =
            made(targets.beginGeneration(m_target, put(*m_store, selfSigned()), m_store->now()));
        generation.sealedContent = made(vault.seal("content", generationSealName(generation.id)));
        CW_VERIFY(targets.update(generation));
        CW_VERIFY(targets.openJournal({m_target, 1, made(vault.seal("journal", journalSealName(m_target)))}));
    }
    static QByteArray textIn(const Vault &vault, const QByteArray &sealed, const QString &boundTo)
    {
        const auto plain = vault.open(sealed, boundTo);
        return plain ? plain->view().toByteArray() : describe(plain.error());
    }

    std::unique_ptr<TestStore> m_store;
    KeyId m_key;
    KeyId m_ownKey;
    TargetId m_target;
};

QTEST_GUILESS_MAIN(VaultRepositoryTest)
#include "tst_vaultrepository.moc"
