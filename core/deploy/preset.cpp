#include "deploy/preset.h"

#include "base/durablefile.h"
#include "deploy/presetreader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

/// The macro declares a function of its own and so can't stand in a namespace. A static library's resources
/// are left out by the linker unless somebody asks for them.
static void initialisePresetResources()
{
    Q_INIT_RESOURCE(presets);
}

namespace certwright {
namespace {

constexpr qint64 largestPreset = 256 * 1024;
constexpr qsizetype candidatesShown = 3;

/// How many letters must be changed, added or taken away (Levenshtein).
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

Result<QList<Preset>> builtInPresets()
{
    initialisePresetResources();
    QList<Preset> presets;
    const QDir folder(u":/certwright/presets"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error(ErrorCode::PresetInvalid, Subject::File, file.fileName());
        CW_TRY(preset, readPreset(file.readAll(), file.fileName()));
        presets += preset;
    }
    return presets;
}

} // namespace

Result<PresetCatalogue> PresetCatalogue::load(const QString &userFolder)
{
    PresetCatalogue catalogue;
    CW_TRY(builtIn, builtInPresets());
    catalogue.m_presets = builtIn;
    const QDir folder(userFolder);
    const QStringList names =
        userFolder.isEmpty() ? QStringList() : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        CW_TRY(json, readFile(path, largestPreset));
        CW_TRY(preset, readPreset(json, path));
        const auto isTaken = [&](const Preset &other) { return other.id == preset.id; };
        if (std::any_of(catalogue.m_presets.begin(), catalogue.m_presets.end(), isTaken))
            return Error(ErrorCode::PresetInvalid, Subject::File, path).with(Subject::Name, u"id"_s);
        catalogue.m_presets += preset;
    }
    std::ranges::sort(catalogue.m_presets, {}, &Preset::id);
    return catalogue;
}

Result<Preset> PresetCatalogue::named(const QString &id) const
{
    for (const Preset &preset : m_presets) {
        if (preset.id == id)
            return preset;
    }
    QStringList ids;
    for (const Preset &preset : m_presets)
        ids += preset.id;
    std::ranges::stable_sort(ids, {}, [&](const QString &other) { return distance(id, other); });
    return Error(ErrorCode::PresetUnknown, Subject::Preset, id)
        .with(Subject::Candidates, ids.first(std::min(candidatesShown, ids.size())).join(u'\n'));
}

} // namespace certwright
