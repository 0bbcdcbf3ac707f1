#include "secrets/buslifeline.h"

#include <QLibrary>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

// GLib's own declarations, since it is loaded like libsecret: at run time, where it is there.
using BusGet = void *(*)(int busType, void *cancellable, void **error);
using SetExitOnClose = void (*)(void *connection, int exitOnClose);
using Unref = void (*)(void *object);
constexpr int sessionBusType = 2;

QFunctionPointer resolved(const QString &library, const char *name)
{
    return QLibrary(library, 0).resolve(name);
}

} // namespace

BusLifeline::BusLifeline()
{
    const auto busGet = reinterpret_cast<BusGet>(resolved(u"gio-2.0"_s, "g_bus_get_sync"));
    const auto setExitOnClose =
        reinterpret_cast<SetExitOnClose>(resolved(u"gio-2.0"_s, "g_dbus_connection_set_exit_on_close"));
    if (!busGet || !setExitOnClose)
        return;
    m_connection = busGet(sessionBusType, nullptr, nullptr);
    if (m_connection)
        setExitOnClose(m_connection, 0);
}

BusLifeline::~BusLifeline()
{
    const auto unref = reinterpret_cast<Unref>(resolved(u"gobject-2.0"_s, "g_object_unref"));
    if (m_connection && unref)
        unref(m_connection);
}

} // namespace certwright
