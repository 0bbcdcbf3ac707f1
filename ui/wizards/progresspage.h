#pragma once

#include "base/error.h"
#include "jobs/job.h"
#include "widgets/messagebar.h"
#include "wizards/wizardpage.h"

namespace certwright::ui {

class ProgressList;

/// The steps of a wizard's work with their state; where one fails, why and what mends it.
class ProgressPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ProgressPage(QWidget *parent = nullptr);
    void begin(const QString &title);
    void follow(Job *job);
    ProgressList *list() const { return m_list; }
    void finish();
    /// The step that ran when it happened is marked; `actions` stand below the reason.
    void fail(const Error &error, const QList<Message::Action> &actions);
    /// A person stopped it.
    void stopped(const QString &sentence);

private:
    ProgressList *m_list;
    MessageBar *m_reason;
};

} // namespace certwright::ui
