#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

class QSqlDatabase;

namespace certwright {

/// One thread's connection to the store; moved, not copied, and used only where it was made.
class Connection
{
public:
    static Result<Connection> openSqlite(const QString &databasePath);
    ~Connection();
    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;

    /// For inventory only.
    QSqlDatabase &database() const { return *m_database; }

private:
    explicit Connection(std::unique_ptr<QSqlDatabase> database);
    std::unique_ptr<QSqlDatabase> m_database;
};

/// `BEGIN IMMEDIATE` … commit(); rolled back where it was not committed. Nested in one thread: the inner is a savepoint.
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
