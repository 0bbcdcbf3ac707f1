#include "inventory/authorityrepository.h"
#include "inventory/storeowner.h"
#include "issuance/authorityrenewal.h"
#include "renewal/renew.h"

#include "command.h"
#include "deployreport.h"
#include "exitcode.h"
#include "lookup.h"
#include "storeowner.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "usage.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

/// Authorities that were named go into `authorities`.
Result<QList<ManagedId>> chosen(const Arguments &arguments, Connection &connection, const QDateTime &now,
                                QList<Authority> &authorities)
{
    if (arguments.positional().isEmpty() && !arguments.has(u"force"_s))
        return dueForRenewal(connection, now);
    QList<ManagedId> ids;
    if (arguments.positional().isEmpty()) {
        RowFilter current;
        current.includeSuperseded = false;
        CW_TRY(rows, certificateRows(connection, current, now));
        for (const CertificateRow &row : rows) {
            if (row.isManaged() && row.renewAt())
                ids.append(row.managed());
        }
        return ids;
    }
    for (const QString &word : arguments.positional()) {
        const auto id = CertificateRepository(connection).find(word);
        if (!id && id.error().code() != ErrorCode::NotFound)
            return id.error();
        const auto authority = AuthorityRepository(connection).find(word);
        if (authority && (!id || *id == authority->certificate)) {
            authorities.append(*authority);
            continue;
        }
        if (!id)
            return id.error();
        CW_TRY(stored, CertificateRepository(connection).byId(*id));
        if (!stored.managed)
            return Error(ErrorCode::RenewalImpossible, Subject::Certificate, word);
        ids.append(*stored.managed);
    }
    return ids;
}

Result<> sayDue(const QList<ManagedId> &ids, const QList<Authority> &authorities, Connection &connection,
                Session &session)
{
    RowFilter current;
    current.includeSuperseded = false;
    const QDateTime now = session.context().now();
    CW_TRY(rows, certificateRows(connection, current, now));
    QJsonArray array;
    for (const CertificateRow &row : rows) {
        const bool isNamed = std::any_of(authorities.cbegin(), authorities.cend(),
                                         [&](const Authority &one) { return one.certificate == row.id(); });
        if (!isNamed && !ids.contains(row.managed()))
            continue;
        array.append(listed(row, now));
        if (!session.output().isJson())
            session.output().line(
                tr("Would renew %1, which expires %2.")
                    .arg(shownValue(row.displayName()), expiryWithDate(row.notAfter(), now)));
    }
    if (session.output().isJson())
        session.output().document(QJsonDocument(array));
    return {};
}

Result<> renewNamed(const QList<Authority> &authorities, const SharedSecret &passphrase,
                    Connection &connection, Session &session, QJsonArray &renewed)
{
    for (const Authority &authority : authorities) {
        CW_TRY(shop, session.workshop());
        CW_TRY(made, renewAuthority(authority.id, passphrase, shop.fulfil().issuance, session.context()));
        const QDateTime now = session.context().now();
        CW_TRY(row, rowOf(made.certificate, connection, now));
        renewed.append(listed(row, now));
        if (!session.output().isJson())
            session.output().line(tr("%1 is renewed, expires %2.")
                                      .arg(shownValue(authority.name), expiryWithDate(row.notAfter(), now)));
    }
    return {};
}

/// A passphrase that is wanted may be the authority's or the key's own.
Error toldOf(Error error)
{
    if (error.code() != ErrorCode::PassphraseNeeded)
        return error;
    return std::move(error).with(Subject::Option, u"--ca-passphrase-file or --key-passphrase-file"_s);
}

/// Two copies of a store would both renew: which one shall is for a person to say. Until then nothing may
/// expire for want of an answer.
Result<> settleOwner(const Arguments &arguments, const Store &store, const Connection &connection,
                     const Session &session)
{
    if (!arguments.has(u"take-over"_s) || arguments.has(u"dry-run"_s))
        return tellOwner(store, connection, session);
    CW_CHECK(takeOver(connection));
    session.output().note(tr("From now on this computer renews what the store holds."));
    return {};
}

Result<int> run(const Arguments &arguments, Session &session)
{
    CW_TRY(keyPassphrase, session.secret(arguments, u"key-passphrase-file"_s));
    CW_TRY(authorityPassphrase, session.secret(arguments, u"ca-passphrase-file"_s));
    if (arguments.has(u"due"_s) && !arguments.positional().isEmpty())
        return usageError(tr("Give names, or --due, not both"));
    if (!session.services().storeExists() && arguments.positional().isEmpty()) {
        if (session.output().isJson())
            session.output().document(QJsonDocument(QJsonArray()));
        else
            session.output().line(tr("Nothing is due."));
        return exitcode::done;
    }
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CW_CHECK(settleOwner(arguments, *store, connection, session));
    QList<Authority> authorities;
    CW_TRY(ids, chosen(arguments, connection, session.context().now(), authorities));
    if (arguments.has(u"dry-run"_s)) {
        CW_CHECK(sayDue(ids, authorities, connection, session));
        return exitcode::done;
    }
    QJsonArray renewed;
    QList<Error> errors;
    bool deployed = true;
    CW_CHECK(renewNamed(authorities, authorityPassphrase, connection, session, renewed));
    if (!ids.isEmpty()) {
        CW_TRY(shop, session.workshop());
        for (const ManagedId id : ids) {
            RenewOptions options{keyPassphrase, authorityPassphrase};
            auto report = renew(id, options, shop.fulfil(), session.context());
            if (!report) {
                if (report.error().code() == ErrorCode::Cancelled)
                    return std::move(report).error();
                errors.append(toldOf(std::move(report).error()));
                session.output().error(errors.last());
                continue;
            }
            CW_TRY(row, rowOf(report->issued.id, connection, session.context().now()));
            renewed.append(listed(row, session.context().now()));
            if (!session.output().isJson())
                session.output().line(tr("%1 is renewed, expires %2.")
                                          .arg(shownValue(row.displayName()),
                                               expiryWithDate(row.notAfter(), session.context().now())));
            deployed = tell(report->deployments, report->deployErrors, session, connection) && deployed;
        }
    }
    if (session.output().isJson())
        session.output().document(QJsonDocument(renewed));
    else if (ids.isEmpty() && authorities.isEmpty())
        session.output().line(tr("Nothing is due."));
    if (errors.isEmpty())
        return deployed ? exitcode::done : exitcode::partly;
    return renewed.isEmpty() ? (errors.size() == 1 ? exitCodeOf(errors.first().code()) : exitcode::failed)
                             : exitcode::partly;
}

} // namespace

void addRenewCommand(Commands &commands)
{
    CommandSpec spec;
    spec.path = u"renew"_s;
    spec.arguments = u"[CERT]…"_s;
    spec.summary = tr("Renew certificates: those named now, else all that are due.");
    spec.details = tr("Names, key policy and targets stay; the certificate before stays in use until the new "
                      "one is deployed. An authority that is named gets a new certificate for the same key: "
                      "what it signed before stays valid; the new certificate has to be trusted anew.");
    spec.options = {
        {u"due"_s, {}, tr("all that are due; so by default")},
        {u"force"_s, {}, tr("all that renew by themselves, due or not")},
        {u"dry-run"_s, {}, tr("only say what would be renewed")},
        {u"take-over"_s,
         {},
         tr("from now on this computer renews: for a store that was copied or moved here from another "
            "one")},
        {u"ca-passphrase-file"_s, u"FILE"_s,
         tr("the passphrase of the authority's key, where it has its own")},
        {u"key-passphrase-file"_s, u"FILE"_s, tr("the key's own passphrase, where it has one")}};
    commands.push_back({spec, run});
}

} // namespace certwright::agent
