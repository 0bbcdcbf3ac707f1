#include "base/secretbytes.h"

#include "base/log.h"

#include <cstring>
#include <string.h>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace certwright {
namespace {

/// Pages of its own for each secret: munlock() works on whole pages and would unlock a neighbour too.
char *allocatePages(qsizetype capacity)
{
    void *pages =
        ::mmap(nullptr, std::size_t(capacity), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        qBadAlloc();
    if (::mlock(pages, std::size_t(capacity)) != 0) {
        static const bool told = [] {
            qCDebug(logBase, "the limit of locked memory is reached: secrets may be swapped out");
            return true;
        }();
        Q_UNUSED(told)
    }
    ::madvise(pages, std::size_t(capacity), MADV_DONTDUMP);
    return static_cast<char *>(pages);
}

} // namespace

SecretBytes::SecretBytes(qsizetype size) : m_size(size)
{
    if (size <= 0) {
        m_size = 0;
        return;
    }
    const qsizetype page = ::sysconf(_SC_PAGESIZE);
    m_capacity = (size + page - 1) / page * page;
    m_data = allocatePages(m_capacity);
}

SecretBytes SecretBytes::fromWiping(QByteArray &source)
{
    SecretBytes secret = copyOf(source);
    wipe(source);
    return secret;
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes secret(bytes.size());
    if (secret.m_data)
        std::memcpy(secret.m_data, bytes.data(), std::size_t(bytes.size()));
    return secret;
}

SecretBytes::~SecretBytes()
{
    release();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_capacity(std::exchange(other.m_capacity, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

void SecretBytes::truncate(qsizetype size)
{
    if (size >= m_size)
        return;
    size = std::max<qsizetype>(size, 0);
    wipe(m_data + size, std::size_t(m_size - size));
    m_size = size;
}

bool operator==(const SecretBytes &a, const SecretBytes &b)
{
    if (a.m_size != b.m_size)
        return false;
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < a.m_size; ++i)
        difference = static_cast<unsigned char>(difference | (a.m_data[i] ^ b.m_data[i]));
    return difference == 0;
}

void SecretBytes::release()
{
    if (!m_data)
        return;
    wipe(m_data, std::size_t(m_capacity));
    ::munmap(m_data, std::size_t(m_capacity));
    m_data = nullptr;
    m_size = m_capacity = 0;
}

void wipe(void *bytes, std::size_t size)
{
    if (bytes && size > 0)
        ::explicit_bzero(bytes, size);
}

void wipe(QByteArray &bytes)
{
    // Writing to a shared buffer would only wipe a fresh copy of it.
    if (bytes.isDetached())
        wipe(bytes.data(), std::size_t(bytes.capacity()));
    bytes = QByteArray();
}

void wipe(QString &text)
{
    if (text.isDetached())
        wipe(text.data(), std::size_t(text.capacity()) * sizeof(QChar));
    text = QString();
}

} // namespace certwright
