#include "inventory/certificaterepository.h"
#include "inventory/certificaterows.h"
#include "inventory/statement.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qsizetype shortestPrefix = 8;
constexpr qsizetype fullFingerprint = 64;
constexpr int mostCandidates = 10;

struct Match {
    CertificateId id;
    bool superseded = false;
};

Result<QList<Match>> matches(const Connection &connection, const QString &condition,
                             const QList<QVariant> &values)
{
    CW_TRY(row, Statement::runWith(connection,
                                   u"SELECT id, superseded FROM certificate WHERE deleted_at IS NULL AND "_s +
                                       condition + u" ORDER BY id DESC LIMIT 100"_s,
                                   values));
    QList<Match> found;
    while (row.next())
        found.append({row.id<CertificateId>(0), row.flag(1)});
    CW_CHECK(row.ended());
    return found;
}

/// Digits of a fingerprint's beginning; empty where it can't be one.
QString fingerprintPrefix(const QString &typed)
{
    QString digits = typed.toLower();
    digits.remove(u':');
    const bool isHex = std::all_of(digits.cbegin(), digits.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
    return isHex && digits.size() >= shortestPrefix && digits.size() <= fullFingerprint ? digits : QString();
}

QByteArray padded(const QString &prefix, QChar digit)
{
    return QByteArray::fromHex(prefix.leftJustified(fullFingerprint, digit).toLatin1());
}

Result<Error> ambiguous(const Connection &connection, const QString &typed, const QList<Match> &found)
{
    QStringList candidates;
    for (const Match &match : found.first(std::min<qsizetype>(found.size(), mostCandidates))) {
        RowFilter only;
        only.only = match.id;
        // Its status is not shown, so that any time will do.
        CW_TRY(rows, certificateRows(connection, only, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)));
        for (const CertificateRow &row : rows) {
            candidates.append(row.id().text() + u"  "_s + row.displayName() + u"  "_s +
                              row.notAfter().date().toString(Qt::ISODate));
        }
    }
    return Error(ErrorCode::Ambiguous, Subject::Certificate, typed)
        .with(Subject::Candidates, candidates.join(u'\n'));
}

/// The one that is meant: of several, the only one that has no successor. Nothing where none matches.
Result<std::optional<CertificateId>> choose(const Connection &connection, const QString &typed,
                                            const QList<Match> &all)
{
    QList<Match> current;
    std::copy_if(all.begin(), all.end(), std::back_inserter(current),
                 [](const Match &m) { return !m.superseded; });
    const QList<Match> &eligible = current.isEmpty() ? all : current;
    if (eligible.isEmpty())
        return std::optional<CertificateId>();
    if (eligible.size() == 1)
        return std::optional(eligible.constFirst().id);
    CW_TRY(error, ambiguous(connection, typed, eligible));
    return error;
}

Result<std::optional<CertificateId>> byNumber(const Connection &connection, const QString &typed)
{
    const bool isNumber =
        std::all_of(typed.cbegin(), typed.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qint64 number = typed.toLongLong(&fits);
    if (!isNumber || !fits)
        return std::optional<CertificateId>();
    CW_TRY(found, matches(connection, u"id = ?"_s, {number}));
    return choose(connection, typed, found);
}

Result<std::optional<CertificateId>> byPrefix(const Connection &connection, const QString &typed)
{
    const QString prefix = fingerprintPrefix(typed);
    if (prefix.isEmpty())
        return std::optional<CertificateId>();
    CW_TRY(found, matches(connection, u"fingerprint BETWEEN ? AND ?"_s,
                          {padded(prefix, u'0'), padded(prefix, u'f')}));
    if (found.size() < 2)
        return choose(connection, typed, found);
    // A prefix names bytes, not a role: a superseded one counts like any other.
    CW_TRY(error, ambiguous(connection, typed, found));
    return error;
}

Result<std::optional<CertificateId>> byName(const Connection &connection, const QString &typed)
{
    const auto parsed = AlternativeName::parse(typed);
    const QString name = parsed ? parsed->value().toLower() : typed.toLower();
    CW_TRY(found, matches(connection, u"id IN (SELECT certificate_id FROM certificate_name WHERE name = ?)"_s,
                          {name}));
    return choose(connection, typed, found);
}

} // namespace

Result<CertificateId> CertificateRepository::find(const QString &typed) const
{
    const QString wanted = typed.trimmed();
    if (wanted.isEmpty())
        return Error(ErrorCode::NotFound, Subject::Certificate, typed);
    CW_TRY(numbered, byNumber(m_connection, wanted));
    if (numbered)
        return *numbered;
    CW_TRY(prefixed, byPrefix(m_connection, wanted));
    if (prefixed)
        return *prefixed;
    CW_TRY(labelledOnes, matches(m_connection, u"label <> '' AND label = ?"_s, {wanted}));
    CW_TRY(labelled, choose(m_connection, typed, labelledOnes));
    if (labelled)
        return *labelled;
    CW_TRY(named, byName(m_connection, wanted));
    if (named)
        return *named;
    return Error(ErrorCode::NotFound, Subject::Certificate, typed);
}

} // namespace certwright
