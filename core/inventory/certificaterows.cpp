#include "inventory/certificaterows.h"

#include "inventory/certificatefacts.h"
#include "inventory/rowfilter.h"
#include "inventory/statement.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

// A row's flags and its managed certificate come as one number: each column costs.
constexpr qint64 hasKeyMark = 1, supersededMark = 2, revokedMark = 4, signedByOursMark = 8;
constexpr int marksWidth = 4;
constexpr qint64 longestNotice = 30 * 24 * 60 * 60; // nothing that ends later is `expiring`

/// What a row takes over from the managed certificate it belongs to.
struct Upkeep {
    ManagedId id;
    IssuerKind issuer = IssuerKind::External;
    RenewalPolicy renewal;
    CertificateId current;
    bool failed = false;
};

} // namespace

/// Makes rows of the store's columns.
class RowReader
{
public:
    RowReader(const Connection &connection, const QDateTime &now)
        : m_connection(connection), m_now(now.toSecsSinceEpoch())
    {
    }

    Result<> prepare()
    {
        CW_CHECK(readAuthorities());
        CW_CHECK(readManaged());
        return readTargets();
    }

    CertificateRow read(const Statement &columns) const
    {
        CertificateRow row;
        row.m_id = columns.id<CertificateId>(0);
        row.m_packed = columns.blob(1);
        const qint64 marks = columns.integer(2);
        row.m_managed = ManagedId(marks >> marksWidth);
        row.m_notBefore = row.bytes(CertificateRow::Field::NotBefore).toLongLong();
        row.m_notAfter = row.bytes(CertificateRow::Field::NotAfter).toLongLong();
        const int facts = row.bytes(CertificateRow::Field::Marks).toInt();
        row.m_isCa = facts & int(FactMark::Ca);
        row.m_isSelfSigned = facts & int(FactMark::SelfSigned);
        row.m_hasKey = marks & hasKeyMark;
        row.m_isAuthority = m_authorities.contains(row.m_id);
        StatusSeconds status{row.m_notBefore,
                             row.m_notAfter,
                             bool(marks & revokedMark),
                             bool(marks & supersededMark),
                             {},
                             false};
        if (const Upkeep *upkeep = upkeepOf(row.m_managed)) {
            row.m_issuerKind = upkeep->issuer;
            takeUpkeep(row, *upkeep, status);
        } else {
            row.m_issuerKind = row.m_isSelfSigned         ? IssuerKind::SelfSigned
                               : marks & signedByOursMark ? IssuerKind::LocalCa
                                                          : IssuerKind::External;
        }
        row.m_status = certificateStatus(status, m_now);
        return row;
    }

private:
    /// Ids have few gaps, so that the place is mostly known; a hash of as many costs a cache miss each.
    const Upkeep *upkeepOf(ManagedId id) const
    {
        if (!id.isValid() || m_managed.isEmpty())
            return nullptr;
        const qsizetype guess = id.value() - m_managed.constFirst().id.value();
        if (guess >= 0 && guess < m_managed.size() && m_managed.at(guess).id == id)
            return &m_managed.at(guess);
        const auto found =
            std::lower_bound(m_managed.cbegin(), m_managed.cend(), id,
                             [](const Upkeep &one, ManagedId wanted) { return one.id < wanted; });
        return found != m_managed.cend() && found->id == id ? &*found : nullptr;
    }

    void takeUpkeep(CertificateRow &row, const Upkeep &upkeep, StatusSeconds &status) const
    {
        if (upkeep.current != row.m_id)
            return;
        status.renewAt = upkeep.renewal.renewAt(row.m_notBefore, row.m_notAfter);
        status.renewalFailed = upkeep.failed;
        row.m_renewAt = status.renewAt.value_or(0);
        row.m_extra = m_extras.value(row.m_managed);
    }

    Result<> readAuthorities()
    {
        CW_TRY(rows, Statement::run(m_connection, u"SELECT certificate_id FROM authority"_s));
        while (rows.next())
            m_authorities.insert(rows.id<CertificateId>(0));
        return rows.ended();
    }

    Result<> readManaged()
    {
        // Few columns, and NULL for what is ordinary: there may be as many of them as there are rows.
        CW_TRY(rows,
               Statement::run(
                   m_connection,
                   u"SELECT id, coalesce(current_id, 0) * 4 + CASE issuer WHEN 'self-signed' THEN 0 "
                   "WHEN 'local-ca' THEN 1 WHEN 'acme' THEN 2 ELSE 3 END, nullif(renewal, 'auto'), "
                   "iif(attempts = 0, last_error, coalesce(last_error, '')) FROM managed ORDER BY id"_s));
        while (rows.next()) {
            const auto id = rows.id<ManagedId>(0);
            const qint64 marks = rows.integer(1);
            Upkeep upkeep;
            upkeep.id = id;
            upkeep.issuer = IssuerKind(marks % 4);
            upkeep.current = CertificateId(marks / 4);
            if (!rows.isNull(2))
                upkeep.renewal = RenewalPolicy::fromText(rows.text(2));
            upkeep.failed = !rows.isNull(3);
            if (upkeep.failed)
                extraOf(id).lastError = rows.optionalError(3);
            m_managed.append(upkeep);
        }
        return rows.ended();
    }

    Result<> readTargets()
    {
        CW_TRY(rows, Statement::run(m_connection,
                                    u"SELECT managed_id, id, preset FROM target WHERE deleted_at IS NULL "
                                    "ORDER BY id"_s));
        while (rows.next()) {
            CertificateRow::Extra &extra = extraOf(rows.id<ManagedId>(0));
            extra.targets.append(rows.id<TargetId>(1));
            const QString preset = rows.text(2);
            if (!extra.targetSummary.split(u", "_s).contains(preset))
                extra.targetSummary += extra.targetSummary.isEmpty() ? preset : u", "_s + preset;
        }
        return rows.ended();
    }

    CertificateRow::Extra &extraOf(ManagedId managed)
    {
        auto &extra = m_extras[managed];
        if (!extra)
            extra = std::make_shared<CertificateRow::Extra>();
        return *extra;
    }

    const Connection &m_connection;
    qint64 m_now;
    QSet<CertificateId> m_authorities;
    QList<Upkeep> m_managed; ///< by id
    QHash<ManagedId, std::shared_ptr<CertificateRow::Extra>> m_extras;
};

QByteArrayView CertificateRow::bytes(Field field) const
{
    const char separator = char(fieldSeparator.unicode());
    const QByteArrayView all(m_packed);
    qsizetype start = 0;
    for (int i = 0; i < int(field); ++i) {
        const qsizetype end = all.indexOf(separator, start);
        if (end < 0)
            return {};
        start = end + 1;
    }
    const qsizetype end = all.indexOf(separator, start);
    return all.sliced(start, (end < 0 ? all.size() : end) - start);
}

QStringList CertificateRow::sans(int most) const
{
    QStringList names;
    QByteArrayView rest = bytes(Field::Sans);
    while (!rest.isEmpty() && names.size() < most) {
        const qsizetype end = rest.indexOf(char(nameSeparator.unicode()));
        names << QString::fromUtf8(end < 0 ? rest : rest.first(end));
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    }
    return names;
}

std::optional<QDateTime> CertificateRow::renewAt() const
{
    return m_renewAt ? QDateTime::fromSecsSinceEpoch(m_renewAt, Qt::UTC) : std::optional<QDateTime>();
}

std::optional<Error> CertificateRow::lastError() const
{
    return m_extra ? m_extra->lastError : std::optional<Error>();
}

QList<TargetId> CertificateRow::targets() const
{
    return m_extra ? m_extra->targets : QList<TargetId>();
}

QString CertificateRow::targetSummary() const
{
    return m_extra ? m_extra->targetSummary : QString();
}

QString CertificateRow::displayName() const
{
    if (!bytes(Field::Label).isEmpty())
        return label();
    const QByteArrayView names = bytes(Field::Sans);
    if (!names.isEmpty()) {
        const qsizetype end = names.indexOf(char(nameSeparator.unicode()));
        const QString first = QString::fromUtf8(end < 0 ? names : names.first(end));
        return AlternativeName::fromText(first).value();
    }
    return bytes(Field::SubjectCn).isEmpty() ? subject() : subjectCn();
}

Result<QList<CertificateRow>> certificateRows(const Connection &connection, const RowFilter &filter,
                                              const QDateTime &now)
{
    RowReader reader(connection, now);
    CW_CHECK(reader.prepare());
    const RowQuery query(filter, now);
    CW_TRY(columns,
           Statement::runWith(
               connection,
               u"SELECT id, facts, "
               "(coalesce(managed_id, 0) << 4) + (key_id IS NOT NULL) + 2 * superseded + 4 * (revoked_at IS "
               "NOT NULL) "
               "+ 8 * (authority_id IS NOT NULL) FROM certificate WHERE deleted_at IS NULL"_s +
                   query.conditions() + u" ORDER BY id DESC"_s,
               query.values()));
    QList<CertificateRow> rows;
    while (columns.next() && (filter.limit == 0 || rows.size() < filter.limit)) {
        CertificateRow row = reader.read(columns);
        if (query.accepts(row))
            rows.append(std::move(row));
    }
    CW_CHECK(columns.ended());
    return rows;
}

QJsonObject toJson(const CertificateRow &row, const QDateTime &now)
{
    const auto time = [](const QDateTime &value) { return value.toUTC().toString(Qt::ISODate); };
    const auto renewAt = row.renewAt();
    const auto lastError = row.lastError();
    QJsonArray targets;
    for (const TargetId id : row.targets())
        targets.append(id.value());
    return {
        {u"id"_s, row.id().value()},
        {u"kind"_s, u"cert"_s},
        {u"label"_s, row.label()},
        {u"subject_cn"_s, row.subjectCn()},
        {u"subject"_s, row.subject()},
        {u"sans"_s, QJsonArray::fromStringList(row.sans())},
        {u"issuer_cn"_s, row.issuerCn()},
        {u"issuer"_s, row.issuer()},
        {u"serial"_s, row.serial()},
        {u"not_before"_s, time(row.notBefore())},
        {u"not_after"_s, time(row.notAfter())},
        {u"days_left"_s, now.toUTC().date().daysTo(row.notAfter().date())},
        {u"status"_s, certificateStatusName(row.status())},
        {u"fingerprint_sha256"_s, row.fingerprintHex()},
        {u"key_algorithm"_s, row.keyAlgorithm()},
        {u"key_bits"_s, row.keyBits()},
        {u"is_ca"_s, row.isCa()},
        {u"self_signed"_s, row.isSelfSigned()},
        {u"has_key"_s, row.hasKey()},
        {u"managed"_s, row.isManaged()},
        {u"issuer_kind"_s, issuerKindName(row.issuerKind())},
        {u"renew_at"_s, renewAt ? QJsonValue(time(*renewAt)) : QJsonValue()},
        {u"last_error"_s, lastError ? QJsonValue(lastError->toJson()) : QJsonValue()},
        {u"targets"_s, targets},
        {u"source"_s, row.source()},
    };
}

Result<CertificateCounts> certificateCounts(const Connection &connection, const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch();
    CertificateCounts counts;
    // Two walks over indices; the few that end soon are judged one by one.
    CW_TRY(all, Statement::run(connection, u"SELECT count(*) FROM certificate WHERE deleted_at IS NULL"_s));
    counts.total = all.next() ? int(all.integer(0)) : 0;
    CW_CHECK(all.ended());
    CW_TRY(alive, Statement::run(connection,
                                 u"SELECT coalesce(sum(not_after < ?), 0), coalesce(sum(not_after >= ? AND "
                                 "not_before <= ?), 0) FROM certificate WHERE deleted_at IS NULL "
                                 "AND superseded = 0 AND revoked_at IS NULL"_s,
                                 seconds, seconds, seconds));
    if (alive.next()) {
        counts.expired = int(alive.integer(0));
        counts.valid = int(alive.integer(1));
    }
    CW_CHECK(alive.ended());
    CW_TRY(soon, Statement::run(
                     connection,
                     u"SELECT c.not_before, c.not_after, m.renewal, m.attempts, m.last_error IS NOT NULL "
                     "FROM certificate c LEFT JOIN managed m ON m.current_id = c.id AND m.id = c.managed_id "
                     "WHERE c.deleted_at IS NULL AND c.superseded = 0 AND c.revoked_at IS NULL "
                     "AND c.not_after BETWEEN ? AND ? AND c.not_before <= ?"_s,
                     seconds, seconds + longestNotice, seconds));
    while (soon.next()) {
        StatusSeconds status{soon.integer(0), soon.integer(1), false, false, {}, false};
        if (!soon.isNull(2)) {
            status.renewAt = RenewalPolicy::fromText(soon.text(2)).renewAt(status.notBefore, status.notAfter);
            status.renewalFailed = soon.integer(3) > 0 || soon.flag(4);
        }
        if (certificateStatus(status, seconds) == CertificateStatus::Expiring)
            ++counts.expiring;
    }
    CW_CHECK(soon.ended());
    counts.valid -= counts.expiring;
    return counts;
}

} // namespace certwright
