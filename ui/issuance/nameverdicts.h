#pragma once

#include "issuance/certificatedraft.h"
#include "wizards/notelist.h"

namespace certwright::ui {

/// What is to be said of one name as it was typed.
struct NameVerdict {
    QString typed;
    Tone tone = Tone::Fine;
    QString sentence; ///< empty for one that is simply fine
    bool isObstacle = false;
};

/// One for each typed name; pure.
QList<NameVerdict> judgeNames(const CertificateDraft &draft, const CertificateFacts &facts,
                              const QHash<QString, Covering> &covering);
/// The same for a person to read: good ones together, each other one by itself, at most a handful.
QList<Note> notesOf(const QList<NameVerdict> &verdicts);

} // namespace certwright::ui
