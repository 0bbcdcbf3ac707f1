#include "issuance/issue.h"

#include "inventory/certificaterepository.h"
#include "inventory/keyrepository.h"
#include "issuance/madecertificate.h"
#include "secrets/keypassphrase.h"

namespace certwright {

namespace {

Result<> rememberIfAsked(const IssuancePlan &plan, const MadeCertificate &made, const IssuanceParts &parts,
                         const Context &context, Connection &connection)
{
    if (!plan.rememberKeyPassphrase || !plan.keyPassphrase)
        return {};
    CW_TRY(key, KeyRepository(connection).byPublicKey(made.key.spkiSha256));
    return key ? rememberPassphrase(key->id, plan.keyPassphrase, parts, context) : Result<>();
}

IssuancePlan planOf(const ManagedCertificate &managed, const SharedSecret &keyPassphrase,
                    const SharedSecret &authorityPassphrase)
{
    IssuancePlan plan;
    plan.names = managed.names;
    plan.subject = managed.subject;
    plan.profile = managed.profile;
    plan.keyAlgorithm = managed.keyAlgorithm;
    plan.issuer = managed.issuer;
    plan.authority = managed.authority;
    plan.days = managed.days;
    plan.renewal = managed.renewal;
    plan.reuseKey = managed.reuseKey;
    plan.label = managed.label;
    plan.keyPassphrase = managed.ownPassphrase ? keyPassphrase : nullptr;
    plan.authorityPassphrase = authorityPassphrase;
    return plan;
}

/// The key that the current certificate has.
Result<PrivateKey> currentKey(const ManagedCertificate &managed, const SharedSecret &passphrase,
                              const IssuanceParts &parts, Connection &connection, const Context &context)
{
    CW_TRY(current, CertificateRepository(connection).byId(*managed.current));
    if (!current.key)
        return Error(ErrorCode::RenewalImpossible, Subject::Certificate,
                     current.certificate.subject().commonName());
    return openKeyOf(current, passphrase, parts, connection, context);
}

/// The passphrase that was remembered for the key it has now, so that a renewal needs nobody.
Result<SharedSecret> rememberedForCurrent(const ManagedCertificate &managed, const IssuanceParts &parts,
                                          Connection &connection, const Context &context)
{
    CW_TRY(current, CertificateRepository(connection).byId(*managed.current));
    if (!parts.keychain || !current.key)
        return SharedSecret();
    CW_TRY(found, rememberedPassphrase(*parts.keychain, parts.store.id(), *current.key, context));
    return found ? std::make_shared<const SecretBytes>(*std::move(found)) : SharedSecret();
}

} // namespace

Result<IssuedCertificate> issue(const IssuancePlan &plan, const IssuanceParts &parts, const Context &context)
{
    context.report({Step::Preparing, {}});
    CW_TRY(connection, parts.store.connect());
    PreparedIssuers issuers(parts, connection);
    CW_TRY(ingredients, gather(plan, issuers, context));
    CW_TRY(key, makeKey(plan, context));
    CW_TRY(made, makeCertificate(plan, ingredients, key, parts.vault, context));
    context.report({Step::Storing, {}});
    CW_CHECK(context.checkpoint());
    // One transaction with the keychain in it: where that one fails, nothing was issued.
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(issued, storeNew(made, parts, connection));
    CW_CHECK(rememberIfAsked(plan, made, parts, context, connection));
    CW_CHECK(transaction.commit());
    return issued;
}

Result<IssuedCertificate> reissue(const ManagedCertificate &managed, const SharedSecret &keyPassphrase,
                                  const SharedSecret &authorityPassphrase, const IssuanceParts &parts,
                                  const Context &context)
{
    IssuancePlan plan = planOf(managed, keyPassphrase, authorityPassphrase);
    const bool ours = managed.issuer == IssuerKind::SelfSigned || managed.issuer == IssuerKind::LocalCa;
    if (!ours || !managed.current)
        return Error(ErrorCode::RenewalImpossible, Subject::Certificate, nameOf(plan));
    CW_TRY(connection, parts.store.connect());
    if (managed.ownPassphrase && !managed.reuseKey && !keyPassphrase) {
        CW_TRY(remembered, rememberedForCurrent(managed, parts, connection, context));
        if (!remembered)
            return Error(ErrorCode::PassphraseNeeded, Subject::Certificate, nameOf(plan));
        plan.keyPassphrase = remembered;
        plan.rememberKeyPassphrase = true;
    }
    PreparedIssuers issuers(parts, connection);
    CW_TRY(ingredients, gather(plan, issuers, context));
    CW_TRY(key, managed.reuseKey ? currentKey(managed, keyPassphrase, parts, connection, context)
                                 : makeKey(plan, context));
    CW_TRY(made, makeCertificate(plan, ingredients, key, parts.vault, context));
    context.report({Step::Storing, {}});
    CW_CHECK(context.checkpoint());
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(issued, storeRenewed(made, managed.id, parts, connection));
    CW_CHECK(rememberIfAsked(plan, made, parts, context, connection));
    CW_CHECK(transaction.commit());
    return issued;
}

} // namespace certwright
