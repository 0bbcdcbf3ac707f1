#pragma once

namespace certwright {

/// While it lives, the end of the session's bus does not end this process.
///
/// QtKeychain's libsecret shares one bus connection with everything that uses GLib, and GLib raises SIGTERM
/// when that connection closes, unless it is told not to. An agent must outlive the session it was started
/// from.
class BusLifeline
{
public:
    BusLifeline();
    ~BusLifeline();
    BusLifeline(const BusLifeline &) = delete;
    BusLifeline &operator=(const BusLifeline &) = delete;

private:
    void *m_connection = nullptr;
};

} // namespace certwright
