#include "issueoptions.h"

#include "targetwish.h"
#include "usage.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}
} // namespace

QList<Option> issueOptions()
{
    QList<Option> options = {
        {u"key"_s, u"ALGORITHM"_s,
         tr("ec-p256 (the default), ec-p384, ec-p521, ed25519, rsa-2048, rsa-3072 or rsa-4096")},
        {u"days"_s, u"N"_s, tr("lifetime; by default 90 where it renews by itself, else 397")},
        {u"label"_s, u"TEXT"_s, tr("a name of your own for it")},
        {u"profile"_s, u"PROFILE"_s,
         tr("tls-server (the default), tls-client, tls-server-client, s-mime or code-signing")},
        {u"subject"_s, u"NAME"_s, tr("a full subject, such as \"CN=shop,O=Example\"")},
        {u"renew"_s, u"auto|off"_s, tr("whether it renews by itself; auto by default")},
        {u"renew-before"_s, u"30d|33%"_s, tr("how long before its end")},
        {u"reuse-key"_s, {}, tr("keep the key when it renews")},
        {u"passphrase-file"_s, u"FILE"_s,
         tr("give the new key a passphrase of its own, read from FILE (- is stdin)")},
        {u"remember"_s, {}, tr("keep that passphrase in the keychain")},
        {u"deploy"_s, u"FOLDER"_s, tr("write it to a server's folder, and again at each renewal")},
        {u"preset"_s, u"PRESET"_s, tr("the shape it takes there; see \"deploy presets\"")},
        {u"batch"_s, u"FILE"_s, tr("one certificate a line, its names separated by blanks (- is stdin)")},
        {u"keystore-passphrase-file"_s, u"FILE"_s,
         tr("with --deploy: the passphrase of the keystore that is written")},
    };
    for (Option option : targetOptions()) {
        option.help = tr("with --deploy: %1").arg(option.help);
        options.append(option);
    }
    return options;
}

Result<> requireDeploying(const Arguments &arguments)
{
    if (arguments.has(u"deploy"_s))
        return arguments.has(u"preset"_s) ? Result<>() : missingOption(u"--preset"_s);
    QStringList names{u"preset"_s, u"keystore-passphrase-file"_s};
    for (const Option &option : targetOptions())
        names.append(option.name);
    for (const QString &name : names) {
        if (arguments.has(name))
            return onlyWith(u"--"_s + name, u"--deploy"_s);
    }
    return {};
}

Result<RenewalPolicy> renewalFrom(const Arguments &arguments)
{
    const QString renew = arguments.value(u"renew"_s);
    if (arguments.has(u"renew"_s) && renew != u"auto" && renew != u"off")
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--renew"_s).with(Subject::Value, renew);
    if (renew == u"off") {
        if (arguments.has(u"renew-before"_s))
            return usageError(tr("--renew-before says nothing with --renew off"));
        return RenewalPolicy::off();
    }
    if (arguments.has(u"renew-before"_s))
        return RenewalPolicy::before(arguments.value(u"renew-before"_s));
    return RenewalPolicy();
}

Result<IssuancePlan> planFrom(const Arguments &arguments, const Session &session)
{
    IssuancePlan plan;
    if (arguments.has(u"key"_s)) {
        CW_TRY(algorithm, keyAlgorithmNamed(arguments.value(u"key"_s)));
        plan.keyAlgorithm = algorithm;
    }
    if (arguments.has(u"profile"_s)) {
        CW_TRY(profile, profileNamed(arguments.value(u"profile"_s)));
        if (!leafProfiles().contains(profile))
            return Error(ErrorCode::ProfileUnknown, Subject::Value, arguments.value(u"profile"_s));
        plan.profile = profile;
    }
    if (arguments.has(u"subject"_s)) {
        CW_TRY(subject, SubjectName::parse(arguments.value(u"subject"_s)));
        plan.subject = subject;
    }
    CW_TRY(days, arguments.days(u"days"_s));
    CW_TRY(renewal, renewalFrom(arguments));
    CW_TRY(passphrase, session.secret(arguments, u"passphrase-file"_s));
    if (arguments.has(u"remember"_s) && !passphrase)
        return onlyWith(u"--remember"_s, u"--passphrase-file"_s);
    plan.days = days;
    plan.renewal = renewal;
    plan.keyPassphrase = passphrase;
    plan.rememberKeyPassphrase = arguments.has(u"remember"_s);
    plan.reuseKey = arguments.has(u"reuse-key"_s);
    plan.label = arguments.value(u"label"_s);
    return plan;
}

} // namespace certwright::agent
