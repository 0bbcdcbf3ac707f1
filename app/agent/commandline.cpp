#include "commandline.h"

#include "helptext.h"
#include "usage.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

/// Commands that a later version brings.
const QStringList &laterCommands()
{
    static const QStringList commands{u"issue acme"_s, u"ca trust"_s, u"ca untrust"_s, u"domains"_s,
                                      u"lint"_s,       u"check"_s,    u"deploy set"_s, u"acme"_s,
                                      u"run"_s,        u"service"_s,  u"notify"_s};
    return commands;
}

/// Whether an option takes the next word, as far as the commands below `first` (all, where empty) agree.
bool takesValue(const QString &option, const QString &first, const Commands &commands)
{
    const QString name = option.mid(2);
    QList<Option> options = globalOptions();
    for (const Command &command : commands) {
        if (first.isEmpty() || command.spec.path.section(u' ', 0, 0) == first)
            options += command.spec.options;
    }
    bool isKnown = false;
    for (const Option &one : std::as_const(options)) {
        if (one.name != name)
            continue;
        if (one.value.isEmpty())
            return false;
        isKnown = true;
    }
    return isKnown;
}

} // namespace

CommandLine splitWords(const QStringList &arguments, const Commands &commands)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool wantsWord =
            line.words.isEmpty() || (line.words.size() == 1 && isGroup(line.words.first(), commands));
        if (!wantsWord || argument == u"--") {
            line.rest += arguments.sliced(i);
            break;
        }
        if (!argument.startsWith(u'-') || argument == u"-") {
            line.words.append(argument);
            continue;
        }
        line.rest.append(argument);
        if (i + 1 < arguments.size() && !argument.contains(u'=') &&
            takesValue(argument, line.words.value(0), commands))
            line.rest.append(arguments[++i]);
    }
    return line;
}

const Command *findCommand(const CommandLine &line, const Commands &commands)
{
    const QString path = line.words.join(u' ');
    for (const Command &command : commands) {
        if (command.spec.path == path)
            return &command;
    }
    return nullptr;
}

bool isGroup(const QString &word, const Commands &commands)
{
    return std::any_of(commands.cbegin(), commands.cend(),
                       [&](const Command &command) { return command.spec.path.startsWith(word + u' '); });
}

Error unknownCommand(const CommandLine &line, const Commands &commands)
{
    const QString typed = line.words.join(u' ');
    if (laterCommands().contains(typed))
        return usageError(tr("\"%1\" is not in this version").arg(typed));
    if (line.words.size() == 1 && isGroup(typed, commands))
        return usageError(tr("\"%1\" lacks a second word").arg(typed));
    const QString nearest =
        nearestCommand(QStringList(typed) + line.rest.filter(QRegularExpression(u"^[^-]"_s)), commands);
    return usageError(nearest.isEmpty()
                          ? tr("There is no command \"%1\"").arg(typed)
                          : tr("There is no command \"%1\"; did you mean \"%2\"?").arg(typed, nearest));
}

} // namespace certwright::agent
