#include "base/log.h"
#include "base/process.h"
#include "command.h"
#include "exitcode.h"
#include "helptext.h"
#include "interrupt.h"
#include "prompt.h"
#include "x509/versions.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::agent;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

/// Commands that a later version brings.
const QStringList laterCommands{u"issue acme"_s, u"ca trust"_s, u"ca untrust"_s, u"domains"_s,
                                u"lint"_s,       u"check"_s,    u"deploy set"_s, u"acme"_s,
                                u"run"_s,        u"service"_s,  u"notify"_s};

/// The words of the command line that name the command, and the rest.
struct CommandLine {
    QStringList words;
    QStringList rest;
};

CommandLine split(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool valued =
            argument == u"--store" || argument == u"--vault-passphrase-file" || argument == u"--color";
        if (line.words.size() < 2 && !argument.startsWith(u'-')) {
            line.words.append(argument);
            continue;
        }
        line.rest.append(argument);
        if (valued && i + 1 < arguments.size())
            line.rest.append(arguments[++i]);
        if (!line.words.isEmpty() && !valued && argument != u"--json" && argument != u"--no-input") {
            line.rest += arguments.sliced(i + 1);
            break;
        }
    }
    return line;
}

const Command *find(const Commands &commands, CommandLine &line)
{
    for (const qsizetype count : {2, 1}) {
        if (line.words.size() < count)
            continue;
        const QString path = line.words.first(count).join(u' ');
        for (const Command &command : commands) {
            if (command.spec.path == path) {
                line.rest = line.words.sliced(count) + line.rest;
                return &command;
            }
        }
    }
    return nullptr;
}

Error unknownCommand(const CommandLine &line, const Commands &commands)
{
    const QString typed = line.words.join(u' ');
    const QString first = line.words.value(0);
    if (laterCommands.contains(typed) || laterCommands.contains(first))
        return Error(ErrorCode::UsageInvalid, Subject::Reason,
                     tr("\"%1\" is not in this version").arg(laterCommands.contains(typed) ? typed : first));
    const QString nearest = nearestCommand(typed, commands);
    return Error(ErrorCode::UsageInvalid, Subject::Reason,
                 nearest.isEmpty()
                     ? tr("there is no command \"%1\"; --help shows all").arg(typed)
                     : tr("there is no command \"%1\"; did you mean \"%2\"?").arg(typed, nearest));
}

QString versionText()
{
    return u"certwright-agent %1 (Qt %2, %3)"_s.arg(QLatin1String(CERTWRIGHT_VERSION),
                                                    QLatin1String(qVersion()), openSslVersion());
}

ServiceOptions optionsFrom(const Arguments &arguments, bool mayPrompt)
{
    ServiceOptions options;
    const auto either = [&](const QString &option, const char *variable) {
        return arguments.has(option) ? arguments.value(option) : qEnvironmentVariable(variable);
    };
    options.storeFolder = either(u"store"_s, "CERTWRIGHT_STORE");
    options.vaultPassphraseFile = either(u"vault-passphrase-file"_s, "CERTWRIGHT_VAULT_PASSPHRASE_FILE");
    options.credentialsFolder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (mayPrompt)
        options.prompt = [](UnlockSources::Ask ask) {
            switch (ask) {
            case UnlockSources::Ask::Unlock:
                return promptSecret(tr("The vault's passphrase:"));
            case UnlockSources::Ask::UnlockAgain:
                return promptSecret(tr("That didn't open it. The vault's passphrase:"));
            case UnlockSources::Ask::Create:
                break;
            }
            return promptSecret(tr("Choose a passphrase for the vault, which closes all private keys:"));
        };
    return options;
}

int runCommand(const Command &command, const QStringList &words, std::shared_ptr<CancelFlag> flag)
{
    const auto arguments = Arguments::parse(command.spec, words);
    const bool json = arguments ? arguments->has(u"json"_s) : words.contains(u"--json"_s);
    Output::Colour colour = Output::Colour::Auto;
    if (arguments && arguments->has(u"color"_s)) {
        const QString choice = arguments->value(u"color"_s);
        colour = choice == u"always"  ? Output::Colour::Always
                 : choice == u"never" ? Output::Colour::Never
                                      : Output::Colour::Auto;
    }
    Output output(json, colour);
    if (!arguments) {
        output.error(arguments.error());
        return exitcode::usage;
    }
    if (arguments->has(u"help"_s)) {
        output.line(commandHelp(command.spec).trimmed());
        return exitcode::done;
    }
    const QString location =
        arguments->has(u"store"_s) ? arguments->value(u"store"_s) : qEnvironmentVariable("CERTWRIGHT_STORE");
    if (location.startsWith(u"postgresql://")) {
        output.error(Error(ErrorCode::UsageInvalid, Subject::Reason,
                           tr("a store in PostgreSQL is not in this version")));
        return exitcode::usage;
    }
    const bool mayPrompt = canPrompt() && !arguments->has(u"no-input"_s);
    const auto clock = std::make_shared<SystemClock>();
    Services services(optionsFrom(*arguments, mayPrompt), clock);
    const Context context(*clock, std::move(flag),
                          [&output](const Progress &progress) { output.progress(progress); });
    Session session(services, output, context, mayPrompt);
    const auto result = command.run(*arguments, session);
    if (result)
        return *result;
    output.error(result.error());
    return exitCodeOf(result.error().code());
}

} // namespace

int main(int argc, char **argv)
{
    if (!hardenProcess())
        return exitcode::failed;
    const auto flag = std::make_shared<CancelFlag>();
    cancelOnInterrupt(flag);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"certwright-agent"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CERTWRIGHT_VERSION));
    installLog();

    const QStringList words = QCoreApplication::arguments().sliced(1);
    CommandLine line = split(words);
    const Commands &commands = allCommands();
    Output output(words.contains(u"--json"_s), Output::Colour::Auto);
    if (line.words.isEmpty()) {
        if (words.contains(u"--version"_s)) {
            output.line(versionText());
            return exitcode::done;
        }
        const bool asked = words.contains(u"--help"_s) || words.contains(u"-h"_s);
        if (asked)
            output.line(programHelp(commands).trimmed());
        else
            output.note(programHelp(commands).trimmed());
        return asked ? exitcode::done : exitcode::usage;
    }
    const Command *command = find(commands, line);
    Commands hidden;
    addHiddenCommands(hidden);
    if (!command)
        command = find(hidden, line);
    if (!command) {
        output.error(unknownCommand(line, commands));
        return exitcode::usage;
    }
    return runCommand(*command, line.rest, flag);
}
