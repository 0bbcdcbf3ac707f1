#include "base/process.h"

#include "base/durablefile.h"
#include "base/subprocess.h"
#include "support/verifyresult.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class ProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsItself();
    void tellsTheLivingFromTheDead();
    void takesZombieForDead();
    void survivesOddProcessNames();
    void dropsDangerousVariables();
    void allowsNoCoreDumpsAndNoTracing();
    void standsOnThreeStreams();
    void stillKnowsItselfWhenHardened();
    void refusesForeignRights();
    void machineHasOneStableName();
    void knowsHostAndUser();

private:
    Result<ProgramResult> hardened(const QMap<QString, QString> &environment = {});
};

namespace {

/// What the helper tells of itself once it is hardened.
int tellOfHardenedProcess()
{
    if (!hardenProcess())
        return 3;
    rlimit core = {};
    ::getrlimit(RLIMIT_CORE, &core);
    const ProcessIdentity self = currentProcess();
    std::printf("dumpable=%d\ncore=%llu\n", ::prctl(PR_GET_DUMPABLE),
                static_cast<unsigned long long>(core.rlim_max));
    std::printf("umask=%03o\nalive=%d\n", unsigned(::umask(0)), isAlive(self) && self.startTime > 0);
    for (char **variable = environ; *variable; ++variable)
        std::printf("env %s\n", *variable);
    return 0;
}

} // namespace

Result<ProgramResult> ProcessTest::hardened(const QMap<QString, QString> &environment)
{
    const SystemClock clock;
    ProgramRun run;
    run.argv = {QCoreApplication::applicationFilePath(), u"--harden"_s};
    run.environment = environment;
    return runProgram(run, Context(clock));
}

void ProcessTest::knowsItself()
{
    const ProcessIdentity self = currentProcess();
    QCOMPARE(self.pid, qint64(::getpid()));
    QVERIFY(self.startTime > 0);
    QCOMPARE(currentProcess().startTime, self.startTime);
    QVERIFY(isAlive(self));
    // The same number given to another process later isn't us.
    QVERIFY(!isAlive({self.pid, self.startTime + 1}));
    QVERIFY(!isAlive({0, 0}));
    QVERIFY(!isAlive({-1, 0}));
}

void ProcessTest::tellsTheLivingFromTheDead()
{
    const SystemClock clock;
    ProgramRun run;
    run.argv = {u"/bin/sh"_s, u"-c"_s,
                u"sleep 100 >/dev/null 2>&1 & set -- $(cat /proc/$!/stat); echo $1 ${22}"_s};
    const auto result = runProgram(run, Context(clock));
    CW_VERIFY(result);
    const QByteArrayList numbers = result->output.trimmed().split(' ');
    QCOMPARE(numbers.size(), 2);
    const ProcessIdentity sleeper{numbers[0].toLongLong(), numbers[1].toLongLong()};
    QVERIFY(isAlive(sleeper));
    ::kill(pid_t(sleeper.pid), SIGKILL);
    QTRY_VERIFY(!isAlive(sleeper));
}

void ProcessTest::takesZombieForDead()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    siginfo_t ending = {};
    QCOMPARE(::waitid(P_PID, id_t(child), &ending, WEXITED | WNOWAIT), 0);
    const auto stat = readFile(u"/proc/%1/stat"_s.arg(child));
    const qint64 startTime = stat ? stat->split(' ').value(21).toLongLong() : 0;
    const bool alive = isAlive({child, startTime});
    ::waitpid(child, nullptr, 0);
    QVERIFY(startTime > 0);
    QVERIFY(!alive);
}

void ProcessTest::survivesOddProcessNames()
{
    char before[16] = {};
    ::prctl(PR_GET_NAME, before);
    ::prctl(PR_SET_NAME, "a) R 1 (b 7\n");
    const bool alive = isAlive(currentProcess());
    ::prctl(PR_SET_NAME, before);
    QVERIFY(alive);
    QVERIFY(currentProcess().startTime > 0);
}

// conventions 10.4, 27 and 28
void ProcessTest::dropsDangerousVariables()
{
    const QStringList dangerous{u"OPENSSL_CONF"_s,  u"OPENSSL_MODULES"_s, u"SSLKEYLOGFILE"_s,
                                u"SSL_CERT_FILE"_s, u"SSL_CERT_DIR"_s,    u"LD_LIBRARY_PATH"_s,
                                u"LD_BIND_NOW"_s,   u"QT_PLUGIN_PATH"_s,  u"QT_QPA_PLATFORM_PLUGIN_PATH"_s,
                                u"GCONV_PATH"_s,    u"MALLOC_ARENA_MAX"_s};
    QMap<QString, QString> environment{{u"OPENSSLX"_s, u"stays"_s}, {u"QT_QPA_PLATFORM"_s, u"stays"_s}};
    for (const QString &name : dangerous)
        environment.insert(name, u"1"_s);
    const auto result = hardened(environment);
    CW_VERIFY(result);
    QVERIFY2(result->succeeded(), result->output.constData());
    for (const QString &name : dangerous)
        QVERIFY2(!result->output.contains("env " + name.toUtf8() + '='), qPrintable(name));
    QVERIFY(result->output.contains("env OPENSSLX=stays\n"));
    QVERIFY(result->output.contains("env QT_QPA_PLATFORM=stays\n"));
    QVERIFY(result->output.contains("env PATH="));
}

// conventions 10.4, 54
void ProcessTest::allowsNoCoreDumpsAndNoTracing()
{
    const auto result = hardened();
    CW_VERIFY(result);
    QVERIFY(result->output.contains("core=0\n"));
    QVERIFY(result->output.contains("umask=077\n"));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY(result->output.contains("dumpable=0\n"));
#endif
}

void ProcessTest::standsOnThreeStreams()
{
    const SystemClock clock;
    ProgramRun run;
    const QString program = QCoreApplication::applicationFilePath();
    run.argv = {u"/bin/sh"_s, u"-c"_s, joinCommandLine({program, u"--streams"_s}) + u" <&- 2>&-"_s};
    const auto result = runProgram(run, Context(clock));
    CW_VERIFY(result);
    QCOMPARE(result->output, "/dev/null /dev/null\n"_ba);
}

void ProcessTest::stillKnowsItselfWhenHardened()
{
    const auto result = hardened();
    CW_VERIFY(result);
    QVERIFY(result->output.contains("alive=1\n"));
}

// conventions 10.4, 33
void ProcessTest::refusesForeignRights()
{
    constexpr uid_t nobody = 65534;
    if (::geteuid() != 0)
        QSKIP("only root can make a program of another user's");
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("the address sanitizer itself refuses to run with foreign rights");
#endif
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy"_s);
    const auto program = readFile(QCoreApplication::applicationFilePath(), 1 << 30);
    CW_VERIFY(program);
    CW_VERIFY(writeFileDurably(copy, *program, {04755, nobody, {}}));
    const SystemClock clock;
    ProgramRun run;
    run.argv = {copy, u"--harden"_s};
    const auto result = runProgram(run, Context(clock));
    CW_VERIFY(result);
    if (result->succeeded())
        QSKIP("the file system for temporary files ignores setuid");
    QCOMPARE(result->exitCode, 3);
    QVERIFY(!result->output.contains("env "));
}

void ProcessTest::machineHasOneStableName()
{
    const QString id = machineId();
    QVERIFY(QRegularExpression(u"^[0-9a-f]{32}$"_s).match(id).hasMatch());
    QCOMPARE(machineId(), id);
    QVERIFY(lastingMachineId().isEmpty() || lastingMachineId() == id);
    const auto raw = readFile(u"/etc/machine-id"_s);
    if (raw && !raw->trimmed().isEmpty())
        QVERIFY(id != QString::fromLatin1(raw->trimmed()));
}

void ProcessTest::knowsHostAndUser()
{
    char name[256] = {};
    ::gethostname(name, sizeof name - 1);
    QCOMPARE(hostName(), QString::fromLocal8Bit(name));
    if (::geteuid() == 0)
        QCOMPARE(userName(), u"root"_s);
    QVERIFY(!userName().isEmpty());
}

int main(int argc, char *argv[])
{
    const QByteArray mode = argc == 2 ? argv[1] : "";
    if (mode == "--harden")
        return tellOfHardenedProcess();
    if (mode == "--streams") {
        const bool isHardened = hardenProcess();
        char names[2][64] = {};
        const bool isRead = ::readlink("/proc/self/fd/0", names[0], 63) > 0 &&
                            ::readlink("/proc/self/fd/2", names[1], 63) > 0;
        std::printf("%s %s\n", names[0], names[1]);
        return isHardened && isRead ? 0 : 1;
    }
    QCoreApplication application(argc, argv);
    ProcessTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_process.moc"
