#include "secrets/unlock.h"

#include "memorystore.h"
#include "secrets/vaultkeeping.h"
#include "support/testclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

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

/// A person at the prompt, with what they type each time.
struct Person {
    QList<QByteArray> answers;
    QList<UnlockSources::Ask> asked;
    std::function<Result<SecretBytes>(UnlockSources::Ask)> prompt()
    {
        return [this](UnlockSources::Ask ask) -> Result<SecretBytes> {
            asked.append(ask);
            if (answers.isEmpty())
                return ErrorCode::Cancelled;
            return SecretBytes::copyOf(answers.takeFirst());
        };
    }
};

} // namespace

class TestUnlock : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    TestClock m_clock;
    Context m_context{m_clock};

    QString makeFile(const QString &name, const QByteArray &content, mode_t mode = 0600) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write");
        file.close();
        ::chmod(QFile::encodeName(file.fileName()).constData(), mode);
        return file.fileName();
    }

    /// A vault whose passphrase lies in `keychain` and which `typed` opens too.
    CreatedVault keptVault(MemoryStore &keychain, const SecretBytes &typed) const
    {
        auto vault = Vault::make(storeId());
        const auto record = rememberInKeychain(*vault->record(&typed), *vault, keychain, m_context);
        keychain.asked.clear();
        return {*record, *vault};
    }

private slots:
    void init() { QFile::remove(m_folder.filePath(u"certwright-vault"_s)); }

    // conventions 6.3
    void asksTheSourcesInOrder()
    {
        MemoryStore keychain;
        const auto [record, vault] = keptVault(keychain, secret("typed"));
        Person person{{"typed"}, {}};
        UnlockSources sources;
        sources.keychain = &keychain;
        sources.prompt = person.prompt();

        QVERIFY(unlockVault(record, sources, m_context));
        QCOMPARE(keychain.asked, QStringList{u"read vault:store-1"_s});
        QVERIFY(person.asked.isEmpty());

        keychain.asked.clear();
        sources.credentialsFolder = m_folder.path();
        makeFile(u"certwright-vault"_s, "typed\n", 0440);
        QVERIFY(unlockVault(record, sources, m_context));
        QVERIFY(keychain.asked.isEmpty());

        makeFile(u"certwright-vault"_s, "wrong\n", 0440);
        sources.passphraseFile = makeFile(u"given"_s, "typed\n");
        QVERIFY(unlockVault(record, sources, m_context));
        QVERIFY(keychain.asked.isEmpty());
        QVERIFY(person.asked.isEmpty());
    }

    void saysAtOnceThatAGivenFileDoesNotFit()
    {
        MemoryStore keychain;
        const auto [record, vault] = keptVault(keychain, secret("typed"));
        Person person{{"typed"}, {}};
        UnlockSources sources;
        sources.keychain = &keychain;
        sources.prompt = person.prompt();
        sources.passphraseFile = makeFile(u"wrong"_s, "CANARY\n");
        const auto unlocked = unlockVault(record, sources, m_context);
        QCOMPARE(codeOf(unlocked), ErrorCode::VaultPassphraseWrong);
        QCOMPARE(unlocked.error().about(Subject::File), sources.passphraseFile);
        QVERIFY(!QString::fromUtf8(QDebug::toString(unlocked.error().subjects().values()).toUtf8())
                     .contains("CANARY"_L1));
        QVERIFY(keychain.asked.isEmpty() && person.asked.isEmpty());

        sources.passphraseFile = makeFile(u"open"_s, "typed\n", 0644);
        QCOMPARE(codeOf(unlockVault(record, sources, m_context)), ErrorCode::FileTooOpen);
        sources.passphraseFile = m_folder.filePath(u"absent"_s);
        QCOMPARE(codeOf(unlockVault(record, sources, m_context)), ErrorCode::FileMissing);
    }

    void ignoresACredentialsFolderWithoutOurs()
    {
        MemoryStore keychain;
        const auto [record, vault] = keptVault(keychain, secret("typed"));
        UnlockSources sources;
        sources.keychain = &keychain;
        sources.credentialsFolder = m_folder.path();
        QVERIFY(unlockVault(record, sources, m_context));
        QVERIFY(QFile::link(m_folder.filePath(u"nowhere"_s), m_folder.filePath(u"certwright-vault"_s)));
        QCOMPARE(codeOf(unlockVault(record, sources, m_context)), ErrorCode::LinkInTheWay);
    }

    // conventions 10.4, 48: whatever the keychain answers, nothing is made and nothing is written.
    void neverMakesNorOverwritesWhenAReadFails_data()
    {
        QTest::addColumn<int>("failure");
        for (const auto code :
             {ErrorCode::KeychainLocked, ErrorCode::KeychainUnavailable, ErrorCode::KeychainTimedOut})
            QTest::newRow(errorName(code).toUtf8().constData()) << int(code);
        QTest::newRow("missing") << int(ErrorCode::KeychainEntryMissing);
        QTest::newRow("wrong") << int(ErrorCode::VaultPassphraseWrong);
    }
    void neverMakesNorOverwritesWhenAReadFails()
    {
        QFETCH(const int, failure);
        MemoryStore keychain;
        const auto [record, vault] = keptVault(keychain, secret("typed"));
        const auto code = ErrorCode(failure);
        if (code == ErrorCode::KeychainEntryMissing)
            keychain.entries.clear();
        else if (code == ErrorCode::VaultPassphraseWrong) // conventions 10.4, 47
            keychain.entries.insert(vaultAccount(storeId()), generatePassphrase()->view().toByteArray());
        else
            keychain.failure = code;
        const auto before = keychain.entries;
        UnlockSources sources;
        sources.keychain = &keychain;
        const auto unlocked = unlockVault(record, sources, m_context);
        QCOMPARE(codeOf(unlocked), ErrorCode::VaultLocked);
        QVERIFY(unlocked.error().cause());
        QCOMPARE(unlocked.error().cause()->code(), code);
        QCOMPARE(keychain.entries, before);
        QVERIFY(keychain.asked.filter(u"write"_s).isEmpty());
        QVERIFY(keychain.asked.filter(u"remove"_s).isEmpty());

        Person person{{"typed"}, {}};
        sources.prompt = person.prompt();
        QVERIFY(unlockVault(record, sources, m_context));
        QCOMPARE(keychain.entries, before);
    }

    void leavesAKeychainAloneThatHoldsNothing()
    {
        MemoryStore keychain;
        const SecretBytes typed = secret("typed");
        const auto record = Vault::make(storeId())->record(&typed);
        Person person{{"typed"}, {}};
        UnlockSources sources;
        sources.keychain = &keychain;
        sources.prompt = person.prompt();
        QVERIFY(unlockVault(*record, sources, m_context));
        QVERIFY(keychain.asked.isEmpty());
    }

    void asksAPersonThreeTimes()
    {
        const SecretBytes typed = secret("typed");
        const auto record = Vault::make(storeId())->record(&typed);
        using Ask = UnlockSources::Ask;
        UnlockSources sources;
        Person person{{"a", "b", "typed"}, {}};
        sources.prompt = person.prompt();
        QVERIFY(unlockVault(*record, sources, m_context));
        QCOMPARE(person.asked, (QList<Ask>{Ask::Unlock, Ask::UnlockAgain, Ask::UnlockAgain}));
        Person wrong{{"a", "b", "c", "typed"}, {}};
        sources.prompt = wrong.prompt();
        QCOMPARE(codeOf(unlockVault(*record, sources, m_context)), ErrorCode::VaultPassphraseWrong);
        Person leaving;
        sources.prompt = leaving.prompt();
        QCOMPARE(codeOf(unlockVault(*record, sources, m_context)), ErrorCode::Cancelled);
    }

    void staysLockedWhereNobodyCanBeAsked()
    {
        const auto record = Vault::make(storeId())->record(nullptr);
        const auto unlocked = unlockVault(*record, {}, m_context);
        QCOMPARE(codeOf(unlocked), ErrorCode::VaultLocked);
        QVERIFY(!unlocked.error().cause());
    }

    void stopsWhenCancelled()
    {
        auto cancel = std::make_shared<CancelFlag>();
        cancel->raise();
        const Context context(m_clock, cancel);
        const auto record = Vault::make(storeId())->record(nullptr);
        QCOMPARE(codeOf(unlockVault(*record, {}, context)), ErrorCode::Cancelled);
        QCOMPARE(codeOf(createVault(storeId(), {}, context)), ErrorCode::Cancelled);
        MemoryStore keychain;
        keychain.failure = ErrorCode::Cancelled;
        Person person{{"typed"}, {}};
        UnlockSources sources;
        sources.keychain = &keychain;
        sources.prompt = person.prompt();
        QCOMPARE(codeOf(createVault(storeId(), sources, m_context)), ErrorCode::Cancelled);
        QVERIFY(person.asked.isEmpty());
    }

    void createsFromAGivenFile()
    {
        MemoryStore keychain;
        UnlockSources sources;
        sources.keychain = &keychain;
        sources.passphraseFile = makeFile(u"typed"_s, "typed words\n");
        const auto created = createVault(storeId(), sources, m_context);
        QVERIFY(created);
        QVERIFY(!created->record.typedSeal.isEmpty() && !created->record.inKeychain);
        QVERIFY(keychain.asked.isEmpty());
        QVERIFY(unlockVault(created->record, sources, m_context));
    }

    void createsFromAGeneratedFile()
    {
        const auto generated = generatePassphrase();
        UnlockSources sources;
        sources.passphraseFile = makeFile(u"generated"_s, generated->view().toByteArray() + '\n');
        const auto created = createVault(storeId(), sources, m_context);
        QVERIFY(created);
        QVERIFY(created->record.typedSeal.isEmpty());
        QVERIFY(created->vault.passphrase() == *generated);
        QVERIFY(unlockVault(created->record, sources, m_context));
    }

    void createsInTheKeychain()
    {
        MemoryStore keychain;
        Person person{{"typed"}, {}};
        UnlockSources sources;
        sources.keychain = &keychain;
        sources.prompt = person.prompt();
        const auto created = createVault(storeId(), sources, m_context);
        QVERIFY(created && created->record.inKeychain);
        QVERIFY(person.asked.isEmpty());
        QVERIFY(isGeneratedPassphrase(SecretBytes::copyOf(keychain.entries.value(vaultAccount(storeId())))));
        sources.prompt = {};
        QVERIFY(unlockVault(created->record, sources, m_context));
    }

    void takesOverAnEntryOfARunThatWasCutOff()
    {
        MemoryStore keychain;
        UnlockSources sources;
        sources.keychain = &keychain;
        const auto lost = createVault(storeId(), sources, m_context);
        const auto again = createVault(storeId(), sources, m_context);
        QVERIFY(lost && again);
        QVERIFY(lost->vault.passphrase() == again->vault.passphrase());
    }

    void createsByPromptWhereTheKeychainIsClosed()
    {
        MemoryStore keychain;
        keychain.failure = ErrorCode::KeychainLocked;
        Person person{{"typed"}, {}};
        UnlockSources sources;
        sources.keychain = &keychain;
        sources.prompt = person.prompt();
        const auto created = createVault(storeId(), sources, m_context);
        QVERIFY(created && !created->record.inKeychain);
        QCOMPARE(person.asked, QList{UnlockSources::Ask::Create});
        QVERIFY(Vault::unlock(created->record, secret("typed")));
    }

    // conventions 10.4, 48: never plain text, never a vault that nobody can open.
    void createsNothingWhereNothingCanKeepIt()
    {
        MemoryStore keychain;
        keychain.failure = Error(ErrorCode::KeychainLocked);
        UnlockSources sources;
        sources.keychain = &keychain;
        const auto created = createVault(storeId(), sources, m_context);
        QCOMPARE(codeOf(created), ErrorCode::VaultLocked);
        QCOMPARE(created.error().cause()->code(), ErrorCode::KeychainLocked);
        keychain.failure = {};
        keychain.forgets = true;
        QCOMPARE(codeOf(createVault(storeId(), sources, m_context)), ErrorCode::VaultLocked);
        Person person{{""}, {}};
        sources.prompt = person.prompt();
        QCOMPARE(codeOf(createVault(storeId(), sources, m_context)), ErrorCode::PassphraseInvalid);
    }
};

QTEST_GUILESS_MAIN(TestUnlock)
#include "tst_unlock.moc"
