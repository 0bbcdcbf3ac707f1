#pragma once

#include "deploy/placement.h"

namespace certwright {

/// Numbered folders behind one `current` link, with stable names that are links through it: switched by one
/// rename.
class GenerationPlacement : public Placement
{
public:
    GenerationPlacement(PlaceParts parts, std::unique_ptr<HostFolder> folder)
        : m_parts(std::move(parts)), m_folder(std::move(folder))
    {
    }

    Result<> requireOurs() const override;
    Result<> recover() override;
    Result<QStringList> foreign() const override;
    Result<std::optional<int>> shown() const override;
    Result<SecretBytes> shownCertificate() const override;
    Result<> keepForeign(const QStringList &names) override;
    Result<> prepare(Generation &generation, const std::vector<HostFile> &files) override;
    Result<std::vector<HostFile>> readBack(const Generation &generation) const override;
    Result<> switchTo(const Generation &generation) override;
    bool showsOlder() const override { return true; }
    QString folderOf(int generation) const override
    {
        return m_folder->path() + u'/' + QString::number(generation);
    }
    Result<> drop(const Generation &generation) override;
    Result<QStringList> remove() override;

protected:
    const PlaceParts &parts() const { return m_parts; }
    const HostFolder &folder() const { return *m_folder; }
    /// Our names within the folder, without what lies elsewhere.
    static QStringList namesIn(const Generation &generation);
    Result<QList<Generation>> recorded() const;

private:
    Result<> writeMarker() const;
    Result<> dropBegun(const QString &number) const;

    PlaceParts m_parts;
    std::unique_ptr<HostFolder> m_folder;
};

} // namespace certwright
