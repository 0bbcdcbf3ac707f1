#pragma once

#include "deploy/generationplacement.h"

namespace certwright {

/// As generations, with one more file of ours, elsewhere, that names the generation: the server reads pair
/// and switch from that one file.
class VersionedPlacement final : public GenerationPlacement
{
public:
    static Result<std::unique_ptr<VersionedPlacement>> make(PlaceParts parts,
                                                            std::unique_ptr<HostFolder> folder);
    VersionedPlacement(PlaceParts parts, std::unique_ptr<HostFolder> folder,
                       std::unique_ptr<HostFolder> pointerFolder, QString pointerName)
        : GenerationPlacement(std::move(parts), std::move(folder)),
          m_pointerFolder(std::move(pointerFolder)),
          m_pointerName(std::move(pointerName))
    {
    }

    Result<QStringList> foreign() const override;
    Result<> keepForeign(const QStringList &names) override;
    Result<> prepare(Generation &generation, const std::vector<HostFile> &files) override;
    Result<> switchTo(const Generation &generation) override;
    Result<QStringList> remove() override;

private:
    QString pointerPath() const { return m_pointerFolder->path() + u'/' + m_pointerName; }
    Result<QByteArray> pointerText(const Generation &generation) const;
    /// Whether what lies there now is a text of ours; empty where nothing does.
    Result<std::optional<bool>> isPointerOurs() const;

    std::unique_ptr<HostFolder> m_pointerFolder;
    QString m_pointerName;
};

} // namespace certwright
