#include "command.h"
#include "exitcode.h"
#include "inventory/managedrepository.h"
#include "issuance/deletion.h"
#include "issuance/revocation.h"
#include "issueoptions.h"
#include "lookup.h"
#include "text/shownvalue.h"
#include "usage.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

Result<int> revokeOne(const Arguments &arguments, Session &session)
{
    if (!arguments.has(u"reason"_s))
        return missingOption(u"--reason"_s);
    const auto reason = revocationReasonNamed(arguments.value(u"reason"_s));
    if (!reason)
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--reason"_s)
            .with(Subject::Value, arguments.value(u"reason"_s));
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CW_TRY(id, CertificateRepository(connection).find(arguments.positional().first()));
    CW_TRY(row, rowOf(id, connection, session.context().now()));
    CW_CHECK(session.confirm(arguments,
                             tr("Revoke %1? This can't be taken back.").arg(shownValue(row.displayName()))));
    CW_CHECK(revoke(id, *reason, *store, u"agent"_s, session.context()));
    if (session.output().isJson())
        CW_CHECK(printCertificate(id, *store, session));
    else
        session.output().line(
            tr("%1 is revoked. Make a new revocation list with \"ca crl\", so that others learn of it.")
                .arg(shownValue(row.displayName())));
    return exitcode::done;
}

Result<int> deleteOne(const Arguments &arguments, Session &session)
{
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CW_TRY(id, CertificateRepository(connection).find(arguments.positional().first()));
    CW_TRY(row, rowOf(id, connection, session.context().now()));
    CW_TRY(dependents, dependentsOf(id, connection));
    const bool withKey = arguments.has(u"with-key"_s);
    if (withKey || dependents.isAuthority)
        CW_CHECK(session.confirm(
            arguments, dependents.isAuthority
                           ? tr("Delete the authority %1, which issued %2 certificates that are alive?")
                                 .arg(shownValue(row.displayName()))
                                 .arg(dependents.certificates.size())
                           : tr("Delete the key of %1 for good?").arg(shownValue(row.displayName()))));
    CW_CHECK(deleteCertificate(id, withKey ? KeyFate::Delete : KeyFate::Keep, *store, u"agent"_s,
                               session.context()));
    if (session.output().isJson())
        session.output().document(QJsonDocument(
            QJsonObject{{u"id"_s, id.value()}, {u"deleted"_s, true}, {u"key_deleted"_s, withKey}}));
    else
        session.output().line(tr("%1 is deleted. \"certwright-agent restore %2\" takes that back.")
                                  .arg(shownValue(row.displayName()), id.text()));
    return exitcode::done;
}

Result<int> restoreOne(const Arguments &arguments, Session &session)
{
    bool isNumber = false;
    const CertificateId id(arguments.positional().first().toLongLong(&isNumber));
    if (!isNumber)
        return Error(ErrorCode::NotFound, Subject::Certificate, arguments.positional().first());
    CW_TRY(store, session.store());
    CW_CHECK(restoreCertificate(id, *store, u"agent"_s, session.context()));
    CW_CHECK(printCertificate(id, *store, session));
    return exitcode::done;
}

Result<int> setOne(const Arguments &arguments, Session &session)
{
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CertificateRepository certificates(connection);
    CW_TRY(id, certificates.find(arguments.positional().first()));
    CW_TRY(transaction, Transaction::begin(connection));
    CW_TRY(stored, certificates.byId(id));
    if (arguments.has(u"label"_s))
        CW_CHECK(certificates.setLabel(id, arguments.value(u"label"_s)));
    if (arguments.has(u"notes"_s))
        CW_CHECK(certificates.setNotes(id, arguments.value(u"notes"_s)));
    if (stored.managed &&
        (arguments.has(u"label"_s) || arguments.has(u"renew"_s) || arguments.has(u"renew-before"_s))) {
        CW_TRY(managed, ManagedRepository(connection).byId(*stored.managed));
        CW_TRY(renewal, renewalFrom(arguments));
        if (arguments.has(u"label"_s))
            managed.label = arguments.value(u"label"_s);
        if (arguments.has(u"renew"_s) || arguments.has(u"renew-before"_s))
            managed.renewal = renewal;
        CW_CHECK(ManagedRepository(connection).update(managed));
    } else if (arguments.has(u"renew"_s) || arguments.has(u"renew-before"_s)) {
        return Error(ErrorCode::RenewalImpossible, Subject::Certificate, id.text());
    }
    CW_CHECK(transaction.commit());
    CW_CHECK(printCertificate(id, *store, session));
    return exitcode::done;
}

} // namespace

void addChangeCommands(Commands &commands)
{
    const Option yes{u"yes"_s, {}, tr("don't ask")};
    CommandSpec revoking;
    revoking.path = u"revoke"_s;
    revoking.arguments = u"CERT --reason REASON"_s;
    revoking.summary = tr("Say that a certificate is not to be trusted any more.");
    revoking.fewest = revoking.most = 1;
    QStringList reasons;
    for (const RevocationReason reason : allRevocationReasons())
        reasons.append(revocationReasonName(reason));
    revoking.options = {{u"reason"_s, u"REASON"_s, reasons.join(u", "_s)}, yes};
    commands.push_back({revoking, revokeOne});

    CommandSpec deleting;
    deleting.path = u"delete"_s;
    deleting.arguments = u"CERT"_s;
    deleting.summary = tr("Take a certificate out of the store; \"restore\" brings it back.");
    deleting.fewest = deleting.most = 1;
    deleting.options = {{u"with-key"_s, {}, tr("delete its private key too, for good")}, yes};
    commands.push_back({deleting, deleteOne});

    CommandSpec restoring;
    restoring.path = u"restore"_s;
    restoring.arguments = u"ID"_s;
    restoring.summary = tr("Take a deletion back.");
    restoring.fewest = restoring.most = 1;
    commands.push_back({restoring, restoreOne});

    CommandSpec setting;
    setting.path = u"set"_s;
    setting.arguments = u"CERT"_s;
    setting.summary = tr("Change a certificate's label, notes or renewal.");
    setting.fewest = setting.most = 1;
    setting.options = {{u"label"_s, u"TEXT"_s, tr("a name of your own for it")},
                       {u"notes"_s, u"TEXT"_s, tr("what you want to remember")},
                       {u"renew"_s, u"auto|off"_s, tr("whether it renews by itself")},
                       {u"renew-before"_s, u"30d|33%"_s, tr("how long before its end")}};
    commands.push_back({setting, setOne});
}

} // namespace certwright::agent
