#include "inventory/values.h"

#include <QJsonArray>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

QJsonArray toJson(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QStringList stringList(const QJsonValue &json)
{
    QStringList list;
    for (const QJsonValue value : json.toArray())
        list.append(value.toString());
    return list;
}

QJsonObject toJson(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (auto it = map.begin(); it != map.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QMap<QString, QString> stringMap(const QJsonValue &json)
{
    QMap<QString, QString> map;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

/// Names as the store and the command line know them, in the order of the enumerators: only ever added to.
constexpr std::array issuerKinds{"self-signed"_L1, "local-ca"_L1, "acme"_L1, "external"_L1};
constexpr std::array targetStates{"in_step"_L1, "outdated"_L1, "failed"_L1, "unconfirmed"_L1};
constexpr std::array severities{"info"_L1, "notice"_L1, "warning"_L1, "critical"_L1};
constexpr std::array protections{"vault"_L1, "own-passphrase"_L1};
constexpr std::array eventKinds{
    "issued"_L1,      "renewed"_L1,         "renewal_failed"_L1, "imported"_L1,
    "revoked"_L1,     "deleted"_L1,         "restored"_L1,       "authority_created"_L1,
    "crl_made"_L1,    "deployed"_L1,        "deploy_failed"_L1,  "rolled_back"_L1,
    "hook_failed"_L1, "target_removed"_L1,  "vault_created"_L1,  "vault_passphrase_changed"_L1,
    "backup_made"_L1, "backup_restored"_L1, "foreign_change"_L1};
static_assert(eventKinds.size() == std::size_t(EventKind::ForeignChange) + 1);
static_assert(targetStates.size() == std::size_t(TargetState::Unconfirmed) + 1);

template<class Enum, std::size_t N>
std::optional<Enum> valueNamed(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name == names[i])
            return Enum(i);
    }
    return {};
}

} // namespace

QString issuerKindName(IssuerKind kind)
{
    return issuerKinds[std::size_t(kind)];
}

IssuerKind issuerKindNamed(const QString &name)
{
    return valueNamed<IssuerKind>(issuerKinds, name).value_or(IssuerKind::External);
}

QString keyProtectionName(KeyProtection protection)
{
    return protections[std::size_t(protection)];
}

KeyProtection keyProtectionNamed(const QString &name)
{
    return valueNamed<KeyProtection>(protections, name).value_or(KeyProtection::Vault);
}

QString targetStateName(TargetState state)
{
    return targetStates[std::size_t(state)];
}

TargetState targetStateNamed(const QString &name)
{
    return valueNamed<TargetState>(targetStates, name).value_or(TargetState::Outdated);
}

QString severityName(Severity severity)
{
    return severities[std::size_t(severity)];
}

Severity severityNamed(const QString &name)
{
    return valueNamed<Severity>(severities, name).value_or(Severity::Info);
}

QString eventKindName(EventKind kind)
{
    return eventKinds[std::size_t(kind)];
}

std::optional<EventKind> eventKindNamed(const QString &name)
{
    return valueNamed<EventKind>(eventKinds, name);
}

QJsonObject TargetSettings::toJson() const
{
    return {
        {u"owner"_s, owner},
        {u"group"_s, group},
        {u"key_mode"_s, keyMode ? QJsonValue(*keyMode) : QJsonValue()},
        {u"file_names"_s, certwright::toJson(fileNames)},
        {u"check"_s, certwright::toJson(check)},
        {u"reload"_s, certwright::toJson(reload)},
        {u"restart"_s, certwright::toJson(restart)},
        {u"pre_hook"_s, certwright::toJson(preHook)},
        {u"post_hook"_s, certwright::toJson(postHook)},
        {u"check_is_users"_s, checkIsUsers},
        {u"reload_is_users"_s, reloadIsUsers},
        {u"hooks_are_shell"_s, hooksAreShell},
        {u"probe"_s, probe},
        {u"probe_is_users"_s, probeIsUsers},
        {u"answers"_s, certwright::toJson(answers)},
    };
}

TargetSettings TargetSettings::fromJson(const QJsonObject &json)
{
    TargetSettings settings;
    settings.owner = json["owner"_L1].toString();
    settings.group = json["group"_L1].toString();
    if (json["key_mode"_L1].isDouble())
        settings.keyMode = json["key_mode"_L1].toInt();
    settings.fileNames = stringMap(json["file_names"_L1]);
    settings.check = stringList(json["check"_L1]);
    settings.reload = stringList(json["reload"_L1]);
    settings.restart = stringList(json["restart"_L1]);
    settings.preHook = stringList(json["pre_hook"_L1]);
    settings.postHook = stringList(json["post_hook"_L1]);
    settings.checkIsUsers = json["check_is_users"_L1].toBool();
    settings.reloadIsUsers = json["reload_is_users"_L1].toBool();
    settings.hooksAreShell = json["hooks_are_shell"_L1].toBool();
    settings.probe = json["probe"_L1].toString();
    settings.probeIsUsers = json["probe_is_users"_L1].toBool();
    settings.answers = stringMap(json["answers"_L1]);
    return settings;
}

} // namespace certwright
