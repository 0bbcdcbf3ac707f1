#include "mainwindow/windowsettings.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

QString WindowSettings::defaultPath()
{
    // A relative value is to be ignored, says the specification.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString folder = QDir::isAbsolutePath(state) ? state : QDir::homePath() + u"/.local/state"_s;
    return folder + u"/certwright/window.ini"_s;
}

AppearanceChoice WindowSettings::appearance() const
{
    return appearanceNamed(m_settings.value(u"appearance"_s).toString());
}

void WindowSettings::setAppearance(AppearanceChoice choice)
{
    m_settings.setValue(u"appearance"_s, appearanceName(choice));
}

} // namespace certwright::ui
