#pragma once

#include "authorities/authorityrow.h"
#include "jobs/jobrunner.h"
#include "jobs/storewatcher.h"
#include "service/services.h"

namespace certwright::ui {

/// What the window shows of the store at one moment.
struct InventoryView {
    SharedSnapshot certificates;
    QList<AuthorityRow> authorities;
};

/// Keeps the window's picture of the store fresh: opens the store, reads it on a worker, and reads it again
/// when somebody wrote or time has passed. One reading at a time.
class InventoryReader : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the reader.
    InventoryReader(Services &services, JobRunner &jobs, QObject *parent = nullptr);

    /// Opens the store, makes it where there is none, and begins.
    void open();
    /// Reads now; for what this program has just written.
    void refresh();
    void setPaused(bool paused) { m_watcher.setPaused(paused); }
    const InventoryView &view() const { return m_view; }
    bool hasRead() const { return m_view.certificates != nullptr; }

signals:
    void viewChanged();
    void failed(const certwright::Error &error);

private:
    void take(Result<InventoryView> view);

    Services &m_services;
    JobRunner &m_jobs;
    StoreWatcher m_watcher;
    QTimer m_hand; ///< statuses change with time alone
    InventoryView m_view;
    std::shared_ptr<const Store> m_store;
    bool m_isReading = false;
    bool m_readsAgain = false;
};

} // namespace certwright::ui
