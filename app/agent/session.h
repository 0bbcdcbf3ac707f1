#pragma once

#include "arguments.h"
#include "output.h"
#include "renewal/fulfil.h"
#include "service/services.h"

namespace certwright::agent {

/// Store, vault and presets, opened; hands each core call just the references it takes.
class Workshop
{
public:
    Workshop(std::shared_ptr<const Store> store, Vault vault, PresetCatalogue presets, SecretStore &keychain)
        : m_store(std::move(store)),
          m_vault(std::move(vault)),
          m_presets(std::move(presets)),
          m_keychain(&keychain)
    {
    }
    const Store &store() const { return *m_store; }
    const PresetCatalogue &presets() const { return m_presets; }
    IssuanceParts issuance() const { return {*m_store, m_vault, m_keychain, QStringLiteral("agent")}; }
    DeployParts deploy() const { return {*m_store, m_vault, m_presets, m_keychain, QStringLiteral("agent")}; }
    FulfilParts fulfil() const { return {issuance(), deploy()}; }

private:
    std::shared_ptr<const Store> m_store;
    Vault m_vault;
    PresetCatalogue m_presets;
    SecretStore *m_keychain;
};

/// What a command works with: the services, where to write, whether to ask, and the context of this run.
class Session
{
public:
    Session(Services &services, Output &output, Context context, bool mayPrompt)
        : m_services(services), m_output(output), m_context(std::move(context)), m_mayPrompt(mayPrompt)
    {
    }
    Services &services() const { return m_services; }
    Output &output() const { return m_output; }
    const Context &context() const { return m_context; }

    /// The store for reading; NotFound where there is none yet.
    Result<std::shared_ptr<const Store>> store() const;
    /// Store, vault (made where there is none) and presets.
    Result<Workshop> workshop() const;
    /// A passphrase file's content where the option was given, else none.
    Result<SharedSecret> secret(const Arguments &arguments, const QString &option) const;
    /// `--yes`, or `y` at a terminal; ConfirmationNeeded where nobody can be asked, Cancelled for a no.
    Result<> confirm(const Arguments &arguments, const QString &question) const;
    /// Asks for a passphrase of a key that turned out to be needed; PassphraseNeeded where nobody can be
    /// asked.
    Result<SharedSecret> ask(const QString &question) const;

private:
    Services &m_services;
    Output &m_output;
    Context m_context;
    bool m_mayPrompt;
};

/// How a passphrase is asked for at a terminal, and which option gives it where there is none.
struct PassphraseWish {
    QString question;
    QString option;
};

/// Runs `work(passphrase)`; where it fails for want of a passphrase and a person is there, asks once and runs
/// it again.
template<class Work>
auto withPassphrase(const Session &session, SharedSecret given, const PassphraseWish &wish, Work work)
{
    auto result = work(given);
    if (result || given || result.error().code() != ErrorCode::PassphraseNeeded)
        return result;
    auto typed = session.ask(wish.question);
    if (typed)
        return work(*typed);
    return decltype(result)(std::move(result).error().with(Subject::Option, wish.option));
}

} // namespace certwright::agent
