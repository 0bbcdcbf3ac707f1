#pragma once

#include "inventory/store.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace certwright::ui {

/// Notices what this program or another wrote to the store. Asks for its version on a slow beat, which costs
/// microseconds; says changed() at most twice a second.
class StoreWatcher : public QObject
{
    Q_OBJECT

public:
    explicit StoreWatcher(QObject *parent = nullptr);
    void watch(std::shared_ptr<const Store> store);
    /// Nobody sees the window: no beat. On the way back it looks at once.
    void setPaused(bool paused);

signals:
    void changed();

private:
    void look();
    std::shared_ptr<const Store> m_store;
    std::optional<Connection> m_connection;
    qint64 m_version = -1;
    QTimer m_timer;
};

} // namespace certwright::ui
