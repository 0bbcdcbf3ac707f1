#include "x509/pemblock.h"

#include <cstring>

namespace certwright {

namespace {

constexpr qsizetype bytesPerLine = 48; ///< 64 columns

constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

char *writeBytes(char *out, QByteArrayView bytes)
{
    std::memcpy(out, bytes.data(), static_cast<size_t>(bytes.size()));
    return out + bytes.size();
}

/// Three bytes become four digits; by hand, so that no copy of a key is left behind.
char *writeLine(char *out, QByteArrayView line)
{
    for (qsizetype i = 0; i < line.size(); i += 3) {
        const auto at = [&](qsizetype k) -> unsigned {
            return i + k < line.size() ? static_cast<unsigned char>(line[i + k]) : 0;
        };
        const unsigned bits = at(0) << 16 | at(1) << 8 | at(2);
        *out++ = digits[bits >> 18];
        *out++ = digits[bits >> 12 & 63];
        *out++ = i + 1 < line.size() ? digits[bits >> 6 & 63] : '=';
        *out++ = i + 2 < line.size() ? digits[bits & 63] : '=';
    }
    *out++ = '\n';
    return out;
}

qsizetype blockSize(const QByteArray &type, QByteArrayView der)
{
    const qsizetype lines = (der.size() + bytesPerLine - 1) / bytesPerLine;
    return 32 + 2 * type.size() + (der.size() + 2) / 3 * 4 + lines;
}

void writeBlock(char *out, const QByteArray &type, QByteArrayView der)
{
    out = writeBytes(writeBytes(writeBytes(out, "-----BEGIN "), type), "-----\n");
    for (qsizetype start = 0; start < der.size(); start += bytesPerLine)
        out = writeLine(out, der.sliced(start, qMin(bytesPerLine, der.size() - start)));
    writeBytes(writeBytes(writeBytes(out, "-----END "), type), "-----\n");
}

} // namespace

QByteArray pemBlock(const QByteArray &type, QByteArrayView der)
{
    QByteArray pem(blockSize(type, der), Qt::Uninitialized);
    writeBlock(pem.data(), type, der);
    return pem;
}

SecretBytes secretPemBlock(const QByteArray &type, QByteArrayView der)
{
    SecretBytes pem(blockSize(type, der));
    writeBlock(pem.data(), type, der);
    return pem;
}

} // namespace certwright
