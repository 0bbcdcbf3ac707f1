#include "inventory/lease.h"

#include "base/log.h"
#include "base/process.h"
#include "inventory/statement.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace certwright {
namespace {

constexpr auto validity = 60s;
constexpr auto renewal = 20s;
constexpr auto ordinaryPatience = 10s;
constexpr auto pollInterval = 200ms;
/// A lease that ends later than any clock would write it comes from a clock that was set back since.
constexpr auto largestSkew = 5min;

qint64 inMilliseconds(std::chrono::milliseconds duration)
{
    return duration.count();
}

QString kindName(LeaseSubject::Kind kind)
{
    switch (kind) {
    case LeaseSubject::Kind::Target:
        return u"target"_s;
    case LeaseSubject::Kind::Managed:
        return u"managed"_s;
    case LeaseSubject::Kind::Vault:
        return u"vault"_s;
    case LeaseSubject::Kind::Migration:
        return u"migration"_s;
    case LeaseSubject::Kind::Authority:
        return u"authority"_s;
    }
    return {};
}

struct Holder {
    QString token;
    QString machine;
    QString host;
    QString program;
    ProcessIdentity process;
    qint64 since = 0;
    qint64 until = 0;

    bool isGone(qint64 now) const
    {
        if (until <= now || until > now + inMilliseconds(validity + largestSkew))
            return true;
        return machine == machineId() && !isAlive(process);
    }
    Error held() const
    {
        const QString who = program + u", process "_s + QString::number(process.pid) + u" on "_s + host;
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(since, Qt::UTC);
        return Error(ErrorCode::LeaseHeld, Subject::Holder, who)
            .with(Subject::Since, start.toString(Qt::ISODate));
    }
};

Result<std::optional<Holder>> holderOf(const Connection &connection, const LeaseSubject &subject)
{
    CW_TRY(row, Statement::run(
                    connection,
                    u"SELECT token, machine, host, program, pid, started, since_ms, until_ms FROM lease "
                    "WHERE kind = ? AND subject_id = ?"_s,
                    kindName(subject.kind), subject.id));
    std::optional<Holder> holder;
    if (row.next()) {
        holder =
            Holder{row.text(0),    row.text(1),   row.text(2), row.text(3), {row.integer(4), row.integer(5)},
                   row.integer(6), row.integer(7)};
    }
    CW_CHECK(row.ended());
    return holder;
}

/// One attempt: nothing where it is ours now, else who holds it.
Result<std::optional<Holder>> tryToTake(Connection &connection, const LeaseSubject &subject,
                                        const QString &token)
{
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(holder, holderOf(connection, subject));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (holder && !holder->isGone(now))
        return holder;
    const ProcessIdentity self = currentProcess();
    CW_CHECK(Statement::run(connection,
                            u"INSERT OR REPLACE INTO lease (kind, subject_id, token, machine, host, program, "
                            "pid, started, since_ms, until_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            kindName(subject.kind), subject.id, token, machineId(), hostName(),
                            QCoreApplication::applicationName(), self.pid, self.startTime, now,
                            now + inMilliseconds(validity)));
    CW_CHECK(transaction.commit());
    return std::optional<Holder>();
}

} // namespace

/// Owns the thread that renews; the destructor gives the lease back.
struct Lease::Keeper {
    Keeper(QString path, LeaseSubject leased, QString mark)
        : databasePath(std::move(path)), subject(leased), token(std::move(mark)), thread([this] { keep(); })
    {
    }
    Keeper(const Keeper &) = delete;
    Keeper &operator=(const Keeper &) = delete;
    ~Keeper()
    {
        {
            const std::lock_guard lock(mutex);
            isOver = true;
        }
        condition.notify_all();
        thread.join();
    }

    void keep()
    {
        std::unique_lock lock(mutex);
        while (!condition.wait_for(lock, renewal, [this] { return isOver; })) {
            if (const auto renewed = renew(); !renewed)
                qCWarning(logInventory)
                    << "a lease could not be renewed:" << errorName(renewed.error().code());
        }
        const auto given = changeRow(u"DELETE FROM lease WHERE kind = ? AND subject_id = ? AND token = ?"_s,
                                     {kindName(subject.kind), subject.id, token});
        if (!given)
            qCWarning(logInventory) << "a lease could not be given back:" << errorName(given.error().code());
    }
    Result<> renew() const
    {
        const qint64 until = QDateTime::currentMSecsSinceEpoch() + inMilliseconds(validity);
        return changeRow(u"UPDATE lease SET until_ms = ? WHERE kind = ? AND subject_id = ? AND token = ?"_s,
                         {until, kindName(subject.kind), subject.id, token});
    }
    Result<> changeRow(const QString &sql, const QList<QVariant> &values) const
    {
        CW_TRY(connection, Connection::openSqlite(databasePath));
        CW_TRY(transaction, Transaction::begin(connection));
        CW_CHECK(Statement::runWith(connection, sql, values));
        return transaction.commit();
    }

    const QString databasePath;
    const LeaseSubject subject;
    const QString token;
    std::mutex mutex;
    std::condition_variable condition;
    bool isOver = false;
    std::thread thread; // last: it uses the others
};

Lease::Lease(std::unique_ptr<Keeper> keeper) : m_keeper(std::move(keeper)) {}
Lease::~Lease() = default;
Lease::Lease(Lease &&) noexcept = default;
Lease &Lease::operator=(Lease &&) noexcept = default;

Result<Lease> Lease::take(const Store &store, LeaseSubject subject, const Context &context)
{
    return take(store, subject, ordinaryPatience, context);
}

Result<Lease> Lease::take(const Store &store, LeaseSubject subject, std::chrono::milliseconds patience,
                          const Context &context)
{
    // Not Store::connect(): the migration's lease is held while the schema changes.
    CW_TRY(connection, Connection::openSqlite(store.databasePath()));
    const QString token = QUuid::createUuid().toString(QUuid::Id128);
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        CW_CHECK(context.checkpoint());
        CW_TRY(holder, tryToTake(connection, subject, token));
        if (!holder)
            return Lease(std::make_unique<Keeper>(store.databasePath(), subject, token));
        if (std::chrono::steady_clock::now() >= end)
            return holder->held();
        CW_CHECK(context.sleep(pollInterval));
    }
}

Result<> Lease::check() const
{
    CW_TRY(connection, Connection::openSqlite(m_keeper->databasePath));
    CW_TRY(holder, holderOf(connection, m_keeper->subject));
    if (!holder)
        return ErrorCode::LeaseHeld;
    if (holder->token != m_keeper->token)
        return holder->held();
    return {};
}

} // namespace certwright
