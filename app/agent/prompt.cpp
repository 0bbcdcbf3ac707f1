#include "prompt.h"

#include <QCoreApplication>

#include <array>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace certwright::agent {

namespace {

/// The terminal without echo, for as long as it lives.
class Quiet
{
public:
    explicit Quiet(int descriptor) : m_descriptor(descriptor)
    {
        m_changed = tcgetattr(descriptor, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        if (m_changed)
            tcsetattr(descriptor, TCSAFLUSH, &silent);
    }
    ~Quiet()
    {
        if (m_changed)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    Quiet(const Quiet &) = delete;
    Quiet &operator=(const Quiet &) = delete;

private:
    int m_descriptor;
    termios m_before{};
    bool m_changed = false;
};

/// Progress may stand in the line where the question comes.
constexpr auto lineStart = "\r\x1b[K";

void say(const QByteArray &text)
{
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.constData(), size_t(text.size()));
}

} // namespace

bool canPrompt()
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

Result<SecretBytes> promptSecret(const QString &question)
{
    constexpr qsizetype longest = 4096;
    SecretBytes line(longest);
    qsizetype length = 0;
    {
        // Before the question: whoever answers at once must not be shown, nor lost.
        const Quiet quiet(STDIN_FILENO);
        say(lineStart + question.toUtf8() + ' ');
        while (length < longest) {
            const ssize_t got = ::read(STDIN_FILENO, line.data() + length, 1);
            if (got <= 0)
                return ErrorCode::Cancelled;
            if (line.data()[length] == '\n')
                break;
            ++length;
        }
    }
    say("\n");
    if (length == 0)
        return ErrorCode::PassphraseInvalid;
    line.truncate(length);
    return line;
}

Result<SecretBytes> promptNewSecret(const QString &question)
{
    CW_TRY(first, promptSecret(question));
    CW_TRY(second, promptSecret(QCoreApplication::translate("certwright-agent", "The same again:")));
    if (!(first == second))
        return Error(ErrorCode::PassphraseInvalid, Subject::Reason,
                     QCoreApplication::translate("certwright-agent", "the two differ"));
    return first;
}

bool promptYes(const QString &question)
{
    say(lineStart + question.toUtf8() + " [y/N] ");
    QByteArray answer;
    std::array<char, 1> letter{};
    while (::read(STDIN_FILENO, letter.data(), 1) == 1 && letter[0] != '\n')
        answer += letter[0];
    return answer.trimmed().toLower() == "y" || answer.trimmed().toLower() == "yes";
}

} // namespace certwright::agent
