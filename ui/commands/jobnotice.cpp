#include "commands/jobnotice.h"

#include "jobs/job.h"
#include "widgets/noticebar.h"

#include <QCoreApplication>
#include <QPointer>

namespace certwright::ui {

void tellWhileRunning(Job *job, const QString &what, NoticeBar &notices)
{
    const auto stop = [job = QPointer<Job>(job)] {
        if (job)
            job->cancel();
    };
    const QString word = QCoreApplication::translate("certwright::ui::JobNotice", "Stop");
    const int notice = notices.tell({.tone = Tone::Working, .strong = what, .actions = {{word, stop}}},
                                    NoticeBar::Stay::UntilClosed);
    QObject::connect(job, &QObject::destroyed, &notices, [&notices, notice] { notices.withdraw(notice); });
}

} // namespace certwright::ui
