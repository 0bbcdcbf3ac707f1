#include "output.h"

#include "base/escape.h"
#include "text/errortext.h"
#include "text/steptext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
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

/// JSON whose strings hold no control, bidirectional or invisible character: such as JSON leaves open are
/// escaped too, since it may well be read at a terminal.
QByteArray visibleJson(const QByteArray &json)
{
    // Nearly all of it is plain ASCII, and there may be a lot of it.
    const auto isPlain = [](char byte) { return (byte >= ' ' && byte <= '~') || byte == '\n'; };
    if (std::all_of(json.cbegin(), json.cend(), isPlain))
        return json;
    QString text;
    text.reserve(json.size());
    for (const char32_t letter : QString::fromUtf8(json).toUcs4()) {
        const QChar::Category category = QChar::category(letter);
        const bool isOpen =
            letter == U'\n' || (category != QChar::Other_Control && category != QChar::Other_Format &&
                                category != QChar::Separator_Line && category != QChar::Separator_Paragraph);
        const QString units = QString::fromUcs4(&letter, 1);
        if (isOpen)
            text += units;
        for (qsizetype i = 0; i < units.size() && !isOpen; ++i)
            text += u"\\u%1"_s.arg(units.at(i).unicode(), 4, 16, QChar(u'0'));
    }
    return text.toUtf8();
}

/// How many cells of a terminal a text takes: none for marks above others, two for East Asian letters.
qsizetype columnsOf(const QString &text)
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 9> wide{{{0x1100, 0x115F},
                                                                        {0x2E80, 0xA4CF},
                                                                        {0xAC00, 0xD7A3},
                                                                        {0xF900, 0xFAFF},
                                                                        {0xFE30, 0xFE6F},
                                                                        {0xFF00, 0xFF60},
                                                                        {0xFFE0, 0xFFE6},
                                                                        {0x1F300, 0x1FAFF},
                                                                        {0x20000, 0x3FFFD}}};
    if (isPlainAscii(text))
        return text.size();
    qsizetype columns = 0;
    for (const char32_t letter : text.toUcs4()) {
        const QChar::Category category = QChar::category(letter);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
            category == QChar::Other_Format)
            continue;
        const bool isWide = std::any_of(wide.cbegin(), wide.cend(), [letter](const auto &range) {
            return letter >= range.first && letter <= range.second;
        });
        columns += isWide ? 2 : 1;
    }
    return columns;
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
        widths.append(columnsOf(header));
    QList<QStringList> shown;
    for (const auto &row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            cells.append(visibleText(row[i].text));
            widths[i] = std::max(widths[i], columnsOf(cells.last()));
        }
        shown.append(cells);
    }
    const auto padded = [&](const QString &text, qsizetype column) {
        return column + 1 < widths.size() ? QString(widths[column] - columnsOf(text) + 2, u' ') : QString();
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
    write(STDOUT_FILENO, visibleJson(document.toJson(QJsonDocument::Indented)));
}

void Output::streamed(const QJsonObject &object)
{
    clearProgress();
    write(STDOUT_FILENO, visibleJson(QJsonDocument(object).toJson(QJsonDocument::Compact)) + '\n');
}

void Output::note(const QString &text)
{
    clearProgress();
    write(STDERR_FILENO, (visibleText(text, Lines::Keep) + u'\n').toUtf8());
}

QString Output::hintFor(const Error &error, const QString &otherwise) const
{
    const QString option = error.about(Subject::Option);
    if (error.code() == ErrorCode::PassphraseNeeded && !option.isEmpty())
        return QCoreApplication::translate("certwright-agent", "Give it with %1 FILE.").arg(option);
    if (error.code() != ErrorCode::UsageInvalid || error.knows(Subject::Candidates) ||
        !(error.knows(Subject::Reason) || option.startsWith(u"--")))
        return otherwise;
    return (u"certwright-agent "_s + m_command).trimmed() + u" --help"_s;
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
                                 {u"hint"_s, orNull(hintFor(error, words.hint))},
                                 {u"detail"_s, orNull(error.detail())}};
        write(STDERR_FILENO,
              visibleJson(QJsonDocument(QJsonObject{{u"error"_s, object}}).toJson(QJsonDocument::Compact)) +
                  '\n');
        return;
    }
    QString text = u"certwright-agent: error: "_s + words.what + u'\n';
    if (!words.why.isEmpty())
        text += u"  "_s + QString(words.why).replace(u"\n"_s, u"\n  "_s) + u'\n';
    if (const QString hint = hintFor(error, words.hint); !hint.isEmpty())
        text += u"  try: "_s + hint + u'\n';
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
