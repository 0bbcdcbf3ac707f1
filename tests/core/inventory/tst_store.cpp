#include "base/process.h"
#include "childprocess.h"
#include "inventory/database.h"
#include "inventory/migrations.h"
#include "inventory/statement.h"
#include "inventory/storeowner.h"
#include "support/tool.h"
#include "teststore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <cstdio>

#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// In a child: opens the store, making it where it is missing, and says its id.
int openAndTell(const QString &folder)
{
    std::puts("ready");
    std::fflush(stdout);
    (void)std::getchar();
    TestClock clock;
    const auto store = Store::open(folder, Store::Missing::Create, Context(clock));
    if (!store) {
        std::fprintf(stderr, "%s\n", describe(store.error()).constData());
        return 1;
    }
    QFile told(folder + u"/told-"_s + QString::number(QCoreApplication::applicationPid()));
    if (!told.open(QIODevice::WriteOnly) || told.write(store->id().toLatin1()) <= 0)
        return 1;
    return 0;
}

mode_t modeOf(const QString &path)
{
    struct stat found = {};
    return ::lstat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
}

/// Runs `work` as nobody, in a process of its own; its answer is the process's exit code.
int asNobody(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0)
            ::_exit(99);
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class Mount
{
public:
    Mount(QString folder, const QString &options) : m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
        m_mounted =
            ::geteuid() == 0 &&
            runTool({u"mount"_s, u"-t"_s, u"tmpfs"_s, u"-o"_s, options, u"tmpfs"_s, m_folder}).succeeded();
    }
    ~Mount()
    {
        if (m_mounted)
            runTool({u"umount"_s, m_folder});
    }
    bool isMounted() const { return m_mounted; }

private:
    QString m_folder;
    bool m_mounted = false;
};

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        QVERIFY(m_temporary->isValid());
        m_folder = m_temporary->filePath(u"deep/er/store"_s);
    }

    // conventions 10.3, I2
    void isBornNarrow()
    {
        const mode_t before = ::umask(0);
        const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
        CW_VERIFY(store);
        const auto connection = store->connect();
        CW_VERIFY(connection);
        CW_VERIFY(runPlain(*connection, u"PRAGMA user_version"_s));
        ::umask(before);
        QCOMPARE(int(modeOf(m_folder)), 0700);
        const auto files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
        QStringList names;
        for (const QFileInfo &file : files) {
            QCOMPARE(int(modeOf(file.filePath())), 0600);
            names.append(file.fileName());
        }
        QCOMPARE(names, (QStringList{u"certwright.db"_s, u"certwright.db-shm"_s, u"certwright.db-wal"_s}));
    }

    void keepsItsIdentity()
    {
        QVERIFY(!Store::exists(m_folder));
        const auto first = Store::open(m_folder, Store::Missing::Create, m_context);
        CW_VERIFY(first);
        QVERIFY(Store::exists(m_folder));
        QCOMPARE(first->id().size(), 36);
        const auto second = Store::open(m_folder + u"/."_s, Store::Missing::Fail, m_context);
        CW_VERIFY(second);
        QCOMPARE(second->id(), first->id());
        QCOMPARE(second->folder(), first->folder());
    }

    // conventions 10.4, 56
    void knowsWhenItCameFromAnotherComputer()
    {
        if (lastingMachineId().isEmpty())
            QSKIP("this computer has no machine id");
        const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
        CW_VERIFY(store);
        auto connection = store->connect();
        CW_VERIFY(connection);
        QCOMPARE(*isAnotherComputers(*connection), false);
        CW_VERIFY(Statement::run(*connection, u"UPDATE store SET machine = ?"_s, u"another"_s));
        const auto copy = Store::open(m_folder, Store::Missing::Fail, m_context);
        CW_VERIFY(copy);
        QCOMPARE(*isAnotherComputers(*connection), true);
        CW_VERIFY(takeOver(*connection));
        QCOMPARE(*isAnotherComputers(*connection), false);
    }

    void writesThroughAWriteAheadLogAndSyncs()
    {
        const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
        CW_VERIFY(store);
        const auto connection = store->connect();
        CW_VERIFY(connection);
        QCOMPARE(pragma(*connection, u"PRAGMA journal_mode"_s), u"wal"_s);
        QCOMPARE(pragma(*connection, u"PRAGMA synchronous"_s), u"2"_s);
        QCOMPARE(pragma(*connection, u"PRAGMA foreign_keys"_s), u"1"_s);
    }

    void doesNotMakeAStoreToReadFrom()
    {
        const auto store = Store::open(m_folder, Store::Missing::Fail, m_context);
        CW_FAILS(store, ErrorCode::NotFound);
        QCOMPARE(store.error().about(Subject::Store), m_folder);
        QVERIFY(!QFileInfo::exists(m_folder));
    }

    void isMadeOnceWhereManyProcessesMakeIt()
    {
        for (int round = 0; round < 3; ++round) {
            const QString folder = m_folder + QString::number(round);
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
            std::vector<std::unique_ptr<ChildProcess>> children;
            for (int i = 0; i < 4; ++i)
                children.push_back(std::make_unique<ChildProcess>(QStringList{u"open"_s, folder}));
            for (const auto &child : children)
                QVERIFY(child->says("ready"));
            for (const auto &child : children)
                child->letGo();
            for (const auto &child : children)
                QVERIFY(child->succeeds());
            QSet<QByteArray> ids;
            const auto told = QDir(folder).entryInfoList({u"told-*"_s}, QDir::Files);
            QCOMPARE(int(told.size()), 4);
            for (const QFileInfo &file : told)
                ids.insert(readFile(file.filePath()).value_or(QByteArray()));
            QCOMPARE(int(ids.size()), 1);
        }
    }

    // conventions 10.4, 6
    void refusesAFolderThatOthersMayWrite_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("everybody") << 0777;
        QTest::newRow("everybody, sticky") << 01777;
    }
    void refusesAFolderThatOthersMayWrite()
    {
        QFETCH(int, mode);
        QVERIFY(QDir().mkpath(m_folder));
        QCOMPARE(::chmod(QFile::encodeName(m_folder).constData(), mode_t(mode)), 0);
        CW_FAILS(Store::open(m_folder, Store::Missing::Create, m_context), ErrorCode::FolderUnsafe);
        QVERIFY(QDir(m_folder).isEmpty());
    }

    // conventions 10.4, 14
    void refusesANewerSchemaUntouched()
    {
        {
            const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
            CW_VERIFY(store);
            const auto connection = Connection::openSqlite(store->databasePath());
            CW_VERIFY(connection);
            CW_VERIFY(runPlain(*connection, u"PRAGMA user_version = 99"_s));
        }
        const auto before = readFile(databasePathIn(m_folder));
        CW_VERIFY(before);
        const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
        CW_FAILS(store, ErrorCode::StoreTooNew);
        QCOMPARE(store.error().about(Subject::Store), m_folder);
        QCOMPARE(readFile(databasePathIn(m_folder)).value_or(QByteArray()), *before);
        QVERIFY(!newestBackup(m_folder));
    }

    void saysWhichBackupHelpsADamagedStore_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("garbage") << QByteArray(8192, 'x');
        QTest::newRow("another kind of file") << QByteArray("-----BEGIN CERTIFICATE-----\n");
        QTest::newRow("cut off") << QByteArray("cut");
        QTest::newRow("emptied") << QByteArray("empty");
    }
    void saysWhichBackupHelpsADamagedStore()
    {
        QFETCH(QByteArray, damage);
        {
            const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
            CW_VERIFY(store);
            const auto connection = store->connect();
            CW_VERIFY(connection);
            CW_VERIFY(backUpDatabase(*connection, 1, m_clock.now()));
        }
        QFile file(databasePathIn(m_folder));
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (damage == "cut" || damage == "empty") {
            QVERIFY(file.resize(damage == "cut" ? file.size() / 2 : 0));
        } else {
            QVERIFY(file.resize(0));
            QVERIFY(file.write(damage) > 0);
        }
        file.close();
        const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
        CW_FAILS(store, ErrorCode::StoreDamaged);
        QCOMPARE(store.error().about(Subject::Store), m_folder);
        QCOMPARE(store.error().about(Subject::File), *newestBackup(m_folder));
        QCOMPARE(readFile(databasePathIn(m_folder)).value_or("?").size(), file.size());
    }

    void namesNoBackupWhereThereIsNone()
    {
        QVERIFY(QDir().mkpath(m_folder));
        CW_VERIFY(writeFileDurably(databasePathIn(m_folder), QByteArray(5000, 'x'), ownFile));
        const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
        CW_FAILS(store, ErrorCode::StoreDamaged);
        QVERIFY(!store.error().knows(Subject::File));
    }

    void noticesDamageWhileItReads()
    {
        const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
        CW_VERIFY(store);
        auto connection = Connection::openSqlite(store->databasePath());
        CW_VERIFY(connection);
        CW_VERIFY(runPlain(*connection, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        connection = Connection::openSqlite(store->databasePath());
        QFile file(store->databasePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = 4096; page < file.size(); page += 4096) {
            QVERIFY(file.seek(page));
            QVERIFY(file.write(QByteArray(200, '\xee')) == 200);
        }
        file.close();
        CW_VERIFY(connection);
        const auto row = Statement::run(*connection, u"SELECT count(*) FROM certificate"_s);
        CW_FAILS(row, ErrorCode::StoreDamaged);
    }

    void saysSoWhereItMayNotRead()
    {
        if (::geteuid() != 0)
            QSKIP("needs root to become somebody else");
        placeWithinReach();
        CW_VERIFY(Store::open(m_folder, Store::Missing::Create, m_context));
        for (const QString &path :
             {m_temporary->path(), m_temporary->filePath(u"deep"_s), m_temporary->filePath(u"deep/er"_s)})
            QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0755), 0);
        const QString empty = m_temporary->filePath(u"empty"_s);
        QVERIFY(QDir().mkpath(empty));
        const int code = asNobody([&] {
            const auto closed = Store::open(m_folder, Store::Missing::Fail, m_context);
            const auto unwritable = Store::open(empty + u"/store"_s, Store::Missing::Create, m_context);
            if (closed || unwritable)
                return 1;
            return closed.error().code() == ErrorCode::StoreUnreadable &&
                           unwritable.error().code() == ErrorCode::FolderUnwritable
                       ? 0
                       : 2;
        });
        QCOMPARE(code, 0);
        QVERIFY(!QFileInfo::exists(empty + u"/store"_s));
    }

    void saysSoWhereTheFolderIsReadOnly()
    {
        if (::geteuid() != 0)
            QSKIP("needs root to become somebody else");
        placeWithinReach();
        CW_VERIFY(Store::open(m_folder, Store::Missing::Create, m_context));
        for (const QString &path :
             {m_temporary->path(), m_temporary->filePath(u"deep"_s), m_temporary->filePath(u"deep/er"_s)})
            QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0755), 0);
        QCOMPARE(::chmod(QFile::encodeName(m_folder).constData(), 0755), 0);
        QCOMPARE(::chmod(QFile::encodeName(databasePathIn(m_folder)).constData(), 0644), 0);
        const int code = asNobody([&] {
            const auto store = Store::open(m_folder, Store::Missing::Fail, m_context);
            return !store && store.error().code() == ErrorCode::StoreUnreadable ? 0 : 1;
        });
        QCOMPARE(code, 0);
    }

    // conventions 10.4, 9
    void staysWholeOnAFullDisk()
    {
        const QString place = m_temporary->filePath(u"small"_s);
        const Mount mount(place, u"size=1m,mode=700"_s);
        if (!mount.isMounted())
            QSKIP("needs the right to mount");
        const QString folder = place + u"/store"_s;
        const auto store = Store::open(folder, Store::Missing::Create, m_context);
        CW_VERIFY(store);
        auto connection = store->connect();
        CW_VERIFY(connection);
        int stored = 0;
        Result<CertificateId> last = CertificateId();
        while (last && stored < 10'000) {
            last = CertificateRepository(*connection).add(test::stored(selfSigned()));
            stored += last ? 1 : 0;
        }
        CW_FAILS(last, ErrorCode::DiskFull);
        QCOMPARE(last.error().about(Subject::Store), folder);
        QVERIFY(stored > 10);
        QCOMPARE(pragma(*connection, u"SELECT count(*) FROM certificate"_s), QString::number(stored));
        QCOMPARE(pragma(*connection, u"PRAGMA integrity_check"_s), u"ok"_s);
        const auto again = Store::open(folder, Store::Missing::Fail, m_context);
        CW_VERIFY(again);
    }

    void makesNoHalfStoreOnAFullDisk()
    {
        const QString place = m_temporary->filePath(u"small"_s);
        const Mount mount(place, u"size=16k,mode=700"_s);
        if (!mount.isMounted())
            QSKIP("needs the right to mount");
        const auto store = Store::open(place + u"/store"_s, Store::Missing::Create, m_context);
        CW_FAILS(store, ErrorCode::DiskFull);
        QVERIFY(!Store::open(place + u"/store"_s, Store::Missing::Fail, m_context));
    }

    // conventions 10.4, 14
    void knowsFileSystemsWithoutDependableLocks()
    {
        for (const quint64 magic : {0x6969ull, 0xFF534D42ull, 0xFE534D42ull, 0x01021997ull})
            QVERIFY(isNetworkFileSystem(magic));
        for (const quint64 magic : {0xEF53ull, 0x9123683Eull, 0x58465342ull, 0x01021994ull, 0x65735546ull})
            QVERIFY(!isNetworkFileSystem(magic));
        CW_VERIFY(requireLocks(m_temporary->path()));
    }

    void saysBusyWhereAnotherWriterDoesNotEnd()
    {
        const auto store = Store::open(m_folder, Store::Missing::Create, m_context);
        CW_VERIFY(store);
        auto writer = store->connect(), other = store->connect();
        CW_VERIFY(writer);
        CW_VERIFY(other);
        CW_VERIFY(runPlain(*other, u"PRAGMA busy_timeout = 100"_s));
        const auto transaction = Transaction::begin(*writer);
        CW_VERIFY(transaction);
        const auto second = Transaction::begin(*other);
        CW_FAILS(second, ErrorCode::StoreBusy);
        QCOMPARE(second.error().about(Subject::Store), m_folder);
    }

    void putsItselfWhereThePlatformKeepsData()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_temporary->path()));
        QCOMPARE(Store::defaultFolder(), m_temporary->filePath(u"certwright"_s));
        qunsetenv("XDG_DATA_HOME");
    }

private:
    /// Tests run in a temporary folder that only we may enter; somebody else must get as far as the store.
    void placeWithinReach()
    {
        m_temporary = std::make_unique<QTemporaryDir>(u"/var/tmp/certwright-store-XXXXXX"_s);
        QVERIFY(m_temporary->isValid());
        m_folder = m_temporary->filePath(u"deep/er/store"_s);
    }

    static QString pragma(const Connection &connection, const QString &sql)
    {
        auto row = Statement::run(connection, sql);
        return row && row->next() ? row->text(0) : QString();
    }

    TestClock m_clock;
    Context m_context{m_clock};
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "open"_L1)
        return openAndTell(arguments.value(2));
    StoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store.moc"
