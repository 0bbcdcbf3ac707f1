#include "interrupt.h"

#include "exitcode.h"

#include <csignal>
#include <thread>
#include <unistd.h>

namespace certwright::agent {

void cancelOnInterrupt(std::shared_ptr<CancelFlag> flag)
{
    signal(SIGPIPE, SIG_IGN);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([flag = std::move(flag), signals] {
        int which = 0;
        sigwait(&signals, &which);
        flag->raise();
        sigwait(&signals, &which);
        _exit(exitcode::interrupted);
    }).detach();
}

} // namespace certwright::agent
