#include "deploy/alteration.h"

#include "hosts/localhost.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

const Generation *numbered(const QList<Generation> &generations, const QString &number)
{
    for (const Generation &generation : generations) {
        if (QString::number(generation.number) == number && generation.complete && !generation.pruned)
            return &generation;
    }
    return nullptr;
}

/// Where a file of ours really lies below its folder: in the numbered one that its name leads to, or itself.
Result<QString> placeOf(const QString &name, const QString &number, const QString &current,
                        const HostFolder &folder)
{
    CW_TRY(entry, folder.entry(name));
    const bool leadsOn = entry && entry->linkTarget == "current/"_L1 + name && current == number;
    return leadsOn ? number + u'/' + name : name;
}

/// Of a file that lies outside, such as what points at the generation; empty where it is gone.
Result<std::optional<QByteArray>> hashOutside(const QString &path, const Host &host)
{
    const QFileInfo file(path);
    if (!host.exists(file.path()))
        return std::optional<QByteArray>();
    CW_TRY(folder, host.openFolder(file.path()));
    return folder->hash(file.fileName());
}

} // namespace

Result<QStringList> alteredFiles(const Target &target, Connection &connection, const Host &host)
{
    if (!target.deployedAt || !target.generation)
        return QStringList();
    CW_TRY(generations, TargetRepository(connection).generations(target.id));
    const QString number = QString::number(*target.generation);
    const Generation *generation = numbered(generations, number);
    if (!generation)
        return QStringList();
    if (!host.exists(target.folder))
        return Error(ErrorCode::FolderMissing, Subject::Folder, target.folder);
    CW_TRY(folder, host.openFolder(target.folder));
    CW_TRY(link, folder->entry(u"current"_s));
    const QString current = link ? link->linkTarget : QString();
    // A run that was cut off after its switch: the next one finishes it.
    if (current != number && numbered(generations, current))
        return QStringList();
    QStringList altered;
    const auto &files = generation->files;
    for (auto it = files.begin(); it != files.end(); ++it) {
        const bool isOutside = it.key().contains(u'/');
        CW_TRY(place, isOutside ? Result<QString>(it.key()) : placeOf(it.key(), number, current, *folder));
        CW_TRY(hash, isOutside ? hashOutside(place, host) : folder->hash(place));
        if (hash != it.value())
            altered += isOutside ? place : target.folder + u'/' + place;
    }
    return altered;
}

Target asItLies(Target target, Connection &connection)
{
    const bool isGood = target.state == TargetState::InStep || target.state == TargetState::Unconfirmed;
    if (!isGood || !target.host.isEmpty())
        return target;
    const auto altered = alteredFiles(target, connection, LocalHost());
    if (!altered && altered.error().code() == ErrorCode::FolderMissing)
        target.lastError = altered.error();
    else if (altered && !altered->isEmpty())
        target.lastError = Error(ErrorCode::ForeignContent, Subject::File, altered->first())
                               .with(Subject::Value, QString::number(*target.generation));
    else
        return target;
    target.state = TargetState::Outdated;
    return target;
}

} // namespace certwright
