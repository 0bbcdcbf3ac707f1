#include "command.h"
#include "exitcode.h"
#include "issuance/importer.h"
#include "secrets/passphrasefile.h"
#include "text/errortext.h"
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

QString outcomeName(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Imported:
        return u"imported"_s;
    case ImportOutcome::Duplicate:
        return u"duplicate"_s;
    case ImportOutcome::NeedsPassphrase:
        return u"needs-passphrase"_s;
    case ImportOutcome::Rejected:
        return u"rejected"_s;
    }
    return {};
}

QJsonObject toJson(const ImportItem &item)
{
    const auto key = item.certificate ? std::optional(item.certificate->publicKey()) : item.key;
    QJsonObject object{
        {u"file"_s, item.file},
        {u"kind"_s, item.kind},
        {u"outcome"_s, outcomeName(item.outcome)},
        {u"error"_s, item.error ? QJsonValue(errorText(*item.error).message) : QJsonValue()},
        {u"key_algorithm"_s, key ? QJsonValue(key->algorithm) : QJsonValue()},
        {u"key_bits"_s, key ? QJsonValue(key->bits) : QJsonValue()},
        {u"id"_s, item.id > 0 ? QJsonValue(item.id) : QJsonValue()},
    };
    for (const QString &name :
         {u"fingerprint_sha256"_s, u"subject_cn"_s, u"sans"_s, u"not_after"_s, u"serial"_s, u"is_ca"_s})
        object.insert(name, QJsonValue());
    if (item.certificate) {
        QJsonArray sans;
        for (const AlternativeName &name : item.certificate->names())
            sans.append(name.text());
        object.insert(u"fingerprint_sha256"_s, item.certificate->fingerprintHex());
        object.insert(u"subject_cn"_s, item.certificate->subject().commonName());
        object.insert(u"sans"_s, sans);
        object.insert(u"not_after"_s, item.certificate->notAfter().toString(Qt::ISODate));
        object.insert(u"serial"_s, item.certificate->serial());
        object.insert(u"is_ca"_s, item.certificate->isCa());
    }
    return object;
}

void print(const ImportItem &item, const Session &session)
{
    if (session.output().isJson()) {
        session.output().streamed(toJson(item));
        return;
    }
    QString text = shownValue(item.file) + u": "_s + item.kind + u", "_s + outcomeName(item.outcome);
    if (item.certificate)
        text += u" ("_s + shownValue(item.certificate->subject().commonName()) + u", "_s +
                expiryWithDate(item.certificate->notAfter(), session.context().now()) + u')';
    session.output().line(text);
    if (item.error)
        session.output().note(u"  "_s + errorText(*item.error).message);
}

Result<int> run(const Arguments &arguments, Session &session)
{
    static const QStringList tools{u"certbot"_s, u"lego"_s, u"acme.sh"_s, u"caddy"_s, u"traefik"_s, u"xca"_s};
    if (arguments.positional().size() == 2 && tools.contains(arguments.positional().first()))
        return usageError(
            tr("Taking over from %1 is not in this version").arg(arguments.positional().first()));
    ImportPlan plan;
    plan.paths = arguments.positional();
    plan.recursive = arguments.has(u"recursive"_s);
    for (const QString &file : arguments.values(u"passphrase-file"_s)) {
        CW_TRY(secret, readPassphraseFile(file));
        plan.passphrases.push_back(std::make_shared<const SecretBytes>(std::move(secret)));
    }
    CW_TRY(store, session.services().store(Store::Missing::Create, session.context()));
    const ImportParts parts{
        *store, [&session](const Context &context) { return session.services().vault(context); }, u"agent"_s};
    std::optional<Error> firstError;
    const auto done = [&](const ImportItem &item) {
        print(item, session);
        if (!firstError && item.error)
            firstError = item.error;
    };
    CW_TRY(report, importPaths(plan, parts, done, session.context()));
    if (!session.output().isJson())
        session.output().note(tr("%1 imported, %2 there already, %3 need a passphrase, %4 rejected.")
                                  .arg(report.imported)
                                  .arg(report.duplicates)
                                  .arg(report.needPassphrase)
                                  .arg(report.rejected));
    const int missed = report.needPassphrase + report.rejected;
    if (missed == 0)
        return exitcode::done;
    if (report.imported + report.duplicates > 0)
        return exitcode::partly;
    return report.rejected == 0 ? exitcode::locked : exitcode::failed;
}

} // namespace

void addImportCommand(Commands &commands)
{
    CommandSpec spec;
    spec.path = u"import"_s;
    spec.arguments = u"PATH…"_s;
    spec.summary = tr("Add certificates, keys, requests and lists from files and folders.");
    spec.details = tr("What a file holds is found by looking, not by its name: PEM, DER, PKCS#7, PKCS#8, "
                      "PKCS#12. The files stay as they are. "
                      "With --json one object a line is streamed.");
    spec.fewest = 1;
    spec.options = {
        {u"recursive"_s, {}, tr("also the folders below")},
        {u"passphrase-file"_s, u"FILE"_s, tr("a passphrase to try; may be repeated (- is stdin)")}};
    commands.push_back({spec, run});
}

} // namespace certwright::agent
