#include "issuance/checkview.h"

#include "issuance/presettext.h"
#include "issuance/targetwords.h"
#include "text/shownvalue.h"
#include "widgets/textlabel.h"
#include "wizards/errornote.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

CheckView::CheckView(QWidget *parent)
    : QWidget(parent),
      m_verdict(new NoteList(this)),
      m_files(new TextLabel({}, TextLabel::Role::Fixed, this)),
      m_replace(new QCheckBox(this)),
      m_notes(new NoteList(this))
{
    m_verdict->setObjectName(u"checkVerdict"_s);
    m_files->setObjectName(u"checkFiles"_s);
    m_replace->setObjectName(u"replaceCheck"_s);
    m_notes->setObjectName(u"checkNotes"_s);
    m_files->copyable();
    m_replace->setText(tr("Replace what &lies there; it is kept in .before-certwright"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 2));
    column->addWidget(m_verdict);
    column->addWidget(m_files);
    column->addWidget(m_replace);
    column->addWidget(m_notes);
    connect(m_replace, &QCheckBox::toggled, this, &CheckView::replacingAllowed);
    showNothing();
}

void CheckView::say(const Note &verdict)
{
    m_verdict->setNotes({verdict});
    m_files->hide();
    m_replace->hide();
    m_notes->setNotes({});
}

void CheckView::showNothing()
{
    say({});
    m_verdict->setNotes({});
}

void CheckView::showRunning()
{
    say({Tone::Working, tr("Checking…")});
}

void CheckView::showError(const Error &error, const Preset &preset)
{
    // The questions stand right above: name them as they are asked there.
    for (const PresetQuestion &asked : preset.questions) {
        if (error.code() == ErrorCode::PresetAnswerMissing && asked.name == error.about(Subject::Name)) {
            say({Tone::Soon, tr("Answer this first: %1").arg(shownValue(presetText(asked.question)))});
            return;
        }
    }
    say(noteOf(Tone::Wrong, error));
}

void CheckView::showPlanned(const PlannedTarget &planned, const Preset &preset, bool mayReplace)
{
    const QList<WrittenFile> files = writtenFiles(planned, preset);
    QStringList lines;
    qsizetype longest = 0;
    for (const WrittenFile &file : files)
        longest = std::max(longest, QFileInfo(file.path).fileName().size());
    for (const WrittenFile &file : files)
        lines << u"%1  %2  %3"_s.arg(shownValue(QFileInfo(file.path).fileName()).leftJustified(longest),
                                     file.mode, file.readers);
    const bool asks = !planned.inTheWay.isEmpty();
    if (asks)
        m_verdict->setNotes({{Tone::Soon, tr("%1 is there already.", "files", int(planned.inTheWay.size()))
                                              .arg(listText(planned.inTheWay, 3))}});
    else
        m_verdict->setNotes({{Tone::Fine, tr("%n file(s) will be written to %1.", nullptr, int(files.size()))
                                              .arg(shownValue(planned.target.folder))}});
    m_files->setText(lines.join(u'\n'));
    m_files->setVisible(!lines.isEmpty());
    const QSignalBlocker blocker(m_replace);
    m_replace->setChecked(mayReplace);
    m_replace->setVisible(asks);
    m_notes->setNotes(notesOf(planned, preset));
}

} // namespace certwright::ui
