#include "inventory/backup.h"

#include "command.h"
#include "exitcode.h"
#include "inventory/eventrepository.h"
#include "inventory/vaultrepository.h"
#include "lookup.h"
#include "secrets/passphrasefile.h"
#include "secrets/recoverycode.h"
#include "storeowner.h"
#include "text/errortext.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

using Secrets = std::vector<SharedSecret>;

/// What `--vault-passphrase-file`, its variable or the service manager hands over; none where nothing does.
Result<SharedSecret> vaultFile(const Arguments &arguments)
{
    const QString option = arguments.value(u"vault-passphrase-file"_s);
    const QString path = option.isEmpty() ? qEnvironmentVariable("CERTWRIGHT_VAULT_PASSPHRASE_FILE") : option;
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (path.isEmpty() && (credentials.isEmpty() || !QFile::exists(credentials + u"/certwright-vault"_s)))
        return SharedSecret();
    CW_TRY(secret,
           path.isEmpty() ? readCredential(credentials, u"certwright-vault"_s) : readPassphraseFile(path));
    return SharedSecret(std::make_shared<const SecretBytes>(std::move(secret)));
}

/// What closes a backup that is made.
struct Closing {
    SharedSecret passphrase;
    QByteArray typedSeal;
    bool isOwn = false;
};

/// A vault that opens by a typed passphrase has a random one behind it, which nobody could type when the
/// backup is all that is left: so what lets the typed one open the vault goes into the backup.
Result<Closing> closingFor(const Arguments &arguments, Session &session)
{
    CW_TRY(given, session.secret(arguments, u"passphrase-file"_s));
    if (given)
        return Closing{given, {}, true};
    auto vault = session.services().existingVault(session.context());
    if (!vault && vault.error().code() == ErrorCode::VaultMissing)
        return Error(ErrorCode::PassphraseNeeded, Subject::Option, u"--passphrase-file"_s);
    if (!vault)
        return std::move(vault).error();
    CW_TRY(record, session.services().vaultRecord(session.context()));
    // A renewal in between would part the two.
    if (!record || !vault->opens(*record))
        return Error(ErrorCode::StoreBusy, Subject::Store, session.services().storeFolder());
    return Closing{std::make_shared<const SecretBytes>(vault->passphrase().clone()), record->typedSeal,
                   false};
}

void addOpener(Secrets &secrets, const SharedSecret &secret)
{
    secrets.push_back(secret);
    if (auto decoded = passphraseFromRecoveryCode(*secret))
        secrets.push_back(std::make_shared<const SecretBytes>(*std::move(decoded)));
}

/// What may open a backup without asking: what was given for it or for the vault, also where that is a
/// recovery code.
Result<Secrets> openersAtHand(const SharedSecret &given, const Arguments &arguments, Session &session)
{
    Secrets secrets;
    CW_TRY(file, given ? Result<SharedSecret>(given) : vaultFile(arguments));
    if (file)
        addOpener(secrets, file);
    const auto state = session.services().vaultState(session.context());
    if (!given && state && *state == Services::VaultState::Unlocked) {
        CW_TRY(vault, session.services().existingVault(session.context()));
        secrets.push_back(std::make_shared<const SecretBytes>(vault.passphrase().clone()));
    }
    return secrets;
}

struct OpenedContent {
    BackupContent content;
    SharedSecret passphrase;
};

Result<OpenedContent> openBy(const QString &path, const Secrets &secrets, const Context &context)
{
    Error first(ErrorCode::PassphraseNeeded, Subject::Option, u"--passphrase-file"_s);
    for (const SharedSecret &secret : secrets) {
        auto content = verifyBackup(path, *secret, context);
        if (content)
            return OpenedContent{*std::move(content), secret};
        if (content.error().code() != ErrorCode::PassphraseWrong)
            return std::move(content).error();
        if (first.code() == ErrorCode::PassphraseNeeded)
            first = std::move(content).error();
    }
    return first;
}

/// Where nothing at hand opens it and nothing was given for it, a person at a terminal is asked.
Result<OpenedContent> open(const QString &path, const Arguments &arguments, Session &session)
{
    CW_TRY(given, session.secret(arguments, u"passphrase-file"_s));
    CW_TRY(secrets, openersAtHand(given, arguments, session));
    auto opened = openBy(path, secrets, session.context());
    const bool isClosed = !opened && (opened.error().code() == ErrorCode::PassphraseNeeded ||
                                      opened.error().code() == ErrorCode::PassphraseWrong);
    if (!isClosed || given)
        return opened;
    const auto asked = session.ask(tr("Passphrase or recovery code of the backup:"));
    if (!asked)
        return opened;
    Secrets typed;
    addOpener(typed, *asked);
    // A backup of format 1 knows nothing of what is typed; the vault that lies here may.
    if (const auto vault = session.services().unlockWith(**asked, session.context()))
        typed.push_back(std::make_shared<const SecretBytes>(vault->passphrase().clone()));
    return openBy(path, typed, session.context());
}

Result<int> create(const Arguments &arguments, Session &session)
{
    const QString path = arguments.positional().first();
    CW_CHECK(checkOutput(path));
    CW_TRY(store, session.store());
    CW_TRY(closing, closingFor(arguments, session));
    CW_CHECK(createBackup(*store, path, *closing.passphrase, session.context(), closing.typedSeal));
    if (session.output().isJson()) {
        session.output().document(QJsonDocument(QJsonObject{{u"file"_s, path}}));
        return exitcode::done;
    }
    const QString opener = closing.isOwn ? tr("that passphrase opens it.")
                           : closing.typedSeal.isEmpty()
                               ? tr("the vault's passphrase file or recovery code opens it.")
                               : tr("the vault's passphrase or recovery code opens it.");
    session.output().line(tr("Backup written to %1; %2").arg(shownValue(path), opener));
    return exitcode::done;
}

QJsonObject findingObject(const Error &error)
{
    const ErrorText words = errorText(error);
    return {{u"code"_s, errorName(error.code())},
            {u"severity"_s, severityName(Severity::Critical)},
            {u"message"_s, words.message},
            {u"hint"_s, words.hint.isEmpty() ? QJsonValue() : QJsonValue(words.hint)}};
}

/// A backup that would not restore is what `verify` looks for, not its own failure.
int tellDamage(const Error &error, Session &session)
{
    if (session.output().isJson())
        session.output().document(
            QJsonDocument(QJsonObject{{u"ok"_s, false}, {u"findings"_s, QJsonArray{findingObject(error)}}}));
    else
        session.output().line(errorText(error).message);
    return exitcode::notWell;
}

Result<int> verify(const Arguments &arguments, Session &session)
{
    const auto opened = open(arguments.positional().first(), arguments, session);
    if (!opened) {
        const ErrorCode code = opened.error().code();
        if (code == ErrorCode::BackupInvalid || code == ErrorCode::StoreDamaged)
            return tellDamage(opened.error(), session);
        return opened.error();
    }
    const BackupContent &content = opened->content;
    if (session.output().isJson())
        session.output().document(
            QJsonDocument(QJsonObject{{u"ok"_s, true},
                                      {u"findings"_s, QJsonArray()},
                                      {u"created_at"_s, content.createdAt.toString(Qt::ISODate)},
                                      {u"certificates"_s, content.certificates},
                                      {u"keys"_s, content.keys}}));
    else
        session.output().line(tr("The backup is whole: made %1, certificates: %2, keys: %3.")
                                  .arg(dateText(content.createdAt))
                                  .arg(content.certificates)
                                  .arg(content.keys));
    return exitcode::done;
}

Result<int> restore(const Arguments &arguments, Session &session)
{
    const QString path = arguments.positional().first();
    CW_TRY(opened, open(path, arguments, session));
    const BackupContent &content = opened.content;
    bool replaces = false;
    if (session.services().storeExists()) {
        CW_CHECK(session.confirm(
            arguments, tr("Replace the store in %1? What is there now is kept in its backups folder.")
                           .arg(shownValue(session.services().storeFolder()))));
        replaces = true;
    }
    CW_CHECK(restoreBackup(path, *opened.passphrase, session.services().storeFolder(),
                           replaces ? ReplaceStore::Yes : ReplaceStore::No, session.context()));
    CW_TRY(restored, Store::open(session.services().storeFolder(), Store::Missing::Fail, session.context()));
    CW_TRY(connection, restored.connect());
    CW_CHECK(tellOwner(restored, connection, session));
    if (session.output().isJson())
        session.output().document(QJsonDocument(QJsonObject{{u"store"_s, session.services().storeFolder()},
                                                            {u"certificates"_s, content.certificates}}));
    else
        session.output().line(tr("Restored to %3: certificates: %1, keys: %2.")
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
