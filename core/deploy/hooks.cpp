#include "deploy/hooks.h"

#include "base/escape.h"
#include "deploy/commands.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QString namesOf(const Certificate &certificate)
{
    QStringList values;
    const auto names = certificate.names();
    for (const AlternativeName &name : names)
        values += visibleText(name.value()).remove(u' ');
    return values.join(u' ');
}

/// Paths of the files that the target writes, by the variable that names each.
void insertPaths(QMap<QString, QString> &variables, const PlaceParts &parts)
{
    static const QMap<QString, QString> names = {
        {u"fullchain"_s, u"FULLCHAIN"_s}, {u"cert"_s, u"CERT"_s},         {u"chain"_s, u"CHAIN"_s},
        {u"privkey"_s, u"KEY"_s},         {u"combined"_s, u"COMBINED"_s}, {u"keystore"_s, u"KEYSTORE"_s},
    };
    for (const TargetFile &file : parts.files) {
        if (names.contains(file.key))
            variables.insert("CERTWRIGHT_"_L1 + names.value(file.key),
                             parts.target.folder + u'/' + file.name);
    }
}

} // namespace

QMap<QString, QString> hookEnvironment(const HookFacts &facts, const PlaceParts &parts)
{
    const Certificate &leaf = facts.material.bundle.leaf;
    QMap<QString, QString> variables = {
        {u"CERTWRIGHT_EVENT"_s, facts.event},
        {u"CERTWRIGHT_CERT_ID"_s, facts.material.stored.id.text()},
        {u"CERTWRIGHT_LABEL"_s, visibleText(facts.material.stored.label)},
        {u"CERTWRIGHT_NAMES"_s, namesOf(leaf)},
        {u"CERTWRIGHT_FINGERPRINT_SHA256"_s, leaf.fingerprintHex()},
        {u"CERTWRIGHT_SERIAL"_s, leaf.serial()},
        {u"CERTWRIGHT_NOT_BEFORE"_s, isoTime(leaf.notBefore())},
        {u"CERTWRIGHT_NOT_AFTER"_s, isoTime(leaf.notAfter())},
        {u"CERTWRIGHT_PREVIOUS_FINGERPRINT_SHA256"_s, QString::fromLatin1(facts.previousFingerprint.toHex())},
        {u"CERTWRIGHT_ISSUER_KIND"_s, issuerKindName(facts.issuer)},
        {u"CERTWRIGHT_KEY_ALGORITHM"_s, leaf.publicKey().algorithm},
        {u"CERTWRIGHT_TARGET_ID"_s, parts.target.id.text()},
        {u"CERTWRIGHT_PRESET"_s, parts.target.preset},
        {u"CERTWRIGHT_HOST"_s, parts.target.host},
        {u"CERTWRIGHT_FOLDER"_s, parts.target.folder},
        {u"CERTWRIGHT_GENERATION"_s, QString::number(facts.generation)},
        {u"CERTWRIGHT_GENERATION_FOLDER"_s, facts.generationFolder},
    };
    insertPaths(variables, parts);
    return variables;
}

Result<> runHook(const QStringList &hook, const HookFacts &facts, const PlaceParts &parts,
                 const Context &context)
{
    if (hook.isEmpty())
        return {};
    ProgramRun run;
    run.argv = parts.target.settings.hooksAreShell ? QStringList{u"/bin/sh"_s, u"-c"_s, hook.first()} : hook;
    run.workingFolder = parts.target.host.isEmpty() ? parts.target.folder : u"/"_s;
    run.environment = hookEnvironment(facts, parts);
    run.timeLimit = hookTimeLimit;
    auto ran = runCommand(run, ErrorCode::HookFailed, parts.host, context);
    if (!ran)
        return std::move(ran).error().with(Subject::Object, facts.event);
    return {};
}

} // namespace certwright
