#include "x509/keyalgorithm.h"

#include <algorithm>
#include <array>

namespace certwright {

namespace {

struct Entry {
    KeyAlgorithm algorithm = {};
    QLatin1StringView name;
    QLatin1StringView title;
    bool browsers = false;
};
constexpr std::array<Entry, 7> entries{{
    {KeyAlgorithm::EcP256, QLatin1StringView("ec-p256"), QLatin1StringView("P-256"), true},
    {KeyAlgorithm::EcP384, QLatin1StringView("ec-p384"), QLatin1StringView("P-384"), true},
    {KeyAlgorithm::EcP521, QLatin1StringView("ec-p521"), QLatin1StringView("P-521"), false},
    {KeyAlgorithm::Ed25519, QLatin1StringView("ed25519"), QLatin1StringView("Ed25519"), false},
    {KeyAlgorithm::Rsa2048, QLatin1StringView("rsa-2048"), QLatin1StringView("RSA 2048"), true},
    {KeyAlgorithm::Rsa3072, QLatin1StringView("rsa-3072"), QLatin1StringView("RSA 3072"), true},
    {KeyAlgorithm::Rsa4096, QLatin1StringView("rsa-4096"), QLatin1StringView("RSA 4096"), true},
}};

const Entry &entryOf(KeyAlgorithm algorithm)
{
    return *std::find_if(entries.begin(), entries.end(),
                         [&](const Entry &e) { return e.algorithm == algorithm; });
}

} // namespace

QString keyAlgorithmName(KeyAlgorithm algorithm)
{
    return entryOf(algorithm).name;
}

Result<KeyAlgorithm> keyAlgorithmNamed(const QString &name)
{
    for (const Entry &entry : entries) {
        if (entry.name == name)
            return entry.algorithm;
    }
    return Error(ErrorCode::KeyAlgorithmUnknown, Subject::Value, name);
}

QList<KeyAlgorithm> allKeyAlgorithms()
{
    QList<KeyAlgorithm> all;
    for (const Entry &entry : entries)
        all += entry.algorithm;
    return all;
}

QString keyAlgorithmTitle(KeyAlgorithm algorithm)
{
    return entryOf(algorithm).title;
}

bool isSuitedForBrowsers(KeyAlgorithm algorithm)
{
    return entryOf(algorithm).browsers;
}

} // namespace certwright
