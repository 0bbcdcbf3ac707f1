#pragma once

#include <QStringList>

namespace certwright::ui {

/// What this computer is called and where it is reached, to be proposed; nothing is asked of the network.
struct ThisComputer {
    QStringList names;     ///< `office-server`, `office-server.local`
    QStringList addresses; ///< of its interfaces, without the loopback
    QStringList networks;  ///< private ones it is in: `192.168.1.0/24`
    QString domain;        ///< empty where its name has none
};
ThisComputer thisComputer();

} // namespace certwright::ui
