#include "issuance/targetwords.h"

#include "base/subprocess.h"
#include "deploy/targetfiles.h"
#include "issuance/presettext.h"
#include "text/shownvalue.h"
#include "widgets/errormessage.h"
#include "wizards/errornote.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

struct TargetWords {
    Q_DECLARE_TR_FUNCTIONS(certwright::ui::TargetWords)
};

QString readersOf(int mode, const QString &owner, const QString &group)
{
    if (mode & 0004)
        return TargetWords::tr("everybody here can read it");
    const QString who = owner.isEmpty() ? TargetWords::tr("you", "who can read a file") : shownValue(owner);
    if (mode & 0040 && !group.isEmpty())
        return TargetWords::tr("only %1 and the group %2 can read it").arg(who, shownValue(group));
    if (mode & 0040)
        return TargetWords::tr("only %1 and your group can read it").arg(who);
    return TargetWords::tr("only %1 can read it").arg(who);
}

bool isOwnerLeftOut(const PlannedTarget &planned)
{
    for (const PlannedTarget::LeftOut &left : planned.leftOut) {
        if (left.what == PlannedTarget::LeftOut::What::Owner)
            return true;
    }
    return false;
}

Note noteOf(const PlannedTarget::LeftOut &left)
{
    using What = PlannedTarget::LeftOut::What;
    const QString program = shownValue(left.program);
    const QString why = errorParagraph(left.reason);
    switch (left.what) {
    case What::Check:
        return {Tone::Idle, TargetWords::tr("The configuration isn't checked. %1").arg(why)};
    case What::Reload:
        return {Tone::Soon, TargetWords::tr("Nothing is reloaded. %1").arg(why)};
    case What::Service:
        return {Tone::Idle, TargetWords::tr("Nobody watches whether %1 keeps running. %2").arg(program, why)};
    case What::Probe:
        return {Tone::Idle, TargetWords::tr("Nobody looks at what is served. %1").arg(why)};
    case What::Owner:
        return {Tone::Idle,
                TargetWords::tr("The files stay yours instead of belonging to %1. %2").arg(program, why)};
    }
    return {};
}

} // namespace

QList<WrittenFile> writtenFiles(const PlannedTarget &planned, const Preset &preset)
{
    QList<WrittenFile> written;
    const auto files = targetFiles(preset, planned.target.settings);
    if (!files)
        return written;
    const TargetSettings &settings = planned.target.settings;
    const bool proposes = !isOwnerLeftOut(planned);
    const QString owner = settings.owner.isEmpty() && proposes ? preset.owner : settings.owner;
    const QString group = settings.group.isEmpty() && proposes ? preset.group : settings.group;
    for (const TargetFile &file : *files) {
        const int mode = file.holdsKey() ? settings.keyMode.value_or(file.mode) : file.mode;
        written << WrittenFile{planned.target.folder + u'/' + file.name,
                               u"0%1"_s.arg(mode, 3, 8, QChar(u'0')), readersOf(mode, owner, group)};
    }
    return written;
}

QList<Note> notesOf(const PlannedTarget &planned, const Preset &preset)
{
    QList<Note> notes;
    for (const Error &warning : planned.warnings)
        notes << noteOf(Tone::Soon, warning);
    for (const PlannedTarget::LeftOut &left : planned.leftOut)
        notes << noteOf(left);
    if (planned.plainFiles)
        notes << Note{Tone::Idle,
                      TargetWords::tr("Links can't be made there, so the files are exchanged one by one, "
                                      "under a record that is finished after a power cut.")};
    if (!preset.tested)
        notes << Note{Tone::Idle,
                      TargetWords::tr("This preset follows %1's documentation; nobody here has tried it with "
                                      "the product yet.")
                          .arg(shownValue(presetText(preset.title)))};
    for (const QString &note : preset.notes)
        notes << Note{Tone::Idle, shownValue(presetText(note))};
    return notes;
}

QString afterwards(const PlannedTarget &planned)
{
    const TargetSettings &settings = planned.target.settings;
    QStringList sentences;
    if (!settings.check.isEmpty())
        sentences << TargetWords::tr(
                         "Then “%1” checks the configuration; where it refuses, the old files come back.")
                         .arg(shownValue(joinCommandLine(settings.check)));
    if (!settings.reload.isEmpty())
        sentences << TargetWords::tr("The server is told by “%1”.")
                         .arg(shownValue(joinCommandLine(settings.reload)));
    else
        sentences << TargetWords::tr("No server is restarted or reloaded.");
    if (!settings.probe.isEmpty() && !settings.reload.isEmpty())
        sentences << TargetWords::tr("At last we look whether it really serves the new certificate.");
    return sentences.join(u' ');
}

} // namespace certwright::ui
