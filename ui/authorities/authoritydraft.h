#pragma once

#include "issuance/authorityplan.h"
#include "service/services.h"

namespace certwright::ui {

/// What the wizard for authorities is filled with.
struct AuthorityDraft {
    AuthorityPlan plan;
    bool isLimited = true;
    QStringList typedScope; ///< names and networks as typed
    bool hasOwnPassphrase = false;
};

/// An authority that another one can stand below.
struct ParentChoice {
    AuthorityId id;
    QString name;
    Certificate certificate;
    bool needsPassphrase = false;
};

/// What the store says; read off the GUI thread.
struct AuthorityKnowledge {
    QDateTime now;
    QStringList namesInUse;
    QList<ParentChoice> parents;
    const ParentChoice *parent(std::optional<AuthorityId> id) const;
};
Result<AuthorityKnowledge> readAuthorityKnowledge(Services &services, const Context &context);
/// For problems().
AuthorityFacts authorityFacts(const AuthorityPlan &plan, const AuthorityKnowledge &known);

/// Names and networks that an authority of this computer's network needs; with those somebody is about to
/// use.
QStringList proposedScope(const QStringList &wantedNames);

} // namespace certwright::ui
