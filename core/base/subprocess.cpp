#include "base/subprocess.h"

#include "base/account.h"
#include "base/descriptor.h"
#include "base/escape.h"
#include "base/log.h"
#include "base/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace certwright {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr auto wakeUp = 100ms;
constexpr auto graceForPipe = 500ms;
constexpr auto graceForTimeLimit = 2000ms;
constexpr auto graceForCancel = 500ms;

struct Pipe {
    Descriptor reading;
    Descriptor writing;
};

/// Numbers below 3 would collide with the child's standard streams.
Descriptor aboveStandardStreams(Descriptor descriptor)
{
    if (!descriptor.isOpen() || descriptor.number() > STDERR_FILENO)
        return descriptor;
    return Descriptor(::fcntl(descriptor.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

std::optional<Pipe> makePipe()
{
    std::array<int, 2> ends = {-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    Pipe pipe{aboveStandardStreams(Descriptor(ends[0])), aboveStandardStreams(Descriptor(ends[1]))};
    if (!pipe.reading.isOpen() || !pipe.writing.isOpen())
        return {};
    return pipe;
}

void makeNonBlocking(const Descriptor &descriptor)
{
    ::fcntl(descriptor.number(), F_SETFL, ::fcntl(descriptor.number(), F_GETFL) | O_NONBLOCK);
}

/// Keeps SIGPIPE from this thread while it writes to a child that may have closed its stdin.
class PipeSignalBlocked
{
public:
    PipeSignalBlocked()
    {
        ::sigemptyset(&m_signal);
        ::sigaddset(&m_signal, SIGPIPE);
        sigset_t pending;
        ::sigpending(&pending);
        m_wasPending = ::sigismember(&pending, SIGPIPE) == 1;
        ::pthread_sigmask(SIG_BLOCK, &m_signal, &m_before);
    }
    ~PipeSignalBlocked()
    {
        const timespec now = {};
        if (!m_wasPending) {
            while (::sigtimedwait(&m_signal, nullptr, &now) < 0 && errno == EINTR)
                continue;
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    Q_DISABLE_COPY_MOVE(PipeSignalBlocked)

private:
    sigset_t m_signal = {};
    sigset_t m_before = {};
    bool m_wasPending = false;
};

/// NULL-terminated `char *` array over strings that it owns.
class WordArray
{
public:
    void append(QByteArray word) { m_words.push_back(std::move(word)); }
    char **pointers()
    {
        m_pointers.clear();
        for (QByteArray &word : m_words)
            m_pointers.push_back(word.data());
        m_pointers.push_back(nullptr);
        return m_pointers.data();
    }

private:
    std::vector<QByteArray> m_words;
    std::vector<char *> m_pointers;
};

QMap<QString, QString> baseEnvironment()
{
    QMap<QString, QString> variables;
    variables.insert(u"PATH"_s, fixedPath());
    variables.insert(u"LANG"_s, u"C.UTF-8"_s);
    const auto account = accountOf(::geteuid());
    const QString home = qEnvironmentVariable("HOME");
    if (home.startsWith(u'/'))
        variables.insert(u"HOME"_s, home);
    else if (account)
        variables.insert(u"HOME"_s, account->home);
    variables.insert(u"USER"_s, nameOfUser(::geteuid()));
    variables.insert(u"LOGNAME"_s, nameOfUser(::geteuid()));
    if (qEnvironmentVariableIsSet("TZ"))
        variables.insert(u"TZ"_s, qEnvironmentVariable("TZ"));
    return variables;
}

Result<> requireRunnable(const ProgramRun &run)
{
    if (run.argv.isEmpty() || run.argv.join(QString()).contains(QChar::Null))
        return Error(ErrorCode::CommandLineInvalid, Subject::Value, joinCommandLine(run.argv));
    if (!run.argv.first().startsWith(u'/'))
        return Error(ErrorCode::ProgramMissing, Subject::Program, run.argv.first());
    for (auto it = run.environment.begin(); it != run.environment.end(); ++it) {
        const bool isNameBad =
            it.key().isEmpty() || it.key().contains(u'=') || it.key().contains(QChar::Null);
        if (isNameBad || it.value().contains(QChar::Null))
            return Error(ErrorCode::CommandLineInvalid, Subject::Value, it.key());
    }
    if (!run.workingFolder.isEmpty() && !QFileInfo(run.workingFolder).isDir())
        return Error(ErrorCode::FolderMissing, Subject::Folder, run.workingFolder);
    return {};
}

/// What posix_spawn() does between fork and exec; it runs on borrowed memory, so secrets are never copied.
class SpawnPlan
{
public:
    SpawnPlan(const ProgramRun &run, int input, int output)
    {
        ::posix_spawn_file_actions_init(&m_actions);
        if (input >= 0)
            ::posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO);
        else
            ::posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&m_actions, output, STDERR_FILENO);
        ::posix_spawn_file_actions_addclosefrom_np(&m_actions, STDERR_FILENO + 1);
        const QString folder = run.workingFolder.isEmpty() ? u"/"_s : run.workingFolder;
        ::posix_spawn_file_actions_addchdir_np(&m_actions, QFile::encodeName(folder).constData());

        ::posix_spawnattr_init(&m_attributes);
        sigset_t none;
        ::sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        sigset_t all;
        ::sigfillset(&all);
        ::posix_spawnattr_setsigdefault(&m_attributes, &all);
        constexpr short flags = POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
        ::posix_spawnattr_setflags(&m_attributes, flags);
    }
    ~SpawnPlan()
    {
        ::posix_spawn_file_actions_destroy(&m_actions);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    Q_DISABLE_COPY_MOVE(SpawnPlan)

    /// 0, or why not as errno; that exec itself failed is told too.
    int spawn(const ProgramRun &run, pid_t &child) const
    {
        WordArray argv;
        for (const QString &word : run.argv)
            argv.append(QFile::encodeName(word));
        QMap<QString, QString> variables = baseEnvironment();
        variables.insert(run.environment);
        WordArray environment;
        for (auto it = variables.begin(); it != variables.end(); ++it)
            environment.append((it.key() + u'=' + it.value()).toUtf8());
        const QByteArray program = QFile::encodeName(run.argv.first());
        return ::posix_spawn(&child, program.constData(), &m_actions, &m_attributes, argv.pointers(),
                             environment.pointers());
    }

private:
    posix_spawn_file_actions_t m_actions = {};
    posix_spawnattr_t m_attributes = {};
};

/// A started child until it is reaped. It stays a zombie until the end, so that its group's number can't be
/// reused.
class RunningProgram
{
public:
    RunningProgram(const ProgramRun &run, const Context &context) : m_run(run), m_context(context) {}
    ~RunningProgram();
    Q_DISABLE_COPY_MOVE(RunningProgram)

    Result<> start();
    Result<ProgramResult> finish();

private:
    enum class Why { Running, Ended, Cancelled, TimedOut };

    Error failedToStart(int number) const;
    Error stopped(Why why) const;
    Why watch();
    void stop(std::chrono::milliseconds grace);
    void drainAfterEnd();
    void pollOnce(SteadyClock::time_point until);
    void readOutput();
    void writeInput();
    bool hasEnded();
    void signalGroup(int signal) const { ::kill(-m_child, signal); }

    const ProgramRun &m_run;
    const Context &m_context;
    pid_t m_child = -1;
    Descriptor m_handle; ///< becomes readable when the child ends; closed where the kernel has none
    Descriptor m_output;
    Descriptor m_input;
    qsizetype m_inputWritten = 0;
    ProgramResult m_result;
    bool m_hasEnded = false;
};

RunningProgram::~RunningProgram()
{
    if (m_child <= 0)
        return;
    if (!hasEnded())
        signalGroup(SIGKILL);
    while (::waitpid(m_child, nullptr, 0) < 0 && errno == EINTR)
        continue;
}

Error RunningProgram::failedToStart(int number) const
{
    const bool isMissing = number == ENOENT || number == ENOTDIR || number == EACCES;
    return errnoError(number, isMissing ? ErrorCode::ProgramMissing : ErrorCode::ProgramFailed,
                      Subject::Program, m_run.argv.first());
}

Result<> RunningProgram::start()
{
    auto output = makePipe();
    auto input = m_run.input.isEmpty() ? std::optional(Pipe()) : makePipe();
    if (!output || !input)
        return failedToStart(errno);
    const SpawnPlan plan(m_run, input->reading.number(), output->writing.number());
    if (const int number = plan.spawn(m_run, m_child); number != 0) {
        m_child = -1;
        return failedToStart(number);
    }
    m_handle = Descriptor(platform::openProcessHandle(m_child));
    m_output = std::move(output->reading);
    makeNonBlocking(m_output);
    m_input = std::move(input->writing);
    if (m_input.isOpen())
        makeNonBlocking(m_input);
    return {};
}

Result<ProgramResult> RunningProgram::finish()
{
    switch (const Why why = watch()) {
    case Why::Cancelled:
        stop(graceForCancel);
        return stopped(why);
    case Why::TimedOut:
        stop(graceForTimeLimit);
        return stopped(why);
    case Why::Running:
    case Why::Ended:
        drainAfterEnd();
        break;
    }
    return std::move(m_result);
}

Error RunningProgram::stopped(Why why) const
{
    const auto code = why == Why::Cancelled ? ErrorCode::Cancelled : ErrorCode::ProgramTimedOut;
    return Error(code, Subject::Program, m_run.argv.first())
        .with(Subject::Limit,
              QString::number(std::chrono::duration_cast<std::chrono::seconds>(m_run.timeLimit).count()))
        .with(Subject::Output, redacted(visibleOutput(m_result.output)));
}

RunningProgram::Why RunningProgram::watch()
{
    const auto deadline = SteadyClock::now() + m_run.timeLimit;
    while (!hasEnded()) {
        if (m_context.isCancelled())
            return Why::Cancelled;
        if (SteadyClock::now() >= deadline)
            return Why::TimedOut;
        pollOnce(deadline);
    }
    return Why::Ended;
}

/// Asks the whole group to end, then makes it. Grandchildren may outlive the child and are killed at the end.
void RunningProgram::stop(std::chrono::milliseconds grace)
{
    signalGroup(SIGTERM);
    signalGroup(SIGCONT);
    const auto deadline = SteadyClock::now() + grace;
    while (!hasEnded() && SteadyClock::now() < deadline)
        pollOnce(deadline);
    signalGroup(SIGKILL);
    while (!hasEnded())
        pollOnce(SteadyClock::now() + wakeUp);
}

/// Whoever still holds the pipe after the child's end gets a moment, and is then killed with its group.
void RunningProgram::drainAfterEnd()
{
    m_input.close();
    for (const int signal : {SIGTERM, SIGKILL}) {
        const auto deadline = SteadyClock::now() + graceForPipe;
        while (m_output.isOpen() && SteadyClock::now() < deadline)
            pollOnce(deadline);
        if (!m_output.isOpen())
            return;
        signalGroup(signal);
    }
    readOutput();
}

void RunningProgram::pollOnce(SteadyClock::time_point until)
{
    std::array<pollfd, 3> watched = {
        pollfd{m_output.number(), POLLIN, 0},
        pollfd{m_input.number(), POLLOUT, 0},
        pollfd{m_hasEnded ? -1 : m_handle.number(), POLLIN, 0},
    };
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - SteadyClock::now());
    const auto longest = m_handle.isOpen() || m_output.isOpen() ? wakeUp : wakeUp / 10;
    const auto wait = std::clamp<std::chrono::milliseconds>(left, 0ms, longest);
    if (::poll(watched.data(), watched.size(), int(wait.count())) <= 0)
        return;
    if (watched[0].revents)
        readOutput();
    if (watched[1].revents)
        writeInput();
}

void RunningProgram::readOutput()
{
    std::array<char, 16 * 1024> buffer = {};
    const auto got = ::read(m_output.number(), buffer.data(), buffer.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (got <= 0) {
        m_output.close();
        return;
    }
    const auto room = std::max<qsizetype>(m_run.outputLimit - m_result.output.size(), 0);
    const auto kept = std::min<qsizetype>(got, room);
    m_result.output.append(buffer.data(), kept);
    m_result.outputDropped += got - kept;
}

void RunningProgram::writeInput()
{
    const PipeSignalBlocked blocked;
    const auto left = m_run.input.size() - m_inputWritten;
    const auto written =
        ::write(m_input.number(), m_run.input.constData() + m_inputWritten, std::size_t(left));
    if (written < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    // A program that doesn't read all of its input is free to: its exit code tells what it thinks.
    m_inputWritten += std::max<qsizetype>(written, 0);
    if (written < 0 || m_inputWritten == m_run.input.size())
        m_input.close();
}

bool RunningProgram::hasEnded()
{
    if (m_hasEnded)
        return true;
    siginfo_t ending = {};
    const int answer = ::waitid(P_PID, id_t(m_child), &ending, WEXITED | WNOHANG | WNOWAIT);
    if (answer != 0 && errno == EINTR)
        return false;
    // Somebody else reaped it (SIGCHLD ignored): how it ended is lost.
    if (answer != 0) {
        m_hasEnded = true;
        m_result.exitCode = 255;
    } else if (ending.si_pid == m_child) {
        m_hasEnded = true;
        m_result.exitCode = ending.si_code == CLD_EXITED ? ending.si_status : 128 + ending.si_status;
    }
    return m_hasEnded;
}

} // namespace

Result<ProgramResult> runProgram(const ProgramRun &run, const Context &context)
{
    CW_CHECK(context.checkpoint());
    CW_CHECK(requireRunnable(run));
    RunningProgram program(run, context);
    CW_CHECK(program.start());
    return program.finish();
}

} // namespace certwright
