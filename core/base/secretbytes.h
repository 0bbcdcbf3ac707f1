#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>

namespace certwright {

/// Bytes of a secret: in locked memory where the system allows, wiped on destruction, moved but never copied
/// in passing.
///
/// There is no conversion to text and no debug output; view() hands out the bytes for the moment of use.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes, to be filled through data().
    explicit SecretBytes(qsizetype size);
    /// Takes the bytes over and wipes `source`, if nobody else shares it.
    static SecretBytes fromWiping(QByteArray &source);
    /// Copies what somebody else owns and wipes.
    static SecretBytes copyOf(QByteArrayView bytes);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    /// An explicit second copy, for who must keep one.
    SecretBytes clone() const { return copyOf(view()); }
    char *data() { return m_data; }
    const char *data() const { return m_data; }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    QByteArrayView view() const { return {m_data, m_size}; }
    /// Keeps the first `size` bytes and wipes the rest.
    void truncate(qsizetype size);

    /// In constant time for equal sizes.
    friend bool operator==(const SecretBytes &a, const SecretBytes &b);

private:
    void release();
    char *m_data = nullptr;
    qsizetype m_size = 0;
    qsizetype m_capacity = 0;
};

/// Overwrites a buffer so that the compiler can't leave it out.
void wipe(void *bytes, std::size_t size);
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace certwright
