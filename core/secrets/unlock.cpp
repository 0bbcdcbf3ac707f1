#include "secrets/unlock.h"

#include "secrets/passphrasefile.h"
#include "secrets/vaultkeeping.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int promptTries = 3;

QString credentialName()
{
    return u"certwright-vault"_s;
}

bool hasCredential(const UnlockSources &sources)
{
    if (sources.credentialsFolder.isEmpty())
        return false;
    const QFileInfo file(sources.credentialsFolder + u'/' + credentialName());
    return file.exists() || file.isSymLink();
}

/// What a file or credential holds, and where that was.
struct GivenSecret {
    SecretBytes secret;
    QString path;
};

/// The file that was named, else the service manager's credential; empty where neither was given.
Result<std::optional<GivenSecret>> givenSecret(const UnlockSources &sources)
{
    if (!sources.passphraseFile.isEmpty()) {
        CW_TRY(secret, readPassphraseFile(sources.passphraseFile));
        return GivenSecret{std::move(secret), sources.passphraseFile};
    }
    if (hasCredential(sources)) {
        CW_TRY(secret, readCredential(sources.credentialsFolder, credentialName()));
        return GivenSecret{std::move(secret), sources.credentialsFolder + u'/' + credentialName()};
    }
    return std::optional<GivenSecret>();
}

/// The keychain's entry, or the spare one beside it where that is the one that opens the vault.
Result<Vault> unlockFromKeychain(const VaultRecord &record, SecretStore &keychain, const Context &context)
{
    bool isWrong = false;
    for (const QString &account : {vaultAccount(record.storeId), spareVaultAccount(record.storeId)}) {
        CW_TRY(found, keychain.read(account, context));
        if (!found)
            continue;
        auto vault = Vault::unlock(record, *found);
        if (vault)
            return vault;
        isWrong = true;
    }
    return isWrong ? ErrorCode::VaultPassphraseWrong : ErrorCode::KeychainEntryMissing;
}

Result<Vault> unlockByPrompt(const VaultRecord &record, const UnlockSources &sources, const Context &context)
{
    auto ask = UnlockSources::Ask::Unlock;
    for (int i = 0; i < promptTries; ++i) {
        CW_CHECK(context.checkpoint());
        CW_TRY(secret, sources.prompt(ask));
        auto vault = Vault::unlock(record, secret);
        if (vault || vault.error().code() != ErrorCode::VaultPassphraseWrong)
            return vault;
        ask = UnlockSources::Ask::UnlockAgain;
    }
    return ErrorCode::VaultPassphraseWrong;
}

/// A vault that is kept by what a person or a file gave: the random passphrase itself, or a typed one.
Result<CreatedVault> createFrom(const QString &storeId, const SecretBytes &secret)
{
    if (isGeneratedPassphrase(secret)) {
        CW_TRY(vault, Vault::fromGenerated(storeId, secret));
        CW_TRY(record, vault.record(nullptr));
        return CreatedVault{std::move(record), std::move(vault)};
    }
    CW_TRY(vault, Vault::make(storeId));
    CW_TRY(record, vault.record(&secret));
    return CreatedVault{std::move(record), std::move(vault)};
}

/// An entry may lie there already, from a run that ended before its store was written: it is used, never
/// overwritten.
Result<CreatedVault> createInKeychain(const QString &storeId, SecretStore &keychain, const Context &context)
{
    CW_TRY(found, keychain.read(vaultAccount(storeId), context));
    CW_TRY(vault, found && isGeneratedPassphrase(*found) ? Vault::fromGenerated(storeId, *found)
                                                         : Vault::make(storeId));
    CW_TRY(record, vault.record(nullptr));
    CW_TRY(kept, rememberInKeychain(record, vault, keychain, context));
    return CreatedVault{std::move(kept), std::move(vault)};
}

Error lockedBecause(std::optional<Error> why)
{
    Error locked(ErrorCode::VaultLocked);
    return why ? std::move(locked).causedBy(*std::move(why)) : locked;
}

} // namespace

Result<Vault> unlockVault(const VaultRecord &record, const UnlockSources &sources, const Context &context)
{
    CW_CHECK(context.checkpoint());
    context.report({Step::UnlockingVault, {}, 0, 0});
    CW_TRY(given, givenSecret(sources));
    if (given) {
        auto vault = Vault::unlock(record, given->secret);
        if (!vault && vault.error().code() == ErrorCode::VaultPassphraseWrong)
            return std::move(vault).error().with(Subject::File, given->path);
        return vault;
    }
    std::optional<Error> why;
    if (sources.keychain && (record.inKeychain || !sources.prompt)) {
        auto vault = unlockFromKeychain(record, *sources.keychain, context);
        if (vault || vault.error().code() == ErrorCode::Cancelled)
            return vault;
        why = std::move(vault).error();
    }
    if (sources.prompt)
        return unlockByPrompt(record, sources, context);
    return lockedBecause(std::move(why));
}

Result<CreatedVault> createVault(const QString &storeId, const UnlockSources &sources, const Context &context)
{
    CW_CHECK(context.checkpoint());
    context.report({Step::UnlockingVault, {}, 0, 0});
    CW_TRY(given, givenSecret(sources));
    if (given)
        return createFrom(storeId, given->secret);
    std::optional<Error> why;
    if (sources.keychain) {
        auto created = createInKeychain(storeId, *sources.keychain, context);
        if (created || created.error().code() == ErrorCode::Cancelled)
            return created;
        why = std::move(created).error();
    }
    if (sources.prompt) {
        CW_TRY(typed, sources.prompt(UnlockSources::Ask::Create));
        return createFrom(storeId, typed);
    }
    return lockedBecause(std::move(why))
        .with(Subject::Option, u"certwright-agent vault create --generate-file FILE"_s);
}

} // namespace certwright
