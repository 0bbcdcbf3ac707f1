#pragma once

#include "base/error.h"
#include "base/ids.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace certwright {

enum class TargetState { InStep, Outdated, Failed, Unconfirmed };
QString targetStateName(TargetState state); ///< `in_step` …
TargetState targetStateNamed(const QString &name);

/// How a target differs from its preset; what is empty comes from the preset.
struct TargetSettings {
    QString owner;
    QString group;
    std::optional<int> keyMode;       ///< `--mode`, for the files that hold the key
    QMap<QString, QString> fileNames; ///< KEY of `--names` → file name
    QStringList check;                ///< argument vector; empty: none
    QStringList reload;
    QStringList restart;
    QStringList preHook;
    QStringList postHook;
    bool checkIsUsers = false; ///< the user gave it: it always runs, and its failure rolls back
    bool reloadIsUsers = false;
    bool hooksAreShell = false;
    QString probe; ///< HOST:PORT; empty: none
    bool probeIsUsers = false;
    QMap<QString, QString> answers; ///< what the preset asked for (`container` → `web`)
    QJsonObject toJson() const;
    static TargetSettings fromJson(const QJsonObject &json);
};

/// Where a certificate goes, and the shape it takes there.
struct Target {
    TargetId id;
    ManagedId managed;
    QString host; ///< empty: this machine
    QString folder;
    QString preset;
    TargetSettings settings;
    QStringList writes;            ///< names in the folder that it writes; empty: taken for all
    QByteArray keystorePassphrase; ///< sealed by the vault, bound to `target:{id}:keystore`
    TargetState state = TargetState::Outdated;
    bool probeConfirmedOnce = false;
    std::optional<QDateTime> deployedAt;
    std::optional<Error> lastError;
    std::optional<int> generation; ///< the number that is current
};

/// One complete set of files at a target. Never changed once shown; numbers rise and are never used again.
struct Generation {
    GenerationId id;
    TargetId target;
    int number = 0;
    CertificateId certificate;
    QMap<QString, QByteArray> files; ///< name → SHA-256 of what we wrote
    QByteArray sealedContent; ///< for single files and plain files: the bytes, sealed, for rolling back
    bool complete = false;
    bool current = false;
    bool pruned = false;
    QDateTime createdAt;
};

/// One run of a deployment and how it ended.
struct Deployment {
    TargetId target;
    int generation = 0;
    QDateTime startedAt;
    QDateTime finishedAt;
    TargetState outcome = TargetState::InStep;
    std::optional<Error> error;
    QString by;
};

/// Files that are being replaced one by one: what is needed to finish or undo it after a crash
/// (conventions 2.2, J).
struct JournalRecord {
    TargetId target;
    int generation = 0;
    QByteArray sealed; ///< list of path, old and new SHA-256, old bytes, temporary name; sealed by the vault
};

} // namespace certwright
