#include "text/errorsentences.h"

#include <QCoreApplication>

namespace certwright {
namespace {

struct VaultSentences {
    Q_DECLARE_TR_FUNCTIONS(certwright::ErrorText)
    using enum ErrorCode;

public:
    static constexpr ErrorSentence all[] = {
        {VaultMissing, QT_TR_NOOP("The store at {store} has no vault yet, so it holds no keys."),
         QT_TR_NOOP("It is made with the first key.")},
        {VaultMissing, QT_TR_NOOP("There is no vault yet."), QT_TR_NOOP("It is made with the first key.")},
        {VaultLocked, QT_TR_NOOP("There is no vault yet, and nothing that could keep its passphrase."),
         QT_TR_NOOP("Open a keychain, type a passphrase, or write a passphrase file with: {option}")},
        {VaultLocked, QT_TR_NOOP("The vault is locked, so the keys stay closed."),
         QT_TR_NOOP("Unlock the keychain, type the vault's passphrase, or give a file that holds it.")},
        {VaultExists, QT_TR_NOOP("The store at {store} already has a vault."),
         QT_TR_NOOP("Change its passphrase instead.")},
        {VaultExists, QT_TR_NOOP("There is already a vault."), QT_TR_NOOP("Change its passphrase instead.")},
        {VaultPassphraseWrong, QT_TR_NOOP("What {file} holds doesn't open the vault."),
         QT_TR_NOOP("Check that it is the file for this store.")},
        {VaultPassphraseWrong, QT_TR_NOOP("The passphrase doesn't open the vault."),
         QT_TR_NOOP("Check the passphrase, or use the recovery code.")},
        {RecoveryCodeInvalid, QT_TR_NOOP("The recovery code has a mistake in it, or isn't whole."),
         QT_TR_NOOP("Compare it with the paper: eleven groups of five letters and digits.")},
        {RecoveryCodeUnseen,
         QT_TR_NOOP(
             "The vault's recovery code isn't on paper yet: if the keychain is lost, so are the keys."),
         QT_TR_NOOP("Show the recovery code, and keep it in a safe place.")},
        {KeychainLocked, QT_TR_NOOP("Your keychain is locked, or its prompt was refused."),
         QT_TR_NOOP("Unlock the keychain, or use the vault's passphrase.")},
        {KeychainUnavailable, QT_TR_NOOP("There is no keychain that can be reached."),
         QT_TR_NOOP("Use a passphrase, or a file that holds it.")},
        {KeychainTimedOut, QT_TR_NOOP("The keychain didn't answer in time."),
         QT_TR_NOOP("Look whether it waits for your answer, or use the vault's passphrase.")},
        {KeychainEntryMissing, QT_TR_NOOP("The keychain has no entry for this store."),
         QT_TR_NOOP("Use the recovery code or the vault's passphrase.")},
    };
};

} // namespace

std::span<const ErrorSentence> vaultSentences()
{
    return VaultSentences::all;
}

} // namespace certwright
