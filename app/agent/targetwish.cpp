#include "targetwish.h"

#include "base/subprocess.h"
#include "deployreport.h"
#include "text/errortext.h"
#include "text/shownvalue.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

/// `KEY=VALUE` words.
Result<QMap<QString, QString>> pairs(const Arguments &arguments, const QString &option)
{
    QMap<QString, QString> found;
    for (const QString &word : arguments.values(option)) {
        const auto equals = word.indexOf(u'=');
        if (equals <= 0)
            return Error(ErrorCode::UsageInvalid, Subject::Option, u"--"_s + option)
                .with(Subject::Value, word);
        found.insert(word.left(equals), word.mid(equals + 1));
    }
    return found;
}

std::optional<QString> given(const Arguments &arguments, const QString &option)
{
    return arguments.has(option) ? std::optional(arguments.value(option)) : std::nullopt;
}

/// A command line whose program was given from where the caller stands (`./reload`), which later runs can't
/// know: its absolute path.
std::optional<QString> commandFrom(const Arguments &arguments, const QString &option)
{
    const auto line = given(arguments, option);
    auto words = splitCommandLine(line.value_or(QString()));
    if (!words || words->isEmpty() || words->first().startsWith(u'/') || !words->first().contains(u'/'))
        return line;
    words->first() = QDir::cleanPath(QDir::current().absoluteFilePath(words->first()));
    return joinCommandLine(*words);
}

} // namespace

QList<Option> targetOptions()
{
    return {
        {u"owner"_s, u"USER"_s, tr("who owns the files; a number is taken as it is")},
        {u"group"_s, u"GROUP"_s, tr("their group")},
        {u"mode"_s, u"0640"_s, tr("mode of the files that hold the key")},
        {u"names"_s, u"KEY=FILE"_s,
         tr("another file name for fullchain, privkey, cert, chain, combined, root or keystore; may be "
            "repeated")},
        {u"check"_s, u"ARGV"_s, tr("checks the server's configuration; empty for none")},
        {u"reload"_s, u"ARGV"_s, tr("makes the server read it; empty for none")},
        {u"probe"_s, u"HOST:PORT"_s, tr("where the server must then show this certificate")},
        {u"set"_s, u"NAME=VALUE"_s, tr("answers what the preset asks; may be repeated")},
        {u"pre-hook"_s, u"ARGV"_s, tr("runs before the switch; its failure stops it")},
        {u"post-hook"_s, u"ARGV"_s, tr("runs after it")},
        {u"shell"_s, {}, tr("the hooks are shell script")},
        {u"yes"_s, {}, tr("don't ask before files that lie there are replaced; they are kept")},
    };
}

Result<TargetWish> targetWish(const Arguments &arguments, const QString &typedFolder)
{
    TargetWish wish;
    CW_TRY(folder, localFolder(typedFolder));
    wish.folder = folder;
    wish.owner = arguments.value(u"owner"_s);
    wish.group = arguments.value(u"group"_s);
    if (arguments.has(u"mode"_s)) {
        bool isOctal = false;
        const int mode = arguments.value(u"mode"_s).toInt(&isOctal, 8);
        if (!isOctal || (mode & ~0770) != 0)
            return Error(ErrorCode::UsageInvalid, Subject::Option, u"--mode"_s)
                .with(Subject::Value, arguments.value(u"mode"_s));
        wish.keyMode = mode;
    }
    CW_TRY(names, pairs(arguments, u"names"_s));
    CW_TRY(answers, pairs(arguments, u"set"_s));
    wish.fileNames = names;
    wish.answers = answers;
    wish.check = commandFrom(arguments, u"check"_s);
    wish.reload = commandFrom(arguments, u"reload"_s);
    wish.probe = given(arguments, u"probe"_s);
    const auto hook = arguments.has(u"shell"_s) ? given : commandFrom;
    wish.preHook = hook(arguments, u"pre-hook"_s);
    wish.postHook = hook(arguments, u"post-hook"_s);
    wish.hooksAreShell = arguments.has(u"shell"_s);
    return wish;
}

Result<PlannedTarget> plannedTarget(const TargetWish &wish, const QString &certificateName,
                                    const Arguments &arguments, const Workshop &shop, const Session &session)
{
    CW_TRY(planned, planTarget(wish, certificateName, shop.presets(), session.context()));
    tellLeftOut(planned, session);
    for (const Error &warning : planned.warnings)
        session.output().note(errorText(warning).message);
    if (!planned.inTheWay.isEmpty())
        CW_CHECK(session.confirm(arguments, tr("%1 will be kept in .before-certwright and replaced. Go on?")
                                                .arg(listText(planned.inTheWay))));
    return planned;
}

} // namespace certwright::agent
