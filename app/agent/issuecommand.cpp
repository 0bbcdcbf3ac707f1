#include "base/durablefile.h"
#include "command.h"
#include "deployreport.h"
#include "exitcode.h"
#include "issueoptions.h"
#include "lookup.h"
#include "targetwish.h"
#include "text/shownvalue.h"
#include "usage.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

Result<QByteArray> batchText(const QString &path)
{
    constexpr qint64 longest = 16 * 1024 * 1024;
    if (path != u"-")
        return readFile(path, longest);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error(ErrorCode::FileUnreadable, Subject::File, path);
    return input.read(longest);
}

Result<IssuancePlan> named(IssuancePlan plan, const QStringList &typed)
{
    CW_TRY(names, parseNames(typed));
    plan.names = names;
    return plan;
}

Result<AuthorityId> authorityOf(const Arguments &arguments, Connection &connection)
{
    CW_TRY(authority, AuthorityRepository(connection).find(arguments.value(u"ca"_s)));
    return authority.id;
}

Result<int> issueBatchOf(const IssuancePlan &plan, const Arguments &arguments, const Workshop &shop,
                         Session &session)
{
    CW_TRY(text, batchText(arguments.value(u"batch"_s)));
    QList<Result<IssuancePlan>> plans;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
        if (!words.isEmpty())
            plans.append(named(plan, words));
    }
    int failed = 0;
    bool isCancelled = false;
    CW_TRY(connection, shop.store().connect());
    const auto done = [&](int, const Result<IssuedCertificate> &issued) {
        if (!issued && issued.error().code() == ErrorCode::Cancelled) {
            isCancelled = true;
        } else if (!issued) {
            ++failed;
            session.output().error(issued.error());
        } else if (session.output().isJson()) {
            const auto row = rowOf(issued->id, connection, session.context().now());
            if (row)
                session.output().streamed(listed(*row, session.context().now()));
        } else {
            session.output().line(
                issued->id.text() + u' ' +
                issued->chain.leaf.names().value(0, {AlternativeName::Kind::Dns, {}}).value());
        }
    };
    CW_CHECK(issueBatch(plans, shop.issuance(), done, session.context()));
    if (isCancelled)
        return ErrorCode::Cancelled;
    return failed == 0 ? exitcode::done : failed == plans.size() ? exitcode::failed : exitcode::partly;
}

Result<QList<PlannedTarget>> targetsFrom(const Arguments &arguments, const IssuancePlan &plan,
                                         const Workshop &shop, const Session &session)
{
    if (!arguments.has(u"deploy"_s))
        return QList<PlannedTarget>();
    CW_TRY(wish, targetWish(arguments, arguments.value(u"deploy"_s)));
    wish.preset = arguments.value(u"preset"_s);
    CW_TRY(given, session.secret(arguments, u"keystore-passphrase-file"_s));
    const QString name = plan.names.isEmpty() ? plan.label : plan.names.first().value();
    const PassphraseWish question{tr("Passphrase of the keystore that is written:"),
                                  u"--keystore-passphrase-file"_s};
    auto planned = withPassphrase(session, given, question, [&](const SharedSecret &passphrase) {
        wish.keystorePassphrase = passphrase;
        return plannedTarget(wish, name, arguments, shop, session);
    });
    if (!planned && planned.error().code() == ErrorCode::PassphraseNeeded)
        return usageError(tr("The preset %1 writes a keystore: give its password with %2")
                              .arg(shownValue(wish.preset), question.option));
    if (!planned)
        return std::move(planned).error();
    return QList<PlannedTarget>{*std::move(planned)};
}

Result<int> issueOne(const IssuancePlan &plan, const Arguments &arguments, const Workshop &shop,
                     Session &session)
{
    CW_TRY(targets, targetsFrom(arguments, plan, shop, session));
    auto report = withPassphrase(session, plan.authorityPassphrase,
                                 {tr("Passphrase of the authority's key:"), u"--ca-passphrase-file"_s},
                                 [&](const SharedSecret &passphrase) {
                                     IssuancePlan whole = plan;
                                     whole.authorityPassphrase = passphrase;
                                     return fulfil(whole, targets, shop.fulfil(), session.context());
                                 });
    if (!report)
        return std::move(report).error();
    CW_CHECK(printCertificate(report->issued.id, shop.store(), session));
    CW_TRY(connection, shop.store().connect());
    const bool deployed = tell(report->deployments, report->deployErrors, session, connection);
    return deployed ? exitcode::done : exitcode::partly;
}

Result<int> issueWith(IssuancePlan plan, const Arguments &arguments, Session &session)
{
    const bool batch = arguments.has(u"batch"_s);
    const QStringList &typed = arguments.positional();
    if (batch && !typed.isEmpty())
        return usageError(tr("The names come from --batch, or from the command line, not from both"));
    for (const QString &other : {u"deploy"_s, u"preset"_s, u"label"_s}) {
        if (batch && arguments.has(other))
            return eitherOr(u"--batch"_s, u"--"_s + other);
    }
    CW_CHECK(requireDeploying(arguments));
    if (!batch) {
        CW_TRY(whole, named(plan, typed));
        plan = whole;
        if (plan.names.isEmpty() && needsNames(plan.profile))
            return Error(ErrorCode::NameMissing);
    }
    if (plan.issuer == IssuerKind::LocalCa) {
        CW_TRY(existing, session.store());
        CW_TRY(connection, existing->connect());
        CW_TRY(authority, authorityOf(arguments, connection));
        plan.authority = authority;
    }
    CW_TRY(shop, session.workshop());
    return batch ? issueBatchOf(plan, arguments, shop, session) : issueOne(plan, arguments, shop, session);
}

} // namespace

void addIssueCommands(Commands &commands)
{
    CommandSpec self;
    self.path = u"issue self-signed"_s;
    self.arguments = u"NAME…"_s;
    self.summary = tr("Make a certificate that signs itself.");
    self.details = tr("For development, or where the certificate itself is installed as trusted. Phones "
                      "trust only authorities: "
                      "use \"issue local\" for them.");
    self.options = issueOptions();
    self.examples = {u"certwright-agent issue self-signed localhost 127.0.0.1"_s};
    commands.push_back({self, [](const Arguments &arguments, Session &session) -> Result<int> {
                            CW_TRY(plan, planFrom(arguments, session));
                            plan.issuer = IssuerKind::SelfSigned;
                            return issueWith(plan, arguments, session);
                        }});

    CommandSpec local;
    local.path = u"issue local"_s;
    local.arguments = u"NAME… --ca CA"_s;
    local.summary = tr("Make a certificate signed by one of your own authorities.");
    local.options = issueOptions();
    local.options.append({u"ca"_s, u"CA"_s, tr("the authority, by its name")});
    local.options.append({u"ca-passphrase-file"_s, u"FILE"_s,
                          tr("the passphrase of the authority's key, where it has its own")});
    local.examples = {
        u"certwright-agent issue local shop.home.example 192.168.1.7 --ca \"My network\""_s,
        u"certwright-agent issue local shop.home.example --ca \"My network\" --deploy /etc/certwright/live/shop --preset nginx"_s};
    commands.push_back({local, [](const Arguments &arguments, Session &session) -> Result<int> {
                            if (!arguments.has(u"ca"_s))
                                return missingOption(u"--ca"_s);
                            CW_TRY(plan, planFrom(arguments, session));
                            CW_TRY(passphrase, session.secret(arguments, u"ca-passphrase-file"_s));
                            plan.issuer = IssuerKind::LocalCa;
                            plan.authorityPassphrase = passphrase;
                            return issueWith(plan, arguments, session);
                        }});
}

} // namespace certwright::agent
