#include "command.h"
#include "completion.h"
#include "exitcode.h"
#include "helptext.h"
#include "inventory/targetrepository.h"
#include "lookup.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

Result<int> completion(const Arguments &arguments, Session &session)
{
    const QString script = completionScript(arguments.positional().first(), allCommands());
    if (script.isEmpty())
        return Error(ErrorCode::UsageInvalid, Subject::Value, arguments.positional().first());
    session.output().raw(script.toUtf8());
    return exitcode::done;
}

/// What the shell offers for CERT, CA and TARGET: fast, read-only, never unlocks.
Result<int> complete(const Arguments &arguments, Session &session)
{
    const QString kind = arguments.positional().first();
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    QStringList words;
    if (kind == u"targets") {
        CW_TRY(targets, TargetRepository(connection).all());
        for (const Target &target : targets)
            words.append(target.id.text());
    } else if (kind == u"authorities") {
        CW_TRY(authorities, AuthorityRepository(connection).all());
        for (const Authority &authority : authorities)
            words.append(authority.certificate.text());
    } else {
        RowFilter filter;
        filter.includeSuperseded = false;
        filter.limit = 200;
        CW_TRY(rows, certificateRows(connection, filter, session.context().now()));
        for (const CertificateRow &row : rows) {
            const QStringList sans = row.sans();
            words.append(sans.isEmpty() ? row.id().text() : AlternativeName::fromText(sans.first()).value());
        }
        words.removeDuplicates();
    }
    session.output().line(words.join(u'\n'));
    return exitcode::done;
}

} // namespace

void addHelpCommands(Commands &commands)
{
    CommandSpec shells;
    shells.path = u"completion"_s;
    shells.arguments = u"bash|zsh|fish"_s;
    shells.summary = tr("Print the completion script of a shell.");
    shells.fewest = shells.most = 1;
    shells.examples = {
        u"certwright-agent completion bash > ~/.local/share/bash-completion/completions/certwright-agent"_s};
    commands.push_back({shells, completion});
}

void addHiddenCommands(Commands &commands)
{
    CommandSpec words;
    words.path = u"complete"_s;
    words.fewest = words.most = 1;
    commands.push_back({words, complete});
    CommandSpec man;
    man.path = u"man-page"_s;
    man.most = 0;
    commands.push_back({man, [](const Arguments &, Session &session) -> Result<int> {
                            session.output().raw(manPage(allCommands()).toUtf8());
                            return exitcode::done;
                        }});
}

const Commands &allCommands()
{
    static const Commands commands = [] {
        Commands all;
        addIssueCommands(all);
        addAuthorityCommands(all);
        addRequestCommands(all);
        addImportCommand(all);
        addExportCommand(all);
        addListCommands(all);
        addChangeCommands(all);
        addDeployCommands(all);
        addRenewCommand(all);
        addVaultCommands(all);
        addBackupCommands(all);
        addStatusCommands(all);
        addHelpCommands(all);
        return all;
    }();
    return commands;
}

} // namespace certwright::agent
