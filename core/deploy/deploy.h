#pragma once

#include "deploy/preset.h"
#include "inventory/store.h"
#include "inventory/values.h"
#include "issuance/keyaccess.h"
#include "secrets/vault.h"

namespace certwright {

/// What deploying works on. References outlive the call.
struct DeployParts {
    const Store &store;
    const Vault &vault;
    const PresetCatalogue &presets;
    SecretStore *keychain = nullptr;
    QString by;
};

/// What a person asks for; what is empty comes from the preset where it can work here.
struct TargetWish {
    QString folder;
    QString preset;
    QString owner;
    QString group;
    std::optional<int> keyMode;
    QMap<QString, QString> fileNames;
    std::optional<QString> check; ///< command lines; an empty one switches the preset's off
    std::optional<QString> reload;
    std::optional<QString> preHook;
    std::optional<QString> postHook;
    std::optional<QString> probe;
    QMap<QString, QString> answers;
    bool hooksAreShell = false;
    SharedSecret keystorePassphrase;
};

/// A target that can be made, with what was left out and why ("nginx isn't running here: nothing will be
/// reloaded").
struct PlannedTarget {
    Target target;                   ///< without id and managed certificate
    SharedSecret keystorePassphrase; ///< sealed by addTarget()
    struct LeftOut {
        enum class What { Check, Reload, Service, Probe, Owner };
        What what;
        QString program; ///< or unit, or account
        Error reason;
    };
    QList<LeftOut> leftOut;
    QStringList files; ///< absolute paths that will be written
    QStringList
        inTheWay; ///< of these, what lies there now and will be kept in `.before-certwright/`: ask first
    bool plainFiles = false; ///< links can't serve there: plain files under a journal instead of generations
    QList<Error> warnings;   ///< worth saying, no obstacle
    QString snippet;         ///< to paste into the server's configuration
};
/// Checks everything that can be checked before anything is changed: preset, answers, folder, owner,
/// programs.
Result<PlannedTarget> planTarget(const TargetWish &wish, const QString &certificateName,
                                 const PresetCatalogue &presets, const Context &context);

/// Records a target for a managed certificate.
Result<TargetId> addTarget(const PlannedTarget &planned, ManagedId managed, const DeployParts &parts,
                           const Context &context);
/// The managed certificate of a stored one; one that is only kept is made managed by "external", so that it
/// can have targets.
Result<ManagedId> managedFor(CertificateId certificate, const DeployParts &parts, const Context &context);

struct DeployOptions {
    bool force = false; ///< also an older certificate, also when in step
    bool reload = true;
    SharedSecret keyPassphrase = {};
    std::chrono::milliseconds patience{30'000}; ///< with a server that does not yet show the certificate
};

struct DeployReport {
    TargetId target;
    int generation = 0;
    TargetState state = TargetState::InStep;
    bool changed = false;       ///< false: it was in step already
    QString served;             ///< what the probe saw: fingerprint, or why nothing
    std::optional<Error> error; ///< why it failed or is not confirmed
    QString snippet;            ///< to paste, where it is not confirmed
};

/// One run of the transaction of conventions 2.4. An Error where nothing was changed; a report with state
/// Failed where it was rolled back. Holds the target's lease; first finishes or undoes what a crash left.
Result<DeployReport> deployTarget(TargetId target, const DeployOptions &options, const DeployParts &parts,
                                  const Context &context);
/// Back to the generation before the current one, or to `number`. NoGeneration.
Result<DeployReport> rollBackTarget(TargetId target, std::optional<int> number, const DeployOptions &options,
                                    const DeployParts &parts, const Context &context);

enum class TargetFiles { Remove, Keep };
/// Takes away what we wrote (only files whose content is still ours) and puts back what was there before.
Result<> removeTarget(TargetId target, TargetFiles files, const DeployParts &parts, const Context &context);

/// The JSON form of `deploy list` (cli.md).
QJsonObject toJson(const Target &target, std::optional<CertificateId> current);

} // namespace certwright
