#pragma once

#include "issuance/certificatedraft.h"
#include "wizards/notelist.h"

namespace certwright::ui {

/// One file that will be written, and who can read it.
struct WrittenFile {
    QString path;
    QString mode;    ///< `0600`
    QString readers; ///< "only you can read it"
};
QList<WrittenFile> writtenFiles(const PlannedTarget &planned, const Preset &preset);

/// What the check of a target found, apart from the files: left out, in the way, worth knowing.
QList<Note> notesOf(const PlannedTarget &planned, const Preset &preset);

/// What happens at the target after writing: "Then nginx -t -q checks …"
QString afterwards(const PlannedTarget &planned);

} // namespace certwright::ui
