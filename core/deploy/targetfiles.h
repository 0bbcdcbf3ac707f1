#pragma once

#include "deploy/placeholders.h"
#include "deploy/preset.h"
#include "inventory/values.h"

namespace certwright {

/// One file that a target writes, with everything decided.
struct TargetFile {
    QString key;
    QString name;
    FileContent content = FileContent::Fullchain;
    KeyFormat keyFormat = KeyFormat::Pkcs8;
    int mode = 0644;
    QString text;
    bool isAskedFor = false; ///< by name, beyond what the preset writes by itself
    bool holdsKey() const;
};

/// The KEYs of `--names`.
QStringList fileKeys();
bool holdsKey(FileContent content);

/// What a target of this preset writes with these settings, in the preset's order. UsageInvalid names a KEY
/// that does not exist; NameInvalid a file name that can't be used, AlreadyExists one that is given twice.
Result<QList<TargetFile>> targetFiles(const Preset &preset, const TargetSettings &settings);

/// Mode as it is really done: several files can't be exchanged by one rename, and links may not be possible.
SwitchMode effectiveMode(const Preset &preset, const QList<TargetFile> &files, bool takesLinks);

/// Whether a name may be given to a file in a target's folder.
bool isUsableFileName(const QString &name);

/// `{folder}`, `{parent}`, `{name}`, the files' paths and the preset's own answers.
Placeholders placeholdersFor(const Preset &preset, const QString &folder, const TargetSettings &settings,
                             const QList<TargetFile> &files);
/// Where the name of certificate and settings of a target are kept among its answers.
inline QString certificateNameAnswer()
{
    return QStringLiteral("name");
}

} // namespace certwright
