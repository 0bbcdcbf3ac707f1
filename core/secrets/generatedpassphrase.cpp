#include "secrets/generatedpassphrase.h"

#include "x509/sealing.h"

#include <QByteArrayView>

#include <bitset>

namespace certwright {
namespace {

constexpr qsizetype rawSize = 32;
constexpr qsizetype textSize = 43;
/// Random ones have about 31; one with as few as this is something that a person made up in 43 characters.
constexpr std::size_t leastDifferent = 16;
constexpr QByteArrayView alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

int valueOf(char letter)
{
    return int(alphabet.indexOf(letter));
}

} // namespace

// Base64 is spelled out here, since QByteArray's would leave copies of the secret on the heap.
SecretBytes generatedFromBytes(const SecretBytes &bytes)
{
    if (bytes.size() != rawSize)
        return {};
    SecretBytes text(textSize);
    unsigned buffer = 0;
    int bits = 0;
    qsizetype at = 0;
    for (qsizetype i = 0; i < rawSize; ++i) {
        buffer = (buffer << 8) | static_cast<unsigned char>(bytes.data()[i]);
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            text.data()[at++] = alphabet[(buffer >> bits) & 63];
        }
    }
    text.data()[at] = alphabet[(buffer << (6 - bits)) & 63];
    return text;
}

std::optional<SecretBytes> bytesOfGenerated(const SecretBytes &passphrase)
{
    if (!isGeneratedPassphrase(passphrase))
        return {};
    SecretBytes bytes(rawSize);
    unsigned buffer = 0;
    int bits = 0;
    qsizetype at = 0;
    for (qsizetype i = 0; i < textSize; ++i) {
        buffer = (buffer << 6) | unsigned(valueOf(passphrase.data()[i]));
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.data()[at++] = char((buffer >> bits) & 255);
        }
    }
    return bytes;
}

bool isGeneratedPassphrase(const SecretBytes &secret)
{
    if (secret.size() != textSize)
        return false;
    std::bitset<64> seen;
    for (const char letter : secret.view()) {
        const int value = valueOf(letter);
        if (value < 0)
            return false;
        seen.set(std::size_t(value));
    }
    // 43 characters carry two bits more than 32 bytes do: they are zero.
    const bool isWhole = (valueOf(secret.data()[textSize - 1]) & 3) == 0;
    return isWhole && seen.count() >= leastDifferent;
}

Result<SecretBytes> generatePassphrase()
{
    // What would not be recognised later is not handed out; this comes once in many millions.
    for (;;) {
        CW_TRY(bytes, randomSecret(rawSize));
        SecretBytes passphrase = generatedFromBytes(bytes);
        if (isGeneratedPassphrase(passphrase))
            return passphrase;
    }
}

} // namespace certwright
