#include "widgets/appearance.h"

#include "widgets/theme.h"
#include "widgets/windowstyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStyleFactory>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

const auto portal = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalSettings = u"org.freedesktop.portal.Settings"_s;
const auto appearanceSpace = u"org.freedesktop.appearance"_s;
const auto colorScheme = u"color-scheme"_s;
const auto contrastKey = u"contrast"_s;
constexpr uint prefersDark = 1;
constexpr uint prefersLight = 2;
constexpr uint prefersContrast = 1;

QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

QString appearanceName(AppearanceChoice choice)
{
    switch (choice) {
    case AppearanceChoice::System:
        return u"system"_s;
    case AppearanceChoice::Light:
        return u"light"_s;
    case AppearanceChoice::Dark:
        return u"dark"_s;
    }
    return {};
}

AppearanceChoice appearanceNamed(const QString &name)
{
    return name == "light"_L1  ? AppearanceChoice::Light
           : name == "dark"_L1 ? AppearanceChoice::Dark
                               : AppearanceChoice::System;
}

Appearance::Appearance(QObject *parent) : QObject(parent)
{
    const QPalette desktop = QApplication::palette();
    QApplication::setStyle(new WindowStyle);
    const QPalette plain = QApplication::style()->standardPalette();
    m_desktopIsDark =
        desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
    // A desktop without a theme of its own answers with Qt's accent, which is nobody's choice.
    if (desktop.color(QPalette::Highlight) != plain.color(QPalette::Highlight))
        m_accent = desktop.color(QPalette::Highlight);
}

void Appearance::choose(AppearanceChoice choice)
{
    m_choice = choice;
    apply();
    emit chosen(choice);
}

void Appearance::apply()
{
    m_isDark = m_choice == AppearanceChoice::Dark ||
               (m_choice == AppearanceChoice::System && m_systemIsDark.value_or(m_desktopIsDark));
    QPalette palette = m_wantsContrast ? highContrastPalette(m_isDark)
                       : m_isDark      ? darkPalette()
                                       : lightPalette();
    if (m_accent.isValid() && !m_wantsContrast)
        palette = withAccent(palette, m_accent);
    QApplication::setPalette(palette);
}

void Appearance::followDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, portalPath, portalSettings, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(colorScheme);
    ask(contrastKey);
}

void Appearance::ask(const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"Read"_s);
    call << appearanceSpace << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, key](QDBusPendingCallWatcher *answered) {
                const QDBusPendingReply<QVariant> reply = *answered;
                answered->deleteLater();
                if (!reply.isError())
                    learn(key, unwrapped(reply.value()));
            });
}

void Appearance::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearanceSpace)
        learn(key, unwrapped(QVariant::fromValue(value)));
}

void Appearance::learn(const QString &key, const QVariant &value)
{
    const uint number = value.toUInt();
    if (key == colorScheme && (number == prefersDark || number == prefersLight)) {
        m_systemIsDark = number == prefersDark;
        emit desktopTurned(*m_systemIsDark);
    } else if (key == contrastKey) {
        m_wantsContrast = number == prefersContrast;
    } else {
        return;
    }
    apply();
}

} // namespace certwright::ui
