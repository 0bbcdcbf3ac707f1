#include "output.h"

#include "base/escape.h"
#include "text/errortext.h"
#include "text/steptext.h"

#include <QJsonArray>

#include <array>
#include <cerrno>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

bool wantsColour(Output::Colour choice, int descriptor)
{
    if (choice != Output::Colour::Auto)
        return choice == Output::Colour::Always;
    if (!qEnvironmentVariableIsEmpty("NO_COLOR"))
        return false;
    if (qEnvironmentVariable("CLICOLOR_FORCE", u"0"_s) != u"0")
        return true;
    return isatty(descriptor) == 1 && qgetenv("TERM") != "dumb";
}

} // namespace

Output::Output(bool json, Colour colour)
    : m_json(json),
      m_colourOut(wantsColour(colour, STDOUT_FILENO)),
      m_terminalErr(isatty(STDERR_FILENO) == 1 && qgetenv("TERM") != "dumb")
{
}

void Output::write(int descriptor, QByteArrayView bytes)
{
    if (descriptor == STDOUT_FILENO && m_outGone)
        return;
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            // Nobody reads any more (a closed pipe): what is left to say is left unsaid.
            m_outGone = m_outGone || descriptor == STDOUT_FILENO;
            return;
        }
        bytes = bytes.sliced(written);
    }
}

void Output::line(const QString &text)
{
    clearProgress();
    write(STDOUT_FILENO, (visibleText(text, Lines::Keep) + u'\n').toUtf8());
}

void Output::raw(QByteArrayView bytes)
{
    clearProgress();
    write(STDOUT_FILENO, bytes);
}

QString Output::painted(const QString &text, Cell::Mood mood) const
{
    static constexpr std::array codes{"", "32", "33", "31", "2"};
    const char *code = codes[size_t(mood)];
    if (!m_colourOut || *code == '\0')
        return text;
    return u"\x1b[%1m%2\x1b[0m"_s.arg(QLatin1String(code), text);
}

void Output::table(const QStringList &headers, const QList<QList<Cell>> &rows)
{
    clearProgress();
    QList<qsizetype> widths;
    for (const QString &header : headers)
        widths.append(header.size());
    QList<QStringList> shown;
    for (const auto &row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            cells.append(visibleText(row[i].text));
            widths[i] = std::max(widths[i], cells.last().size());
        }
        shown.append(cells);
    }
    const auto padded = [&](const QString &text, qsizetype column) {
        return column + 1 < widths.size() ? QString(widths[column] - text.size() + 2, u' ') : QString();
    };
    QString text;
    for (qsizetype i = 0; i < headers.size(); ++i)
        text += painted(headers[i], Cell::Mood::Quiet) + padded(headers[i], i);
    text += u'\n';
    for (qsizetype r = 0; r < rows.size(); ++r) {
        for (qsizetype i = 0; i < shown[r].size(); ++i)
            text += painted(shown[r][i], rows[r][i].mood) + padded(shown[r][i], i);
        text += u'\n';
    }
    write(STDOUT_FILENO, text.toUtf8());
}

void Output::document(const QJsonDocument &document)
{
    clearProgress();
    write(STDOUT_FILENO, document.toJson(QJsonDocument::Indented));
}

void Output::streamed(const QJsonObject &object)
{
    clearProgress();
    write(STDOUT_FILENO, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::note(const QString &text)
{
    clearProgress();
    write(STDERR_FILENO, (visibleText(text, Lines::Keep) + u'\n').toUtf8());
}

void Output::error(const Error &error)
{
    clearProgress();
    const ErrorText words = errorText(error);
    if (m_json) {
        const auto orNull = [](const QString &text) {
            return text.isEmpty() ? QJsonValue() : QJsonValue(text);
        };
        const QJsonObject object{{u"code"_s, errorName(error.code())},
                                 {u"message"_s, words.message},
                                 {u"hint"_s, orNull(words.hint)},
                                 {u"detail"_s, orNull(error.detail())}};
        write(STDERR_FILENO,
              QJsonDocument(QJsonObject{{u"error"_s, object}}).toJson(QJsonDocument::Compact) + '\n');
        return;
    }
    QString text = u"certwright-agent: error: "_s + words.what + u'\n';
    if (!words.why.isEmpty())
        text += u"  "_s + QString(words.why).replace(u"\n"_s, u"\n  "_s) + u'\n';
    if (!words.hint.isEmpty())
        text += u"  try: "_s + words.hint + u'\n';
    write(STDERR_FILENO, text.toUtf8());
}

void Output::progress(const Progress &progress)
{
    if (m_json || !m_terminalErr)
        return;
    clearProgress();
    write(STDERR_FILENO, visibleText(stepRunning(progress)).toUtf8());
    m_progressShown = true;
}

void Output::clearProgress()
{
    if (!m_progressShown)
        return;
    m_progressShown = false;
    write(STDERR_FILENO, "\r\x1b[K");
}

} // namespace certwright::agent
