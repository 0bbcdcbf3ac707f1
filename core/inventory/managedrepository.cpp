#include "inventory/managedrepository.h"

#include "inventory/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

QString compact(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonArray arrayOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

QString namesToText(const QList<AlternativeName> &names)
{
    QJsonArray json;
    for (const AlternativeName &name : names)
        json.append(name.text());
    return compact(json);
}

QList<AlternativeName> namesFromText(const QString &text)
{
    QList<AlternativeName> names;
    for (const QJsonValue name : arrayOf(text))
        names.append(AlternativeName::fromText(name.toString()));
    return names;
}

/// As pairs, since the text of a subject escapes what can't be shown.
QString subjectToText(const SubjectName &subject)
{
    QJsonArray json;
    for (const SubjectName::Part &part : subject.parts())
        json.append(QJsonArray{part.type, part.value});
    return compact(json);
}

SubjectName subjectFromText(const QString &text)
{
    QList<SubjectName::Part> parts;
    for (const QJsonValue part : arrayOf(text))
        parts.append({part[0].toString(), part[1].toString()});
    return SubjectName(parts);
}

QString select()
{
    return u"SELECT id, label, names, subject, profile, key_algorithm, reuse_key, own_passphrase, issuer, "
           u"authority_id, "
           "days, renewal, current_id, attempts, last_error, next_attempt FROM managed"_s;
}

Result<ManagedCertificate> readManaged(const Statement &row)
{
    ManagedCertificate managed;
    managed.id = row.id<ManagedId>(0);
    managed.label = row.text(1);
    managed.names = namesFromText(row.text(2));
    managed.subject = subjectFromText(row.text(3));
    CW_TRY(profile, profileNamed(row.text(4)));
    managed.profile = profile;
    CW_TRY(algorithm, keyAlgorithmNamed(row.text(5)));
    managed.keyAlgorithm = algorithm;
    managed.reuseKey = row.flag(6);
    managed.ownPassphrase = row.flag(7);
    managed.issuer = issuerKindNamed(row.text(8));
    managed.authority = row.optionalId<AuthorityId>(9);
    managed.days = int(row.integer(10));
    managed.renewal = RenewalPolicy::fromText(row.text(11));
    managed.current = row.optionalId<CertificateId>(12);
    managed.attempts = int(row.integer(13));
    managed.lastError = row.optionalError(14);
    managed.nextAttempt = row.optionalTime(15);
    return managed;
}

QList<QVariant> columnsOf(const ManagedCertificate &managed)
{
    return {toColumn(managed.label),
            toColumn(namesToText(managed.names)),
            toColumn(subjectToText(managed.subject)),
            toColumn(profileName(managed.profile)),
            toColumn(keyAlgorithmName(managed.keyAlgorithm)),
            toColumn(managed.reuseKey),
            toColumn(managed.ownPassphrase),
            toColumn(issuerKindName(managed.issuer)),
            toColumn(managed.authority),
            toColumn(managed.days),
            toColumn(managed.renewal.text()),
            toColumn(managed.current),
            toColumn(managed.attempts),
            toColumn(managed.lastError),
            toColumn(managed.nextAttempt)};
}

Error missing(ManagedId id)
{
    return Error(ErrorCode::NotFound, Subject::Certificate, id.text());
}

} // namespace

Result<ManagedId> ManagedRepository::add(const ManagedCertificate &managed)
{
    CW_TRY(row, Statement::runWith(
                    m_connection,
                    u"INSERT INTO managed (label, names, subject, profile, key_algorithm, reuse_key, "
                    "own_passphrase, issuer, authority_id, days, renewal, current_id, attempts, last_error, "
                    "next_attempt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    columnsOf(managed)));
    return ManagedId(row.insertedId());
}

Result<ManagedCertificate> ManagedRepository::byId(ManagedId id) const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" WHERE id = ?"_s, id));
    if (row.next())
        return readManaged(row);
    CW_CHECK(row.ended());
    return missing(id);
}

Result<QList<ManagedCertificate>> ManagedRepository::all() const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" ORDER BY id"_s));
    QList<ManagedCertificate> found;
    while (row.next()) {
        CW_TRY(managed, readManaged(row));
        found.append(managed);
    }
    CW_CHECK(row.ended());
    return found;
}

Result<> ManagedRepository::update(const ManagedCertificate &managed)
{
    CW_TRY(row, Statement::runWith(
                    m_connection,
                    u"UPDATE managed SET label = ?, names = ?, subject = ?, profile = ?, key_algorithm = ?, "
                    "reuse_key = ?, own_passphrase = ?, issuer = ?, authority_id = ?, days = ?, renewal = ?, "
                    "current_id = ?, attempts = ?, last_error = ?, next_attempt = ? WHERE id = ?"_s,
                    columnsOf(managed) + QList<QVariant>{toColumn(managed.id)}));
    return row.changedRows() > 0 ? Result<>() : missing(managed.id);
}

Result<> ManagedRepository::setCurrent(ManagedId id, CertificateId certificate)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    CW_CHECK(Statement::run(
        m_connection,
        u"UPDATE certificate SET superseded = 1 WHERE id = (SELECT current_id FROM managed WHERE id = ?) "
        "AND id <> ?"_s,
        id, certificate));
    {
        CW_TRY(row, Statement::run(m_connection, u"UPDATE managed SET current_id = ? WHERE id = ?"_s,
                                   certificate, id));
        if (row.changedRows() == 0)
            return missing(id);
    }
    {
        CW_TRY(row, Statement::run(m_connection,
                                   u"UPDATE certificate SET managed_id = ?, superseded = 0 WHERE id = ?"_s,
                                   id, certificate));
        if (row.changedRows() == 0)
            return Error(ErrorCode::NotFound, Subject::Certificate, certificate.text());
    }
    return transaction.commit();
}

} // namespace certwright
