#pragma once

#include "base/context.h"
#include "inventory/connection.h"

#include <QString>

#include <memory>

namespace certwright {

/// The database that is the truth: certificates, keys, targets, events, leases. SQLite in a folder of mode
/// 0700.
///
/// Any number of processes and threads may use one at the same time; each operation takes a Connection of its
/// own.
class Store
{
public:
    enum class Missing { Create, Fail };
    /// Opens the store in `folder` and brings its schema up to date (backing it up before). StoreTooNew,
    /// StoreDamaged, StoreUnreadable, StoreBusy, StoreWithoutLocks, FolderUnsafe; NotFound where there is
    /// none and it must not be made.
    static Result<Store> open(const QString &folder, Missing missing, const Context &context);
    /// Whether `folder` holds a store, without touching it.
    static bool exists(const QString &folder);
    /// `$XDG_DATA_HOME/certwright` or the platform's counterpart.
    static QString defaultFolder();

    const QString &folder() const { return m_folder; }
    QString databasePath() const;
    /// A UUID made with the store; names its keychain entry.
    const QString &id() const { return m_id; }
    /// A connection for the calling thread.
    Result<Connection> connect() const;
    /// Rises whenever any other process or connection changes the store.
    Result<qint64> version(const Connection &connection) const;

private:
    Store(QString folder, QString id) : m_folder(std::move(folder)), m_id(std::move(id)) {}
    QString m_folder;
    QString m_id;
};

} // namespace certwright
