#pragma once

#include <QColor>
#include <QObject>
#include <QVariant>

#include <optional>

class QDBusVariant;
class QDBusPendingCallWatcher;

namespace certwright::ui {

enum class AppearanceChoice { System, Light, Dark };
QString appearanceName(AppearanceChoice choice); ///< `system`, for the settings
AppearanceChoice appearanceNamed(const QString &name);

/// Keeps the program light or dark: as the user chose, else as the desktop's portal says and signals, else as
/// the desktop's own window colour is.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Sets the application's style; the colours come with apply(). Make it before the first widget.
    explicit Appearance(QObject *parent = nullptr);

    AppearanceChoice choice() const { return m_choice; }
    bool isDark() const { return m_isDark; }
    /// What the desktop said last time, so that the first window need not wait for it.
    void assumeDark(bool dark) { m_systemIsDark = dark; }
    /// Asks the portal, and follows it from now on; answers come later.
    void followDesktop();

public slots:
    void choose(certwright::ui::AppearanceChoice choice);
    void apply();

signals:
    void chosen(certwright::ui::AppearanceChoice choice);
    void desktopTurned(bool dark);

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
    void learn(const QString &key, const QVariant &value);

    AppearanceChoice m_choice = AppearanceChoice::System;
    std::optional<bool> m_systemIsDark;
    bool m_wantsContrast = false;
    bool m_isDark = false;
    bool m_desktopIsDark = false; ///< by its own window colour
    QColor m_accent;              ///< the desktop's, where it has one
};

} // namespace certwright::ui
