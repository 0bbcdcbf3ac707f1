#pragma once

#include "base/context.h"

#include <QObject>

namespace certwright::ui {

/// A core call that runs for the window, off its thread: what it is called, how far it is, and how to stop
/// it. Owned by the JobRunner and gone after its result was delivered.
class Job : public QObject
{
    Q_OBJECT

public:
    Job(QString title, QObject *parent);
    const QString &title() const { return m_title; }
    /// For the worker; `clock` outlives the job.
    Context context(const Clock &clock);

public slots:
    /// Asks it to stop; its result is then ErrorCode::Cancelled, or what was reached before.
    void cancel();

signals:
    void progressed(const certwright::Progress &progress);

private:
    QString m_title;
    std::shared_ptr<CancelFlag> m_cancel;
};

} // namespace certwright::ui
