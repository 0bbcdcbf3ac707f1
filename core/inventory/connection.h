#pragma once

#include "base/result.h"

#include <QString>

#include <memory>
#include <unordered_map>

class QSqlDatabase;
class QSqlQuery;

namespace certwright {

/// One thread's connection to the store; moved, not copied, and used only where it was made.
///
/// It must not be moved while a Transaction on it is open.
class Connection
{
public:
    enum class Access { ReadWrite, ReadOnly };
    /// The file must be there. Waits up to ten seconds for other writers, then StoreBusy.
    static Result<Connection> openSqlite(const QString &databasePath, Access access = Access::ReadWrite);
    ~Connection();
    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;

    const QString &databasePath() const { return m_path; }
    /// From now on a transaction fails with StoreTooNew once another program has brought the store to another
    /// schema, and with StoreBusy once another file lies in its place.
    void expectSchema(int version) { m_schema = version; }

    /// For inventory only.
    QSqlDatabase &database() const { return *m_database; }

private:
    friend class Statement;
    friend class Transaction;
    using Queries = std::unordered_map<QString, std::unique_ptr<QSqlQuery>>;
    Connection(QString path, std::unique_ptr<QSqlDatabase> database);
    void close();
    Result<> checkUnchanged();

    QString m_path;
    std::unique_ptr<QSqlDatabase> m_database;
    mutable Queries m_idle; ///< prepared once, run often
    quint64 m_file = 0;     ///< which file it was when we opened it
    int m_schema = 0;
    int m_depth = 0; ///< of open transactions
};

/// `BEGIN IMMEDIATE` … commit(); rolled back where it was not committed. Nested in one thread: the inner is a
/// savepoint.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);
    ~Transaction();
    Transaction(Transaction &&) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Result<> commit();

private:
    Transaction(Connection &connection, int depth) : m_connection(&connection), m_depth(depth) {}
    Connection *m_connection;
    int m_depth;
};

} // namespace certwright
