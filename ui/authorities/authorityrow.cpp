#include "authorities/authorityrow.h"

#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/keyrepository.h"

namespace certwright::ui {

namespace {

bool isLiving(const CertificateRow &row)
{
    return row.status() == CertificateStatus::Valid || row.status() == CertificateStatus::Expiring ||
           row.status() == CertificateStatus::NotYetValid;
}

/// How many living certificates name each issuer; by text, since none is parsed for a table.
QHash<QString, int> livingByIssuer(const CertificateSnapshot &snapshot, const QSet<QString> &issuers)
{
    QHash<QString, int> living;
    for (const CertificateRow &row : snapshot.rows()) {
        if (!isLiving(row) || row.isSelfSigned())
            continue;
        const QString issuer = row.issuer();
        if (issuers.contains(issuer))
            ++living[issuer];
    }
    return living;
}

} // namespace

Result<QList<AuthorityRow>> authorityRows(Connection &connection, const CertificateSnapshot &snapshot)
{
    CW_TRY(authorities, AuthorityRepository(connection).all());
    QHash<AuthorityId, QString> names;
    QSet<QString> subjects;
    for (const Authority &authority : authorities) {
        names.insert(authority.id, authority.name);
        if (const CertificateRow *row = snapshot.find(authority.certificate))
            subjects.insert(row->subject());
    }
    const QHash<QString, int> living = livingByIssuer(snapshot, subjects);

    QList<AuthorityRow> rows;
    for (const Authority &authority : authorities) {
        const CertificateRow *certificate = snapshot.find(authority.certificate);
        if (!certificate)
            continue; // its certificate was deleted
        CW_TRY(stored, CertificateRepository(connection).byId(authority.certificate));
        AuthorityRow row;
        row.id = authority.id;
        row.certificate = authority.certificate;
        row.name = authority.name;
        row.parent = authority.parent ? names.value(*authority.parent) : QString();
        row.permitted = stored.certificate.nameConstraints().permitted();
        row.hasKey = authority.key.has_value();
        if (authority.key) {
            CW_TRY(key, KeyRepository(connection).byId(*authority.key));
            row.keyHasOwnPassphrase = key.protection == KeyProtection::OwnPassphrase;
        }
        row.living = living.value(certificate->subject());
        row.status = certificate->status();
        row.notBefore = certificate->notBefore();
        row.notAfter = certificate->notAfter();
        rows << row;
    }
    return rows;
}

} // namespace certwright::ui
