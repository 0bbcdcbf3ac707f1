#include "authorities/authoritydraft.h"

#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/keyrepository.h"
#include "wizards/thiscomputer.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

const ParentChoice *AuthorityKnowledge::parent(std::optional<AuthorityId> id) const
{
    const auto at = std::find_if(parents.cbegin(), parents.cend(),
                                 [&](const ParentChoice &choice) { return id == choice.id; });
    return at == parents.cend() ? nullptr : &*at;
}

Result<AuthorityKnowledge> readAuthorityKnowledge(Services &services, const Context &context)
{
    AuthorityKnowledge known;
    known.now = context.now();
    if (!services.storeExists())
        return known;
    CW_TRY(store, services.store(Store::Missing::Fail, context));
    CW_TRY(connection, store->connect());
    CW_TRY(all, AuthorityRepository(connection).all());
    for (const Authority &authority : all) {
        known.namesInUse << authority.name;
        CW_TRY(stored, CertificateRepository(connection).byId(authority.certificate));
        if (!authority.key || stored.certificate.notAfter() <= known.now)
            continue;
        CW_TRY(key, KeyRepository(connection).byId(*authority.key));
        known.parents << ParentChoice{authority.id, authority.name, stored.certificate,
                                      key.protection == KeyProtection::OwnPassphrase};
    }
    return known;
}

AuthorityFacts authorityFacts(const AuthorityPlan &plan, const AuthorityKnowledge &known)
{
    AuthorityFacts facts;
    facts.now = known.now;
    facts.namesInUse = known.namesInUse;
    if (const ParentChoice *parent = known.parent(plan.parent)) {
        facts.parent = parent->certificate;
        facts.parentHasKey = true;
    }
    return facts;
}

QStringList proposedScope(const QStringList &wantedNames)
{
    const ThisComputer computer = thisComputer();
    // RFC 8375 and RFC 6762; `internal` is kept free of public names by ICANN.
    QStringList scope{u"home.arpa"_s, u"internal"_s, u"local"_s, u"localhost"_s};
    if (!computer.domain.isEmpty() && !scope.contains(computer.domain))
        scope.prepend(computer.domain);
    scope << computer.networks << u"127.0.0.0/8"_s;
    for (const QString &name : wantedNames) {
        const auto wanted = AlternativeName::parse(name.startsWith("*."_L1) ? name.mid(2) : name);
        const auto soFar = NameConstraints::parse(scope);
        if (wanted && soFar && !soFar->allows(*wanted))
            scope << wanted->value();
    }
    return scope;
}

} // namespace certwright::ui
