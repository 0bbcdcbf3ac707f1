#include "secrets/recoverycode.h"

#include "secrets/generatedpassphrase.h"

#include <QByteArrayView>

namespace certwright {
namespace {

constexpr QByteArrayView alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr qsizetype rawSize = 32;
constexpr qsizetype dataLetters = 52; ///< 260 bits: the last four are zero
constexpr qsizetype checkLetters = 3;
constexpr qsizetype codeLetters = dataLetters + checkLetters;
constexpr qsizetype groupSize = 5;

/// CRC-15 (polynomial x^15+x^14+x^10+x^8+x^7+x^4+x^3+1) over letters of five bits: finds each single wrong
/// letter, each swap of neighbours and each run of up to three wrong letters for certain.
unsigned checksum(const char *values)
{
    unsigned remainder = 0x7FFF;
    for (qsizetype i = 0; i < dataLetters; ++i) {
        for (int bit = 4; bit >= 0; --bit) {
            const unsigned carry = ((remainder >> 14) ^ (unsigned(values[i]) >> bit)) & 1;
            remainder = (remainder << 1) & 0x7FFF;
            if (carry)
                remainder ^= 0x4599;
        }
    }
    return remainder;
}

int valueOf(char letter)
{
    if (letter >= 'a' && letter <= 'z')
        letter = char(letter - 'a' + 'A');
    if (letter == 'O')
        letter = '0';
    if (letter == 'I' || letter == 'L')
        letter = '1';
    return int(alphabet.indexOf(letter));
}

bool isSeparator(char letter)
{
    return letter == ' ' || letter == '-' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// 55 values of five bits each: data, then the checksum.
SecretBytes valuesOf(const SecretBytes &raw)
{
    SecretBytes values(codeLetters);
    unsigned buffer = 0;
    int bits = 0;
    qsizetype at = 0;
    for (const char byte : raw.view()) {
        buffer = (buffer << 8) | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            values.data()[at++] = char((buffer >> bits) & 31);
        }
    }
    values.data()[at] = char((buffer << (5 - bits)) & 31);
    const unsigned check = checksum(values.data());
    for (qsizetype i = 0; i < checkLetters; ++i)
        values.data()[dataLetters + i] = char((check >> (5 * (checkLetters - 1 - i))) & 31);
    return values;
}

} // namespace

SecretBytes recoveryCode(const SecretBytes &passphrase)
{
    const auto raw = bytesOfGenerated(passphrase);
    if (!raw)
        return {};
    const SecretBytes values = valuesOf(*raw);
    SecretBytes code(codeLetters + codeLetters / groupSize - 1);
    qsizetype at = 0;
    for (qsizetype i = 0; i < codeLetters; ++i) {
        if (i > 0 && i % groupSize == 0)
            code.data()[at++] = '-';
        code.data()[at++] = alphabet[values.data()[i]];
    }
    return code;
}

Result<SecretBytes> passphraseFromRecoveryCode(const SecretBytes &code)
{
    SecretBytes values(codeLetters);
    qsizetype count = 0;
    for (const char letter : code.view()) {
        if (isSeparator(letter))
            continue;
        const int value = valueOf(letter);
        if (value < 0 || count == codeLetters)
            return ErrorCode::RecoveryCodeInvalid;
        values.data()[count++] = char(value);
    }
    if (count != codeLetters)
        return ErrorCode::RecoveryCodeInvalid;
    unsigned check = 0;
    for (qsizetype i = 0; i < checkLetters; ++i)
        check = (check << 5) | unsigned(values.data()[dataLetters + i]);
    if (check != checksum(values.data()) || (values.data()[dataLetters - 1] & 15) != 0)
        return ErrorCode::RecoveryCodeInvalid;

    SecretBytes raw(rawSize);
    unsigned buffer = 0;
    int bits = 0;
    qsizetype at = 0;
    for (qsizetype i = 0; i < dataLetters && at < rawSize; ++i) {
        buffer = (buffer << 5) | unsigned(values.data()[i]);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            raw.data()[at++] = char((buffer >> bits) & 255);
        }
    }
    SecretBytes passphrase = generatedFromBytes(raw);
    if (!isGeneratedPassphrase(passphrase))
        return ErrorCode::RecoveryCodeInvalid;
    return passphrase;
}

} // namespace certwright
