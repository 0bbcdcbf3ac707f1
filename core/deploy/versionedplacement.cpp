#include "deploy/versionedplacement.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr mode_t pointerMode = 0644;

} // namespace

Result<std::unique_ptr<VersionedPlacement>> VersionedPlacement::make(PlaceParts parts,
                                                                     std::unique_ptr<HostFolder> folder)
{
    CW_TRY(path, parts.placeholders.expand(parts.preset.versionedFile));
    const QFileInfo file(path);
    CW_CHECK(parts.host.requireSafeFolder(file.path()));
    CW_TRY(pointerFolder, parts.host.openFolder(file.path()));
    return std::make_unique<VersionedPlacement>(std::move(parts), std::move(folder), std::move(pointerFolder),
                                                file.fileName());
}

Result<QByteArray> VersionedPlacement::pointerText(const Generation &generation) const
{
    Placeholders placeholders = parts().placeholders;
    placeholders.set(u"generation"_s, QString::number(generation.number));
    CW_TRY(text, placeholders.expandQuoted(parts().preset.versionedText));
    return text.toUtf8();
}

Result<std::optional<bool>> VersionedPlacement::isPointerOurs() const
{
    CW_TRY(entry, m_pointerFolder->entry(m_pointerName));
    if (!entry)
        return std::optional<bool>();
    CW_TRY(hash, m_pointerFolder->hash(m_pointerName));
    CW_TRY(generations, recorded());
    const auto isIt = [&](const Generation &generation) {
        return hash && generation.files.value(pointerPath()) == *hash;
    };
    return std::optional(std::any_of(generations.begin(), generations.end(), isIt));
}

Result<QStringList> VersionedPlacement::foreign() const
{
    CW_TRY(names, GenerationPlacement::foreign());
    CW_TRY(ours, isPointerOurs());
    if (ours && !*ours)
        names += pointerPath();
    return names;
}

Result<> VersionedPlacement::keepForeign(const QStringList &names)
{
    QStringList inFolder = names;
    // The server reads every file of that folder: nothing is kept there, and nothing there can be somebody
    // else's by its name but what somebody else changed.
    if (inFolder.removeAll(pointerPath()) > 0 && !parts().target.deployedAt)
        return Error(ErrorCode::FileExists, Subject::File, pointerPath());
    return GenerationPlacement::keepForeign(inFolder);
}

Result<> VersionedPlacement::prepare(Generation &generation, const std::vector<HostFile> &files)
{
    CW_TRY(text, pointerText(generation));
    CW_CHECK(GenerationPlacement::prepare(generation, files));
    generation.files.insert(pointerPath(), sha256(text));
    return {};
}

Result<> VersionedPlacement::switchTo(const Generation &generation)
{
    CW_TRY(text, pointerText(generation));
    CW_CHECK(GenerationPlacement::switchTo(generation));
    return m_pointerFolder->write({m_pointerName, SecretBytes::copyOf(text), {pointerMode, {}, {}}});
}

Result<QStringList> VersionedPlacement::remove()
{
    CW_TRY(ours, isPointerOurs());
    // First, so that the server never sees a name without its files.
    if (ours && *ours)
        CW_CHECK(m_pointerFolder->remove(m_pointerName));
    CW_TRY(altered, GenerationPlacement::remove());
    if (ours && !*ours)
        altered += pointerPath();
    return altered;
}

} // namespace certwright
