#include "wizards/progresspage.h"

#include "text/errortext.h"
#include "text/shownvalue.h"
#include "widgets/progresslist.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

ProgressPage::ProgressPage(QWidget *parent)
    : WizardPage({}, parent),
      m_list(new ProgressList(this)),
      m_reason(new MessageBar(MessageBar::Shape::Card, this))
{
    m_reason->setObjectName(u"failureCard"_s);
    column()->addWidget(m_list);
    column()->addWidget(m_reason);
}

void ProgressPage::begin(const QString &title)
{
    setTitle(title);
    m_list->clear();
    m_reason->hide();
}

void ProgressPage::follow(Job *job)
{
    connect(job, &Job::progressed, m_list, &ProgressList::report);
}

void ProgressPage::finish()
{
    m_list->finish();
}

void ProgressPage::fail(const Error &error, const QList<Message::Action> &actions)
{
    const ErrorText text = errorText(error);
    m_list->fail(text.what, {});
    Message message;
    message.tone = Tone::Wrong;
    message.strong = text.what;
    message.text = u"%1 %2"_s.arg(text.why, text.hint).trimmed();
    message.actions = actions;
    m_reason->setMessage(message);
}

void ProgressPage::stopped(const QString &sentence)
{
    m_list->fail(tr("Stopped"), sentence);
}

} // namespace certwright::ui
