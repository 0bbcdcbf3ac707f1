#include "secrets/keychainthread.h"

#include <QCoreApplication>
#include <QLibrary>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

struct KeychainThread {
    QThread thread;
    QObject receiver;
};

KeychainThread &keychainThread()
{
    // Never destroyed: a job that hangs may hold the thread for longer than the program wants to live.
    static KeychainThread *const running = [] {
        auto *fresh = new KeychainThread;
        fresh->thread.setObjectName(u"keychain"_s);
        fresh->receiver.moveToThread(&fresh->thread);
        fresh->thread.start();
        qAddPostRoutine([] {
            keychainThread().thread.quit();
            keychainThread().thread.wait(1000);
        });
        return fresh;
    }();
    return *running;
}

} // namespace

void runOnKeychainThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(&keychainThread().receiver, std::move(work), Qt::QueuedConnection);
}

} // namespace certwright
