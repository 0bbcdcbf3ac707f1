#include "secrets/keypassphrase.h"

#include "secrets/typedpassphrase.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {

Result<QByteArray> sealWithOwnPassphrase(const PrivateKey &key, const SecretBytes &passphrase)
{
    if (passphrase.isEmpty())
        return ErrorCode::PassphraseInvalid;
    return key.seal(normalisedPassphrase(passphrase), KeyStretching::Typed);
}

Result<PrivateKey> openWithOwnPassphrase(const QByteArray &sealed, const SecretBytes &passphrase)
{
    const SecretBytes composed = normalisedPassphrase(passphrase);
    auto key = PrivateKey::fromDer(sealed, &composed);
    if (key || key.error().code() != ErrorCode::PassphraseWrong || composed == passphrase)
        return key;
    return PrivateKey::fromDer(sealed, &passphrase);
}

Result<std::optional<SecretBytes>> rememberedPassphrase(SecretStore &keychain, const QString &storeId,
                                                        KeyId key, const Context &context)
{
    return keychain.read(keyAccount(storeId, key.value()), context);
}

Result<> rememberPassphrase(SecretStore &keychain, const QString &storeId, KeyId key,
                            const SecretBytes &passphrase, const Context &context)
{
    // The label stands unencrypted in the keychain: no names in it.
    return keychain.write(keyAccount(storeId, key.value()), passphrase, u"Certwright key"_s, context);
}

Result<> forgetPassphrase(SecretStore &keychain, const QString &storeId, KeyId key, const Context &context)
{
    return keychain.remove(keyAccount(storeId, key.value()), context);
}

} // namespace certwright
