#include "base/durablefile.h"
#include "base/folder.h"
#include "base/subprocess.h"
#include "base/temporaryentry.h"
#include "support/verifyresult.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

namespace {

constexpr bool isSanitized =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#else
    false;
#endif

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 07777;
}

Result<ProgramResult> run(const QStringList &argv)
{
    const SystemClock clock;
    ProgramRun run;
    run.argv = argv;
    run.environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    return runProgram(run, Context(clock));
}

bool canTrace()
{
    const auto result = run({u"/usr/bin/strace"_s, u"-e"_s, u"trace=none"_s, u"/bin/true"_s});
    return result && result->succeeded();
}

} // namespace

/// A folder that is being made when its maker is killed.
class MakeFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // conventions 10.4, 9
    void hasItsNameOnlyOnceItIsWhole_data()
    {
        QTest::addColumn<QString>("call");
        QTest::newRow("making") << u"mkdirat:signal=KILL"_s;
        QTest::newRow("mode") << u"fchmod:signal=KILL"_s;
        QTest::newRow("sync") << u"fsync:signal=KILL:when=1"_s;
        QTest::newRow("rename") << u"renameat2:signal=KILL"_s;
        QTest::newRow("sync of the folder") << u"fsync:signal=KILL:when=2"_s;
    }
    void hasItsNameOnlyOnceItIsWhole()
    {
        QFETCH(QString, call);
        if (!canTrace() || isSanitized)
            QSKIP("no tracing allowed here, or sanitizers that make calls of their own");
        const QString made = path(u"made"_s);
        const auto traced = run({u"/usr/bin/strace"_s, u"-f"_s, u"-e"_s, u"inject="_s + call,
                                 QCoreApplication::applicationFilePath(), u"--make"_s, made});
        CW_VERIFY(traced);
        QCOMPARE(traced->exitCode, 128 + SIGKILL);
        if (QFile::exists(made))
            QCOMPARE(modeOf(made), mode_t(0755));
        CW_VERIFY(makeFolderDurably(made, {0755, {}, {}}));
        QCOMPARE(modeOf(made), mode_t(0755));
        QCOMPARE(names(), QStringList{u"made"_s});
    }

    void takesUpOnlyWhatAKilledMakerLeft()
    {
        const QString beside = path(QString::fromLatin1(temporaryFolderName(u"made"_s)));
        QVERIFY(QDir().mkdir(beside));
        CW_VERIFY(writeFileDurably(beside + u"/mine"_s, "x", {}));
        CW_FAILS(makeFolderDurably(path(u"made"_s), {0755, {}, {}}), ErrorCode::FolderNotOurs);
        QVERIFY(QFile::exists(beside + u"/mine"_s));
        QVERIFY(QFile::remove(beside + u"/mine"_s));
        if (::geteuid() == 0) {
            QVERIFY(::chown(QFile::encodeName(beside).constData(), 65534, gid_t(-1)) == 0);
            CW_FAILS(makeFolderDurably(path(u"made"_s), {0755, {}, {}}), ErrorCode::FolderNotOurs);
        }
        QVERIFY(QDir().rmdir(beside));
        QVERIFY(QFile::link(u"/tmp"_s, beside));
        CW_FAILS(makeFolderDurably(path(u"made"_s), {0755, {}, {}}), ErrorCode::LinkInTheWay);
        QCOMPARE(QFile::symLinkTarget(beside), u"/tmp"_s);
    }

    void isMadeOnceByManyAtOnce()
    {
        for (int round = 0; round < 20; ++round) {
            const QString made = path(u"made%1"_s.arg(round));
            std::vector<std::thread> makers;
            std::atomic_int failures = 0;
            for (int i = 0; i < 8; ++i)
                makers.emplace_back([&] { failures += makeFolderDurably(made, {0755, {}, {}}) ? 0 : 1; });
            for (std::thread &maker : makers)
                maker.join();
            QCOMPARE(failures.load(), 0);
            QCOMPARE(modeOf(made), mode_t(0755));
        }
        QCOMPARE(names().size(), 20);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1] == "--make"_L1)
        return makeFolderDurably(words[2], {0755, {}, {}}) ? 0 : 4;
    MakeFolderTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_makefolder.moc"
