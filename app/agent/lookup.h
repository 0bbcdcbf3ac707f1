#pragma once

#include "base/durablefile.h"
#include "commandspec.h"
#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/certificaterows.h"
#include "session.h"

namespace certwright::agent {

/// The row of one certificate, as `list` shows it.
Result<CertificateRow> rowOf(CertificateId id, Connection &connection, const QDateTime &now);
/// Its JSON object, with the last error in words.
QJsonObject listed(const CertificateRow &row, const QDateTime &now);
/// Whether a file can be written there, asked before anything is made. FolderMissing, FolderUnwritable;
/// FileExists where it must not be replaced. An empty path is none.
Result<> checkOutput(const QString &path, IfExists ifExists = IfExists::Refuse);
/// `--force`, for commands that write a file.
Option replaceOption();
IfExists ifExistsFrom(const Arguments &arguments);
/// Prints one certificate: its JSON object, or a line with name, expiry and id.
Result<> printCertificate(CertificateId id, const Store &store, const Session &session);
/// The row's words for a table: status, name, issuer, expiry.
QList<Output::Cell> tableCells(const CertificateRow &row, const QDateTime &now);
QStringList tableHeaders();

} // namespace certwright::agent
