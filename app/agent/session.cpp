#include "session.h"

#include "prompt.h"
#include "secrets/passphrasefile.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

Result<std::shared_ptr<const Store>> Session::store() const
{
    return m_services.store(Store::Missing::Fail, m_context);
}

Result<Workshop> Session::workshop() const
{
    CW_TRY(presets, m_services.presets());
    CW_TRY(vault, m_services.vault(m_context));
    CW_TRY(opened, m_services.store(Store::Missing::Create, m_context));
    return Workshop(opened, vault, presets, m_services.keychain());
}

Result<SharedSecret> Session::secret(const Arguments &arguments, const QString &option) const
{
    if (!arguments.has(option))
        return SharedSecret();
    CW_TRY(secret, readPassphraseFile(arguments.value(option)));
    return SharedSecret(std::make_shared<const SecretBytes>(std::move(secret)));
}

Result<> Session::confirm(const Arguments &arguments, const QString &question) const
{
    if (arguments.has(u"yes"_s))
        return {};
    if (!m_mayPrompt)
        return Error(ErrorCode::ConfirmationNeeded, Subject::Option, u"--yes"_s);
    return promptYes(question) ? Result<>() : Result<>(ErrorCode::Cancelled);
}

Result<SharedSecret> Session::ask(const QString &question) const
{
    if (!m_mayPrompt)
        return ErrorCode::PassphraseNeeded;
    CW_TRY(secret, promptSecret(question));
    return SharedSecret(std::make_shared<const SecretBytes>(std::move(secret)));
}

} // namespace certwright::agent
