#pragma once

#include "deploy/deploy.h"
#include "issuance/issuanceplan.h"
#include "service/services.h"

#include <QHash>

namespace certwright::ui {

/// What the wizard for certificates is filled with; pages take it and give back a changed copy.
struct CertificateDraft {
    IssuancePlan plan;
    QStringList typedNames;               ///< as typed; the valid ones stand in the plan
    std::optional<TargetWish> wish;       ///< none: it is just kept
    std::optional<PlannedTarget> planned; ///< the wish as it was checked last
    bool mayReplace = false;              ///< the person agreed to what is in the way
};

/// One of our authorities, as far as choosing one needs to know it.
struct AuthorityChoice {
    AuthorityId id;
    QString name;
    Certificate certificate;
    bool hasKey = false;
    bool needsPassphrase = false; ///< its key has one of its own
};

/// What the store and this computer say; read off the GUI thread.
struct CertificateFacts {
    QDateTime now;
    QList<AuthorityChoice> authorities;
    QList<Preset> presets;
    QHash<QString, QString> found; ///< preset → what was found here: "nginx is running here"
    QStringList ownNames;
    QStringList ownAddresses;
    QString otherStore; ///< where the store lies, unless that is the usual place

    const AuthorityChoice *authority(std::optional<AuthorityId> id) const;
    const Preset *preset(const QString &id) const;
    /// Those that can sign now.
    QList<AuthorityChoice> usableAuthorities() const;
};
Result<CertificateFacts> readCertificateFacts(Services &services, const Context &context);

/// For problems() and plannedDays().
PlanFacts planFacts(const IssuancePlan &plan, const CertificateFacts &facts);

/// A valid certificate of the store that covers a name already.
struct Covering {
    QString name; ///< it is known by
    QDateTime until;
};
/// For each name that is covered; the first few names only.
Result<QHash<QString, Covering>> coveringCertificates(const QList<AlternativeName> &names, Services &services,
                                                      const Context &context);

} // namespace certwright::ui
