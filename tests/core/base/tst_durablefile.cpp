#include "base/durablefile.h"

#include "base/folder.h"
#include "base/subprocess.h"
#include "support/verifyresult.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class DurableFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesAndReadsBack_data();
    void writesAndReadsBack();
    void modeIsExactWhateverTheUmask_data();
    void modeIsExactWhateverTheUmask();
    void givesTheFileToItsOwner();
    void widensOnlyAfterTheOwnerIsRight();
    void replacesOrRefuses();
    void replacesLinkAndLeavesItsTarget();
    void followsTheFolderThatWasNamed();
    void refusesImpossiblePlaces_data();
    void refusesImpossiblePlaces();
    void othersMayNotMakeItTooOpen();
    void oldFileSurvivesFailure_data();
    void oldFileSurvivesFailure();
    void oldOrNewAfterKill_data();
    void oldOrNewAfterKill();
    void oldFileSurvivesFullDisk();
    void oldFileSurvivesSizeLimit();
    void readsOnlyRegularFiles_data();
    void readsOnlyRegularFiles();
    void readsNoMoreThanAllowed();
    void readsFilesWithoutSize();
    void followsFinalLinkOnlyWhenTold();
    void secretFileMustBePrivate_data();
    void secretFileMustBePrivate();
    void secretFileMustBeOurs();
    void makesFoldersWithTheirMode();
    void keepsFoldersThatExist();
    void makesNoFolderOverAFile();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr bool isSanitized =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#else
    false;
#endif

/// Somebody else than we.
uid_t stranger()
{
    return ::geteuid() == 65534 ? 65533 : 65534;
}

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

mode_t modeOf(const QString &path)
{
    return statusOf(path).st_mode & 07777;
}

/// Runs this very program to write `path` under strace with these options; what strace printed.
Result<ProgramResult> writeUnderStrace(const QStringList &options, const QString &path)
{
    const SystemClock clock;
    ProgramRun run;
    run.argv = QStringList{u"/usr/bin/strace"_s, u"-f"_s} + options +
               QStringList{QCoreApplication::applicationFilePath(), u"--write"_s, path};
    run.environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    return runProgram(run, Context(clock));
}

bool canTrace()
{
    const SystemClock clock;
    ProgramRun run;
    run.argv = {u"/usr/bin/strace"_s, u"-e"_s, u"trace=none"_s, u"/bin/true"_s};
    const auto result = runProgram(run, Context(clock));
    return result && result->succeeded();
}

/// The helper's exit code: 0 written, 3 disk full, 4 any other refusal.
int writeAsHelper(const QString &path)
{
    const FileAccess access{0640, ::geteuid() == 0 ? std::optional(stranger()) : std::nullopt, {}};
    const auto written = writeFileDurably(path, "new", access);
    if (written)
        return 0;
    return written.error().code() == ErrorCode::DiskFull ? 3 : 4;
}

} // namespace

QStringList DurableFileTest::names() const
{
    return QDir(m_folder->path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void DurableFileTest::writesAndReadsBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << "hello\n"_ba;
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("long") << QByteArray(3'000'000, 'x');
}

void DurableFileTest::writesAndReadsBack()
{
    QFETCH(QByteArray, bytes);
    const QString file = path(u"über \u202E.pem"_s);
    CW_VERIFY(writeFileDurably(file, bytes, {}));
    const auto back = readFile(file);
    CW_VERIFY(back);
    QVERIFY(*back == bytes);
    QCOMPARE(modeOf(file), mode_t(0600));
    QCOMPARE(names().size(), 1);
}

void DurableFileTest::modeIsExactWhateverTheUmask_data()
{
    QTest::addColumn<int>("mask");
    QTest::addColumn<int>("mode");
    for (const int mask : {0, 0022, 0077, 0777}) {
        for (const int mode : {0600, 0640, 0644, 0400, 0755})
            QTest::addRow("umask %03o mode %03o", unsigned(mask), unsigned(mode)) << mask << mode;
    }
}

void DurableFileTest::modeIsExactWhateverTheUmask()
{
    QFETCH(int, mask);
    QFETCH(int, mode);
    const auto before = ::umask(mode_t(mask));
    const auto written = writeFileDurably(path(u"f"_s), "x", {mode_t(mode), {}, {}});
    // Nobody but root can enter a folder that is born without any rights.
    const bool isPossible = ::geteuid() == 0 || !(mask & 0700);
    const auto made = isPossible ? makeFolderDurably(path(u"d"_s), {mode_t(mode), {}, {}}) : Result<>();
    ::umask(before);
    CW_VERIFY(written);
    CW_VERIFY(made);
    QCOMPARE(modeOf(path(u"f"_s)), mode_t(mode));
    if (isPossible)
        QCOMPARE(modeOf(path(u"d"_s)), mode_t(mode | ((mode & 0444) >> 2)));
}

void DurableFileTest::givesTheFileToItsOwner()
{
    const FileAccess access{0640, stranger(), stranger()};
    const auto written = writeFileDurably(path(u"f"_s), "x", access);
    if (::geteuid() != 0) {
        CW_FAILS(written, ErrorCode::OwnerNotPermitted);
        QVERIFY(names().isEmpty());
        return;
    }
    CW_VERIFY(written);
    QCOMPARE(statusOf(path(u"f"_s)).st_uid, stranger());
    QCOMPARE(statusOf(path(u"f"_s)).st_gid, stranger());
    QCOMPARE(modeOf(path(u"f"_s)), mode_t(0640));
}

// conventions 10.4, 7
void DurableFileTest::widensOnlyAfterTheOwnerIsRight()
{
    if (!canTrace())
        QSKIP("this system doesn't allow tracing");
    const QString file = path(u"f"_s);
    const auto traced =
        writeUnderStrace({u"-e"_s, u"trace=openat,fchown,fchmod,write,fsync,close,renameat,rename"_s}, file);
    CW_VERIFY(traced);
    QVERIFY2(traced->succeeded(), traced->output.constData());
    QString calls = QString::fromUtf8(traced->output);
    calls = calls.mid(calls.lastIndexOf(u'\n', calls.indexOf(u"O_CREAT|O_EXCL"_s)) + 1);
    QStringList order;
    const QRegularExpression call(u"(?:^|\\n)(?:\\[pid +\\d+\\] )?(\\w+)\\(([^\\n]*)"_s);
    for (auto found = call.globalMatch(calls); found.hasNext();) {
        const auto match = found.next();
        order.append(match.captured(1));
        if (match.captured(1) == "openat"_L1)
            QVERIFY2(match.captured(2).contains(u"O_EXCL|O_NOFOLLOW|O_CLOEXEC, 0600"_s),
                     qPrintable(match.captured(2)));
        if (match.captured(1) == "fchmod"_L1)
            QVERIFY2(match.captured(2).contains(u"0640"_s), qPrintable(match.captured(2)));
    }
    QStringList expected{u"openat"_s, u"fchmod"_s,   u"write"_s, u"fsync"_s,
                         u"close"_s,  u"renameat"_s, u"fsync"_s};
    if (::geteuid() == 0)
        expected.insert(1, u"fchown"_s);
    QCOMPARE(order.mid(0, expected.size()), expected);
}

void DurableFileTest::replacesOrRefuses()
{
    const QString file = path(u"f"_s);
    CW_VERIFY(writeFileDurably(file, "one", {}, IfExists::Refuse));
    CW_VERIFY(writeFileDurably(file, "two", {}));
    const auto refused = writeFileDurably(file, "three", {}, IfExists::Refuse);
    CW_FAILS(refused, ErrorCode::FileExists);
    QCOMPARE(refused.error().about(Subject::File), file);
    QCOMPARE(*readFile(file), "two"_ba);
    QCOMPARE(names().size(), 1);
    // A link counts as existing too, even one that leads nowhere.
    QVERIFY(QFile::link(u"/nonexistent"_s, path(u"l"_s)));
    CW_FAILS(writeFileDurably(path(u"l"_s), "x", {}, IfExists::Refuse), ErrorCode::FileExists);
}

// conventions 10.4, 1
void DurableFileTest::replacesLinkAndLeavesItsTarget()
{
    const QString victim = path(u"shadow"_s);
    CW_VERIFY(writeFileDurably(victim, "precious", {0604, {}, {}}));
    QVERIFY(QFile::link(victim, path(u"f"_s)));
    CW_VERIFY(writeFileDurably(path(u"f"_s), "new", {0640, {}, {}}));
    QVERIFY(S_ISREG(statusOf(path(u"f"_s)).st_mode));
    QCOMPARE(*readFile(path(u"f"_s)), "new"_ba);
    QCOMPARE(*readFile(victim), "precious"_ba);
    QCOMPARE(modeOf(victim), mode_t(0604));
    // A second name of the victim isn't written through either. (conventions 10.4, 5)
    QCOMPARE(::link(QFile::encodeName(victim).constData(), QFile::encodeName(path(u"h"_s)).constData()), 0);
    CW_VERIFY(writeFileDurably(path(u"h"_s), "new", {}));
    QCOMPARE(*readFile(victim), "precious"_ba);
}

void DurableFileTest::followsTheFolderThatWasNamed()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    QVERIFY(QFile::link(path(u"real"_s), path(u"shortcut"_s)));
    CW_VERIFY(writeFileDurably(path(u"shortcut/f"_s), "x", {}));
    QCOMPARE(*readFile(path(u"real/f"_s)), "x"_ba);
}

void DurableFileTest::refusesImpossiblePlaces_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("no folder") << u"none/f"_s << ErrorCode::FolderMissing;
    QTest::newRow("below a file") << u"file/f"_s << ErrorCode::FolderMissing;
    QTest::newRow("a folder") << u"folder"_s << ErrorCode::FileNotRegular;
    QTest::newRow("itself") << u"folder/."_s << ErrorCode::FileNotRegular;
    QTest::newRow("the folder above") << u"folder/.."_s << ErrorCode::FileNotRegular;
    QTest::newRow("slash at the end") << u"folder/"_s << ErrorCode::FileNotRegular;
    QTest::newRow("name too long") << QString(300, u'x') << ErrorCode::FileUnwritable;
}

void DurableFileTest::refusesImpossiblePlaces()
{
    QFETCH(QString, name);
    CW_VERIFY(writeFileDurably(path(u"file"_s), "x", {}));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const auto written = writeFileDurably(m_folder->path() + u'/' + name, "x", {});
    QVERIFY(!written);
    QTEST(written.error().code(), "expected");
    QCOMPARE(names(), (QStringList{u"file"_s, u"folder"_s}));
    CW_FAILS(writeFileDurably({}, "x", {}), ErrorCode::FileNotRegular);
    CW_FAILS(writeFileDurably(u"/"_s, "x", {}), ErrorCode::FileNotRegular);
    CW_FAILS(writeFileDurably(u"/tmp/a"_s + QChar(QChar::Null), "x", {}), ErrorCode::FileNotRegular);
}

// conventions 10.4, 8: a file system without modes, such as that of a USB stick
void DurableFileTest::othersMayNotMakeItTooOpen()
{
    const SystemClock clock;
    const QString image = path(u"image"_s);
    const QString mountPoint = path(u"stick"_s);
    QVERIFY(QDir(m_folder->path()).mkdir(u"stick"_s));
    ProgramRun run;
    run.argv = {
        u"/bin/sh"_s, u"-c"_s,
        u"head -c 2000000 /dev/zero >image && mkfs.vfat image && mount -o loop,umask=022 image stick"_s};
    run.workingFolder = m_folder->path();
    const auto mounted = runProgram(run, Context(clock));
    if (!mounted || !mounted->succeeded())
        QSKIP("no FAT image can be mounted here");
    const auto secret = writeFileDurably(mountPoint + u"/key.pem"_s, "x", {0600, {}, {}});
    const auto open = writeFileDurably(mountPoint + u"/cert.pem"_s, "x", {0644, {}, {}});
    const QStringList left = QDir(mountPoint).entryList(QDir::Files | QDir::Hidden);
    ::umount2(QFile::encodeName(mountPoint).constData(), MNT_DETACH);
    CW_FAILS(secret, ErrorCode::FileTooOpen);
    CW_VERIFY(open);
    QCOMPARE(left, QStringList{u"cert.pem"_s});
}

// conventions 10.4, 9
void DurableFileTest::oldFileSurvivesFailure_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("mode") << u"fchmod:error=EIO"_s << 4;
    QTest::newRow("mode stays too narrow") << u"fchmod:error=EPERM"_s << 4;
    QTest::newRow("no space") << u"write:error=ENOSPC"_s << 3;
    QTest::newRow("no quota") << u"write:error=EDQUOT"_s << 3;
    QTest::newRow("writes nothing") << u"write:retval=0"_s << 3;
    QTest::newRow("disk breaks") << u"fsync:error=EIO:when=1"_s << 4;
    QTest::newRow("rename") << u"renameat:error=EIO"_s << 4;
    QTest::newRow("interrupted once") << u"write:error=EINTR:when=1"_s << 0;
    QTest::newRow("folder can't be synced") << u"fsync:error=EINVAL:when=2"_s << 0;
}

void DurableFileTest::oldFileSurvivesFailure()
{
    QFETCH(QString, fault);
    QFETCH(int, exitCode);
    if (!canTrace() || isSanitized)
        QSKIP("no tracing allowed here, or sanitizers that make calls of their own");
    const QString file = path(u"f"_s);
    CW_VERIFY(writeFileDurably(file, "old", {}));
    const auto traced = writeUnderStrace({u"-e"_s, u"inject="_s + fault}, file);
    CW_VERIFY(traced);
    QVERIFY2(traced->exitCode == exitCode, traced->output.constData());
    QCOMPARE(*readFile(file), exitCode == 0 ? "new"_ba : "old"_ba);
    QCOMPARE(names(), QStringList{u"f"_s});
}

// conventions 10.4, 9
void DurableFileTest::oldOrNewAfterKill_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("mode") << u"fchmod:signal=KILL"_s << "old"_ba;
    QTest::newRow("write") << u"write:signal=KILL"_s << "old"_ba;
    QTest::newRow("sync") << u"fsync:signal=KILL:when=1"_s << "old"_ba;
    QTest::newRow("rename") << u"renameat:signal=KILL"_s << QByteArray();
    QTest::newRow("sync of the folder") << u"fsync:signal=KILL:when=2"_s << "new"_ba;
}

void DurableFileTest::oldOrNewAfterKill()
{
    QFETCH(QString, call);
    QFETCH(QByteArray, expected);
    if (!canTrace() || isSanitized)
        QSKIP("no tracing allowed here, or sanitizers that make calls of their own");
    const QString file = path(u"f"_s);
    CW_VERIFY(writeFileDurably(file, "old", {}));
    const auto traced = writeUnderStrace({u"-e"_s, u"inject="_s + call}, file);
    CW_VERIFY(traced);
    QCOMPARE(traced->exitCode, 128 + SIGKILL);
    const auto bytes = readFile(file);
    CW_VERIFY(bytes);
    QVERIFY(expected.isEmpty() ? *bytes == "old" || *bytes == "new" : *bytes == expected);
    const auto folder = Folder::open(m_folder->path());
    CW_VERIFY(folder);
    CW_VERIFY(folder->removeLeftovers());
    QCOMPARE(names(), QStringList{u"f"_s});
}

// conventions 10.4, 9
void DurableFileTest::oldFileSurvivesFullDisk()
{
    const QByteArray mountPoint = QFile::encodeName(path(u"small"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"small"_s));
    if (::mount("none", mountPoint.constData(), "tmpfs", MS_NOSUID | MS_NODEV, "size=64k") != 0)
        QSKIP("no file system can be mounted here");
    const auto old = writeFileDurably(path(u"small/f"_s), "old", {});
    const auto small = writeFileDurably(path(u"small/f"_s), QByteArray(64 * 1024, 'x'), {});
    const auto large = writeFileDurably(path(u"small/f"_s), QByteArray(200 * 1024, 'x'), {});
    const auto left = readFile(path(u"small/f"_s));
    const QStringList leftNames = QDir(path(u"small"_s)).entryList(QDir::Files | QDir::Hidden);
    ::umount2(mountPoint.constData(), MNT_DETACH);
    CW_VERIFY(old);
    CW_FAILS(small, ErrorCode::DiskFull);
    CW_FAILS(large, ErrorCode::DiskFull);
    QCOMPARE(large.error().about(Subject::File), path(u"small/f"_s));
    CW_VERIFY(left);
    QCOMPARE(*left, "old"_ba);
    QCOMPARE(leftNames, QStringList{u"f"_s});
}

void DurableFileTest::oldFileSurvivesSizeLimit()
{
    CW_VERIFY(writeFileDurably(path(u"f"_s), "old", {}));
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit narrow = before;
    narrow.rlim_cur = 1000;
    ::setrlimit(RLIMIT_FSIZE, &narrow);
    const auto written = writeFileDurably(path(u"f"_s), QByteArray(5000, 'x'), {});
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    // 1,000 bytes fit before the limit is met: a short write first.
    CW_FAILS(written, ErrorCode::DiskFull);
    QCOMPARE(*readFile(path(u"f"_s)), "old"_ba);
    QCOMPARE(names(), QStringList{u"f"_s});
}

// conventions 10.4, 11
void DurableFileTest::readsOnlyRegularFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("FIFO") << u"fifo"_s << ErrorCode::FileNotRegular;
    QTest::newRow("folder") << u"folder"_s << ErrorCode::FileNotRegular;
    QTest::newRow("device") << u"/dev/zero"_s << ErrorCode::FileNotRegular;
    QTest::newRow("socket") << u"socket"_s << ErrorCode::FileNotRegular;
    QTest::newRow("link to a FIFO") << u"link"_s << ErrorCode::FileNotRegular;
    QTest::newRow("nothing") << u"none"_s << ErrorCode::FileMissing;
    QTest::newRow("link to itself") << u"loop"_s << ErrorCode::LinkInTheWay;
    QTest::newRow("odd name") << u"-rf\n\u202Egpj.pem"_s << ErrorCode::FileMissing;
    QTest::newRow("NUL") << u"fifo"_s + QChar(QChar::Null) << ErrorCode::FileMissing;
}

void DurableFileTest::readsOnlyRegularFiles()
{
    QFETCH(QString, kind);
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"fifo"_s)).constData(), 0600), 0);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(path(u"fifo"_s), path(u"link"_s)));
    QVERIFY(QFile::link(u"loop"_s, path(u"loop"_s)));
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path(u"socket"_s)).constData(), sizeof address.sun_path);
    QCOMPARE(::bind(server, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    const auto bytes = readFile(kind.startsWith(u'/') ? kind : m_folder->path() + u'/' + kind);
    ::close(server);
    QVERIFY(!bytes);
    QTEST(bytes.error().code(), "expected");
}

void DurableFileTest::readsNoMoreThanAllowed()
{
    CW_VERIFY(writeFileDurably(path(u"f"_s), QByteArray(1000, 'x'), {}));
    CW_VERIFY(readFile(path(u"f"_s), 1000));
    const auto refused = readFile(path(u"f"_s), 999);
    CW_FAILS(refused, ErrorCode::FileTooLarge);
    QCOMPARE(refused.error().about(Subject::Limit), u"999"_s);
}

void DurableFileTest::readsFilesWithoutSize()
{
    const auto status = readFile(u"/proc/self/status"_s);
    CW_VERIFY(status);
    QVERIFY(status->contains("VmPeak"));
    CW_FAILS(readFile(u"/proc/self/status"_s, 100), ErrorCode::FileTooLarge);
}

void DurableFileTest::followsFinalLinkOnlyWhenTold()
{
    CW_VERIFY(writeFileDurably(path(u"f"_s), "x", {}));
    QVERIFY(QFile::link(path(u"f"_s), path(u"l"_s)));
    CW_VERIFY(readFile(path(u"l"_s)));
    const auto refused = readFile(path(u"l"_s), 100, FinalLink::Refuse);
    CW_FAILS(refused, ErrorCode::LinkInTheWay);
    QCOMPARE(refused.error().about(Subject::File), path(u"l"_s));
}

void DurableFileTest::secretFileMustBePrivate_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("0600") << 0600 << true;
    QTest::newRow("0400") << 0400 << true;
    QTest::newRow("0640") << 0640 << false;
    QTest::newRow("0604") << 0604 << false;
    QTest::newRow("0620") << 0620 << false;
    QTest::newRow("0644") << 0644 << false;
}

void DurableFileTest::secretFileMustBePrivate()
{
    QFETCH(int, mode);
    QFETCH(bool, isRead);
    CW_VERIFY(writeFileDurably(path(u"f"_s), "secret", {mode_t(mode), {}, {}}));
    const auto secret = readSecretFile(path(u"f"_s));
    if (isRead) {
        CW_VERIFY(secret);
        QCOMPARE(secret->view(), QByteArrayView("secret"));
        return;
    }
    CW_FAILS(secret, ErrorCode::FileTooOpen);
    QCOMPARE(secret.error().about(Subject::Value), u"0"_s + QString::number(mode, 8));
}

void DurableFileTest::secretFileMustBeOurs()
{
    if (::geteuid() != 0)
        QSKIP("only root can give files away");
    CW_VERIFY(writeFileDurably(path(u"f"_s), "secret", {0600, stranger(), {}}));
    CW_FAILS(readSecretFile(path(u"f"_s)), ErrorCode::FileTooOpen);
    CW_FAILS(readSecretFile(path(u"none"_s)), ErrorCode::FileMissing);
}

void DurableFileTest::makesFoldersWithTheirMode()
{
    CW_VERIFY(makeFolderDurably(path(u"a/b/c/"_s), {0750, {}, {}}));
    for (const QString &name : {u"a"_s, u"a/b"_s, u"a/b/c"_s})
        QCOMPARE(modeOf(path(name)), mode_t(0750));
}

void DurableFileTest::keepsFoldersThatExist()
{
    CW_VERIFY(makeFolderDurably(path(u"a"_s), {0711, {}, {}}));
    CW_VERIFY(makeFolderDurably(path(u"a/b"_s), {0700, {}, {}}));
    CW_VERIFY(makeFolderDurably(path(u"a"_s), {0755, {}, {}}));
    QCOMPARE(modeOf(path(u"a"_s)), mode_t(0711));
    CW_VERIFY(makeFolderDurably(u"/"_s, {}));
}

void DurableFileTest::makesNoFolderOverAFile()
{
    CW_VERIFY(writeFileDurably(path(u"f"_s), "x", {}));
    CW_FAILS(makeFolderDurably(path(u"f"_s), {}), ErrorCode::FileExists);
    CW_FAILS(makeFolderDurably(path(u"f/below"_s), {}), ErrorCode::FileExists);
    CW_FAILS(makeFolderDurably({}, {}), ErrorCode::FolderMissing);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1] == "--write"_L1)
        return writeAsHelper(words[2]);
    DurableFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_durablefile.moc"
