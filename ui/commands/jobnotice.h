#pragma once

#include <QString>

namespace certwright::ui {

class Job;
class NoticeBar;

/// Says `what` ("Renewing shop.example.org…") while the job runs, with a way to stop it.
void tellWhileRunning(Job *job, const QString &what, NoticeBar &notices);

} // namespace certwright::ui
