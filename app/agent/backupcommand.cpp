#include "inventory/backup.h"

#include "command.h"
#include "exitcode.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

/// The backup's own passphrase where a file was given, else the vault's.
Result<SharedSecret> backupPassphrase(const Arguments &arguments, Session &session)
{
    CW_TRY(given, session.secret(arguments, u"passphrase-file"_s));
    if (given)
        return given;
    auto vault = session.services().existingVault(session.context());
    if (!vault && vault.error().code() == ErrorCode::VaultMissing)
        return Error(ErrorCode::PassphraseNeeded, Subject::Option, u"--passphrase-file"_s);
    if (!vault)
        return std::move(vault).error();
    return SharedSecret(std::make_shared<const SecretBytes>(vault->passphrase().clone()));
}

Result<int> create(const Arguments &arguments, Session &session)
{
    const QString path = arguments.positional().first();
    CW_TRY(store, session.store());
    CW_TRY(passphrase, backupPassphrase(arguments, session));
    CW_CHECK(createBackup(*store, path, *passphrase, session.context()));
    if (session.output().isJson())
        session.output().document(QJsonDocument(QJsonObject{{u"file"_s, path}}));
    else
        session.output().line(
            arguments.has(u"passphrase-file"_s)
                ? tr("Backup written to %1; that passphrase opens it.").arg(shownValue(path))
                : tr("Backup written to %1; the vault's passphrase or recovery code opens it.")
                      .arg(shownValue(path)));
    return exitcode::done;
}

Result<int> verify(const Arguments &arguments, Session &session)
{
    CW_TRY(passphrase, backupPassphrase(arguments, session));
    const auto content = verifyBackup(arguments.positional().first(), *passphrase, session.context());
    if (!content)
        return content.error();
    if (session.output().isJson())
        session.output().document(
            QJsonDocument(QJsonObject{{u"ok"_s, true},
                                      {u"findings"_s, QJsonArray()},
                                      {u"created_at"_s, content->createdAt.toString(Qt::ISODate)},
                                      {u"certificates"_s, content->certificates},
                                      {u"keys"_s, content->keys}}));
    else
        session.output().line(tr("The backup is whole: made %1, %2 certificates, %3 keys.")
                                  .arg(dateText(content->createdAt))
                                  .arg(content->certificates)
                                  .arg(content->keys));
    return exitcode::done;
}

Result<int> restore(const Arguments &arguments, Session &session)
{
    const QString path = arguments.positional().first();
    CW_TRY(passphrase, backupPassphrase(arguments, session));
    CW_TRY(content, verifyBackup(path, *passphrase, session.context()));
    bool replaces = false;
    if (session.services().storeExists()) {
        CW_CHECK(session.confirm(
            arguments, tr("Replace the store in %1? What is there now is kept in its backups folder.")
                           .arg(shownValue(session.services().storeFolder()))));
        replaces = true;
    }
    CW_CHECK(restoreBackup(path, *passphrase, session.services().storeFolder(),
                           replaces ? ReplaceStore::Yes : ReplaceStore::No, session.context()));
    if (session.output().isJson())
        session.output().document(QJsonDocument(QJsonObject{{u"store"_s, session.services().storeFolder()},
                                                            {u"certificates"_s, content.certificates}}));
    else
        session.output().line(tr("%1 certificates and %2 keys restored to %3.")
                                  .arg(QString::number(content.certificates), QString::number(content.keys),
                                       shownValue(session.services().storeFolder())));
    return exitcode::done;
}

} // namespace

void addBackupCommands(Commands &commands)
{
    const Option passphrase{u"passphrase-file"_s, u"FILE"_s,
                            tr("the backup's passphrase; by default the vault's")};
    const auto spec = [&](const QString &path, const QString &summary) {
        CommandSpec made;
        made.path = path;
        made.arguments = u"FILE"_s;
        made.summary = summary;
        made.fewest = made.most = 1;
        made.options = {passphrase};
        return made;
    };
    commands.push_back(
        {spec(u"backup create"_s, tr("Write the whole store into one encrypted file.")), create});
    CommandSpec back = spec(u"backup restore"_s, tr("Put a backup in the place of the store."));
    back.options.append({u"yes"_s, {}, tr("don't ask")});
    commands.push_back({back, restore});
    commands.push_back({spec(u"backup verify"_s, tr("Check that a backup would restore.")), verify});
}

} // namespace certwright::agent
