#include "deploy/foldermark.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int markerFormat = 1;
constexpr qint64 largestMarker = 4096;

} // namespace

QString folderMarkName()
{
    return u".certwright"_s;
}

QByteArray folderMarkText(const PlaceParts &parts)
{
    const QJsonObject marker = {{u"format"_s, markerFormat},
                                {u"preset"_s, parts.preset.id},
                                {u"store"_s, parts.vault.storeId()},
                                {u"target"_s, parts.target.id.value()}};
    return QJsonDocument(marker).toJson();
}

Result<FolderMark> folderMark(const HostFolder &folder, const PlaceParts &parts)
{
    CW_TRY(found, folder.entry(folderMarkName()));
    if (!found)
        return FolderMark::None;
    const Error foreign(ErrorCode::FolderNotOurs, Subject::Folder, folder.path());
    if (found->kind != FolderEntry::Kind::File || found->size > largestMarker)
        return foreign;
    CW_TRY(bytes, folder.read(folderMarkName()));
    const QJsonObject marker = QJsonDocument::fromJson(bytes.view().toByteArray()).object();
    if (marker.value("store"_L1).toString() != parts.vault.storeId())
        return foreign;
    const auto target = TargetId(marker.value("target"_L1).toInteger());
    if (target == parts.target.id)
        return FolderMark::Ours;
    const auto other = TargetRepository(parts.connection).byId(target);
    return other && other->folder == parts.target.folder ? FolderMark::Neighbours : FolderMark::Former;
}

} // namespace certwright
