#include "command.h"
#include "exitcode.h"
#include "formats/detect.h"
#include "issuance/authorityplan.h"
#include "issuance/exporter.h"
#include "issuance/revocation.h"
#include "lookup.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "usage.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

QString noAuthority()
{
    return tr("No authority yet. Make one: certwright-agent ca create \"My network\"");
}

QString depthText(const std::optional<int> &levels)
{
    if (!levels)
        return tr("any number of authorities");
    return *levels == 0   ? tr("no other authority")
           : *levels == 1 ? tr("one level of authorities")
                          : tr("%1 levels of authorities").arg(*levels);
}

Result<AuthorityPlan> planFrom(const Arguments &arguments, const Session &session)
{
    AuthorityPlan plan;
    plan.name = arguments.positional().value(0);
    if (arguments.has(u"key"_s)) {
        CW_TRY(algorithm, keyAlgorithmNamed(arguments.value(u"key"_s)));
        plan.keyAlgorithm = algorithm;
    }
    CW_TRY(days, arguments.days(u"days"_s));
    CW_TRY(constraints, NameConstraints::parse(arguments.values(u"permit"_s)));
    CW_TRY(pathLength, arguments.number(u"path-length"_s));
    CW_TRY(passphrase, session.secret(arguments, u"passphrase-file"_s));
    CW_TRY(parentPassphrase, session.secret(arguments, u"ca-passphrase-file"_s));
    if (arguments.has(u"remember"_s) && !passphrase)
        return onlyWith(u"--remember"_s, u"--passphrase-file"_s);
    if (arguments.has(u"subject"_s)) {
        CW_TRY(subject, SubjectName::parse(arguments.value(u"subject"_s)));
        plan.subject = subject;
    }
    plan.days = days;
    plan.constraints = constraints;
    plan.pathLength = pathLength;
    plan.passphrase = passphrase;
    plan.rememberPassphrase = arguments.has(u"remember"_s);
    plan.parentPassphrase = parentPassphrase;
    return plan;
}

Result<int> create(const Arguments &arguments, Session &session)
{
    CW_TRY(plan, planFrom(arguments, session));
    CW_TRY(shop, session.workshop());
    if (arguments.has(u"parent"_s)) {
        CW_TRY(connection, shop.store().connect());
        CW_TRY(parent, AuthorityRepository(connection).find(arguments.value(u"parent"_s)));
        plan.parent = parent.id;
    }
    auto created = withPassphrase(session, plan.parentPassphrase,
                                  {tr("Passphrase of the parent's key:"), u"--ca-passphrase-file"_s},
                                  [&](const SharedSecret &passphrase) {
                                      AuthorityPlan whole = plan;
                                      whole.parentPassphrase = passphrase;
                                      return createAuthority(whole, shop.issuance(), session.context());
                                  });
    if (!created)
        return std::move(created).error();
    CW_CHECK(printCertificate(created->certificate, shop.store(), session));
    return exitcode::done;
}

Result<int> listAuthorities(const Arguments &, Session &session)
{
    if (!session.services().storeExists() && session.output().isJson()) {
        session.output().document(QJsonDocument(QJsonArray()));
        return exitcode::done;
    }
    if (!session.services().storeExists()) {
        session.output().note(noAuthority());
        return exitcode::done;
    }
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CW_TRY(authorities, AuthorityRepository(connection).all());
    const QDateTime now = session.context().now();
    QJsonArray array;
    QList<QList<Output::Cell>> table;
    for (const Authority &authority : authorities) {
        CW_TRY(row, rowOf(authority.certificate, connection, now));
        CW_TRY(stored, CertificateRepository(connection).byId(authority.certificate));
        const QStringList permitted = stored.certificate.nameConstraints().permitted();
        array.append(listed(row, now));
        table.append({Output::Cell(row.id().text()), Output::Cell(authority.name),
                      Output::Cell(permitted.isEmpty() ? tr("any name") : listText(permitted)),
                      Output::Cell(expiryWithDate(row.notAfter(), now)),
                      Output::Cell(authority.key ? tr("yes") : tr("no"))});
    }
    if (session.output().isJson())
        session.output().document(QJsonDocument(array));
    else if (table.isEmpty())
        session.output().note(noAuthority());
    else
        session.output().table({tr("ID"), tr("Name"), tr("May sign for"), tr("Expires"), tr("Key here")},
                               table);
    return exitcode::done;
}

Result<int> show(const Arguments &arguments, Session &session)
{
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CW_TRY(authority, AuthorityRepository(connection).find(arguments.positional().first()));
    CW_TRY(stored, CertificateRepository(connection).byId(authority.certificate));
    if (arguments.has(u"pem"_s) && !session.output().isJson()) {
        session.output().raw(stored.certificate.pem());
        return exitcode::done;
    }
    const QDateTime now = session.context().now();
    CW_TRY(row, rowOf(authority.certificate, connection, now));
    CW_TRY(issued, CertificateRepository(connection).byIssuedUnder(authority.id));
    CW_TRY(revoked, AuthorityRepository(connection).revocations(authority.id));
    if (session.output().isJson()) {
        QJsonObject object = listed(row, now);
        object.insert(u"pem"_s, QString::fromLatin1(stored.certificate.pem()));
        object.insert(u"issued"_s, issued.size());
        object.insert(u"revoked"_s, revoked.size());
        object.insert(u"permitted"_s,
                      QJsonArray::fromStringList(stored.certificate.nameConstraints().permitted()));
        session.output().document(QJsonDocument(object));
        return exitcode::done;
    }
    const QStringList permitted = stored.certificate.nameConstraints().permitted();
    const std::optional<int> below = stored.certificate.pathLength();
    session.output().line(shownValue(authority.name));
    session.output().line(tr("  subject      %1").arg(stored.certificate.subject().text()));
    session.output().line(
        tr("  may sign for %1").arg(permitted.isEmpty() ? tr("any name") : listText(permitted)));
    session.output().line(tr("  below it     %1").arg(depthText(below)));
    session.output().line(tr("  issued       %1, revoked %2").arg(issued.size()).arg(revoked.size()));
    session.output().line(tr("  expires      %1").arg(expiryWithDate(row.notAfter(), now)));
    session.output().line(
        tr("  key          %1").arg(authority.key ? tr("in this store") : tr("not in this store")));
    session.output().line(tr("  SHA-256      %1").arg(row.fingerprintHex()));
    return exitcode::done;
}

/// A list is meant to be refreshed in its place; what else lies there is not ours to replace.
Result<> requireOwnList(const QString &path, const Certificate &authority)
{
    if (path.isEmpty() || (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink()))
        return {};
    const auto bytes = readFile(path);
    for (const FoundObject &object : findObjects(bytes.value_or(QByteArray()), {})) {
        const auto *list = std::get_if<RevocationList>(&object);
        if (list && list->isSignedBy(authority))
            return {};
    }
    return Error(ErrorCode::FileExists, Subject::File, path);
}

Result<int> makeList(const Arguments &arguments, Session &session)
{
    CW_TRY(passphrase, session.secret(arguments, u"ca-passphrase-file"_s));
    const QString path = arguments.value(u"out"_s);
    CW_CHECK(checkOutput(path, IfExists::Replace));
    CW_TRY(existing, session.store());
    CW_TRY(connection, existing->connect());
    CW_TRY(authority, AuthorityRepository(connection).find(arguments.positional().first()));
    CW_TRY(certificate, CertificateRepository(connection).byId(authority.certificate));
    if (ifExistsFrom(arguments) == IfExists::Refuse)
        CW_CHECK(requireOwnList(path, certificate.certificate));
    CW_TRY(shop, session.workshop());
    auto list = withPassphrase(
        session, passphrase, {tr("Passphrase of the authority's key:"), u"--ca-passphrase-file"_s},
        [&](const SharedSecret &secret) {
            return makeRevocationList(authority.id, secret, shop.issuance(), session.context());
        });
    if (!list)
        return std::move(list).error();
    const bool toFile = !path.isEmpty();
    if (toFile)
        CW_CHECK(writeFileDurably(path, list->pem(), {.mode = 0644, .owner = {}, .group = {}}));
    const QJsonObject object{{u"number"_s, list->number()},
                             {u"revoked"_s, list->revoked().size()},
                             {u"next_update"_s, list->nextUpdate().toString(Qt::ISODate)},
                             {u"file"_s, toFile ? QJsonValue(path) : QJsonValue()},
                             {u"pem"_s, QString::fromLatin1(list->pem())}};
    if (session.output().isJson())
        session.output().document(QJsonDocument(object));
    else if (!toFile)
        session.output().raw(list->pem());
    else
        session.output().line(
            tr("Revocation list %1 with %2 entries written to %3; make the next one before %4.")
                .arg(QString::number(list->number()), QString::number(list->revoked().size()),
                     shownValue(path), dateText(list->nextUpdate())));
    return exitcode::done;
}

} // namespace

void addAuthorityCommands(Commands &commands)
{
    const Option authorityPassphrase{u"ca-passphrase-file"_s, u"FILE"_s,
                                     tr("the passphrase of the authority's key, where it has its own")};
    CommandSpec made;
    made.path = u"ca create"_s;
    made.arguments = u"NAME"_s;
    made.summary = tr("Make an authority of your own.");
    made.details = tr("With --permit it can sign only for those names and networks: even if its key is "
                      "stolen, it can't pretend to be "
                      "anybody else. What is not named is then forbidden. This can't be changed later.");
    made.fewest = made.most = 1;
    made.options = {
        {u"key"_s, u"ALGORITHM"_s, tr("ec-p384 by default")},
        {u"days"_s, u"N"_s, tr("lifetime; 3650 by default, 1825 with --parent")},
        {u"permit"_s, u"NAME|CIDR"_s,
         tr("what it may sign for: home.example, 192.168.0.0/16; may be repeated")},
        {u"path-length"_s, u"N"_s,
         tr("how many authorities may stand below it; 0 by default, 1 for an intermediate")},
        {u"parent"_s, u"CA"_s, tr("make an intermediate, signed by that authority")},
        {u"subject"_s, u"NAME"_s, tr("a full subject, such as \"CN=Office,O=Example\"")},
        {u"passphrase-file"_s, u"FILE"_s, tr("give its key a passphrase of its own (- is stdin)")},
        {u"remember"_s, {}, tr("keep that passphrase in the keychain")},
        authorityPassphrase};
    made.examples = {
        u"certwright-agent ca create \"My network\" --permit home.example --permit 192.168.0.0/16"_s};
    commands.push_back({made, create});

    CommandSpec list;
    list.path = u"ca list"_s;
    list.summary = tr("Show your authorities.");
    list.most = 0;
    commands.push_back({list, listAuthorities});

    CommandSpec one;
    one.path = u"ca show"_s;
    one.arguments = u"CA"_s;
    one.summary = tr("Show one authority.");
    one.fewest = one.most = 1;
    one.options = {{u"pem"_s, {}, tr("only its certificate, as PEM: what devices install to trust it")}};
    commands.push_back({one, show});

    CommandSpec crl;
    crl.path = u"ca crl"_s;
    crl.arguments = u"CA"_s;
    crl.summary = tr("Make an authority's revocation list, valid for 30 days.");
    crl.fewest = crl.most = 1;
    crl.options = {{u"out"_s, u"FILE"_s,
                    tr("write it there instead of to stdout; this authority's list before is replaced")},
                   replaceOption(),
                   authorityPassphrase};
    commands.push_back({crl, makeList});
}

} // namespace certwright::agent
