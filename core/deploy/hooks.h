#pragma once

#include "deploy/material.h"
#include "deploy/placement.h"

namespace certwright {

/// What a target's hook is told, by its environment only (conventions 3). Nothing in it is secret.
struct HookFacts {
    QString event; ///< `pre-deploy`, `post-deploy`
    const Material &material;
    IssuerKind issuer = IssuerKind::External;
    QByteArray previousFingerprint; ///< empty at the first deployment
    int generation = 0;
    QString generationFolder;
};

QMap<QString, QString> hookEnvironment(const HookFacts &facts, const PlaceParts &parts);

/// Runs a hook to its end; HookFailed with what it said.
Result<> runHook(const QStringList &hook, const HookFacts &facts, const PlaceParts &parts,
                 const Context &context);

} // namespace certwright
