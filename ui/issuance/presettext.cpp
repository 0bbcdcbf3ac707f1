#include "issuance/presettext.h"

#include <QCoreApplication>

namespace certwright::ui {

QString presetText(const QString &english)
{
    return QCoreApplication::translate("certwright::Preset", english.toUtf8().constData());
}

} // namespace certwright::ui
