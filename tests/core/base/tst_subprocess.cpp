#include "base/subprocess.h"

#include "base/durablefile.h"
#include "base/process.h"
#include "support/patience.h"
#include "support/verifyresult.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace certwright;

class SubprocessTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsOutputInOrder();
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void handsInputOver();
    void programMayIgnoreItsInput();
    void readsFromNowhereWithoutInput();
    void wordsArriveAsTheyAre();
    void environmentIsBuiltFromNothing();
    void givenVariablesWin();
    void startsInTheRightFolder();
    void inheritsNoDescriptors();
    void inheritsNoSignalSettings();
    void runsInASessionOfItsOwn();
    void countsWhatIsTooMuch();
    void missingProgramIsAnError_data();
    void missingProgramIsAnError();
    void refusesBadRequests();
    void endsAtTheTimeLimit_data();
    void endsAtTheTimeLimit();
    void keepsSecretsOutOfTheTimeLimitsError();
    void stopsSoonAfterCancel_data();
    void stopsSoonAfterCancel();
    void startsNothingOnceCancelled();
    void doesNotWaitForGrandchildren_data();
    void doesNotWaitForGrandchildren();
    void leavesAQuietDaemonAlone();
    void runsFromManyThreads();

private:
    Result<ProgramResult> shell(const QString &script);
    const SystemClock m_clock;
    const Context m_context{m_clock};
};

namespace {

ProgramRun shellRun(const QString &script)
{
    ProgramRun run;
    run.argv = {u"/bin/sh"_s, u"-c"_s, script};
    return run;
}

/// Gone, or only waiting for somebody to reap it.
bool isGone(qint64 pid)
{
    const auto stat = readFile(u"/proc/%1/stat"_s.arg(pid));
    return !stat || stat->mid(stat->lastIndexOf(')') + 2, 1) == "Z";
}

} // namespace

Result<ProgramResult> SubprocessTest::shell(const QString &script)
{
    return runProgram(shellRun(script), m_context);
}

void SubprocessTest::keepsOutputInOrder()
{
    const auto result = shell(u"echo one; echo two >&2; echo three"_s);
    CW_VERIFY(result);
    QVERIFY(result->succeeded());
    QCOMPARE(result->output, "one\ntwo\nthree\n"_ba);
    QCOMPARE(result->outputDropped, 0);
}

void SubprocessTest::tellsHowItEnded_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("well") << u"true"_s << 0;
    QTest::newRow("refused") << u"exit 7"_s << 7;
    QTest::newRow("killed") << u"kill -KILL $$"_s << 128 + SIGKILL;
    QTest::newRow("silent, then ends") << u"exec >&- 2>&-; sleep 0.2; exit 3"_s << 3;
}

void SubprocessTest::tellsHowItEnded()
{
    QFETCH(QString, script);
    const auto result = shell(script);
    CW_VERIFY(result);
    QTEST(result->exitCode, "exitCode");
}

void SubprocessTest::handsInputOver()
{
    ProgramRun run = shellRun(u"cat"_s);
    run.input = QByteArray(1'000'000, 'x') + "end";
    run.outputLimit = 2'000'000;
    const auto result = runProgram(run, m_context);
    CW_VERIFY(result);
    QCOMPARE(result->output.size(), run.input.size());
    QVERIFY(result->output == run.input);
}

void SubprocessTest::programMayIgnoreItsInput()
{
    ProgramRun run = shellRun(u"exec <&-; sleep 0.1; echo done"_s);
    run.input = QByteArray(1'000'000, 'x');
    const auto result = runProgram(run, m_context);
    CW_VERIFY(result);
    QVERIFY(result->succeeded());
    QCOMPARE(result->output, "done\n"_ba);
    sigset_t pending;
    ::sigpending(&pending);
    QCOMPARE(::sigismember(&pending, SIGPIPE), 0);
}

void SubprocessTest::readsFromNowhereWithoutInput()
{
    const auto result = shell(u"readlink /proc/self/fd/0; cat"_s);
    CW_VERIFY(result);
    QCOMPARE(result->output, "/dev/null\n"_ba);
}

// conventions 10.4, 26
void SubprocessTest::wordsArriveAsTheyAre()
{
    ProgramRun run;
    run.argv = {u"/usr/bin/printf"_s, u"[%s]"_s, u"$(touch x)"_s, u";reboot"_s, u"a b"_s, u""_s, u"ü\n'\""_s};
    const auto result = runProgram(run, m_context);
    CW_VERIFY(result);
    QCOMPARE(QString::fromUtf8(result->output), u"[$(touch x)][;reboot][a b][][ü\n'\"]"_s);
}

// conventions 10.4, 27 and 28
void SubprocessTest::environmentIsBuiltFromNothing()
{
    const QByteArrayList poison = {"OPENSSL_CONF",    "OPENSSL_MODULES", "SSLKEYLOGFILE",
                                   "LD_LIBRARY_PATH", "BASH_ENV",        "ENV",
                                   "CANARY",          "http_proxy"};
    for (const QByteArray &name : poison)
        qputenv(name.constData(), "/tmp/canary");
    qputenv("TZ", "Asia/Tokyo");
    ProgramRun run;
    run.argv = {u"/usr/bin/env"_s};
    const auto result = runProgram(run, m_context);
    for (const QByteArray &name : poison)
        qunsetenv(name.constData());
    qunsetenv("TZ");
    CW_VERIFY(result);
    QMap<QByteArray, QByteArray> seen;
    const QByteArrayList lines = result->output.trimmed().split('\n');
    for (const QByteArray &line : lines)
        seen.insert(line.left(line.indexOf('=')), line.mid(line.indexOf('=') + 1));
    QCOMPARE(seen.keys(), (QByteArrayList{"HOME", "LANG", "LOGNAME", "PATH", "TZ", "USER"}));
    QCOMPARE(seen["PATH"], fixedPath().toUtf8());
    QCOMPARE(seen["LANG"], "C.UTF-8"_ba);
    QCOMPARE(seen["TZ"], "Asia/Tokyo"_ba);
    QCOMPARE(seen["USER"], userName().toUtf8());
    QVERIFY(seen["HOME"].startsWith('/'));
}

void SubprocessTest::givenVariablesWin()
{
    ProgramRun run = shellRun(u"echo \"$LANG|$CERTWRIGHT_EVENT\""_s);
    run.environment = {{u"LANG"_s, u"de"_s}, {u"CERTWRIGHT_EVENT"_s, u"a=b \nü"_s}};
    const auto result = runProgram(run, m_context);
    CW_VERIFY(result);
    QCOMPARE(QString::fromUtf8(result->output), u"de|a=b \nü\n"_s);
}

void SubprocessTest::startsInTheRightFolder()
{
    const QTemporaryDir folder;
    ProgramRun run = shellRun(u"pwd -P"_s);
    auto result = runProgram(run, m_context);
    CW_VERIFY(result);
    QCOMPARE(result->output, "/\n"_ba);
    run.workingFolder = folder.path();
    result = runProgram(run, m_context);
    CW_VERIFY(result);
    QCOMPARE(result->output, folder.path().toUtf8() + '\n');
    run.workingFolder = folder.filePath(u"none"_s);
    result = runProgram(run, m_context);
    CW_FAILS(result, ErrorCode::FolderMissing);
    QCOMPARE(result.error().about(Subject::Folder), run.workingFolder);
}

// conventions 10.4, 30
void SubprocessTest::inheritsNoDescriptors()
{
    const int leaky = ::open("/etc/passwd", O_RDONLY);
    const int high = ::fcntl(leaky, F_DUPFD, 700);
    ProgramRun run;
    run.argv = {u"/bin/ls"_s, u"/proc/self/fd"_s};
    run.input = "x";
    const auto result = runProgram(run, m_context);
    ::close(leaky);
    ::close(high);
    CW_VERIFY(result);
    // 3 is the folder that ls itself reads
    QCOMPARE(result->output, "0\n1\n2\n3\n"_ba);
}

void SubprocessTest::inheritsNoSignalSettings()
{
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    sigset_t all;
    sigset_t mask;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, &mask);
    ProgramRun run;
    run.argv = {u"/bin/grep"_s, u"-E"_s, u"Sig(Blk|Ign)"_s, u"/proc/self/status"_s};
    const auto result = runProgram(run, m_context);
    ::pthread_sigmask(SIG_SETMASK, &mask, nullptr);
    std::signal(SIGPIPE, before);
    CW_VERIFY(result);
    const QByteArrayList lines = result->output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    for (const QByteArray &line : lines) {
        // 32 and 33 are the C library's own
        constexpr quint64 ordinary = 0x7fffffff;
        QCOMPARE(line.mid(line.indexOf('\t') + 1).toULongLong(nullptr, 16) & ordinary, 0u);
    }
}

void SubprocessTest::runsInASessionOfItsOwn()
{
    const auto result = shell(u"set -- $(cat /proc/$$/stat); echo $1 $5 $6 $7"_s);
    CW_VERIFY(result);
    const QByteArrayList numbers = result->output.trimmed().split(' ');
    QCOMPARE(numbers.size(), 4);
    QCOMPARE(numbers[1], numbers[0]); // its own process group
    QCOMPARE(numbers[2], numbers[0]); // its own session
    QCOMPARE(numbers[3], "0"_ba);     // no terminal
}

// conventions 10.4, 31
void SubprocessTest::countsWhatIsTooMuch()
{
    const auto result = shell(u"echo first; head -c 20000000 /dev/zero"_s);
    CW_VERIFY(result);
    QVERIFY(result->succeeded());
    QCOMPARE(result->output.size(), 64 * 1024);
    QVERIFY(result->output.startsWith("first\n"));
    QCOMPARE(result->outputDropped, 20'000'006 - 64 * 1024);
}

void SubprocessTest::missingProgramIsAnError_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("nothing there") << u"/nonexistent/program"_s << ErrorCode::ProgramMissing;
    QTest::newRow("relative") << u"sh"_s << ErrorCode::ProgramMissing;
    QTest::newRow("folder") << u"/etc"_s << ErrorCode::ProgramMissing;
    QTest::newRow("not executable") << u"/etc/passwd"_s << ErrorCode::ProgramMissing;
    QTest::newRow("below a file") << u"/etc/passwd/x"_s << ErrorCode::ProgramMissing;
}

void SubprocessTest::missingProgramIsAnError()
{
    QFETCH(QString, program);
    ProgramRun run;
    run.argv = {program};
    const auto result = runProgram(run, m_context);
    QVERIFY(!result);
    QTEST(result.error().code(), "expected");
    QCOMPARE(result.error().about(Subject::Program), program);
}

void SubprocessTest::refusesBadRequests()
{
    CW_FAILS(runProgram({}, m_context), ErrorCode::CommandLineInvalid);
    ProgramRun run = shellRun(u"true"_s);
    run.argv.append(u"a"_s + QChar(QChar::Null));
    CW_FAILS(runProgram(run, m_context), ErrorCode::CommandLineInvalid);
    run = shellRun(u"true"_s);
    run.environment = {{u"A=B"_s, u"c"_s}};
    CW_FAILS(runProgram(run, m_context), ErrorCode::CommandLineInvalid);
    run.environment = {{u"A"_s, QString(QChar(QChar::Null))}};
    CW_FAILS(runProgram(run, m_context), ErrorCode::CommandLineInvalid);
    // A text file without an interpreter line is no program for us: nobody asked for a shell.
    const QTemporaryDir folder;
    const QString script = folder.filePath(u"script"_s);
    CW_VERIFY(writeFileDurably(script, "echo hello\n", {0700, {}, {}}));
    run = ProgramRun();
    run.argv = {script};
    CW_FAILS(runProgram(run, m_context), ErrorCode::ProgramFailed);
}

void SubprocessTest::endsAtTheTimeLimit_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("sleeps") << u"echo started $$; exec sleep 100"_s;
    QTest::newRow("ignores the request to end")
        << u"trap '' TERM; echo started $$; while :; do sleep 0.1; done"_s;
    QTest::newRow("prints for ever") << u"echo started $$; exec yes"_s;
    QTest::newRow("with children") << u"echo started $$; sleep 100 & sleep 100"_s;
    QTest::newRow("stopped") << u"echo started $$; kill -STOP $$"_s;
}

void SubprocessTest::endsAtTheTimeLimit()
{
    QFETCH(QString, script);
    ProgramRun run = shellRun(script);
    run.timeLimit = 300ms;
    QElapsedTimer timer;
    timer.start();
    const auto result = runProgram(run, m_context);
    CW_FAILS(result, ErrorCode::ProgramTimedOut);
    QVERIFY(timer.elapsed() >= 300);
    QVERIFY2(timer.elapsed() < test::hung, qPrintable(QString::number(timer.elapsed())));
    const QString output = result.error().about(Subject::Output);
    QVERIFY2(output.contains(u"started"_s) || output.contains(u"y\n"_s), qPrintable(output.left(100)));
    if (output.contains(u"started"_s))
        QVERIFY(isGone(output.section(u' ', 1).trimmed().section(u'\n', 0, 0).toLongLong()));
}

void SubprocessTest::keepsSecretsOutOfTheTimeLimitsError()
{
    ProgramRun run = shellRun(u"echo '-----BEGIN PRIVATE KEY-----'; echo CANARY; exec sleep 100"_s);
    run.timeLimit = 300ms;
    const auto result = runProgram(run, m_context);
    CW_FAILS(result, ErrorCode::ProgramTimedOut);
    QVERIFY(!result.error().about(Subject::Output).contains(u"CANARY"_s));
}

void SubprocessTest::stopsSoonAfterCancel_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("sleeps") << u"touch started; exec sleep 100"_s;
    QTest::newRow("ignores the request to end")
        << u"trap '' TERM; touch started; while :; do sleep 0.1; done"_s;
}

void SubprocessTest::stopsSoonAfterCancel()
{
    QFETCH(QString, script);
    const QTemporaryDir folder;
    ProgramRun run = shellRun(script);
    run.workingFolder = folder.path();
    const auto flag = std::make_shared<CancelFlag>();
    std::chrono::steady_clock::time_point raised;
    std::thread canceller([&] {
        while (!QFile::exists(folder.filePath(u"started"_s)))
            std::this_thread::sleep_for(5ms);
        raised = std::chrono::steady_clock::now();
        flag->raise();
    });
    const auto result = runProgram(run, Context(m_clock, flag));
    const auto returned = std::chrono::steady_clock::now();
    canceller.join();
    CW_FAILS(result, ErrorCode::Cancelled);
    QVERIFY(returned - raised < 1s);
}

void SubprocessTest::startsNothingOnceCancelled()
{
    const QTemporaryDir folder;
    ProgramRun run = shellRun(u"touch started"_s);
    run.workingFolder = folder.path();
    const auto flag = std::make_shared<CancelFlag>();
    flag->raise();
    CW_FAILS(runProgram(run, Context(m_clock, flag)), ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(folder.filePath(u"started"_s)));
}

// conventions 10.4, 30
void SubprocessTest::doesNotWaitForGrandchildren_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("keeps the pipe") << u"sleep 100 & echo $!"_s << true;
    QTest::newRow("ignores the request to end")
        << u"(trap '' TERM; echo $(exec sh -c 'echo $PPID'); while :; do sleep 0.1; done) & sleep 0.3"_s
        << true;
    QTest::newRow("keeps printing") << u"sh -c 'echo $$; exec yes' & sleep 0.3"_s << true;
    QTest::newRow("in a session of its own") << u"setsid sleep 100 & sleep 0.3; echo $!"_s << false;
}

void SubprocessTest::doesNotWaitForGrandchildren()
{
    QFETCH(QString, script);
    QFETCH(bool, isKilled);
    QElapsedTimer timer;
    timer.start();
    const auto result = shell(script);
    CW_VERIFY(result);
    QVERIFY2(timer.elapsed() < test::hung, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(result->succeeded());
    const qint64 pid = result->output.left(result->output.indexOf('\n')).toLongLong();
    QVERIFY(pid > 1);
    if (isKilled)
        QTRY_VERIFY(isGone(pid));
    else
        ::kill(pid_t(pid), SIGKILL);
}

void SubprocessTest::leavesAQuietDaemonAlone()
{
    const auto result = shell(u"sleep 100 >/dev/null 2>&1 & echo $!"_s);
    CW_VERIFY(result);
    const qint64 pid = result->output.trimmed().toLongLong();
    QVERIFY(pid > 1);
    QVERIFY(!isGone(pid));
    ::kill(pid_t(pid), SIGKILL);
}

void SubprocessTest::runsFromManyThreads()
{
    std::vector<std::thread> threads;
    std::array<QByteArray, 8> outputs;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        threads.emplace_back([this, i, &outputs] {
            for (int round = 0; round < 10; ++round) {
                ProgramRun run = shellRun(u"cat; ls /proc/self/fd | wc -l"_s);
                run.input = QByteArray::number(qint64(i));
                const auto result = runProgram(run, m_context);
                outputs[i] = result ? result->output : test::describe(result.error());
            }
        });
    for (auto &thread : threads)
        thread.join();
    for (std::size_t i = 0; i < outputs.size(); ++i)
        QCOMPARE(outputs[i], QByteArray::number(qint64(i)) + "4\n");
}

QTEST_GUILESS_MAIN(SubprocessTest)
#include "tst_subprocess.moc"
