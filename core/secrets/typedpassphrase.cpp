#include "secrets/typedpassphrase.h"

#include <QString>

#include <algorithm>

namespace certwright {

SecretBytes normalisedPassphrase(const SecretBytes &typed)
{
    const auto isAscii = [](char letter) { return static_cast<unsigned char>(letter) < 0x80; };
    const QByteArrayView bytes = typed.view();
    if (std::all_of(bytes.begin(), bytes.end(), isAscii) ||
        !QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        return typed.clone();
    QString text = QString::fromUtf8(bytes);
    QString composed = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    // Where nothing was to compose both share one buffer: the first call lets go of it, the second wipes it.
    wipe(text);
    wipe(composed);
    return SecretBytes::fromWiping(utf8);
}

} // namespace certwright
