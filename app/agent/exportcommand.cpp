#include "command.h"
#include "exitcode.h"
#include "issuance/exporter.h"
#include "lookup.h"
#include "text/shownvalue.h"
#include "usage.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

Result<ExportPlan> planFrom(const Arguments &arguments, const Session &session)
{
    ExportPlan plan;
    if (!arguments.has(u"out"_s))
        return missingOption(u"--out"_s);
    if (!arguments.has(u"format"_s))
        return missingOption(u"--format"_s);
    const QString name = arguments.value(u"format"_s);
    if (name == u"jks")
        return usageError(tr("\"--format jks\" is not in this version"));
    const auto format = exportFormatNamed(name);
    if (!format)
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--format"_s).with(Subject::Value, name);
    if (arguments.has(u"chain"_s) && arguments.has(u"no-chain"_s))
        return eitherOr(u"--chain"_s, u"--no-chain"_s);
    plan.format = *format;
    plan.withKey = arguments.has(u"with-key"_s);
    plan.withChain = !arguments.has(u"no-chain"_s) && (plan.format != ExportFormat::Der);
    plan.style = arguments.has(u"legacy"_s) ? Pkcs12Style::Legacy : Pkcs12Style::Modern;
    plan.unencrypted = arguments.has(u"unencrypted"_s);
    CW_TRY(passphrase, session.secret(arguments, u"passphrase-file"_s));
    CW_TRY(keyPassphrase, session.secret(arguments, u"key-passphrase-file"_s));
    if (passphrase && plan.unencrypted)
        return eitherOr(u"--passphrase-file"_s, u"--unencrypted"_s);
    plan.passphrase = passphrase;
    plan.keyPassphrase = keyPassphrase;
    return plan;
}

/// Certificates alone need no vault; what is needed then is only the store.
Result<Exported> exported(const ExportPlan &plan, Session &session)
{
    CW_TRY(shop, session.workshop());
    return withPassphrase(session, plan.keyPassphrase,
                          {tr("Passphrase of the stored key:"), u"--key-passphrase-file"_s},
                          [&](const SharedSecret &secret) {
                              ExportPlan whole = plan;
                              whole.keyPassphrase = secret;
                              return exportCertificate(whole, shop.issuance(), session.context());
                          });
}

/// A USB stick knows no modes: what lies there, whoever uses this computer can read. That is for a person to
/// want. Gives what is then to be said.
Result<QString> written(const Exported &exported, const QString &path, const Arguments &arguments,
                        const Session &session)
{
    const IfExists ifExists = ifExistsFrom(arguments);
    auto done = writeExport(exported, path, ifExists);
    if (done)
        return exported.holdsKey ? tr("Written to %1, with the private key: only you can read the file.")
                                 : tr("Written to %1.");
    if (done.error().code() != ErrorCode::FileTooOpen)
        return std::move(done).error();
    CW_CHECK(session.confirm(
        arguments,
        tr("Others on this computer can read what lies in %1, and the file holds the private key. Write it "
           "there all the same?")
            .arg(shownValue(QFileInfo(path).absolutePath()))));
    constexpr mode_t everybodys = 0666;
    CW_CHECK(writeFileDurably(path, exported.bytes.view(), {everybodys, {}, {}}, ifExists));
    return tr("Written to %1, with the private key: others can read the file.");
}

Result<int> run(const Arguments &arguments, Session &session)
{
    CW_TRY(plan, planFrom(arguments, session));
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CW_TRY(id, CertificateRepository(connection).find(arguments.positional().first()));
    plan.certificate = id;
    const QString path = arguments.value(u"out"_s);
    CW_CHECK(checkOutput(path, ifExistsFrom(arguments)));
    auto made = holdsKey(plan) ? exported(plan, session) : exportPublic(plan, connection);
    if (!made)
        return std::move(made).error();
    CW_TRY(sentence, written(*made, path, arguments, session));
    if (session.output().isJson()) {
        session.output().document(QJsonDocument(QJsonObject{{u"file"_s, path},
                                                            {u"format"_s, exportFormatName(plan.format)},
                                                            {u"holds_key"_s, made->holdsKey}}));
    } else {
        session.output().line(sentence.arg(shownValue(path)));
    }
    return exitcode::done;
}

} // namespace

void addExportCommand(Commands &commands)
{
    CommandSpec spec;
    spec.path = u"export"_s;
    spec.arguments = u"CERT --format FORMAT --out FILE"_s;
    spec.summary = tr("Write a certificate, and its key where you say so, to a file.");
    spec.fewest = spec.most = 1;
    spec.options = {
        {u"format"_s, u"FORMAT"_s, tr("pem, der, pkcs12, pkcs7 or key")},
        {u"out"_s, u"FILE"_s, tr("where to write it")},
        {u"with-key"_s, {}, tr("also the private key (pem; pkcs12 and key always hold it)")},
        {u"passphrase-file"_s, u"FILE"_s, tr("the passphrase of what is written (- is stdin)")},
        {u"key-passphrase-file"_s, u"FILE"_s, tr("the stored key's own passphrase, where it has one")},
        {u"unencrypted"_s, {}, tr("write the key without a passphrase, readable by you alone")},
        {u"chain"_s, {}, tr("with the intermediates; so by default, but for der")},
        {u"no-chain"_s, {}, tr("without the intermediates")},
        {u"legacy"_s, {}, tr("pkcs12 for Windows before 2019, macOS before 15, old Java")},
        replaceOption(),
        {u"yes"_s, {}, tr("don't ask before the key is written where others can read it")},
    };
    spec.examples = {
        u"certwright-agent export shop.home.example --format pkcs12 --passphrase-file pass.txt --out shop.p12"_s};
    commands.push_back({spec, run});
}

} // namespace certwright::agent
