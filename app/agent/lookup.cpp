#include "lookup.h"

#include "text/errortext.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "text/statetext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

Output::Cell::Mood moodOf(CertificateStatus status)
{
    using Mood = Output::Cell::Mood;
    switch (status) {
    case CertificateStatus::Valid:
        return Mood::Good;
    case CertificateStatus::Expiring:
        return Mood::Soon;
    case CertificateStatus::Expired:
    case CertificateStatus::Revoked:
        return Mood::Bad;
    case CertificateStatus::NotYetValid:
    case CertificateStatus::Superseded:
        return Mood::Quiet;
    }
    return Mood::Plain;
}

QString namesOf(const CertificateRow &row)
{
    QStringList names;
    for (const QString &san : row.sans())
        names.append(AlternativeName::fromText(san).value());
    return names.isEmpty() ? row.displayName() : namesText(names);
}

} // namespace

Result<CertificateRow> rowOf(CertificateId id, Connection &connection, const QDateTime &now)
{
    RowFilter filter;
    filter.only = id;
    CW_TRY(rows, certificateRows(connection, filter, now));
    if (rows.isEmpty())
        return Error(ErrorCode::NotFound, Subject::Certificate, id.text());
    return rows.first();
}

QJsonObject listed(const CertificateRow &row, const QDateTime &now)
{
    QJsonObject object = toJson(row, now);
    if (const auto error = row.lastError())
        object.insert(u"last_error"_s, errorText(*error).message);
    return object;
}

Result<> checkOutput(const QString &path, IfExists ifExists)
{
    if (path.isEmpty())
        return {};
    const QFileInfo file(path);
    if (file.isDir())
        return Error(ErrorCode::FileNotRegular, Subject::File, path);
    if (!file.dir().exists())
        return Error(ErrorCode::FolderMissing, Subject::Folder, file.path());
    if (!QFileInfo(file.path()).isWritable())
        return Error(ErrorCode::FolderUnwritable, Subject::Folder, file.path());
    if (ifExists == IfExists::Refuse && (file.exists() || file.isSymLink()))
        return Error(ErrorCode::FileExists, Subject::File, path);
    return {};
}

Option replaceOption()
{
    return {u"force"_s, {}, tr("replace a file that is there")};
}

IfExists ifExistsFrom(const Arguments &arguments)
{
    return arguments.has(u"force"_s) ? IfExists::Replace : IfExists::Refuse;
}

QStringList tableHeaders()
{
    return {tr("ID"), tr("State"), tr("Label"), tr("Names"), tr("Issuer"), tr("Expires"), tr("Key")};
}

QList<Output::Cell> tableCells(const CertificateRow &row, const QDateTime &now)
{
    const auto mood = moodOf(row.status());
    return {Output::Cell(row.id().text()),
            Output::Cell(certificateStatusWord(row.status()), mood),
            Output::Cell(row.label()),
            Output::Cell(namesOf(row)),
            Output::Cell(row.issuerCn()),
            Output::Cell(expiryWithDate(row.notAfter(), now), mood),
            Output::Cell(row.hasKey() ? row.keyAlgorithm() : tr("no key"))};
}

Result<> printCertificate(CertificateId id, const Store &store, const Session &session)
{
    CW_TRY(connection, store.connect());
    const QDateTime now = session.context().now();
    CW_TRY(row, rowOf(id, connection, now));
    if (session.output().isJson())
        session.output().document(QJsonDocument(listed(row, now)));
    else
        session.output().line(tr("%1: certificate %2, expires %3, issued by %4.")
                                  .arg(shownValue(row.displayName()), row.id().text(),
                                       expiryWithDate(row.notAfter(), now), shownValue(row.issuerCn())));
    return {};
}

} // namespace certwright::agent
