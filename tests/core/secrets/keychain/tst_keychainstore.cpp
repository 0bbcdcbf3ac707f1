#include "secrets/keychainstore.h"

#include "secrets/unlock.h"
#include "secrets/vaultkeeping.h"
#include "silentservice.h"
#include "support/patience.h"
#include "support/testclock.h"
#include "support/tool.h"

#include <QDBusConnectionInterface>
#include <QDeadlineTimer>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>
#include <thread>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// One program, run by tests/support/with-keyring in each state that a keychain can be in: a class of tests a
// state.

namespace {

constexpr char canary[] = "CANARY-keychain-secret";

QString storeId()
{
    return u"store-1"_s;
}

template<class T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::UsageInvalid : result.error().code();
}

SecretBytes secret(const char *text)
{
    return SecretBytes::copyOf(text);
}

QByteArray lookedUp(const QString &account)
{
    return runTool({u"/usr/bin/secret-tool"_s, u"lookup"_s, u"server"_s, u"certwright"_s, u"user"_s, account})
        .output;
}

void waitForService()
{
    QTRY_VERIFY(
        QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s).value());
}

} // namespace

/// What each state's tests need.
class KeychainTest : public QObject
{
    Q_OBJECT

protected:
    TestClock m_clock;
    Context m_context{m_clock};
    KeychainStore m_store{20s};

    UnlockSources sources()
    {
        UnlockSources only;
        only.keychain = &m_store;
        return only;
    }
    Result<> write(const QString &account, const SecretBytes &value)
    {
        return m_store.write(account, value, u"label"_s, m_context);
    }
};

class UnlockedTest : public KeychainTest
{
    Q_OBJECT

private slots:
    void writesReadsAndRemoves()
    {
        const auto before = m_store.read(u"vault:a"_s, m_context);
        QVERIFY(before && !*before);
        QVERIFY(write(u"vault:a"_s, secret("first")));
        QVERIFY(write(u"vault:a"_s, secret("Schl\xC3\xBCssel")));
        const auto found = m_store.read(u"vault:a"_s, m_context);
        QVERIFY(found && *found);
        QVERIFY(**found == secret("Schl\xC3\xBCssel"));
        QCOMPARE(lookedUp(u"vault:a"_s), QByteArray("Schl\xC3\xBCssel"));
        QVERIFY(m_store.remove(u"vault:a"_s, m_context));
        const auto gone = m_store.read(u"vault:a"_s, m_context);
        QVERIFY(gone && !*gone);
        QVERIFY(m_store.remove(u"vault:a"_s, m_context));
    }

    void keepsAccountsApart()
    {
        QVERIFY(write(u"vault:b"_s, secret("b")));
        QVERIFY(write(u"vault:b:spare"_s, secret("spare")));
        QVERIFY(**m_store.read(u"vault:b"_s, m_context) == secret("b"));
        QVERIFY(**m_store.read(u"vault:b:spare"_s, m_context) == secret("spare"));
    }

    void refusesWhatAKeychainCannotHold_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("too long for Windows") << QByteArray(1025, 'x');
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("not UTF-8") << QByteArray("\xFF\xFE");
    }
    void refusesWhatAKeychainCannotHold()
    {
        QFETCH(const QByteArray, value);
        QCOMPARE(codeOf(write(u"vault:c"_s, SecretBytes::copyOf(value))), ErrorCode::PassphraseInvalid);
        QVERIFY(!*m_store.read(u"vault:c"_s, m_context));
    }

    void answersManyThreadsAndStores()
    {
        QVERIFY(write(u"vault:d"_s, secret("shared")));
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int round = 0; round < 10; ++round) {
                    KeychainStore own(20s);
                    const auto found = own.read(u"vault:d"_s, m_context);
                    right += found && *found && **found == secret("shared");
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 80);
    }

    void keepsAVault()
    {
        const auto created = createVault(storeId(), sources(), m_context);
        QVERIFY(created && created->record.inKeychain);
        QCOMPARE(lookedUp(vaultAccount(storeId())), created->vault.passphrase().view().toByteArray());
        const auto again = unlockVault(created->record, sources(), m_context);
        QVERIFY(again && again->passphrase() == created->vault.passphrase());
    }

    // conventions 10.4, 47: what a session offers must open the vault; else it is neither believed nor
    // overwritten.
    void believesNoEntryThatDoesNotOpenTheVault()
    {
        const auto record = *Vault::make(u"store-2"_s)->record(nullptr);
        const QString account = vaultAccount(u"store-2"_s);
        QVERIFY(
            runTool({u"/usr/bin/secret-tool"_s, u"store"_s, u"--label=fake"_s, u"server"_s, u"certwright"_s,
                     u"user"_s, account, u"type"_s, u"plaintext"_s, u"xdg:schema"_s, u"org.qt.keychain"_s},
                    "somebody else's")
                .succeeded());
        const auto unlocked = unlockVault(record, sources(), m_context);
        QCOMPARE(codeOf(unlocked), ErrorCode::VaultLocked);
        QCOMPARE(unlocked.error().cause()->code(), ErrorCode::VaultPassphraseWrong);
        QCOMPARE(lookedUp(account), QByteArray("somebody else's"));
    }

    void saysThatAnEntryIsMissing()
    {
        auto record = *Vault::make(u"store-3"_s)->record(nullptr);
        record.inKeychain = true;
        const auto unlocked = unlockVault(record, sources(), m_context);
        QCOMPARE(codeOf(unlocked), ErrorCode::VaultLocked);
        QCOMPARE(unlocked.error().cause()->code(), ErrorCode::KeychainEntryMissing);
    }

    // conventions 10.3, I1: QtKeychain's fallback would write it into a settings file.
    void leavesNoPlainTextBehind()
    {
        QVERIFY(write(u"vault:e"_s, secret(canary)));
        QVERIFY(*m_store.read(u"vault:e"_s, m_context));
        int files = 0;
        for (const QString &folder : {qEnvironmentVariable("HOME"), qEnvironmentVariable("XDG_DATA_HOME")}) {
            QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(!file.readAll().contains(canary), qPrintable(file.fileName()));
                ++files;
            }
        }
        QVERIFY(files > 0);
    }
};

class LockedTest : public KeychainTest
{
    Q_OBJECT

private slots:
    // conventions 10.4, 48
    void isNeverTakenForEmpty()
    {
        for (const QString &account : {vaultAccount(storeId()), vaultAccount(u"never-written"_s)}) {
            QCOMPARE(codeOf(m_store.read(account, m_context)), ErrorCode::KeychainLocked);
            QCOMPARE(codeOf(m_store.remove(account, m_context)), ErrorCode::KeychainLocked);
        }
        QCOMPARE(codeOf(write(vaultAccount(storeId()), secret("overwritten"))), ErrorCode::KeychainLocked);
    }

    void leavesTheVaultLocked()
    {
        auto record = *Vault::make(storeId())->record(nullptr);
        record.inKeychain = true;
        const auto unlocked = unlockVault(record, sources(), m_context);
        QCOMPARE(codeOf(unlocked), ErrorCode::VaultLocked);
        QCOMPARE(unlocked.error().cause()->code(), ErrorCode::KeychainLocked);
        const auto created = createVault(u"store-2"_s, sources(), m_context);
        QCOMPARE(codeOf(created), ErrorCode::VaultLocked);
        QCOMPARE(created.error().cause()->code(), ErrorCode::KeychainLocked);
    }
};

class FreshTest : public KeychainTest
{
    Q_OBJECT

private slots:
    void holdsNothingAndTakesNothing()
    {
        const auto found = m_store.read(vaultAccount(storeId()), m_context);
        QVERIFY(found && !*found);
        QCOMPARE(codeOf(write(vaultAccount(storeId()), secret(canary))), ErrorCode::KeychainUnavailable);
        const auto created = createVault(storeId(), sources(), m_context);
        QCOMPARE(codeOf(created), ErrorCode::VaultLocked);
        QCOMPARE(created.error().cause()->code(), ErrorCode::KeychainUnavailable);
        for (const Error *error = &created.error(); error; error = error->cause())
            QVERIFY(!error->detail().contains(QLatin1String(canary)));
    }
};

class NoneTest : public KeychainTest
{
    Q_OBJECT

    void isQuicklyUnavailable()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(m_store.read(vaultAccount(storeId()), m_context)), ErrorCode::KeychainUnavailable);
        QCOMPARE(codeOf(write(vaultAccount(storeId()), secret("x"))), ErrorCode::KeychainUnavailable);
        QCOMPARE(codeOf(m_store.remove(vaultAccount(storeId()), m_context)), ErrorCode::KeychainUnavailable);
        QVERIFY2(timer.elapsed() < hung, qPrintable(QString::number(timer.elapsed())));
    }

private slots:
    void isUnavailableWithoutAService()
    {
        isQuicklyUnavailable();
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        isQuicklyUnavailable();
    }

    void isUnavailableWithoutABus()
    {
        qputenv("XDG_RUNTIME_DIR", "/nonexistent");
        for (const char *address :
             {"", "disabled:", "autolaunch:", "tcp:host=127.0.0.1,port=1", "unix:path=/nonexistent",
              "unix:tmpdir=/tmp", "unixexec:path=/bin/false", "nonsense"}) {
            qputenv("DBUS_SESSION_BUS_ADDRESS", address);
            isQuicklyUnavailable();
        }
    }
};

/// The service owns its name and answers nothing.
class SilentTest : public KeychainTest
{
    Q_OBJECT

private slots:
    void initTestCase() { waitForService(); }

    // conventions 10.4, 48
    void isGivenUpAtTheLimit()
    {
        KeychainStore impatient(2s);
        for (int i = 0; i < 2; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(codeOf(impatient.read(vaultAccount(storeId()), m_context)), ErrorCode::KeychainTimedOut);
            QVERIFY2(timer.elapsed() >= 1900 && timer.elapsed() < hung,
                     qPrintable(QString::number(timer.elapsed())));
        }
        QCOMPARE(codeOf(impatient.write(vaultAccount(storeId()), secret("x"), {}, m_context)),
                 ErrorCode::KeychainTimedOut);
        QCOMPARE(codeOf(impatient.remove(vaultAccount(storeId()), m_context)), ErrorCode::KeychainTimedOut);
    }

    void isLeftWhenCancelled()
    {
        auto cancel = std::make_shared<CancelFlag>();
        const Context context(m_clock, cancel);
        std::thread canceller([cancel] {
            [[maybe_unused]] const bool raised = CancelFlag().waitFor(300ms);
            cancel->raise();
        });
        QElapsedTimer timer;
        timer.start();
        const auto read = m_store.read(vaultAccount(storeId()), context);
        QCOMPARE(codeOf(read), ErrorCode::Cancelled);
        QVERIFY2(timer.elapsed() < hung, qPrintable(QString::number(timer.elapsed())));
        canceller.join();
    }
};

/// The service says that the entry is there, and then hangs when it is to be opened.
class StallingTest : public KeychainTest
{
    Q_OBJECT

private slots:
    void initTestCase() { waitForService(); }

    void isGivenUpAtTheLimit()
    {
        KeychainStore impatient(2s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(codeOf(impatient.read(vaultAccount(storeId()), m_context)), ErrorCode::KeychainTimedOut);
        auto record = *Vault::make(storeId())->record(nullptr);
        UnlockSources only;
        only.keychain = &impatient;
        const auto unlocked = unlockVault(record, only, m_context);
        QCOMPARE(codeOf(unlocked), ErrorCode::VaultLocked);
        QCOMPARE(unlocked.error().cause()->code(), ErrorCode::KeychainTimedOut);
    }

    // conventions 10.4, 48: the bus dies while a job waits; we live on. Last, for there is no bus afterwards.
    void survivesTheEndOfTheBus()
    {
        const auto bus = QDBusConnection::sessionBus().interface()->servicePid(u"org.freedesktop.DBus"_s);
        QVERIFY(bus.isValid() && bus.value() > 1);
        std::thread killer([pid = pid_t(bus.value())] {
            [[maybe_unused]] const bool raised = CancelFlag().waitFor(500ms);
            ::kill(pid, SIGKILL);
        });
        QElapsedTimer timer;
        timer.start();
        const auto read = m_store.read(vaultAccount(storeId()), m_context);
        killer.join();
        QCOMPARE(codeOf(read), ErrorCode::KeychainUnavailable);
        QVERIFY2(timer.elapsed() < hung, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(codeOf(m_store.read(vaultAccount(storeId()), m_context)), ErrorCode::KeychainUnavailable);
    }
};

/// Locked, with a display on which the keyring may ask.
class PromptedTest : public KeychainTest
{
    Q_OBJECT

    /// Waits for the prompt's window, then types into it.
    static void answerPrompt(const QString &words, const QString &key)
    {
        runTool({u"/usr/bin/xdotool"_s, u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--class"_s,
                 u"gcr-prompter"_s, u"windowactivate"_s, u"--sync"_s},
                {}, 15'000);
        if (!words.isEmpty())
            runTool({u"/usr/bin/xdotool"_s, u"type"_s, words});
        // A window that has just come may miss a key; and the next prompt must not be taken for this one.
        const auto isShown = [] {
            return runTool({u"/usr/bin/xdotool"_s, u"search"_s, u"--onlyvisible"_s, u"--class"_s,
                            u"gcr-prompter"_s})
                .succeeded();
        };
        QDeadlineTimer limit(hung);
        do
            runTool({u"/usr/bin/xdotool"_s, u"key"_s, key});
        while (isShown() && !limit.hasExpired());
    }

private slots:
    void isLockedWhileNobodyAnswers()
    {
        KeychainStore impatient(3s);
        QCOMPARE(codeOf(impatient.read(vaultAccount(storeId()), m_context)), ErrorCode::KeychainLocked);
        answerPrompt({}, u"Escape"_s);
    }

    void takesARefusedPromptForLocked()
    {
        // So patient that giving up is not mistaken for the refusal.
        KeychainStore patient(2 * std::chrono::milliseconds(hung));
        QElapsedTimer timer;
        timer.start();
        std::thread person([] { answerPrompt({}, u"Escape"_s); });
        const auto read = patient.read(vaultAccount(storeId()), m_context);
        const qint64 elapsed = timer.elapsed();
        person.join();
        QCOMPARE(codeOf(read), ErrorCode::KeychainLocked);
        QVERIFY2(elapsed < 2 * hung, qPrintable(QString::number(elapsed)));
    }

    void readsOnceThePromptIsAnswered()
    {
        std::thread person([] { answerPrompt(u"pw"_s, u"Return"_s); });
        const auto read = m_store.read(vaultAccount(storeId()), m_context);
        person.join();
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail()));
        QVERIFY(*read && **read == secret(canary));
    }
};

namespace {

/// Run inside the session before the keyring is locked.
int prepare()
{
    TestClock clock;
    KeychainStore store(20s);
    return store.write(vaultAccount(storeId()), secret(canary), {}, Context(clock)) ? 0 : 1;
}

std::unique_ptr<QObject> testsFor(const QString &state)
{
    if (state == "unlocked"_L1)
        return std::make_unique<UnlockedTest>();
    if (state == "locked"_L1)
        return std::make_unique<LockedTest>();
    if (state == "fresh"_L1)
        return std::make_unique<FreshTest>();
    if (state == "none"_L1)
        return std::make_unique<NoneTest>();
    if (state == "silent"_L1)
        return std::make_unique<SilentTest>();
    if (state == "stalling"_L1)
        return std::make_unique<StallingTest>();
    if (state == "prompted"_L1)
        return std::make_unique<PromptedTest>();
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString word = application.arguments().value(1);
    if (word == "prepare"_L1)
        return prepare();
    if (word == "serve-nothing"_L1)
        return SilentService(SilentService::Answers::Nothing).run();
    if (word == "serve-searches"_L1)
        return SilentService(SilentService::Answers::Searches).run();
    const auto tests = testsFor(word);
    QStringList rest = application.arguments();
    if (rest.size() > 1)
        rest.removeAt(1);
    return tests ? QTest::qExec(tests.get(), rest) : 2;
}

#include "tst_keychainstore.moc"
