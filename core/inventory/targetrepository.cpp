#include "inventory/targetrepository.h"

#include "inventory/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

QJsonDocument documentOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8());
}

QString select()
{
    return u"SELECT id, managed_id, host, folder, preset, settings, writes, keystore_passphrase, state, "
           "probe_confirmed_once, deployed_at, last_error, generation FROM target"_s;
}

Target readTarget(const Statement &row)
{
    Target target;
    target.id = row.id<TargetId>(0);
    target.managed = row.id<ManagedId>(1);
    target.host = row.text(2);
    target.folder = row.text(3);
    target.preset = row.text(4);
    target.settings = TargetSettings::fromJson(documentOf(row.text(5)).object());
    for (const QJsonValue name : documentOf(row.text(6)).array())
        target.writes.append(name.toString());
    target.keystorePassphrase = row.blob(7);
    target.state = targetStateNamed(row.text(8));
    target.probeConfirmedOnce = row.flag(9);
    target.deployedAt = row.optionalTime(10);
    target.lastError = row.optionalError(11);
    if (!row.isNull(12))
        target.generation = int(row.integer(12));
    return target;
}

QList<QVariant> columnsOf(const Target &target)
{
    return {toColumn(target.managed),
            toColumn(target.host),
            toColumn(target.folder),
            toColumn(target.preset),
            toColumn(compact(QJsonDocument(target.settings.toJson()))),
            toColumn(compact(QJsonDocument(QJsonArray::fromStringList(target.writes)))),
            toColumn(target.keystorePassphrase),
            toColumn(targetStateName(target.state)),
            toColumn(target.probeConfirmedOnce),
            toColumn(target.deployedAt),
            toColumn(target.lastError),
            toColumn(target.generation)};
}

Result<QList<Target>> readTargets(Statement row)
{
    QList<Target> targets;
    while (row.next())
        targets.append(readTarget(row));
    CW_CHECK(row.ended());
    return targets;
}

bool writeSameFile(const Target &a, const Target &b)
{
    if (a.writes.isEmpty() || b.writes.isEmpty())
        return true;
    return QSet<QString>(a.writes.begin(), a.writes.end())
        .intersects(QSet<QString>(b.writes.begin(), b.writes.end()));
}

Error missing(TargetId id)
{
    return Error(ErrorCode::NotFound, Subject::Target, id.text());
}

QString filesToText(const QMap<QString, QByteArray> &files)
{
    QJsonObject json;
    for (auto it = files.begin(); it != files.end(); ++it)
        json.insert(it.key(), QString::fromLatin1(it.value().toHex()));
    return compact(QJsonDocument(json));
}

QMap<QString, QByteArray> filesFromText(const QString &text)
{
    QMap<QString, QByteArray> files;
    const QJsonObject json = documentOf(text).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        files.insert(it.key(), QByteArray::fromHex(it.value().toString().toLatin1()));
    return files;
}

Generation readGeneration(const Statement &row)
{
    Generation generation;
    generation.id = row.id<GenerationId>(0);
    generation.target = row.id<TargetId>(1);
    generation.number = int(row.integer(2));
    generation.certificate = row.id<CertificateId>(3);
    generation.files = filesFromText(row.text(4));
    generation.sealedContent = row.blob(5);
    generation.complete = row.flag(6);
    generation.current = row.flag(7);
    generation.pruned = row.flag(8);
    generation.createdAt = row.time(9);
    return generation;
}

} // namespace

Result<TargetId> TargetRepository::add(const Target &target)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    CW_TRY(neighbours, atFolder(target.host, target.folder));
    for (const Target &neighbour : neighbours) {
        if (writeSameFile(neighbour, target))
            return Error(ErrorCode::TargetConflict, Subject::Target, neighbour.id.text())
                .with(Subject::Folder, target.folder);
    }
    qint64 id = 0;
    {
        CW_TRY(row,
               Statement::runWith(
                   m_connection,
                   u"INSERT INTO target (managed_id, host, folder, preset, settings, writes, "
                   "keystore_passphrase, state, probe_confirmed_once, deployed_at, last_error, generation) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   columnsOf(target)));
        id = row.insertedId();
    }
    CW_CHECK(transaction.commit());
    return TargetId(id);
}

Result<Target> TargetRepository::byId(TargetId id) const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" WHERE id = ? AND deleted_at IS NULL"_s, id));
    if (row.next())
        return readTarget(row);
    CW_CHECK(row.ended());
    return missing(id);
}

Result<QList<Target>> TargetRepository::all() const
{
    CW_TRY(row, Statement::run(m_connection, select() + u" WHERE deleted_at IS NULL ORDER BY id"_s));
    return readTargets(std::move(row));
}

Result<QList<Target>> TargetRepository::ofManaged(ManagedId managed) const
{
    CW_TRY(row,
           Statement::run(m_connection,
                          select() + u" WHERE managed_id = ? AND deleted_at IS NULL ORDER BY id"_s, managed));
    return readTargets(std::move(row));
}

Result<QList<Target>> TargetRepository::atFolder(const QString &host, const QString &folder) const
{
    CW_TRY(row,
           Statement::run(m_connection,
                          select() + u" WHERE folder = ? AND host = ? AND deleted_at IS NULL ORDER BY id"_s,
                          folder, host));
    return readTargets(std::move(row));
}

Result<> TargetRepository::update(const Target &target)
{
    CW_TRY(row, Statement::runWith(
                    m_connection,
                    u"UPDATE target SET managed_id = ?, host = ?, folder = ?, preset = ?, settings = ?, "
                    "writes = ?, keystore_passphrase = ?, state = ?, probe_confirmed_once = ?, "
                    "deployed_at = ?, last_error = ?, generation = ? WHERE id = ?"_s,
                    columnsOf(target) + QList<QVariant>{toColumn(target.id)}));
    return row.changedRows() > 0 ? Result<>() : missing(target.id);
}

Result<> TargetRepository::markDeleted(TargetId id, const QDateTime &time)
{
    CW_TRY(row, Statement::run(m_connection,
                               u"UPDATE target SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL"_s,
                               time, id));
    return row.changedRows() > 0 ? Result<>() : missing(id);
}

Result<Generation> TargetRepository::beginGeneration(TargetId target, CertificateId certificate,
                                                     const QDateTime &time)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    Generation generation;
    generation.target = target;
    generation.certificate = certificate;
    generation.createdAt = time;
    {
        CW_TRY(row,
               Statement::run(
                   m_connection,
                   u"UPDATE target SET last_number = last_number + 1 WHERE id = ? RETURNING last_number"_s,
                   target));
        if (!row.next())
            return missing(target);
        generation.number = int(row.integer(0));
    }
    {
        CW_TRY(row, Statement::run(
                        m_connection,
                        u"INSERT INTO generation (target_id, number, certificate_id, files, sealed_content, "
                        "complete, is_current, pruned, created_at) VALUES (?, ?, ?, '{}', x'', 0, 0, 0, ?)"_s,
                        target, generation.number, certificate, time));
        generation.id = GenerationId(row.insertedId());
    }
    CW_CHECK(transaction.commit());
    return generation;
}

Result<> TargetRepository::update(const Generation &generation)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    if (generation.current) {
        CW_CHECK(Statement::run(m_connection,
                                u"UPDATE generation SET is_current = 0 WHERE target_id = ? AND id <> ?"_s,
                                generation.target, generation.id));
    }
    {
        CW_TRY(row, Statement::run(
                        m_connection,
                        u"UPDATE generation SET files = ?, sealed_content = ?, complete = ?, is_current = ?, "
                        "pruned = ? WHERE id = ?"_s,
                        filesToText(generation.files), generation.sealedContent, generation.complete,
                        generation.current, generation.pruned, generation.id));
        if (row.changedRows() == 0)
            return Error(ErrorCode::NoGeneration, Subject::Target, generation.target.text());
    }
    return transaction.commit();
}

Result<QList<Generation>> TargetRepository::generations(TargetId target) const
{
    CW_TRY(row,
           Statement::run(
               m_connection,
               u"SELECT id, target_id, number, certificate_id, files, sealed_content, complete, is_current, "
               "pruned, created_at FROM generation WHERE target_id = ? ORDER BY number DESC"_s,
               target));
    QList<Generation> generations;
    while (row.next())
        generations.append(readGeneration(row));
    CW_CHECK(row.ended());
    return generations;
}

Result<> TargetRepository::addDeployment(const Deployment &run)
{
    CW_CHECK(Statement::run(
        m_connection,
        u"INSERT INTO deployment (target_id, generation, started_at, finished_at, outcome, error, by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        run.target, run.generation, run.startedAt, run.finishedAt, targetStateName(run.outcome), run.error,
        run.by));
    return {};
}

Result<QList<Deployment>> TargetRepository::deployments(TargetId target, int limit) const
{
    CW_TRY(row,
           Statement::run(
               m_connection,
               u"SELECT target_id, generation, started_at, finished_at, outcome, error, by FROM deployment "
               "WHERE target_id = ? ORDER BY id DESC LIMIT ?"_s,
               target, limit));
    QList<Deployment> runs;
    while (row.next()) {
        runs.append({row.id<TargetId>(0), int(row.integer(1)), row.time(2), row.time(3),
                     targetStateNamed(row.text(4)), row.optionalError(5), row.text(6)});
    }
    CW_CHECK(row.ended());
    return runs;
}

Result<> TargetRepository::openJournal(const JournalRecord &record)
{
    CW_CHECK(Statement::run(
        m_connection, u"INSERT OR REPLACE INTO journal (target_id, generation, sealed) VALUES (?, ?, ?)"_s,
        record.target, record.generation, record.sealed));
    return {};
}

Result<std::optional<JournalRecord>> TargetRepository::journal(TargetId target) const
{
    CW_TRY(row, Statement::run(m_connection,
                               u"SELECT target_id, generation, sealed FROM journal WHERE target_id = ?"_s,
                               target));
    std::optional<JournalRecord> record;
    if (row.next())
        record = JournalRecord{row.id<TargetId>(0), int(row.integer(1)), row.blob(2)};
    CW_CHECK(row.ended());
    return record;
}

Result<> TargetRepository::closeJournal(TargetId target)
{
    CW_CHECK(Statement::run(m_connection, u"DELETE FROM journal WHERE target_id = ?"_s, target));
    return {};
}

} // namespace certwright
