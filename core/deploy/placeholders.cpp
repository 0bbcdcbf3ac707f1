#include "deploy/placeholders.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qsizetype longestAnswer = 1024;
constexpr qsizetype longestFileName = 100;

const QRegularExpression &pattern()
{
    static const QRegularExpression expression(u"\\{([a-z][a-z0-9_]*)\\}"_s);
    return expression;
}

/// Puts `valueOf(name)` in the place of each placeholder; an Error ends it.
template<class ValueOf>
Result<QString> replaced(const QString &text, ValueOf valueOf)
{
    QString result;
    qsizetype end = 0;
    for (auto matches = pattern().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        CW_TRY(value, valueOf(match.captured(1), match.captured(0)));
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        result += value;
        end = match.capturedEnd();
    }
    result += QStringView(text).sliced(end);
    return result;
}

} // namespace

Result<QString> Placeholders::expand(const QString &text) const
{
    return replaced(text, [this](const QString &name, const QString &whole) -> Result<QString> {
        const auto found = m_values.constFind(name);
        if (found == m_values.cend())
            return whole;
        if (found->isEmpty())
            return Error(ErrorCode::PresetAnswerMissing, Subject::Name, name);
        return *found;
    });
}

Result<QStringList> Placeholders::expand(const QStringList &argv) const
{
    QStringList expanded;
    for (const QString &word : argv) {
        CW_TRY(value, expand(word));
        expanded += value;
    }
    return expanded;
}

Result<QString> Placeholders::expandQuoted(const QString &text) const
{
    for (const QString &name : namesIn(text)) {
        const QString inserted = value(name);
        if (inserted.contains(u'"') || inserted.contains(u'\'') || inserted.contains(u'\\'))
            return Error(ErrorCode::UsageInvalid, Subject::Value, inserted).with(Subject::Name, name);
    }
    return expand(text);
}

QStringList Placeholders::namesIn(const QString &text)
{
    QStringList names;
    for (auto matches = pattern().globalMatch(text); matches.hasNext();)
        names += matches.next().captured(1);
    return names;
}

Result<> requireHarmless(const QString &name, const QString &value)
{
    const bool isPrintable = std::all_of(
        value.begin(), value.end(), [](QChar letter) { return letter.isPrint() || letter.isSurrogate(); });
    if (!isPrintable || value.startsWith(u'-') || value.size() > longestAnswer)
        return Error(ErrorCode::UsageInvalid, Subject::Value, value).with(Subject::Name, name);
    return {};
}

QString asFileName(const QString &name)
{
    QString result = name.trimmed();
    if (result.startsWith("*."_L1))
        result.replace(0, 1, u"wildcard"_s);
    static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s);
    result.replace(others, u"-"_s);
    while (result.startsWith(u'.') || result.startsWith(u'-'))
        result.remove(0, 1);
    result.truncate(longestFileName);
    while (result.endsWith(u'.') || result.endsWith(u'-'))
        result.chop(1);
    return result.isEmpty() ? u"certificate"_s : result;
}

} // namespace certwright
