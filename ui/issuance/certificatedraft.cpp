#include "issuance/certificatedraft.h"

#include "deploy/commands.h"
#include "hosts/localhost.h"
#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/certificaterows.h"
#include "inventory/keyrepository.h"
#include "issuance/presettext.h"
#include "wizards/thiscomputer.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int mostLookups = 20;

struct FoundWords {
    Q_DECLARE_TR_FUNCTIONS(certwright::ui::FoundWords)
};

Result<QList<AuthorityChoice>> readAuthorities(Services &services, const Context &context)
{
    QList<AuthorityChoice> choices;
    if (!services.storeExists())
        return choices;
    CW_TRY(store, services.store(Store::Missing::Fail, context));
    CW_TRY(connection, store->connect());
    CW_TRY(all, AuthorityRepository(connection).all());
    for (const Authority &authority : all) {
        CW_TRY(stored, CertificateRepository(connection).byId(authority.certificate));
        AuthorityChoice choice{authority.id, authority.name, stored.certificate, authority.key.has_value(),
                               false};
        if (authority.key) {
            CW_TRY(key, KeyRepository(connection).byId(*authority.key));
            choice.needsPassphrase = key.protection == KeyProtection::OwnPassphrase;
        }
        choices << choice;
    }
    return choices;
}

/// Programs that every computer has tell nothing of a server.
bool tellsOfServer(const QString &program)
{
    static const QStringList everywhere = {u"systemctl"_s, u"openssl"_s, u"docker"_s, u"sh"_s,
                                           u"true"_s,      u"kill"_s,    u"pkill"_s,  u"install"_s};
    return !program.isEmpty() && !everywhere.contains(program) && !program.contains(u'{');
}

QString foundHere(const Preset &preset, const LocalHost &host, const Context &context)
{
    if (!preset.service.isEmpty() && !preset.service.contains(u'{') &&
        isServiceActive(preset.service, host, context).value_or(false))
        return FoundWords::tr("%1 is running here").arg(presetText(preset.title));
    for (const QStringList &command : {preset.check, preset.reload}) {
        if (tellsOfServer(command.value(0)) && host.findProgram(command.value(0)))
            return FoundWords::tr("Installed on this computer");
    }
    return {};
}

} // namespace

const AuthorityChoice *CertificateFacts::authority(std::optional<AuthorityId> id) const
{
    const auto at = std::find_if(authorities.cbegin(), authorities.cend(),
                                 [&](const AuthorityChoice &choice) { return id == choice.id; });
    return at == authorities.cend() ? nullptr : &*at;
}

const Preset *CertificateFacts::preset(const QString &id) const
{
    const auto at =
        std::find_if(presets.cbegin(), presets.cend(), [&](const Preset &preset) { return preset.id == id; });
    return at == presets.cend() ? nullptr : &*at;
}

QList<AuthorityChoice> CertificateFacts::usableAuthorities() const
{
    QList<AuthorityChoice> usable;
    for (const AuthorityChoice &choice : authorities) {
        if (choice.hasKey && choice.certificate.notAfter() > now)
            usable << choice;
    }
    return usable;
}

Result<CertificateFacts> readCertificateFacts(Services &services, const Context &context)
{
    CertificateFacts facts;
    facts.now = context.now();
    CW_TRY(authorities, readAuthorities(services, context));
    CW_TRY(catalogue, services.presets());
    facts.authorities = authorities;
    facts.presets = catalogue.all();
    const LocalHost host;
    for (const Preset &preset : std::as_const(facts.presets)) {
        CW_CHECK(context.checkpoint());
        const QString found = foundHere(preset, host, context);
        if (!found.isEmpty())
            facts.found.insert(preset.id, found);
    }
    const ThisComputer computer = thisComputer();
    facts.ownNames = computer.names;
    facts.ownAddresses = computer.addresses;
    const QString folder = QDir::cleanPath(QDir::current().absoluteFilePath(services.storeFolder()));
    if (folder != QDir::cleanPath(Store::defaultFolder()))
        facts.otherStore = folder;
    return facts;
}

PlanFacts planFacts(const IssuancePlan &plan, const CertificateFacts &facts)
{
    PlanFacts known;
    known.now = facts.now;
    if (const AuthorityChoice *authority = facts.authority(plan.authority)) {
        known.authority = authority->certificate;
        known.authorityHasKey = authority->hasKey;
        known.authorityKeyNeedsPassphrase = authority->needsPassphrase;
    }
    return known;
}

Result<QHash<QString, Covering>> coveringCertificates(const QList<AlternativeName> &names, Services &services,
                                                      const Context &context)
{
    QHash<QString, Covering> covering;
    if (!services.storeExists())
        return covering;
    CW_TRY(store, services.store(Store::Missing::Fail, context));
    CW_TRY(connection, store->connect());
    for (const AlternativeName &name : names.first(std::min<qsizetype>(names.size(), mostLookups))) {
        CW_CHECK(context.checkpoint());
        if (name.kind() != AlternativeName::Kind::Dns || name.value().contains(u'*'))
            continue;
        RowFilter filter;
        filter.domainGlob = name.value();
        filter.includeSuperseded = false;
        CW_TRY(rows, certificateRows(connection, filter, context.now()));
        for (const CertificateRow &row : rows) {
            const bool isInUse =
                row.isManaged() && row.hasKey() && !row.isCa() && row.notAfter() > context.now();
            if (isInUse && row.status() != CertificateStatus::Revoked) {
                covering.insert(name.value(), {row.displayName(), row.notAfter()});
                break;
            }
        }
    }
    return covering;
}

} // namespace certwright::ui
