#include "base/subprocess.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// XCU 2.2 and 2.3 of POSIX, without expansions, operators and comments.
class WordSplitter
{
public:
    explicit WordSplitter(const QString &line) : m_line(line) {}

    Result<QStringList> split()
    {
        while (m_at < m_line.size()) {
            const QChar letter = m_line[m_at++];
            bool isWhole = true;
            if (letter == u' ' || letter == u'\t' || letter == u'\n')
                endWord();
            else if (letter == u'\'')
                isWhole = readSingleQuoted();
            else if (letter == u'"')
                isWhole = readDoubleQuoted();
            else if (letter == u'\\')
                isWhole = readEscaped();
            else
                add(letter);
            if (!isWhole)
                return Error(ErrorCode::CommandLineInvalid, Subject::Value, m_line);
        }
        endWord();
        return m_words;
    }

private:
    void add(QChar letter)
    {
        m_word += letter;
        m_isInWord = true;
    }

    void endWord()
    {
        if (m_isInWord)
            m_words.append(m_word);
        m_word.clear();
        m_isInWord = false;
    }

    bool readSingleQuoted()
    {
        const auto end = m_line.indexOf(u'\'', m_at);
        if (end < 0)
            return false;
        m_word += QStringView(m_line).mid(m_at, end - m_at);
        m_isInWord = true;
        m_at = end + 1;
        return true;
    }

    bool readDoubleQuoted()
    {
        m_isInWord = true;
        while (m_at < m_line.size()) {
            const QChar letter = m_line[m_at++];
            if (letter == u'"')
                return true;
            if (letter != u'\\' || m_at == m_line.size()) {
                m_word += letter;
                continue;
            }
            const QChar next = m_line[m_at++];
            if (next == u'\n')
                continue;
            if (next != u'$' && next != u'`' && next != u'"' && next != u'\\')
                m_word += u'\\';
            m_word += next;
        }
        return false;
    }

    bool readEscaped()
    {
        if (m_at == m_line.size())
            return false;
        const QChar next = m_line[m_at++];
        if (next != u'\n')
            add(next);
        return true;
    }

    const QString &m_line;
    qsizetype m_at = 0;
    QStringList m_words;
    QString m_word;
    bool m_isInWord = false;
};

bool needsNoQuotes(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') ||
           (code >= u'0' && code <= u'9') || u"_@%+=:,./-"_s.contains(letter);
}

QString quoted(const QString &word)
{
    if (!word.isEmpty() && std::ranges::all_of(word, needsNoQuotes))
        return word;
    QString inside = word;
    inside.replace(u'\'', u"'\\''"_s);
    return u'\'' + inside + u'\'';
}

} // namespace

Result<QStringList> splitCommandLine(const QString &line)
{
    if (line.contains(QChar::Null))
        return Error(ErrorCode::CommandLineInvalid, Subject::Value, line);
    return WordSplitter(line).split();
}

QString joinCommandLine(const QStringList &argv)
{
    QStringList words;
    for (const QString &word : argv)
        words.append(quoted(word));
    return words.join(u' ');
}

} // namespace certwright
