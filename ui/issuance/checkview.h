#pragma once

#include "issuance/certificatedraft.h"
#include "wizards/notelist.h"

#include <QWidget>

class QCheckBox;

namespace certwright::ui {

class TextLabel;

/// What the check of a target says: the files with their modes, what is in the way, what is left out and why.
class CheckView : public QWidget
{
    Q_OBJECT

public:
    explicit CheckView(QWidget *parent = nullptr);
    void showNothing();
    void showRunning();
    /// `preset` is the one that was tried.
    void showError(const Error &error, const Preset &preset);
    void showPlanned(const PlannedTarget &planned, const Preset &preset, bool mayReplace);

signals:
    void replacingAllowed(bool allowed);

private:
    void say(const Note &verdict);
    NoteList *m_verdict;
    TextLabel *m_files;
    QCheckBox *m_replace;
    NoteList *m_notes;
};

} // namespace certwright::ui
