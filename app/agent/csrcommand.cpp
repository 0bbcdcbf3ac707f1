#include "base/durablefile.h"
#include "command.h"
#include "exitcode.h"
#include "formats/pem.h"
#include "issuance/requests.h"
#include "lookup.h"
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

Result<CertificateRequest> readRequest(const QString &path)
{
    CW_TRY(bytes, readFile(path));
    for (const PemBlock &block : pemBlocks(bytes)) {
        if (block.type.endsWith("CERTIFICATE REQUEST"))
            return CertificateRequest::fromDer(block.der);
    }
    auto request = CertificateRequest::fromDer(bytes);
    if (!request)
        return std::move(request).error().with(Subject::File, path);
    return request;
}

QStringList namesOf(const CertificateRequest &request)
{
    QStringList names;
    for (const AlternativeName &name : request.names())
        names.append(name.text());
    return names;
}

QJsonObject toJson(const CertificateRequest &request)
{
    return {{u"subject"_s, request.subject().text()},
            {u"subject_cn"_s, request.subject().commonName()},
            {u"sans"_s, QJsonArray::fromStringList(namesOf(request))},
            {u"key_algorithm"_s, request.publicKey().algorithm},
            {u"key_bits"_s, request.publicKey().bits},
            {u"other_extensions"_s, QJsonArray::fromStringList(request.otherExtensions())}};
}

void print(const CertificateRequest &request, Output &output)
{
    output.line(tr("  subject  %1").arg(request.subject().text()));
    output.line(tr("  names    %1").arg(listText(namesOf(request))));
    output.line(
        tr("  key      %1, %2 bits").arg(request.publicKey().algorithm).arg(request.publicKey().bits));
    if (!request.otherExtensions().isEmpty())
        output.line(
            tr("  asks for %1 (not granted: the profile decides)").arg(listText(request.otherExtensions())));
}

Result<int> create(const Arguments &arguments, Session &session)
{
    RequestPlan plan;
    CW_TRY(names, parseNames(arguments.positional()));
    plan.names = names;
    if (arguments.has(u"key"_s)) {
        CW_TRY(algorithm, keyAlgorithmNamed(arguments.value(u"key"_s)));
        plan.keyAlgorithm = algorithm;
    }
    if (arguments.has(u"subject"_s)) {
        CW_TRY(subject, SubjectName::parse(arguments.value(u"subject"_s)));
        plan.subject = subject;
    }
    if (!arguments.has(u"out"_s))
        return missingOption(u"--out"_s);
    const QString path = arguments.value(u"out"_s);
    CW_TRY(passphrase, session.secret(arguments, u"passphrase-file"_s));
    plan.keyPassphrase = passphrase;
    plan.label = arguments.value(u"label"_s);
    const IfExists ifExists = ifExistsFrom(arguments);
    CW_CHECK(checkOutput(path, ifExists));
    CW_TRY(shop, session.workshop());
    CW_TRY(request, createRequest(plan, shop.issuance(), session.context()));
    CW_CHECK(writeFileDurably(path, request.pem(), {.mode = 0644, .owner = {}, .group = {}}, ifExists));
    if (session.output().isJson()) {
        QJsonObject object = toJson(request);
        object.insert(u"file"_s, path);
        session.output().document(QJsonDocument(object));
    } else {
        session.output().line(tr("Request written to %1; its key stays in the store.").arg(shownValue(path)));
    }
    return exitcode::done;
}

Result<int> show(const Arguments &arguments, Session &session)
{
    CW_TRY(request, readRequest(arguments.positional().first()));
    if (session.output().isJson())
        session.output().document(QJsonDocument(toJson(request)));
    else
        print(request, session.output());
    return exitcode::done;
}

Result<int> sign(const Arguments &arguments, Session &session)
{
    CW_TRY(request, readRequest(arguments.positional().first()));
    for (const QString &needed : {u"ca"_s, u"out"_s}) {
        if (!arguments.has(needed))
            return missingOption(u"--"_s + needed);
    }
    CW_TRY(days, arguments.days(u"days"_s));
    CW_TRY(passphrase, session.secret(arguments, u"ca-passphrase-file"_s));
    Profile profile = Profile::TlsServer;
    if (arguments.has(u"profile"_s)) {
        CW_TRY(chosen, profileNamed(arguments.value(u"profile"_s)));
        if (!leafProfiles().contains(chosen))
            return Error(ErrorCode::ProfileUnknown, Subject::Value, arguments.value(u"profile"_s));
        profile = chosen;
    }
    const QString path = arguments.value(u"out"_s);
    const IfExists ifExists = ifExistsFrom(arguments);
    CW_CHECK(checkOutput(path, ifExists));
    CW_TRY(existing, session.store());
    CW_TRY(connection, existing->connect());
    CW_TRY(authority, AuthorityRepository(connection).find(arguments.value(u"ca"_s)));
    CW_TRY(shop, session.workshop());
    auto made = withPassphrase(
        session, passphrase, {tr("Passphrase of the authority's key:"), u"--ca-passphrase-file"_s},
        [&](const SharedSecret &secret) {
            SigningPlan plan{request, authority.id, profile, days, arguments.value(u"label"_s), secret};
            return signRequest(plan, shop.issuance(), session.context());
        });
    if (!made)
        return std::move(made).error();
    const QByteArray pem = certificatesPem(QList<Certificate>{made->chain.leaf} + made->chain.chain);
    CW_CHECK(writeFileDurably(path, pem, {.mode = 0644, .owner = {}, .group = {}}, ifExists));
    CW_CHECK(printCertificate(made->id, shop.store(), session));
    return exitcode::done;
}

} // namespace

void addRequestCommands(Commands &commands)
{
    const Option out{u"out"_s, u"FILE"_s, tr("where to write it")};
    const Option label{u"label"_s, u"TEXT"_s, tr("a name of your own for it")};
    CommandSpec made;
    made.path = u"csr create"_s;
    made.arguments = u"NAME… --out FILE"_s;
    made.summary = tr("Make a key and a certificate request for another authority.");
    made.options = {
        {u"key"_s, u"ALGORITHM"_s, tr("ec-p256 by default")},
        {u"subject"_s, u"NAME"_s, tr("a full subject, such as \"CN=shop,O=Example\"")},
        label,
        {u"passphrase-file"_s, u"FILE"_s, tr("give the key a passphrase of its own (- is stdin)")},
        out,
        replaceOption()};
    commands.push_back({made, create});

    CommandSpec shown;
    shown.path = u"csr show"_s;
    shown.arguments = u"FILE"_s;
    shown.summary = tr("Show what a request asks for.");
    shown.fewest = shown.most = 1;
    commands.push_back({shown, show});

    CommandSpec signing;
    signing.path = u"csr sign"_s;
    signing.arguments = u"FILE --ca CA --out FILE"_s;
    signing.summary = tr("Sign somebody's request by one of your authorities.");
    signing.details = tr("Only key and names are taken from the request.");
    signing.fewest = signing.most = 1;
    signing.options = {{u"ca"_s, u"CA"_s, tr("the authority")},
                       {u"days"_s, u"N"_s, tr("lifetime; 397 by default")},
                       {u"profile"_s, u"PROFILE"_s, tr("tls-server by default")},
                       label,
                       out,
                       replaceOption(),
                       {u"ca-passphrase-file"_s, u"FILE"_s,
                        tr("the passphrase of the authority's key, where it has its own")}};
    commands.push_back({signing, sign});
}

} // namespace certwright::agent
