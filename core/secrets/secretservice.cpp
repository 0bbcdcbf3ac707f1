#include "secrets/secretservice.h"

#include "secrets/sessionbus.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QMap>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int answerLimit = 3000;

QString serviceName()
{
    return u"org.freedesktop.secrets"_s;
}

bool isNoAnswer(const QString &error)
{
    return error == "org.freedesktop.DBus.Error.NoReply"_L1 ||
           error == "org.freedesktop.DBus.Error.Timeout"_L1 ||
           error == "org.freedesktop.DBus.Error.TimedOut"_L1;
}

bool isNoSuchService(const QString &error)
{
    return error == "org.freedesktop.DBus.Error.ServiceUnknown"_L1 ||
           error == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1 ||
           error.startsWith("org.freedesktop.DBus.Error.Spawn."_L1);
}

Error failure(const QDBusMessage &reply)
{
    return Error(isNoAnswer(reply.errorName()) ? ErrorCode::KeychainTimedOut : ErrorCode::KeychainUnavailable)
        .withDetail(reply.errorName() + u": "_s + reply.errorMessage());
}

QDBusMessage askProperty(const QDBusConnection &bus, const QString &path, const QString &interface,
                         const QString &name)
{
    auto message =
        QDBusMessage::createMethodCall(serviceName(), path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << interface << name;
    return bus.call(message, QDBus::Block, answerLimit);
}

/// Whether the collection that takes new entries is closed; an absent one is not.
bool isDefaultLocked(const QDBusConnection &bus)
{
    const auto reply = askProperty(bus, u"/org/freedesktop/secrets/aliases/default"_s,
                                   u"org.freedesktop.Secret.Collection"_s, u"Locked"_s);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return false;
    return reply.arguments().constFirst().value<QDBusVariant>().variant().toBool();
}

bool isKWalletThere(const QDBusConnection &bus)
{
    const QString names[] = {u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s};
    return std::any_of(std::begin(names), std::end(names), [&](const QString &name) {
        return bus.interface()->isServiceRegistered(name).value();
    });
}

bool isEmptyList(const QVariant &paths)
{
    return qdbus_cast<QList<QDBusObjectPath>>(paths).isEmpty();
}

} // namespace

QString keychainService()
{
    return u"certwright"_s;
}

Result<SecretService> SecretService::connect()
{
    CW_TRY(address, ownSessionBus());
    const QString name = u"certwright-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QDBusConnection bus = QDBusConnection::connectToBus(address, name);
    if (!bus.isConnected()) {
        Error error = Error(ErrorCode::KeychainUnavailable).withDetail(bus.lastError().message());
        QDBusConnection::disconnectFromBus(name);
        return error;
    }
    return SecretService(std::move(bus), name);
}

SecretService::~SecretService()
{
    if (!m_name.isEmpty())
        QDBusConnection::disconnectFromBus(m_name);
}

SecretService::SecretService(SecretService &&other) noexcept
    : m_bus(std::move(other.m_bus)), m_name(std::exchange(other.m_name, {}))
{
}

Result<EntryState> SecretService::entryState(const QString &account) const
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    // QtKeychain's names for service and account on this interface.
    const QMap<QString, QString> attributes{{u"server"_s, keychainService()}, {u"user"_s, account}};
    auto message = QDBusMessage::createMethodCall(serviceName(), u"/org/freedesktop/secrets"_s,
                                                  u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    message << QVariant::fromValue(attributes);
    const QDBusMessage reply = m_bus.call(message, QDBus::Block, answerLimit);
    if (reply.type() != QDBusMessage::ReplyMessage) {
        if (isNoSuchService(reply.errorName()) && isKWalletThere(m_bus))
            return EntryState::NotSpoken;
        return failure(reply);
    }
    if (reply.arguments().size() != 2)
        return Error(ErrorCode::KeychainUnavailable).withDetail(u"SearchItems: unexpected reply"_s);
    if (!isEmptyList(reply.arguments().at(0)))
        return EntryState::Readable;
    if (!isEmptyList(reply.arguments().at(1)))
        return EntryState::Locked;
    return isDefaultLocked(m_bus) ? EntryState::Uncertain : EntryState::Missing;
}

} // namespace certwright
