#include "command.h"
#include "exitcode.h"
#include "formats/pem.h"
#include "inventory/keyrepository.h"
#include "inventory/requestrepository.h"
#include "issuance/keyaccess.h"
#include "issuance/verification.h"
#include "lookup.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "text/statetext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

Result<int> listKeys(Connection &connection, Output &output)
{
    CW_TRY(keys, KeyRepository(connection).all());
    QJsonArray array;
    QList<QList<Output::Cell>> table;
    for (const StoredKey &key : keys) {
        CW_TRY(certificates, CertificateRepository(connection).byPublicKey(key.spkiSha256));
        const bool own = key.protection == KeyProtection::OwnPassphrase;
        array.append(QJsonObject{{u"id"_s, key.id.value()},
                                 {u"kind"_s, u"key"_s},
                                 {u"key_algorithm"_s, key.algorithm},
                                 {u"key_bits"_s, key.bits},
                                 {u"public_key_sha256"_s, QString::fromLatin1(key.spkiSha256.toHex())},
                                 {u"own_passphrase"_s, own},
                                 {u"certificates"_s, certificates.size()}});
        table.append({Output::Cell(key.id.text()), Output::Cell(key.algorithm),
                      Output::Cell(QString::number(key.bits)),
                      Output::Cell(own ? tr("its own passphrase") : tr("the vault")),
                      Output::Cell(QString::number(certificates.size()))});
    }
    if (output.isJson())
        output.document(QJsonDocument(array));
    else
        output.table({tr("ID"), tr("Key"), tr("Bits"), tr("Closed by"), tr("Certificates")}, table);
    return exitcode::done;
}

Result<int> listRequests(Connection &connection, Output &output)
{
    CW_TRY(requests, RequestRepository(connection).all());
    QJsonArray array;
    QList<QList<Output::Cell>> table;
    for (const StoredRequest &stored : requests) {
        CW_TRY(request, CertificateRequest::fromDer(stored.der));
        QJsonArray sans;
        for (const AlternativeName &name : request.names())
            sans.append(name.text());
        array.append(QJsonObject{{u"id"_s, stored.id.value()},
                                 {u"kind"_s, u"csr"_s},
                                 {u"label"_s, stored.label},
                                 {u"subject"_s, request.subject().text()},
                                 {u"subject_cn"_s, request.subject().commonName()},
                                 {u"sans"_s, sans},
                                 {u"has_key"_s, stored.key.has_value()}});
        table.append({Output::Cell(stored.id.text()), Output::Cell(stored.label),
                      Output::Cell(request.subject().text()),
                      Output::Cell(stored.key ? tr("yes") : tr("no"))});
    }
    if (output.isJson())
        output.document(QJsonDocument(array));
    else
        output.table({tr("ID"), tr("Label"), tr("Subject"), tr("Key here")}, table);
    return exitcode::done;
}

Result<int> listRevocationLists(Connection &connection, Output &output)
{
    QList<RevocationList> lists;
    CW_TRY(authorities, AuthorityRepository(connection).all());
    for (const Authority &authority : authorities) {
        CW_TRY(list, AuthorityRepository(connection).latestList(authority.id));
        if (list)
            lists.append(*list);
    }
    CW_TRY(foreign, AuthorityRepository(connection).foreignLists());
    lists += foreign;
    QJsonArray array;
    QList<QList<Output::Cell>> table;
    for (const RevocationList &list : lists) {
        array.append(QJsonObject{{u"kind"_s, u"crl"_s},
                                 {u"issuer"_s, list.issuer().text()},
                                 {u"number"_s, list.number()},
                                 {u"this_update"_s, list.thisUpdate().toString(Qt::ISODate)},
                                 {u"next_update"_s, list.nextUpdate().toString(Qt::ISODate)},
                                 {u"revoked"_s, list.revoked().size()}});
        table.append({Output::Cell(list.issuer().text()), Output::Cell(QString::number(list.number())),
                      Output::Cell(QString::number(list.revoked().size())),
                      Output::Cell(dateText(list.nextUpdate()))});
    }
    if (output.isJson())
        output.document(QJsonDocument(array));
    else
        output.table({tr("Issuer"), tr("Number"), tr("Revoked"), tr("Next before")}, table);
    return exitcode::done;
}

Result<RowFilter> filterFrom(const Arguments &arguments, const QDateTime &now)
{
    RowFilter filter;
    if (arguments.has(u"expiring-within"_s)) {
        CW_TRY(seconds, parseDuration(arguments.value(u"expiring-within"_s)));
        filter.expiringBefore = now.addSecs(seconds);
    }
    filter.expiredOnly = arguments.has(u"expired"_s);
    filter.domainGlob = arguments.value(u"domain"_s);
    filter.issuerText = arguments.value(u"issuer"_s);
    filter.search = arguments.value(u"search"_s);
    return filter;
}

Result<> sortRows(QList<CertificateRow> &rows, const QString &column)
{
    const auto by = [&rows](auto key) {
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const CertificateRow &a, const CertificateRow &b) { return key(a) < key(b); });
    };
    if (column.isEmpty())
        return {};
    if (column == u"id")
        by([](const CertificateRow &row) { return row.id(); });
    else if (column == u"name" || column == u"label")
        by([](const CertificateRow &row) { return row.displayName().toLower(); });
    else if (column == u"issuer")
        by([](const CertificateRow &row) { return row.issuerCn().toLower(); });
    else if (column == u"expires" || column == u"not_after")
        by([](const CertificateRow &row) { return row.notAfter(); });
    else if (column == u"status")
        by([](const CertificateRow &row) { return row.status(); });
    else
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--sort"_s).with(Subject::Value, column);
    return {};
}

Result<int> list(const Arguments &arguments, Session &session)
{
    const QString kind = arguments.has(u"kind"_s) ? arguments.value(u"kind"_s) : u"cert"_s;
    if (!QStringList{u"cert"_s, u"ca"_s, u"key"_s, u"csr"_s, u"crl"_s}.contains(kind))
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--kind"_s).with(Subject::Value, kind);
    const QDateTime now = session.context().now();
    CW_TRY(filter, filterFrom(arguments, now));
    QList<CertificateRow> rows;
    CW_CHECK(sortRows(rows, arguments.value(u"sort"_s)));
    if (session.services().storeExists()) {
        CW_TRY(store, session.store());
        CW_TRY(connection, store->connect());
        if (kind == u"key")
            return listKeys(connection, session.output());
        if (kind == u"csr")
            return listRequests(connection, session.output());
        if (kind == u"crl")
            return listRevocationLists(connection, session.output());
        CW_TRY(read, certificateRows(connection, filter, now));
        rows = read;
    }
    if (arguments.has(u"kind"_s))
        rows.removeIf([&](const CertificateRow &row) { return row.isCa() != (kind == u"ca"); });
    CW_CHECK(sortRows(rows, arguments.value(u"sort"_s)));
    if (session.output().isJson()) {
        QJsonArray array;
        for (const CertificateRow &row : std::as_const(rows))
            array.append(listed(row, now));
        session.output().document(QJsonDocument(array));
        return exitcode::done;
    }
    if (rows.isEmpty()) {
        session.output().note(arguments.positional().isEmpty() ? tr("No certificates.")
                                                               : tr("No such certificates."));
        return exitcode::done;
    }
    QList<QList<Output::Cell>> table;
    for (const CertificateRow &row : std::as_const(rows))
        table.append(tableCells(row, now));
    session.output().table(tableHeaders(), table);
    return exitcode::done;
}

void printDetails(const CertificateRow &row, const Certificate &certificate, const Session &session)
{
    Output &output = session.output();
    QStringList names;
    for (const AlternativeName &name : certificate.names())
        names.append(name.forPeople());
    output.line(shownValue(row.displayName()) + u" — "_s + certificateStatusWord(row.status()));
    output.line(tr("  certificate  %1").arg(row.id().text()));
    output.line(tr("  covers       %1").arg(listText(names, 100)));
    output.line(tr("  subject      %1").arg(certificate.subject().text()));
    output.line(tr("  issued by    %1").arg(certificate.issuer().text()));
    output.line(tr("  valid        %1 to %2, expires %3")
                    .arg(dateText(row.notBefore()), dateText(row.notAfter()),
                         expiryWithDate(row.notAfter(), session.context().now())));
    output.line(tr("  renews       %1").arg(row.renewAt() ? dateText(*row.renewAt()) : tr("not by itself")));
    output.line(tr("  key          %1 %2, %3")
                    .arg(row.keyAlgorithm())
                    .arg(row.keyBits())
                    .arg(row.hasKey() ? tr("in this store") : tr("not in this store")));
    output.line(tr("  serial       %1").arg(row.serial()));
    output.line(tr("  SHA-256      %1").arg(row.fingerprintHex()));
    output.line(tr("  source       %1").arg(row.source()));
    for (const ExtensionText &extension : certificate.extensions())
        output.line(u"  "_s + extension.name + (extension.critical ? tr(" (critical)") : QString()) +
                    u": "_s + shownValue(extension.value));
}

Result<int> show(const Arguments &arguments, Session &session)
{
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CW_TRY(id, CertificateRepository(connection).find(arguments.positional().first()));
    CW_TRY(stored, CertificateRepository(connection).byId(id));
    CW_TRY(above, chainOf(stored.certificate, connection));
    const Certificate &certificate = stored.certificate;
    const bool json = session.output().isJson();
    if (arguments.has(u"pem"_s) && !json) {
        session.output().raw(certificate.pem());
        return exitcode::done;
    }
    if (arguments.has(u"chain"_s) && !json) {
        session.output().raw(certificatesPem(QList<Certificate>{certificate} + above.chain));
        return exitcode::done;
    }
    if (arguments.has(u"text"_s) && !json) {
        session.output().line(certificate.text());
        return exitcode::done;
    }
    const QDateTime now = session.context().now();
    CW_TRY(row, rowOf(id, connection, now));
    if (!json) {
        printDetails(row, certificate, session);
        return exitcode::done;
    }
    QJsonObject object = listed(row, now);
    QJsonArray extensions;
    for (const ExtensionText &extension : certificate.extensions())
        extensions.append(QJsonObject{{u"oid"_s, extension.oid},
                                      {u"name"_s, extension.name},
                                      {u"critical"_s, extension.critical},
                                      {u"value"_s, extension.value}});
    object.insert(u"pem"_s, QString::fromLatin1(certificate.pem()));
    object.insert(u"chain"_s, QString::fromLatin1(certificatesPem(above.chain)));
    object.insert(u"extensions"_s, extensions);
    session.output().document(QJsonDocument(object));
    return exitcode::done;
}

Result<int> verify(const Arguments &arguments, Session &session)
{
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CW_TRY(id, CertificateRepository(connection).find(arguments.positional().first()));
    std::optional<AlternativeName> host;
    if (arguments.has(u"host"_s)) {
        CW_TRY(name, AlternativeName::parse(arguments.value(u"host"_s)));
        host = name;
    }
    QDateTime at = session.context().now();
    if (arguments.has(u"at"_s)) {
        at = QDateTime::fromString(arguments.value(u"at"_s), Qt::ISODate);
        if (!at.isValid())
            return Error(ErrorCode::UsageInvalid, Subject::Option, u"--at"_s)
                .with(Subject::Value, arguments.value(u"at"_s));
    }
    CW_TRY(problems, verifyStored(id, host, at, connection));
    QJsonArray array;
    for (const ChainProblem &problem : problems)
        array.append(
            QJsonObject{{u"code"_s, errorName(problem.code)}, {u"message"_s, chainProblemSentence(problem)}});
    if (session.output().isJson()) {
        session.output().document(
            QJsonDocument(QJsonObject{{u"valid"_s, problems.isEmpty()}, {u"problems"_s, array}}));
    } else if (problems.isEmpty()) {
        session.output().line(tr("Valid."));
    } else {
        for (const ChainProblem &problem : problems)
            session.output().line(chainProblemSentence(problem));
    }
    return problems.isEmpty() ? exitcode::done : exitcode::notWell;
}

} // namespace

void addListCommands(Commands &commands)
{
    CommandSpec all;
    all.path = u"list"_s;
    all.summary = tr("Show what the store holds.");
    all.most = 0;
    all.options = {
        {u"expiring-within"_s, u"30d"_s, tr("only what ends within that time")},
        {u"expired"_s, {}, tr("only what has expired")},
        {u"domain"_s, u"GLOB"_s, tr("only what covers such a name: *.example.org")},
        {u"issuer"_s, u"TEXT"_s, tr("only what such an issuer signed")},
        {u"kind"_s, u"KIND"_s, tr("cert, ca, key, csr or crl")},
        {u"search"_s, u"TEXT"_s, tr("in label, names, subject, issuer, serial, fingerprint, notes")},
        {u"sort"_s, u"COLUMN"_s, tr("id, name, issuer, expires or status")}};
    commands.push_back({all, list});

    CommandSpec one;
    one.path = u"show"_s;
    one.arguments = u"CERT"_s;
    one.summary = tr("Show one certificate.");
    one.details = tr("CERT is its id, the beginning of its SHA-256 fingerprint (8 digits or more), its "
                     "label, or one of its host names.");
    one.fewest = one.most = 1;
    one.options = {{u"pem"_s, {}, tr("only the certificate, as PEM")},
                   {u"chain"_s, {}, tr("the certificate with its intermediates, as PEM")},
                   {u"text"_s, {}, tr("everything in it, as OpenSSL words it")}};
    commands.push_back({one, show});

    CommandSpec proof;
    proof.path = u"verify"_s;
    proof.arguments = u"CERT"_s;
    proof.summary = tr("Check a certificate against the system's roots and your own authorities.");
    proof.fewest = proof.most = 1;
    proof.options = {{u"host"_s, u"NAME"_s, tr("also whether it serves that name")},
                     {u"at"_s, u"TIME"_s, tr("as of that time: 2027-01-31T00:00:00Z")}};
    commands.push_back({proof, verify});
}

} // namespace certwright::agent
