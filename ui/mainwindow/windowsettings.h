#pragma once

#include "widgets/appearance.h"

#include <QSettings>

namespace certwright::ui {

/// How the window was left: sizes, columns, light or dark. Layout only, never anything of what it showed
/// (conventions 10.4, 50).
class WindowSettings
{
public:
    /// `$XDG_STATE_HOME/certwright/window.ini`
    static QString defaultPath();
    explicit WindowSettings(const QString &path) : m_settings(path, QSettings::IniFormat) {}

    QByteArray bytes(const QString &key) const { return m_settings.value(key).toByteArray(); }
    void setBytes(const QString &key, const QByteArray &value) { m_settings.setValue(key, value); }
    bool isOn(const QString &key, bool otherwise) const { return m_settings.value(key, otherwise).toBool(); }
    void setOn(const QString &key, bool on) { m_settings.setValue(key, on); }
    AppearanceChoice appearance() const;
    void setAppearance(AppearanceChoice choice);

private:
    QSettings m_settings;
};

} // namespace certwright::ui
