#include "base/subprocess.h"
#include "command.h"
#include "deploy/alteration.h"
#include "deployreport.h"
#include "exitcode.h"
#include "inventory/managedrepository.h"
#include "inventory/targetrepository.h"
#include "lookup.h"
#include "targetwish.h"
#include "text/errortext.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "text/statetext.h"
#include "usage.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

/// Prints the targets as they stand after a run, and gives the exit code.
Result<int> finish(const QList<TargetId> &ids, const QList<DeployReport> &reports, const QList<Error> &errors,
                   const Workshop &shop, Session &session)
{
    CW_TRY(connection, shop.store().connect());
    const bool good = tell(reports, errors, session, connection);
    if (session.output().isJson()) {
        QList<Target> targets;
        for (const TargetId id : ids) {
            CW_TRY(target, TargetRepository(connection).byId(id));
            targets.append(target);
        }
        CW_TRY(array, targetsJson(targets, connection));
        session.output().document(QJsonDocument(array));
    }
    if (good)
        return exitcode::done;
    const bool some = std::any_of(reports.cbegin(), reports.cend(), [](const DeployReport &report) {
        return report.state != TargetState::Failed;
    });
    return some ? exitcode::partly : exitcode::failed;
}

Result<int> runTargets(const QList<TargetId> &ids, const DeployOptions &options, const Workshop &shop,
                       Session &session)
{
    QList<DeployReport> reports;
    QList<Error> errors;
    CW_TRY(connection, shop.store().connect());
    for (const TargetId id : ids) {
        CW_TRY(target, TargetRepository(connection).byId(id));
        // Why it is written anew although nothing of ours has changed.
        if (const Target seen = asItLies(target, connection); seen.state != target.state)
            session.output().note(tr("Target %1: %2").arg(id.text(), errorText(*seen.lastError).message));
        auto report = withPassphrase(session, options.keyPassphrase,
                                     {tr("Passphrase of the stored key:"), u"--key-passphrase-file"_s},
                                     [&](const SharedSecret &secret) {
                                         DeployOptions whole = options;
                                         whole.keyPassphrase = secret;
                                         return deployTarget(id, whole, shop.deploy(), session.context());
                                     });
        if (!report && (report.error().code() == ErrorCode::Cancelled || ids.size() == 1))
            return std::move(report).error();
        if (report)
            reports.append(*std::move(report));
        else
            errors.append(std::move(report).error().with(Subject::Target, id.text()));
    }
    return finish(ids, reports, errors, shop, session);
}

Result<int> add(const Arguments &arguments, Session &session)
{
    if (!arguments.has(u"preset"_s))
        return missingOption(u"--preset"_s);
    CW_TRY(wish, targetWish(arguments, arguments.positional().at(1)));
    wish.preset = arguments.value(u"preset"_s);
    CW_TRY(keystorePassphrase, session.secret(arguments, u"passphrase-file"_s));
    wish.keystorePassphrase = keystorePassphrase;
    CW_TRY(existing, session.store());
    CW_TRY(connection, existing->connect());
    CW_TRY(certificate, CertificateRepository(connection).find(arguments.positional().first()));
    CW_TRY(row, rowOf(certificate, connection, session.context().now()));
    CW_TRY(keyPassphrase, session.secret(arguments, u"key-passphrase-file"_s));
    CW_TRY(shop, session.workshop());
    const QStringList sans = row.sans();
    const QString name = sans.isEmpty() ? row.displayName() : AlternativeName::fromText(sans.first()).value();
    auto plan = plannedTarget(wish, name, arguments, shop, session);
    if (!plan && plan.error().code() == ErrorCode::PassphraseNeeded)
        return usageError(tr("The preset %1 writes a keystore: give its password with --passphrase-file")
                              .arg(shownValue(wish.preset)));
    if (!plan)
        return std::move(plan).error();
    CW_TRY(managed, managedFor(certificate, shop.deploy(), session.context()));
    CW_TRY(id, addTarget(*plan, managed, shop.deploy(), session.context()));
    if (!session.output().isJson())
        session.output().line(tr("Target %1 made.").arg(id.text()));
    if (arguments.has(u"no-run"_s))
        return finish({id}, {}, {}, shop, session);
    DeployOptions options;
    options.keyPassphrase = keyPassphrase;
    return runTargets({id}, options, shop, session);
}

/// A word names a target by its number, or a certificate, whose targets are meant then.
Result<QList<TargetId>> targetsNamed(const QStringList &words, Connection &connection)
{
    TargetRepository targets(connection);
    QList<TargetId> ids;
    CW_TRY(all, targets.all());
    if (words.isEmpty()) {
        for (const Target &target : all)
            ids.append(target.id);
        return ids;
    }
    for (const QString &word : words) {
        const TargetId number(word.toLongLong());
        if (std::any_of(all.cbegin(), all.cend(),
                        [&](const Target &target) { return target.id == number; })) {
            ids.append(number);
            continue;
        }
        CW_TRY(certificate, CertificateRepository(connection).find(word));
        CW_TRY(stored, CertificateRepository(connection).byId(certificate));
        const auto before = ids.size();
        for (const Target &target : all) {
            if (stored.managed == target.managed)
                ids.append(target.id);
        }
        if (ids.size() == before)
            return Error(ErrorCode::NotFound, Subject::Target, word);
    }
    return ids;
}

Result<int> run(const Arguments &arguments, Session &session)
{
    CW_TRY(keyPassphrase, session.secret(arguments, u"key-passphrase-file"_s));
    QList<TargetId> ids;
    if (session.services().storeExists() || !arguments.positional().isEmpty()) {
        CW_TRY(existing, session.store());
        CW_TRY(connection, existing->connect());
        CW_TRY(named, targetsNamed(arguments.positional(), connection));
        ids = named;
    }
    if (ids.isEmpty()) {
        if (session.output().isJson())
            session.output().document(QJsonDocument(QJsonArray()));
        else
            session.output().note(tr("There are no targets yet."));
        return exitcode::done;
    }
    CW_TRY(shop, session.workshop());
    DeployOptions options;
    options.force = arguments.has(u"force"_s);
    options.reload = !arguments.has(u"no-reload"_s);
    options.keyPassphrase = keyPassphrase;
    return runTargets(ids, options, shop, session);
}

Result<TargetId> oneTarget(const Arguments &arguments, Connection &connection)
{
    bool isNumber = false;
    const TargetId id(arguments.positional().first().toLongLong(&isNumber));
    if (!isNumber)
        return Error(ErrorCode::NotFound, Subject::Target, arguments.positional().first());
    CW_TRY(target, TargetRepository(connection).byId(id));
    return target.id;
}

Result<int> rollBack(const Arguments &arguments, Session &session)
{
    CW_TRY(to, arguments.number(u"to"_s));
    CW_TRY(existing, session.store());
    CW_TRY(connection, existing->connect());
    CW_TRY(id, oneTarget(arguments, connection));
    CW_TRY(shop, session.workshop());
    CW_TRY(report, rollBackTarget(id, to > 0 ? std::optional(to) : std::nullopt, {}, shop.deploy(),
                                  session.context()));
    return finish({id}, {report}, {}, shop, session);
}

Result<int> remove(const Arguments &arguments, Session &session)
{
    CW_TRY(existing, session.store());
    CW_TRY(connection, existing->connect());
    CW_TRY(id, oneTarget(arguments, connection));
    CW_TRY(target, TargetRepository(connection).byId(id));
    const bool keep = arguments.has(u"keep-files"_s);
    if (!keep)
        CW_CHECK(session.confirm(
            arguments,
            tr("Remove target %1 and the files it wrote to %2?").arg(id.text(), shownValue(target.folder))));
    CW_TRY(shop, session.workshop());
    CW_CHECK(
        removeTarget(id, keep ? TargetFiles::Keep : TargetFiles::Remove, shop.deploy(), session.context()));
    if (session.output().isJson())
        session.output().document(
            QJsonDocument(QJsonObject{{u"id"_s, id.value()}, {u"removed"_s, true}, {u"files_kept"_s, keep}}));
    else
        session.output().line(keep ? tr("Target %1 is removed; its files stay.").arg(id.text())
                                   : tr("Target %1 and its files are removed.").arg(id.text()));
    return exitcode::done;
}

Result<int> list(const Arguments &, Session &session)
{
    QList<Target> targets;
    QJsonArray array;
    if (session.services().storeExists()) {
        CW_TRY(store, session.store());
        CW_TRY(connection, store->connect());
        CW_TRY(all, TargetRepository(connection).all());
        for (Target &target : all)
            target = asItLies(std::move(target), connection);
        CW_TRY(objects, targetsJson(all, connection));
        targets = all;
        array = objects;
    }
    if (session.output().isJson()) {
        session.output().document(QJsonDocument(array));
        return exitcode::done;
    }
    if (targets.isEmpty()) {
        session.output().note(tr("There are no targets yet."));
        return exitcode::done;
    }
    QList<QList<Output::Cell>> table;
    for (const Target &target : std::as_const(targets)) {
        using Mood = Output::Cell::Mood;
        const Mood mood = target.state == TargetState::InStep   ? Mood::Good
                          : target.state == TargetState::Failed ? Mood::Bad
                                                                : Mood::Soon;
        table.append(
            {Output::Cell(target.id.text()), Output::Cell(targetStateWord(target.state), mood),
             Output::Cell(target.preset), Output::Cell(target.folder),
             Output::Cell(target.deployedAt ? dateText(*target.deployedAt) : u"–"_s),
             Output::Cell(target.settings.reload.isEmpty() ? tr("nothing is reloaded")
                                                           : joinCommandLine(target.settings.reload))});
    }
    session.output().table({tr("ID"), tr("State"), tr("Preset"), tr("Folder"), tr("Deployed"), tr("Reload")},
                           table);
    for (const Target &target : std::as_const(targets)) {
        if (target.lastError)
            session.output().note(
                tr("Target %1: %2").arg(target.id.text(), errorText(*target.lastError).message));
    }
    return exitcode::done;
}

Result<int> presets(const Arguments &, Session &session)
{
    CW_TRY(catalogue, session.services().presets());
    QJsonArray array;
    QList<QList<Output::Cell>> table;
    for (const Preset &preset : catalogue.all()) {
        QJsonArray files;
        QStringList names;
        for (const PresetFile &file : preset.files) {
            if (file.optional)
                continue;
            files.append(file.name);
            names.append(file.name);
        }
        QJsonArray questions;
        for (const PresetQuestion &question : preset.questions)
            questions.append(QJsonObject{{u"name"_s, question.name},
                                         {u"question"_s, question.question},
                                         {u"default"_s, question.defaultValue}});
        array.append(QJsonObject{{u"id"_s, preset.id},
                                 {u"title"_s, preset.title},
                                 {u"files"_s, files},
                                 {u"tested"_s, preset.tested},
                                 {u"questions"_s, questions}});
        table.append({Output::Cell(preset.id), Output::Cell(preset.title), Output::Cell(names.join(u' ')),
                      Output::Cell(preset.tested ? tr("tried") : tr("untested with this product"))});
    }
    if (session.output().isJson())
        session.output().document(QJsonDocument(array));
    else
        session.output().table({tr("Preset"), tr("For"), tr("Files"), tr("State")}, table);
    return exitcode::done;
}

} // namespace

void addDeployCommands(Commands &commands)
{
    const Option keyPassphrase{u"key-passphrase-file"_s, u"FILE"_s,
                               tr("the stored key's own passphrase, where it has one")};
    const Option yes{u"yes"_s, {}, tr("don't ask")};
    CommandSpec adding;
    adding.path = u"deploy add"_s;
    adding.arguments = u"CERT FOLDER --preset PRESET"_s;
    adding.summary = tr("Write a certificate and its key to a server's folder, now and at each renewal.");
    adding.details =
        tr("ARGV is one argument that holds a command line; it is split into words once, and no shell runs "
           "it. What a preset would "
           "run is kept only where it can work here; what you give always runs, and its failure rolls back.");
    adding.fewest = adding.most = 2;
    adding.options = {{u"preset"_s, u"PRESET"_s, tr("nginx, apache, haproxy … see \"deploy presets\"")},
                      {u"passphrase-file"_s, u"FILE"_s, tr("the passphrase of the keystore that is written")},
                      keyPassphrase,
                      {u"no-run"_s, {}, tr("only make the target")}};
    adding.options += targetOptions();
    adding.examples = {
        u"certwright-agent deploy add shop.home.example /etc/certwright/live/shop --preset nginx"_s,
        u"certwright-agent deploy add shop.home.example ./certs --preset generic --names fullchain=site.crt --names privkey=site.key"_s};
    commands.push_back({adding, add});

    CommandSpec listing;
    listing.path = u"deploy list"_s;
    listing.summary = tr("Show all targets and how they stand.");
    listing.most = 0;
    commands.push_back({listing, list});

    CommandSpec running;
    running.path = u"deploy run"_s;
    running.arguments = u"[CERT|TARGET]…"_s;
    running.summary =
        tr("Deploy what is outdated or was altered, everywhere or to some targets; finish what was cut off.");
    running.options = {{u"force"_s, {}, tr("also where it is in step, also an older certificate")},
                       {u"no-reload"_s, {}, tr("write the files, reload nothing")},
                       keyPassphrase};
    commands.push_back({running, run});

    CommandSpec back;
    back.path = u"deploy rollback"_s;
    back.arguments = u"TARGET"_s;
    back.summary = tr("Go back to the certificate that was deployed before.");
    back.fewest = back.most = 1;
    back.options = {{u"to"_s, u"N"_s, tr("to that generation instead")}};
    commands.push_back({back, rollBack});

    CommandSpec removing;
    removing.path = u"deploy remove"_s;
    removing.arguments = u"TARGET"_s;
    removing.summary = tr("Forget a target, and take away the files it wrote.");
    removing.fewest = removing.most = 1;
    removing.options = {{u"keep-files"_s, {}, tr("leave the files where they are")}, yes};
    commands.push_back({removing, remove});

    CommandSpec catalogue;
    catalogue.path = u"deploy presets"_s;
    catalogue.summary = tr("Show the servers that Certwright knows how to write for.");
    catalogue.most = 0;
    commands.push_back({catalogue, presets});
}

} // namespace certwright::agent
