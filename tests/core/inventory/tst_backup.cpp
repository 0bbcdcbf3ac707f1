#include "inventory/backup.h"
#include "inventory/backupfile.h"
#include "inventory/database.h"
#include "inventory/keyrepository.h"
#include "inventory/lease.h"
#include "inventory/migrations.h"
#include "inventory/statement.h"
#include "secrets/vault.h"
#include "teststore.h"
#include "x509/sealing.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

SecretBytes secret(const char *text)
{
    return SecretBytes::copyOf(text);
}

QByteArray bytesOf(const QString &path)
{
    return readFile(path, 64 * 1024 * 1024).value_or(QByteArray());
}

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const TestStore store;
        QVERIFY(store.isOpen());
        CW_VERIFY(createBackup(store.store(), store.path(u"whole"_s), m_passphrase, store.context()));
        m_whole = bytesOf(store.path(u"whole"_s));
        QVERIFY(!m_whole.isEmpty());
    }

    void init()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->isOpen());
        put(*m_store, selfSigned(), u"shop"_s);
        StoredKey key;
        key.sealed = "canary-sealed-key";
        CW_VERIFY(KeyRepository(m_store->connection()).add(key));
        m_path = m_store->path(u"backup.cwb"_s);
    }

    // conventions 10.4, 8
    void isEncryptedAndNarrow()
    {
        const mode_t before = ::umask(0);
        CW_VERIFY(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()));
        ::umask(before);
        struct stat found = {};
        QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &found), 0);
        QCOMPARE(int(found.st_mode & 07777), 0600);
        const QByteArray bytes = bytesOf(m_path);
        QVERIFY(bytes.startsWith("certwright-backup 1\n"));
        for (const char *plain : {"SQLite", "shop", "canary", "CREATE TABLE"})
            QVERIFY(!bytes.contains(plain));
        QVERIFY(
            QDir(m_store->folder()).entryList({u".backup*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty());
    }

    void overwritesNothing()
    {
        CW_VERIFY(writeFileDurably(m_path, "mine", ownFile));
        CW_FAILS(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()),
                 ErrorCode::FileExists);
        QCOMPARE(bytesOf(m_path), QByteArray("mine"));
    }

    void tellsWhatItHolds()
    {
        CW_VERIFY(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()));
        const auto content = verifyBackup(m_path, m_passphrase, m_store->context());
        CW_VERIFY(content);
        QCOMPARE(content->storeId, m_store->store().id());
        QCOMPARE(content->createdAt, m_store->now());
        QCOMPARE(content->schemaVersion, currentSchema());
        QCOMPARE(content->certificates, 1);
        QCOMPARE(content->keys, 1);
    }

    void refusesAWrongPassphrase()
    {
        CW_VERIFY(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()));
        CW_FAILS(verifyBackup(m_path, secret("other"), m_store->context()), ErrorCode::PassphraseWrong);
        CW_FAILS(restoreBackup(m_path, secret("other"), m_store->path(u"new"_s), ReplaceStore::No,
                               m_store->context()),
                 ErrorCode::PassphraseWrong);
        QVERIFY(!Store::exists(m_store->path(u"new"_s)));
    }

    void refusesWhatIsNoWholeBackup_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage :
             {"missing", "empty", "header only", "half", "last byte gone", "another file", "a folder"})
            QTest::newRow(damage) << QString::fromLatin1(damage);
    }
    void refusesWhatIsNoWholeBackup()
    {
        QFETCH(QString, damage);
        QByteArray bytes = m_whole;
        if (damage == "empty"_L1)
            bytes.clear();
        else if (damage == "header only"_L1)
            bytes.truncate(bytes.indexOf('\n') + 1);
        else if (damage == "half"_L1)
            bytes.truncate(bytes.size() / 2);
        else if (damage == "last byte gone"_L1)
            bytes.chop(1);
        else if (damage == "another file"_L1)
            bytes = "-----BEGIN CERTIFICATE-----";
        if (damage == "a folder"_L1)
            QVERIFY(QDir().mkpath(m_path));
        else if (damage != "missing"_L1)
            CW_VERIFY(writeFileDurably(m_path, bytes, ownFile));
        const auto content = verifyBackup(m_path, m_passphrase, m_store->context());
        QVERIFY(!content);
        const QList<ErrorCode> expected{ErrorCode::BackupInvalid, ErrorCode::PassphraseWrong,
                                        ErrorCode::FileMissing, ErrorCode::FileNotRegular};
        QVERIFY2(expected.contains(content.error().code()), describe(content.error()).constData());
        QCOMPARE(content.error().about(Subject::File), m_path);
    }

    void opensByWhatWasTypedForTheVaultToo()
    {
        const auto vault = Vault::make(m_store->store().id());
        CW_VERIFY(vault);
        const SecretBytes typed = secret("Gr\xC3\xBC\xC3\x9F"
                                         "e aus Br\xC3\xBChl");
        const auto record = vault->record(&typed);
        CW_VERIFY(record);
        CW_VERIFY(createBackup(m_store->store(), m_path, vault->passphrase(), m_store->context(),
                               record->typedSeal));
        QVERIFY(bytesOf(m_path).startsWith("certwright-backup 2\n"));
        CW_VERIFY(verifyBackup(m_path, vault->passphrase(), m_store->context()));
        // On another keyboard the same letters are other bytes.
        const SecretBytes decomposed = secret("Gru\xCC\x88\xC3\x9F"
                                              "e aus Bru\xCC\x88hl");
        const QString folder = m_store->path(u"new"_s);
        CW_VERIFY(restoreBackup(m_path, decomposed, folder, ReplaceStore::No, m_store->context()));
        expectShop(folder, true);
    }

    void aForeignSealInFrontOpensNothing()
    {
        const auto vault = Vault::make(m_store->store().id());
        const SecretBytes typed = secret("typed");
        CW_VERIFY(vault);
        const auto record = vault->record(&typed);
        CW_VERIFY(record);
        for (const QByteArray &line : {record->typedSeal.toBase64(), QByteArray(100'000, 'A')}) {
            QFile::remove(m_path);
            CW_VERIFY(writeFileDurably(
                m_path, "certwright-backup 2\n" + line + '\n' + m_whole.sliced(m_whole.indexOf('\n') + 1),
                ownFile));
            QVERIFY(!verifyBackup(m_path, typed, m_store->context()));
            QCOMPARE(bool(verifyBackup(m_path, m_passphrase, m_store->context())), line.size() < 4096);
        }
    }

    void saysThatANewerVersionMadeIt()
    {
        CW_VERIFY(writeFileDurably(m_path, "certwright-backup 3\nwhatever", ownFile));
        const auto content = verifyBackup(m_path, m_passphrase, m_store->context());
        CW_FAILS(content, ErrorCode::StoreTooNew);
        QCOMPARE(content.error().about(Subject::File), m_path);
        for (const char *first : {"certwright-backup \n", "certwright-backup 0\n", "certwright-backup -1\n",
                                  "certwright-backup x\n", "certwright-backup 2"}) {
            QFile::remove(m_path);
            CW_VERIFY(writeFileDurably(m_path, first, ownFile));
            CW_FAILS(verifyBackup(m_path, m_passphrase, m_store->context()), ErrorCode::BackupInvalid);
        }
    }

    void restoresIntoAnEmptyPlace()
    {
        CW_VERIFY(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()));
        const QString folder = m_store->path(u"new/place"_s);
        CW_VERIFY(restoreBackup(m_path, m_passphrase, folder, ReplaceStore::No, m_store->context()));
        expectShop(folder, true);
        QCOMPARE(QDir(folder)
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                     .filter(u".restore"_s)
                     .size(),
                 0);
        struct stat found = {};
        QCOMPARE(::stat(QFile::encodeName(databasePathIn(folder)).constData(), &found), 0);
        QCOMPARE(int(found.st_mode & 07777), 0600);
    }

    void asksBeforeItReplacesAStore()
    {
        CW_VERIFY(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()));
        put(*m_store, selfSigned(), u"later"_s);
        m_store->disconnect();
        CW_FAILS(restoreBackup(m_path, m_passphrase, m_store->folder(), ReplaceStore::No, m_store->context()),
                 ErrorCode::AlreadyExists);
        CW_VERIFY(
            restoreBackup(m_path, m_passphrase, m_store->folder(), ReplaceStore::Yes, m_store->context()));
        expectShop(m_store->folder(), true);
        const auto kept = newestBackup(m_store->folder());
        QVERIFY(kept);
        const auto before = Connection::openSqlite(*kept, Connection::Access::ReadOnly);
        CW_VERIFY(before);
        auto row = Statement::run(*before, u"SELECT count(*) FROM certificate WHERE label = 'later'"_s);
        CW_VERIFY(row);
        QVERIFY(row->next() && row->integer(0) == 1);
    }

    void replacesAnEmptyStoreUnasked()
    {
        CW_VERIFY(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()));
        const QString folder = m_store->path(u"empty"_s);
        CW_VERIFY(Store::open(folder, Store::Missing::Create, m_store->context()));
        CW_VERIFY(restoreBackup(m_path, m_passphrase, folder, ReplaceStore::No, m_store->context()));
        expectShop(folder, true);
    }

    void leavesAStoreAloneThatOthersHaveOpen()
    {
        CW_VERIFY(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()));
        // Our own connection is one of the others.
        CW_FAILS(
            restoreBackup(m_path, m_passphrase, m_store->folder(), ReplaceStore::Yes, m_store->context()),
            ErrorCode::StoreBusy);
        put(*m_store, selfSigned(), u"later"_s);
        expectShop(m_store->folder(), false);
    }

    void stopsWhoStillHasTheOldFileOpen()
    {
        auto stale = m_store->store().connect();
        CW_VERIFY(stale);
        const QString copy = m_store->path(u"copy.db"_s);
        CW_VERIFY(copyDatabase(*stale, copy));
        QVERIFY(QFile::rename(m_store->store().databasePath(), m_store->path(u"old.db"_s)));
        QVERIFY(QFile::rename(copy, m_store->store().databasePath()));
        CW_FAILS(Transaction::begin(*stale), ErrorCode::StoreBusy);
    }

    void bringsBackADamagedStore()
    {
        CW_VERIFY(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()));
        m_store->disconnect();
        const QString database = databasePathIn(m_store->folder());
        QVERIFY(QFile::remove(database));
        CW_VERIFY(writeFileDurably(database, QByteArray(9000, 'x'), ownFile));
        CW_VERIFY(writeFileDurably(database + u"-wal"_s, "old log", ownFile));
        CW_FAILS(restoreBackup(m_path, m_passphrase, m_store->folder(), ReplaceStore::No, m_store->context()),
                 ErrorCode::AlreadyExists);
        CW_VERIFY(
            restoreBackup(m_path, m_passphrase, m_store->folder(), ReplaceStore::Yes, m_store->context()));
        expectShop(m_store->folder(), true);
        const QStringList kept = QDir(backupFolderIn(m_store->folder())).entryList(QDir::Files);
        QCOMPARE(kept, QStringList{u"damaged-20261121T090000000Z.db"_s});
    }

    void takesAPlainCopyToo()
    {
        const auto copy = backUpDatabase(m_store->connection(), currentSchema(), m_store->now());
        CW_VERIFY(copy);
        const QString folder = m_store->path(u"new"_s);
        CW_VERIFY(restoreBackup(*copy, SecretBytes(), folder, ReplaceStore::No, m_store->context()));
        expectShop(folder, true);
    }

    // conventions 10.4, 10
    void refusesWhatWeDoNotMake_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("trigger")
            << u"CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM certificate; END"_s;
        QTest::newRow("view") << u"CREATE VIEW v AS SELECT * FROM private_key"_s;
        QTest::newRow("table") << u"CREATE TABLE \"../../.ssh/authorized_keys\" (a)"_s;
        QTest::newRow("index") << u"CREATE INDEX i ON event (about)"_s;
        QTest::newRow("table missing") << u"DROP TABLE event"_s;
        QTest::newRow("column") << u"ALTER TABLE event ADD COLUMN x TEXT DEFAULT (hex(randomblob(9)))"_s;
        QTest::newRow("broken reference") << u"UPDATE certificate SET key_id = 77"_s;
        QTest::newRow("certificate without bytes") << u"DELETE FROM certificate_bytes"_s;
        QTest::newRow("another program") << u"PRAGMA application_id = 1"_s;
        QTest::newRow("empty") << u"PRAGMA user_version = 0"_s;
    }
    void refusesWhatWeDoNotMake()
    {
        QFETCH(QString, sql);
        crafted(sql);
        CW_FAILS(verifyBackup(m_path, m_passphrase, m_store->context()), ErrorCode::BackupInvalid);
        const QString folder = m_store->path(u"new"_s);
        CW_FAILS(restoreBackup(m_path, m_passphrase, folder, ReplaceStore::No, m_store->context()),
                 ErrorCode::BackupInvalid);
        QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void refusesANewerSchema()
    {
        crafted(u"PRAGMA user_version = 99"_s);
        const auto content = verifyBackup(m_path, m_passphrase, m_store->context());
        CW_FAILS(content, ErrorCode::StoreTooNew);
        QCOMPARE(content.error().about(Subject::File), m_path);
    }

    void refusesASealedFileWithoutADatabase()
    {
        for (const QByteArray &plain :
             {QByteArray(), QByteArray("\n"), QByteArray("2026-11-21T09:00:00Z\nnot a database"),
              QByteArray("yesterday\nSQLite format 3\0xxxxxxxx", 34)}) {
            QFile::remove(m_path);
            const auto sealed = sealTyped(plain, m_passphrase);
            CW_VERIFY(sealed);
            CW_VERIFY(writeFileDurably(m_path, "certwright-backup 1\n" + *sealed, ownFile));
            CW_FAILS(openBackupFile(m_path, m_passphrase), ErrorCode::BackupInvalid);
        }
    }

    void forgetsTheLeasesOfItsDay()
    {
        const auto lease = Lease::take(m_store->store(), LeaseSubject::vault(), m_store->context());
        CW_VERIFY(lease);
        CW_VERIFY(createBackup(m_store->store(), m_path, m_passphrase, m_store->context()));
        const QString folder = m_store->path(u"new"_s);
        CW_VERIFY(restoreBackup(m_path, m_passphrase, folder, ReplaceStore::No, m_store->context()));
        const auto store = Store::open(folder, Store::Missing::Fail, m_store->context());
        CW_VERIFY(store);
        CW_VERIFY(
            Lease::take(*store, LeaseSubject::vault(), std::chrono::milliseconds(0), m_store->context()));
    }

    void verifiesTheStoreItself()
    {
        CW_VERIFY(verifyStore(m_store->store(), m_store->context()));
        CW_VERIFY(runPlain(m_store->connection(), u"PRAGMA foreign_keys = OFF"_s));
        CW_VERIFY(runPlain(m_store->connection(), u"UPDATE certificate SET key_id = 77"_s));
        const auto broken = verifyStore(m_store->store(), m_store->context());
        CW_FAILS(broken, ErrorCode::StoreDamaged);
        QVERIFY(broken.error().detail().contains(u"certificate"_s));
        CW_VERIFY(runPlain(m_store->connection(), u"UPDATE certificate SET key_id = NULL"_s));
        CW_VERIFY(runPlain(m_store->connection(), u"CREATE TABLE foreign_one (a)"_s));
        CW_FAILS(verifyStore(m_store->store(), m_store->context()), ErrorCode::StoreDamaged);
    }

private:
    /// A plain copy of a store in which `sql` was run; sealed or not, it is judged alike.
    void crafted(const QString &sql)
    {
        const QString copy = m_store->path(u"crafted.db"_s);
        CW_VERIFY(copyDatabase(m_store->connection(), copy));
        {
            const auto connection = Connection::openSqlite(copy);
            CW_VERIFY(connection);
            CW_VERIFY(runPlain(*connection, u"PRAGMA foreign_keys = OFF"_s));
            CW_VERIFY(runPlain(*connection, sql));
        }
        QVERIFY(QFile::rename(copy, m_path));
    }

    void expectShop(const QString &folder, bool alone)
    {
        const auto store = Store::open(folder, Store::Missing::Fail, m_store->context());
        CW_VERIFY(store);
        QCOMPARE(store->id(), m_store->store().id());
        auto connection = store->connect();
        CW_VERIFY(connection);
        CW_VERIFY(CertificateRepository(*connection).find(u"shop"_s));
        QCOMPARE(bool(CertificateRepository(*connection).find(u"later"_s)), !alone);
        CW_VERIFY(verifyStore(*store, m_store->context()));
    }

    const SecretBytes m_passphrase = secret("correct horse");
    std::unique_ptr<TestStore> m_store;
    QString m_path;
    QByteArray m_whole; ///< a backup, made once: the passphrase is dear to stretch
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
