#include "base/log.h"
#include "base/process.h"
#include "commandline.h"
#include "exitcode.h"
#include "helptext.h"
#include "interrupt.h"
#include "prompt.h"
#include "usage.h"
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
            return promptNewSecret(tr("Choose a passphrase for the vault, which closes all private keys:"));
        };
    return options;
}

Result<Output::Colour> colourFrom(const Arguments &arguments)
{
    const QString choice = arguments.value(u"color"_s);
    if (choice == u"always")
        return Output::Colour::Always;
    if (choice == u"never")
        return Output::Colour::Never;
    if (!arguments.has(u"color"_s) || choice == u"auto")
        return Output::Colour::Auto;
    return Error(ErrorCode::UsageInvalid, Subject::Option, u"--color"_s).with(Subject::Value, choice);
}

int runCommand(const Command &command, const QStringList &words, std::shared_ptr<CancelFlag> flag)
{
    const auto arguments = Arguments::parse(command.spec, words);
    const bool json = arguments ? arguments->has(u"json"_s) : words.contains(u"--json"_s);
    const auto colour = arguments ? colourFrom(*arguments) : Result<Output::Colour>(arguments.error());
    Output output(json, colour ? *colour : Output::Colour::Auto);
    output.setCommand(command.spec.path);
    if (!colour) {
        output.error(colour.error());
        return exitcode::usage;
    }
    if (arguments->has(u"help"_s)) {
        output.line(commandHelp(command.spec).trimmed());
        return exitcode::done;
    }
    if (arguments->has(u"version"_s)) {
        output.line(versionText());
        return exitcode::done;
    }
    const QString location =
        arguments->has(u"store"_s) ? arguments->value(u"store"_s) : qEnvironmentVariable("CERTWRIGHT_STORE");
    if (location.startsWith(u"postgresql://")) {
        output.error(usageError(tr("A store in PostgreSQL is not in this version")));
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

/// What is said where the words name no command: help, the version, or why not.
int runWithoutCommand(const CommandLine &line, const Commands &commands, const QStringList &arguments)
{
    Output output(arguments.contains(u"--json"_s), Output::Colour::Auto);
    const bool asksHelp = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
    if (arguments.contains(u"--version"_s)) {
        output.line(versionText());
        return exitcode::done;
    }
    const QString group = line.words.value(0);
    if (isGroup(group, commands))
        output.setCommand(group);
    const auto options = Arguments::parse({}, line.rest);
    if (line.words.isEmpty() && !options) {
        output.error(options.error());
        return exitcode::usage;
    }
    const bool isWhole = line.words.isEmpty() || (line.words.size() == 1 && isGroup(group, commands));
    if (isWhole && asksHelp) {
        output.line((group.isEmpty() ? programHelp(commands) : groupHelp(group, commands)).trimmed());
        return exitcode::done;
    }
    if (!line.words.isEmpty() || output.isJson())
        output.error(line.words.isEmpty() ? usageError(tr("No command was given"))
                                          : unknownCommand(line, commands));
    if (isWhole && !output.isJson())
        output.note((group.isEmpty() ? programHelp(commands) : groupHelp(group, commands)).trimmed());
    return exitcode::usage;
}

} // namespace

int main(int argc, char **argv)
{
    if (!hardenProcess())
        return exitcode::failed;
    // Unset, the C library looks at the file of the time zone again for each time that is shown.
    if (!qEnvironmentVariableIsSet("TZ"))
        qputenv("TZ", ":/etc/localtime");
    const auto flag = std::make_shared<CancelFlag>();
    cancelOnInterrupt(flag);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"certwright-agent"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CERTWRIGHT_VERSION));
    installLog();

    const QStringList words = QCoreApplication::arguments().sliced(1);
    const Commands &commands = allCommands();
    Commands hidden;
    addHiddenCommands(hidden);
    const CommandLine line = splitWords(words, commands);
    const Command *command = findCommand(line, commands);
    if (!command)
        command = findCommand(line, hidden);
    return command ? runCommand(*command, line.rest, flag) : runWithoutCommand(line, commands, words);
}
