#include "inventory/eventrepository.h"

#include "inventory/statement.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int mostRows = 100'000;
constexpr int pruneEvery = 256;
constexpr int keptDays = 366;

QString select()
{
    return u"SELECT id, time, kind, severity, certificate_id, target_id, by, about, error, count FROM event"_s;
}

Event readEvent(const Statement &row)
{
    Event event;
    event.id = row.id<EventId>(0);
    event.time = row.time(1);
    event.kind = eventKindNamed(row.text(2)).value_or(EventKind::ForeignChange);
    event.severity = severityNamed(row.text(3));
    event.certificate = row.optionalId<CertificateId>(4);
    event.target = row.optionalId<TargetId>(5);
    event.by = row.text(6);
    event.about = row.text(7);
    event.error = row.optionalError(8);
    event.count = int(row.integer(9));
    return event;
}

Result<QList<Event>> readEvents(Statement row)
{
    QList<Event> events;
    while (row.next())
        events.append(readEvent(row));
    CW_CHECK(row.ended());
    return events;
}

/// The same failure of the same thing, whatever its details say.
bool isSameFailure(const Event &a, const Event &b)
{
    return a.error && b.error && a.error->code() == b.error->code() && a.kind == b.kind &&
           a.severity == b.severity && a.by == b.by && a.about == b.about;
}

Result<std::optional<Event>> latestOf(const Connection &connection, const Event &event)
{
    CW_TRY(row, Statement::run(
                    connection,
                    select() + u" WHERE certificate_id IS ? AND target_id IS ? ORDER BY id DESC LIMIT 1"_s,
                    event.certificate, event.target));
    std::optional<Event> latest;
    if (row.next())
        latest = readEvent(row);
    CW_CHECK(row.ended());
    return latest;
}

Result<> prune(const Connection &connection, const QDateTime &now)
{
    CW_CHECK(Statement::run(connection, u"DELETE FROM event WHERE time < ?"_s, now.addDays(-keptDays)));
    CW_CHECK(Statement::run(
        connection,
        u"DELETE FROM event WHERE id <= (SELECT id FROM event ORDER BY id DESC LIMIT 1 OFFSET ?)"_s,
        mostRows));
    return {};
}

} // namespace

Result<> EventRepository::add(const Event &event)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    int count = event.count;
    if (event.error) {
        CW_TRY(latest, latestOf(m_connection, event));
        if (latest && isSameFailure(*latest, event)) {
            // A new row in place of the old one, so that who follows by id hears of it.
            count += latest->count;
            CW_CHECK(Statement::run(m_connection, u"DELETE FROM event WHERE id = ?"_s, latest->id));
        }
    }
    qint64 id = 0;
    {
        CW_TRY(row,
               Statement::run(
                   m_connection,
                   u"INSERT INTO event (time, kind, severity, certificate_id, target_id, by, about, error, "
                   "count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   event.time, eventKindName(event.kind), severityName(event.severity), event.certificate,
                   event.target, event.by, event.about, event.error, count));
        id = row.insertedId();
    }
    if (id % pruneEvery == 0)
        CW_CHECK(prune(m_connection, event.time));
    return transaction.commit();
}

Result<QList<Event>> EventRepository::since(const QDateTime &time, int limit) const
{
    CW_TRY(row, Statement::run(m_connection,
                               u"SELECT * FROM ("_s + select() +
                                   u" WHERE time >= ? ORDER BY id DESC LIMIT ?) ORDER BY id"_s,
                               time, limit));
    return readEvents(std::move(row));
}

Result<QList<Event>> EventRepository::after(EventId id, int limit) const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" WHERE id > ? ORDER BY id LIMIT ?"_s, id, limit));
    return readEvents(std::move(row));
}

Result<QList<Event>> EventRepository::ofCertificate(CertificateId certificate, int limit) const
{
    CW_TRY(row, Statement::run(m_connection,
                               u"SELECT * FROM ("_s + select() +
                                   u" WHERE certificate_id = ? ORDER BY id DESC LIMIT ?) ORDER BY id"_s,
                               certificate, limit));
    return readEvents(std::move(row));
}

} // namespace certwright
