#include "inventory/statement.h"

#include "inventory/database.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

QVariant toColumn(const QString &value)
{
    return value.isNull() ? u""_s : value; // a null QString would be stored as NULL
}

QVariant toColumn(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

QVariant toColumn(const QDateTime &value)
{
    return value.toSecsSinceEpoch();
}

QVariant toColumn(const std::optional<Error> &value)
{
    if (!value)
        return {};
    return QString::fromUtf8(QJsonDocument(value->toJson()).toJson(QJsonDocument::Compact));
}

Statement::Statement(const Connection &connection, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_connection(&connection), m_sql(std::move(sql)), m_query(std::move(query))
{
}

Statement::Statement(Statement &&) noexcept = default;

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish();
    // Only what holds no values is kept: a bound secret shall not outlive its use.
    m_connection->m_idle.insert_or_assign(m_sql, std::move(m_query));
}

Result<Statement> Statement::runWith(const Connection &connection, const QString &sql,
                                     const QList<QVariant> &values)
{
    std::unique_ptr<QSqlQuery> query;
    if (auto idle = connection.m_idle.extract(sql)) {
        query = std::move(idle.mapped());
    } else {
        query = std::make_unique<QSqlQuery>(connection.database());
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return databaseError(connection.databasePath(), query->lastError());
    }
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec())
        return databaseError(connection.databasePath(), query->lastError());
    return Statement(connection, sql, std::move(query));
}

bool Statement::next()
{
    return m_query->next();
}

Result<> Statement::ended() const
{
    if (m_query->lastError().isValid())
        return databaseError(m_connection->databasePath(), m_query->lastError());
    return {};
}

bool Statement::isNull(int column) const
{
    return m_query->isNull(column);
}

qint64 Statement::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

QString Statement::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Statement::blob(int column) const
{
    return m_query->value(column).toByteArray();
}

QDateTime Statement::time(int column) const
{
    return QDateTime::fromSecsSinceEpoch(integer(column), Qt::UTC);
}

std::optional<QDateTime> Statement::optionalTime(int column) const
{
    return isNull(column) ? std::optional<QDateTime>() : time(column);
}

std::optional<Error> Statement::optionalError(int column) const
{
    if (isNull(column))
        return {};
    return Error::fromJson(QJsonDocument::fromJson(text(column).toUtf8()).object());
}

qint64 Statement::insertedId() const
{
    return m_query->lastInsertId().toLongLong();
}

int Statement::changedRows() const
{
    return m_query->numRowsAffected();
}

Result<> runPlain(const Connection &connection, const QString &sql)
{
    QSqlQuery query(connection.database());
    if (!query.exec(sql))
        return databaseError(connection.databasePath(), query.lastError());
    return {};
}

} // namespace certwright
