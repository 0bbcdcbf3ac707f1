#pragma once

#include "base/ids.h"
#include "inventory/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QVariant>

#include <memory>
#include <optional>

namespace certwright {

/// How a value goes into a column: times as seconds since 1970, absent ones as NULL, empty texts as empty.
QVariant toColumn(const QString &value);
QVariant toColumn(const QByteArray &value);
QVariant toColumn(const QDateTime &value);
QVariant toColumn(const std::optional<Error> &value);
inline QVariant toColumn(qint64 value)
{
    return value;
}
inline QVariant toColumn(int value)
{
    return value;
}
inline QVariant toColumn(bool value)
{
    return int(value);
}
template<class Tag>
QVariant toColumn(Id<Tag> value)
{
    return value.value();
}
template<class T>
QVariant toColumn(const std::optional<T> &value)
{
    return value ? toColumn(*value) : QVariant();
}

/// One SQL statement of ours with its values bound; the text is constant, so that it is prepared once a
/// connection.
class Statement
{
public:
    template<class... Values>
    static Result<Statement> run(const Connection &connection, const QString &sql, const Values &...values)
    {
        return runWith(connection, sql, QList<QVariant>{toColumn(values)...});
    }
    static Result<Statement> runWith(const Connection &connection, const QString &sql,
                                     const QList<QVariant> &values);
    ~Statement();
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) = delete;

    /// The next row; false at the end and on an error, which ended() tells.
    bool next();
    Result<> ended() const;

    bool isNull(int column) const;
    qint64 integer(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDateTime time(int column) const;
    std::optional<QDateTime> optionalTime(int column) const;
    std::optional<Error> optionalError(int column) const;
    template<class AnyId>
    AnyId id(int column) const
    {
        return AnyId(integer(column));
    }
    template<class AnyId>
    std::optional<AnyId> optionalId(int column) const
    {
        return isNull(column) ? std::optional<AnyId>() : AnyId(integer(column));
    }

    qint64 insertedId() const;
    int changedRows() const;

private:
    Statement(const Connection &connection, QString sql, std::unique_ptr<QSqlQuery> query);
    const Connection *m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

/// Runs what has no values and no rows (a pragma, a step of a migration).
Result<> runPlain(const Connection &connection, const QString &sql);

} // namespace certwright
