#include "secrets/vaultkeeping.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

QString vaultLabel()
{
    return u"Certwright vault"_s;
}

/// A keychain that takes a secret and does not give it back must not be trusted with the only copy.
Result<> writeProved(SecretStore &keychain, const QString &account, const SecretBytes &secret,
                     const Context &context)
{
    CW_CHECK(keychain.write(account, secret, vaultLabel(), context));
    CW_TRY(readBack, keychain.read(account, context));
    if (!readBack || !(*readBack == secret))
        return ErrorCode::KeychainUnavailable;
    return {};
}

/// Writes the vault's entry. At each moment one of the two accounts holds what opens this vault, once one
/// did.
Result<> layDown(const Vault &vault, SecretStore &keychain, const Context &context)
{
    const QString account = vaultAccount(vault.storeId());
    const QString spareAccount = spareVaultAccount(vault.storeId());
    CW_TRY(found, keychain.read(account, context));
    if (found && *found == vault.passphrase())
        return {};
    CW_TRY(spare, keychain.read(spareAccount, context));
    const bool spareFits = spare && *spare == vault.passphrase();
    if (found && !spareFits)
        CW_CHECK(writeProved(keychain, spareAccount, *found, context));
    CW_CHECK(writeProved(keychain, account, vault.passphrase(), context));
    return spareFits ? keychain.remove(spareAccount, context) : Result<>();
}

} // namespace

Result<VaultRecord> withTypedPassphrase(const VaultRecord &record, const Vault &vault,
                                        const SecretBytes &typed)
{
    if (!vault.opens(record))
        return ErrorCode::VaultPassphraseWrong;
    CW_TRY(fresh, vault.record(&typed));
    VaultRecord changed = record;
    changed.typedSeal = fresh.typedSeal;
    return changed;
}

Result<VaultRecord> rememberInKeychain(const VaultRecord &record, const Vault &vault, SecretStore &keychain,
                                       const Context &context)
{
    if (!vault.opens(record))
        return ErrorCode::VaultPassphraseWrong;
    CW_CHECK(layDown(vault, keychain, context));
    VaultRecord changed = record;
    changed.inKeychain = true;
    return changed;
}

Result<VaultRecord> forgetInKeychain(const VaultRecord &record, SecretStore &keychain, const Context &context)
{
    CW_CHECK(keychain.remove(vaultAccount(record.storeId), context));
    CW_CHECK(keychain.remove(spareVaultAccount(record.storeId), context));
    VaultRecord changed = record;
    changed.inKeychain = false;
    return changed;
}

Result<RenewedVault> beginRenewal(const VaultRecord &record, const RenewalKeeping &keeping,
                                  const Context &context)
{
    if (!record.typedSeal.isEmpty() && !keeping.typed)
        return ErrorCode::PassphraseNeeded;
    if (record.inKeychain && !keeping.keychain)
        return ErrorCode::KeychainUnavailable;
    if (!keeping.typed && !keeping.generated && !record.inKeychain)
        return ErrorCode::PassphraseNeeded;
    CW_TRY(vault, keeping.generated ? Vault::fromGenerated(record.storeId, *keeping.generated)
                                    : Vault::make(record.storeId));
    if (vault.opens(record))
        return ErrorCode::PassphraseInvalid;
    CW_TRY(fresh, vault.record(keeping.typed));
    fresh.inKeychain = record.inKeychain;
    if (record.inKeychain)
        CW_CHECK(
            writeProved(*keeping.keychain, spareVaultAccount(record.storeId), vault.passphrase(), context));
    return RenewedVault{std::move(fresh), std::move(vault)};
}

Result<> finishRenewal(const RenewedVault &renewed, SecretStore *keychain, const Context &context)
{
    if (!renewed.record.inKeychain)
        return {};
    if (!keychain)
        return ErrorCode::KeychainUnavailable;
    CW_CHECK(
        writeProved(*keychain, vaultAccount(renewed.record.storeId), renewed.vault.passphrase(), context));
    return keychain->remove(spareVaultAccount(renewed.record.storeId), context);
}

} // namespace certwright
