#pragma once

#include "jobs/jobrunner.h"
#include "service/services.h"

namespace certwright::ui {

class NoticeBar;

/// Says in the notice bar where the store was copied from another computer, which may still renew the same
/// certificates, and lets a person decide that this one does (conventions 10.4, 56).
class StoreOrigin : public QObject
{
    Q_OBJECT

public:
    StoreOrigin(Services &services, JobRunner &jobs, NoticeBar &notices, QObject *parent);
    /// Looks on a worker. A store that can't be read is told of elsewhere.
    void look();

private:
    void ask();
    void takeOver();
    Services &m_services;
    JobRunner &m_jobs;
    NoticeBar &m_notices;
};

} // namespace certwright::ui
