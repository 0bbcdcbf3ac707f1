#pragma once

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>

namespace certwright::test {

/// A Secret Service that owns the name and never answers; or answers only what is asked before an entry is
/// opened.
class SilentService final : public QDBusVirtualObject
{
public:
    enum class Answers { Nothing, Searches };
    explicit SilentService(Answers answers) : m_answers(answers) {}

    /// Serves until the bus or the process is ended.
    int run()
    {
        auto bus = QDBusConnection::sessionBus();
        const bool isServed =
            bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath) &&
            bus.registerService(QStringLiteral("org.freedesktop.secrets"));
        return isServed ? QCoreApplication::exec() : 1;
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (m_answers == Answers::Searches && message.member() == QStringLiteral("SearchItems")) {
            const QList<QDBusObjectPath> open{
                QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login/1"))};
            bus.send(message.createReply(
                {QVariant::fromValue(open), QVariant::fromValue(QList<QDBusObjectPath>())}));
            return true;
        }
        message.setDelayedReply(true);
        return true;
    }

private:
    Answers m_answers;
};

} // namespace certwright::test
