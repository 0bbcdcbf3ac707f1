#include "interrupt.h"

#include "exitcode.h"

#include <csignal>
#include <thread>
#include <unistd.h>

namespace certwright::agent {

void cancelOnInterrupt(std::shared_ptr<CancelFlag> flag)
{
    signal(SIGPIPE, SIG_IGN);
    sigset_t caught;
    sigemptyset(&caught);
    sigaddset(&caught, SIGINT);
    sigaddset(&caught, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &caught, nullptr);
    std::thread([flag = std::move(flag), caught] {
        int which = 0;
        sigwait(&caught, &which);
        flag->raise();
        sigwait(&caught, &which);
        _exit(exitcode::interrupted);
    }).detach();
}

} // namespace certwright::agent
