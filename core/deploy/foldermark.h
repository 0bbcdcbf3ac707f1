#pragma once

#include "deploy/placement.h"

namespace certwright {

/// Whose a folder is, by the marker in it.
enum class FolderMark {
    None,
    Ours,
    Neighbours, ///< of another living target of this store
    Former,     ///< of a target that was removed and left its files
};
/// FolderNotOurs where it bears the mark of another store.
Result<FolderMark> folderMark(const HostFolder &folder, const PlaceParts &parts);

/// The marker's name and text; nothing in it is secret.
QString folderMarkName();
QByteArray folderMarkText(const PlaceParts &parts);

} // namespace certwright
