#include "base/durablefile.h"
#include "command.h"
#include "exitcode.h"
#include "inventory/vaultrepository.h"
#include "lookup.h"
#include "prompt.h"
#include "secrets/passphrasefile.h"
#include "service/vaultcare.h"
#include "text/shownvalue.h"
#include "usage.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

void tell(const QString &text, Session &session)
{
    if (!session.output().isJson())
        session.output().line(text);
}

QString stateName(Services::VaultState state)
{
    switch (state) {
    case Services::VaultState::Unlocked:
        return u"unlocked"_s;
    case Services::VaultState::Locked:
        return u"locked"_s;
    case Services::VaultState::Missing:
        return u"missing"_s;
    }
    return {};
}

/// Where the passphrase lies: `keychain`, `typed`, or `file` for a random one that only a file or credential
/// holds.
QString keptIn(const VaultRecord &record)
{
    if (record.inKeychain)
        return u"keychain"_s;
    return record.typedSeal.isEmpty() ? u"file"_s : u"typed"_s;
}

Result<int> printStatus(Session &session)
{
    CW_TRY(state, session.services().vaultState(session.context()));
    std::optional<VaultRecord> record;
    if (state != Services::VaultState::Missing) {
        CW_TRY(stored, session.services().vaultRecord(session.context()));
        record = stored;
    }
    if (session.output().isJson()) {
        session.output().document(
            QJsonDocument(QJsonObject{{u"state"_s, stateName(state)},
                                      {u"kept_in"_s, record ? QJsonValue(keptIn(*record)) : QJsonValue()},
                                      {u"has_recovery_code"_s, record && record->recoveryCodeShown}}));
    } else if (!record) {
        session.output().line(tr("There is no vault yet. The first key that is made makes it."));
    } else {
        session.output().line(state == Services::VaultState::Unlocked ? tr("The vault opens.")
                                                                      : tr("The vault is locked."));
        session.output().line(record->inKeychain ? tr("Its passphrase lies in the keychain.")
                              : record->typedSeal.isEmpty()
                                  ? tr("Its passphrase is a random one, kept in a file or credential.")
                                  : tr("A passphrase that you type opens it."));
        session.output().line(record->recoveryCodeShown
                                  ? tr("Its recovery code was shown.")
                                  : tr("Its recovery code was never shown: \"vault recovery-code\" does."));
    }
    return state == Services::VaultState::Locked ? exitcode::locked : exitcode::done;
}

Result<int> create(const Arguments &arguments, Session &session)
{
    const bool file = arguments.has(u"generate-file"_s);
    const bool typed = arguments.has(u"new-passphrase-file"_s);
    const bool keychain = arguments.has(u"keychain"_s);
    if (int(file) + int(typed) + int(keychain) > 1)
        return usageError(tr("Choose one of --keychain, --new-passphrase-file and --generate-file"));
    Services &services = session.services();
    if (services.storeExists()) {
        CW_TRY(record, services.vaultRecord(session.context()));
        if (record)
            return Error(ErrorCode::VaultExists, Subject::Store, services.storeFolder());
    }
    if (file) {
        CW_CHECK(createVaultWithFile(services, arguments.value(u"generate-file"_s), session.context()));
        tell(tr("Vault made. Its passphrase is in %1: keep a copy elsewhere, and give the file by "
                "--vault-passphrase-file or "
                "CERTWRIGHT_VAULT_PASSPHRASE_FILE.")
                 .arg(shownValue(arguments.value(u"generate-file"_s))),
             session);
    } else if (typed || keychain) {
        UnlockSources from;
        if (typed)
            from.passphraseFile = arguments.value(u"new-passphrase-file"_s);
        else
            from.keychain = &services.keychain();
        CW_TRY(vault, services.createVault(from, session.context()));
        tell(typed ? tr("Vault made; that passphrase opens it.")
                   : tr("Vault made; its passphrase is in the keychain."),
             session);
    } else {
        CW_TRY(vault, services.vault(session.context()));
        tell(tr("Vault made."), session);
    }
    if (session.output().isJson())
        return printStatus(session);
    return exitcode::done;
}

Result<int> unlock(const Arguments &arguments, Session &session)
{
    Services &services = session.services();
    if (arguments.has(u"recovery-code-file"_s)) {
        CW_TRY(code, readPassphraseFile(arguments.value(u"recovery-code-file"_s)));
        CW_TRY(vault, unlockByRecoveryCode(services, code, session.context()));
    } else {
        CW_TRY(vault, services.existingVault(session.context()));
    }
    const auto kept = keepInKeychain(services, session.context());
    if (!session.output().isJson())
        session.output().line(
            kept ? tr("The vault opens. Its passphrase is in the keychain.")
                 : tr("The vault opens. No keychain can be reached, so nothing is kept open."));
    if (session.output().isJson())
        return printStatus(session);
    return exitcode::done;
}

Result<SecretBytes> newPassphrase(const Arguments &arguments, Session &session)
{
    if (arguments.has(u"new-passphrase-file"_s))
        return readPassphraseFile(arguments.value(u"new-passphrase-file"_s));
    CW_TRY(first, session.ask(tr("New passphrase:")));
    CW_TRY(second, session.ask(tr("The same again:")));
    if (!(*first == *second))
        return Error(ErrorCode::PassphraseInvalid, Subject::Reason, tr("the two differ"));
    return first->clone();
}

Result<int> change(const Arguments &arguments, Session &session)
{
    Services &services = session.services();
    CW_TRY(vault, services.existingVault(session.context()));
    CW_TRY(record, services.vaultRecord(session.context()));
    const bool renews = arguments.has(u"renew"_s);
    const bool needsTyped = !renews || !record->typedSeal.isEmpty();
    if (needsTyped) {
        CW_TRY(typed, newPassphrase(arguments, session));
        if (renews)
            CW_CHECK(renewVault(services, &typed, session.context()));
        else
            CW_CHECK(changeTypedPassphrase(services, typed, session.context()));
    } else {
        CW_CHECK(renewVault(services, nullptr, session.context()));
    }
    tell(
        renews
            ? tr("All keys are sealed anew. The old recovery code opens nothing any more: print the new one.")
            : tr("The vault's passphrase is changed."),
        session);
    if (session.output().isJson())
        return printStatus(session);
    return exitcode::done;
}

Result<int> recoveryCode(const Arguments &arguments, Session &session)
{
    const bool toFile = arguments.has(u"out"_s);
    if (!toFile && isatty(STDOUT_FILENO) != 1)
        return usageError(tr("The recovery code is shown only at a terminal, or written by --out FILE"));
    // Once it was given out, the store takes it for seen.
    const QString path = arguments.value(u"out"_s);
    CW_CHECK(checkOutput(path));
    CW_TRY(code, showRecoveryCode(session.services(), session.context()));
    if (toFile) {
        CW_CHECK(writeFileDurably(path, code.view(), FileAccess(), IfExists::Refuse));
        tell(tr("Recovery code written to %1. Print it, keep it safe, and delete the file.")
                 .arg(shownValue(path)),
             session);
        return exitcode::done;
    }
    session.output().raw(code.view());
    session.output().raw("\n");
    return exitcode::done;
}

} // namespace

void addVaultCommands(Commands &commands)
{
    CommandSpec making;
    making.path = u"vault create"_s;
    making.summary = tr("Make the vault that closes all private keys.");
    making.details = tr("The first command that needs a key makes it by itself: by a passphrase file or "
                        "credential that was given, else in the "
                        "keychain, else by asking.");
    making.most = 0;
    making.options = {
        {u"keychain"_s, {}, tr("keep a random passphrase in the keychain")},
        {u"new-passphrase-file"_s, u"FILE"_s, tr("the passphrase that shall open it (- is stdin)")},
        {u"generate-file"_s, u"FILE"_s,
         tr("write a random passphrase to a new file that only you can read")}};
    commands.push_back({making, create});

    CommandSpec standing;
    standing.path = u"vault status"_s;
    standing.summary = tr("Show whether the vault opens, and where its passphrase is kept.");
    standing.most = 0;
    commands.push_back({standing, [](const Arguments &, Session &session) { return printStatus(session); }});

    CommandSpec opening;
    opening.path = u"vault unlock"_s;
    opening.summary = tr(
        "Prove a passphrase or recovery code, and put the passphrase into the keychain where there is one.");
    opening.most = 0;
    opening.options = {{u"recovery-code-file"_s, u"FILE"_s, tr("open it by the recovery code (- is stdin)")}};
    commands.push_back({opening, unlock});

    CommandSpec changing;
    changing.path = u"vault change-passphrase"_s;
    changing.summary = tr("Change the passphrase that you type.");
    changing.most = 0;
    changing.options = {
        {u"new-passphrase-file"_s, u"FILE"_s, tr("the new one (- is stdin)")},
        {u"renew"_s, {}, tr("after a leak: a new random passphrase too, everything sealed anew")}};
    commands.push_back({changing, change});

    CommandSpec paper;
    paper.path = u"vault recovery-code"_s;
    paper.summary =
        tr("Show the code that opens the vault when the keychain is lost: on a terminal, or into a file.");
    paper.most = 0;
    paper.options = {{u"out"_s, u"FILE"_s, tr("write it to a new file that only you can read")}};
    commands.push_back({paper, recoveryCode});
}

} // namespace certwright::agent
