#include "text/errortext.h"

#include "text/errorsentences.h"
#include "text/expirytext.h"
#include "text/objectwords.h"
#include "text/shownvalue.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int deepestCause = 4;
constexpr int mostOutputLines = 4;

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(certwright::ErrorText)
};

/// The name by which a sentence speaks of a subject; empty for one that none does.
QString placeholderOf(Subject subject)
{
    static const std::array<QString, std::size_t(Subject::Object) + 1> names = {
        u"file"_s,      u"folder"_s, u"host"_s,       u"address"_s, u"name"_s,   u"certificate"_s,
        u"authority"_s, u"target"_s, u"key"_s,        u"request"_s, u"preset"_s, u"program"_s,
        u"option"_s,    u"value"_s,  u"candidates"_s, u"store"_s,   u"holder"_s, u"since"_s,
        u"limit"_s,     u"owner"_s,  u"output"_s,     u"reason"_s,  u"object"_s};
    return names.at(std::size_t(subject));
}

QString wordsOf(Subject subject, const QString &about)
{
    switch (subject) {
    case Subject::Candidates:
        return listText(about.split(u'\n', Qt::SkipEmptyParts));
    case Subject::Since: {
        const QDateTime time = QDateTime::fromString(about, Qt::ISODate);
        return time.isValid() ? momentText(time) : shownValue(about);
    }
    case Subject::Object:
        return objectWord(about);
    case Subject::Reason:
    case Subject::Output:
        return shownLines(about, mostOutputLines);
    default:
        return shownValue(about);
    }
}

/// What stands for each `{name}`; a subject without text is as good as unknown.
QMap<QString, QString> valuesOf(const Error &error)
{
    QMap<QString, QString> values;
    for (auto it = error.subjects().begin(); it != error.subjects().end(); ++it) {
        if (!it.value().isEmpty())
            values.insert(placeholderOf(it.key()), wordsOf(it.key(), it.value()));
    }
    return values;
}

/// The text with its values put in, in one pass: a value that looks like `{file}` stays what it is. Empty
/// where one is not known.
std::optional<QString> filled(const QString &text, const QMap<QString, QString> &values)
{
    QString result;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return result + text.mid(at);
        const auto value = values.constFind(text.mid(open + 1, close - open - 1));
        if (value == values.constEnd())
            return {};
        result += text.mid(at, open - at) + *value;
        at = close + 1;
    }
}

/// What begins with a value keeps its first letter: `nginx` is no `Nginx`.
QString asSentence(const QString &text)
{
    const QString whole = text.trimmed();
    const bool isEnded = whole.isEmpty() || whole.endsWith(u'.') || whole.endsWith(u'!') ||
                         whole.endsWith(u'?') || whole.endsWith(u'…');
    return isEnded ? whole : whole + u'.';
}

std::array<std::span<const ErrorSentence>, 8> allSentences()
{
    return {generalSentences(), fileSentences(),  certificateSentences(), formatSentences(),
            vaultSentences(),   storeSentences(), issuingSentences(),     deploySentences()};
}

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("certwright::ErrorText", text) : QString();
}

struct Told {
    QString what;
    QString hint;
    bool namesReason = false;
};

Told toldBySentence(const Error &error)
{
    const QMap<QString, QString> values = valuesOf(error);
    for (const auto &area : allSentences()) {
        for (const ErrorSentence &sentence : area) {
            if (sentence.code != error.code())
                continue;
            const QString text = translated(sentence.what);
            const auto what = filled(text, values);
            const auto hint = filled(translated(sentence.hint), values);
            if (what && hint)
                return {asSentence(*what), *hint, text.contains("{reason}"_L1)};
        }
    }
    // A code without a sentence of its own: the tests find it, and a reader still gets its name.
    return {ErrorWords::tr("Something went wrong: %1.").arg(errorName(error.code())), {}, false};
}

/// The system's words, what a program said, then what lies behind.
QString reasonOf(const Error &error, const Told &told, int depth)
{
    QStringList reasons;
    if (!told.namesReason && !error.about(Subject::Reason).isEmpty())
        reasons.append(asSentence(shownLines(error.about(Subject::Reason), mostOutputLines)));
    if (!error.about(Subject::Output).isEmpty())
        reasons.append(asSentence(
            ErrorWords::tr("It said: %1").arg(shownLines(error.about(Subject::Output), mostOutputLines))));
    if (error.cause() && depth < deepestCause) {
        const Told behind = toldBySentence(*error.cause());
        if (behind.what != told.what)
            reasons.append(behind.what);
        reasons.append(reasonOf(*error.cause(), behind, depth + 1));
    }
    reasons.removeAll(QString());
    return reasons.join(u' ');
}

QString hintOf(const Error &error, const Told &told)
{
    QString hint = told.hint;
    for (const Error *behind = error.cause(); hint.isEmpty() && behind; behind = behind->cause())
        hint = toldBySentence(*behind).hint;
    if (!error.retryAfter())
        return hint;
    const QString later =
        ErrorWords::tr("Trying again makes sense from %1 on.").arg(momentText(*error.retryAfter()));
    return hint.isEmpty() ? later : hint + u' ' + later;
}

} // namespace

ErrorText errorText(const Error &error)
{
    const Told told = toldBySentence(error);
    ErrorText text;
    text.what = told.what;
    text.why = reasonOf(error, told, 0);
    text.hint = hintOf(error, told);
    text.message = text.why.isEmpty() ? text.what : text.what + u' ' + text.why;
    return text;
}

} // namespace certwright
