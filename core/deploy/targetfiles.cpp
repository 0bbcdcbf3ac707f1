#include "deploy/targetfiles.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qsizetype longestName = 200;

/// What a KEY means where the preset has no file for it.
struct StandardFile {
    const char *key;
    FileContent content;
};
constexpr StandardFile standardFiles[] = {
    {"fullchain", FileContent::Fullchain}, {"privkey", FileContent::PrivateKeyPem},
    {"cert", FileContent::Leaf},           {"chain", FileContent::Chain},
    {"combined", FileContent::Combined},   {"root", FileContent::Root},
    {"keystore", FileContent::Keystore},
};

TargetFile fromPreset(const PresetFile &file)
{
    TargetFile result;
    result.key = file.key;
    result.name = file.name;
    result.content = file.content;
    result.keyFormat = file.keyFormat;
    result.mode = file.mode;
    result.text = file.text;
    result.isAskedFor = file.optional;
    return result;
}

/// As strict as the preset is with the key it writes itself.
int keyModeOf(const Preset &preset)
{
    for (const PresetFile &file : preset.files) {
        if (holdsKey(file.content))
            return file.mode;
    }
    return 0600;
}

QList<TargetFile> addedByName(const Preset &preset, const QMap<QString, QString> &names)
{
    QList<TargetFile> added;
    for (const StandardFile &standard : standardFiles) {
        const QString key = QString::fromLatin1(standard.key);
        const auto isThis = [&](const PresetFile &file) { return file.key == key; };
        if (!names.contains(key) || std::any_of(preset.files.begin(), preset.files.end(), isThis))
            continue;
        TargetFile file;
        file.key = key;
        file.content = standard.content;
        file.mode = holdsKey(standard.content) ? keyModeOf(preset) : 0644;
        file.isAskedFor = true;
        added += file;
    }
    return added;
}

Result<> requireKnownKeys(const QMap<QString, QString> &names)
{
    for (auto it = names.begin(); it != names.end(); ++it) {
        if (!fileKeys().contains(it.key()))
            return Error(ErrorCode::UsageInvalid, Subject::Name, it.key())
                .with(Subject::Candidates, fileKeys().join(u'\n'));
    }
    return {};
}

} // namespace

bool holdsKey(FileContent content)
{
    return content == FileContent::PrivateKeyPem || content == FileContent::Combined ||
           content == FileContent::CombinedKeyFirst || content == FileContent::Keystore;
}

bool TargetFile::holdsKey() const
{
    return certwright::holdsKey(content);
}

QStringList fileKeys()
{
    QStringList keys;
    for (const StandardFile &standard : standardFiles)
        keys += QString::fromLatin1(standard.key);
    return keys;
}

bool isUsableFileName(const QString &name)
{
    const bool isPrintable =
        std::all_of(name.begin(), name.end(), [](QChar letter) { return letter.isPrint(); });
    const bool isNumber =
        std::all_of(name.begin(), name.end(), [](QChar letter) { return letter.isDigit(); });
    // A dot in front would be overlooked by servers that read the folder; numbers and `current` are ours.
    return !name.isEmpty() && name.size() <= longestName && isPrintable && !isNumber &&
           name != "current"_L1 && !name.contains(u'/') && !name.startsWith(u'.') && !name.startsWith(u'-');
}

Result<QList<TargetFile>> targetFiles(const Preset &preset, const TargetSettings &settings)
{
    const auto &names = settings.fileNames;
    CW_CHECK(requireKnownKeys(names));
    Placeholders placeholders;
    placeholders.set(certificateNameAnswer(), settings.answers.value(certificateNameAnswer()));
    QList<TargetFile> candidates;
    for (const PresetFile &file : preset.files) {
        if (!file.optional || names.contains(file.key))
            candidates += fromPreset(file);
    }
    candidates += addedByName(preset, names);

    QList<TargetFile> files;
    QStringList taken;
    for (TargetFile file : candidates) {
        CW_TRY(name, names.contains(file.key) ? Result<QString>(names.value(file.key))
                                              : placeholders.expand(file.name));
        if (name.isEmpty())
            continue; // left out by its owner
        if (!isUsableFileName(name))
            return Error(ErrorCode::NameInvalid, Subject::Name, name).with(Subject::Object, file.key);
        if (taken.contains(name))
            return Error(ErrorCode::AlreadyExists, Subject::Name, name);
        taken += name;
        file.name = name;
        if (file.key == "cert"_L1 && name.endsWith(".der"_L1))
            file.content = FileContent::LeafDer;
        if (file.holdsKey() && settings.keyMode)
            file.mode = *settings.keyMode;
        files += file;
    }
    if (files.isEmpty())
        return Error(ErrorCode::NameMissing, Subject::Preset, preset.id);
    return files;
}

SwitchMode effectiveMode(const Preset &preset, const QList<TargetFile> &files, bool takesLinks)
{
    if (preset.mode == SwitchMode::SingleFile && files.size() > 1)
        return SwitchMode::Journal;
    if (preset.mode == SwitchMode::Generation && !takesLinks)
        return SwitchMode::Journal;
    return preset.mode;
}

Placeholders placeholdersFor(const Preset &preset, const QString &folder, const TargetSettings &settings,
                             const QList<TargetFile> &files)
{
    Placeholders placeholders;
    placeholders.set(u"folder"_s, folder);
    placeholders.set(u"parent"_s, QFileInfo(folder).path());
    placeholders.set(certificateNameAnswer(), settings.answers.value(certificateNameAnswer()));
    for (const TargetFile &file : files) {
        const QString name = file.key == "privkey"_L1 ? u"key"_s : file.key;
        placeholders.set(name, (folder.endsWith(u'/') ? folder : folder + u'/') + file.name);
        placeholders.set(name + "_name"_L1, file.name);
    }
    for (const PresetQuestion &question : preset.questions) {
        QString answer = settings.answers.value(question.name);
        if (answer.isEmpty())
            answer = placeholders.expand(question.defaultValue).value_or(QString());
        placeholders.set(question.name, answer);
    }
    return placeholders;
}

} // namespace certwright
