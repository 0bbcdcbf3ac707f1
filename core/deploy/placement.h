#pragma once

#include "deploy/targetfiles.h"
#include "hosts/host.h"
#include "inventory/targetrepository.h"
#include "secrets/vault.h"
#include "x509/sealing.h"

#include <memory>

namespace certwright {

/// What a Placement works on. References outlive it.
struct PlaceParts {
    const Host &host;
    const Vault &vault;
    Connection &connection;
    Target target;
    Preset preset;
    QList<TargetFile> files;
    Placeholders placeholders;
    QString owner; ///< as it is really given to files: the person's, or the preset's where it exists here
    QString group;

    HostAccess accessOf(const QString &fileName) const;
    HostAccess folderAccess() const;
};

/// How one target's files lie in its folder, and how they are exchanged there: one class a switch mode
/// (conventions 2.2).
///
/// Works on an open folder under the target's lease. Nothing of a generation shows before switchTo(), and
/// what the store records as complete is all that may lie there.
class Placement
{
public:
    virtual ~Placement() = default;

    /// Refuses a folder that belongs to another store or target: FolderNotOurs, TargetConflict.
    virtual Result<> requireOurs() const = 0;
    /// Finishes or undoes what a killed run left; its temporary files are gone already. ForeignContent where
    /// somebody else wrote in between.
    virtual Result<> recover() = 0;
    /// What lies at our places and isn't ours: names in the folder, or paths.
    virtual Result<QStringList> foreign() const = 0;
    /// The number of the recorded generation that is shown now; empty where there is none.
    virtual Result<std::optional<int>> shown() const = 0;
    /// The file that shows the leaf now, to learn what lies there; empty where there is none.
    virtual Result<SecretBytes> shownCertificate() const = 0;

    /// Keeps what lies at our places in `.before-certwright/`, for remove().
    virtual Result<> keepForeign(const QStringList &names) = 0;
    /// Writes a generation whole and fills in its hashes. FileExists where its number is taken.
    virtual Result<> prepare(Generation &generation, const std::vector<HostFile> &files) = 0;
    /// The bytes of a prepared or older generation as they lie, to be proved before it is shown. NoGeneration
    /// where they are gone or were changed.
    virtual Result<std::vector<HostFile>> readBack(const Generation &generation) const = 0;
    virtual Result<> switchTo(const Generation &generation) = 0;
    /// Whether older generations lie in the folder, where a slow reader may still hold a path.
    virtual bool showsOlder() const = 0;
    /// The folder in which a generation's files lie.
    virtual QString folderOf(int generation) const = 0;
    /// Takes away what nobody shows any more; only files that are still as we wrote them.
    virtual Result<> drop(const Generation &generation) = 0;
    /// Takes away all of ours and puts back what was there before; gives what was changed and stays.
    virtual Result<QStringList> remove() = 0;
};

Result<std::unique_ptr<Placement>> makePlacement(PlaceParts parts, std::unique_ptr<HostFolder> folder);

/// Where what was there before us is kept.
inline QString beforeFolder()
{
    return QStringLiteral(".before-certwright");
}
/// Puts back what keepForeign() kept under these names.
Result<> restoreBefore(const HostFolder &folder, const QStringList &names);
/// Copies files or links to `.before-certwright/`; what is kept there already is older and stays.
Result<> keepBefore(const HostFolder &folder, const QStringList &names);

} // namespace certwright
