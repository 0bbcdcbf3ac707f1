#pragma once

#include <utility>

#include <unistd.h>

namespace certwright {

/// Owns a file descriptor. Every one is opened with O_CLOEXEC.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept : m_number(other.release()) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        if (this != &other) {
            close();
            m_number = other.release();
        }
        return *this;
    }

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }
    /// False with errno set where the last bytes could not be stored.
    bool close() { return m_number < 0 || ::close(release()) == 0; }

private:
    int m_number = -1;
};

} // namespace certwright
