#include "x509/profile.h"

#include <algorithm>
#include <array>

namespace certwright {

namespace {

using Kind = AlternativeName::Kind;

struct Entry {
    Profile profile = {};
    QLatin1StringView name;
};
constexpr std::array<Entry, 7> entries{{
    {Profile::TlsServer, QLatin1StringView("tls-server")},
    {Profile::TlsClient, QLatin1StringView("tls-client")},
    {Profile::TlsServerClient, QLatin1StringView("tls-server-client")},
    {Profile::Smime, QLatin1StringView("s-mime")},
    {Profile::CodeSigning, QLatin1StringView("code-signing")},
    {Profile::CaRoot, QLatin1StringView("ca-root")},
    {Profile::CaIntermediate, QLatin1StringView("ca-intermediate")},
}};

} // namespace

QString profileName(Profile profile)
{
    return std::find_if(entries.begin(), entries.end(), [&](const Entry &e) { return e.profile == profile; })
        ->name;
}

Result<Profile> profileNamed(const QString &name)
{
    for (const Entry &entry : entries) {
        if (entry.name == name)
            return entry.profile;
    }
    return Error(ErrorCode::ProfileUnknown, Subject::Value, name);
}

QList<Profile> leafProfiles()
{
    return {Profile::TlsServer, Profile::TlsServerClient, Profile::TlsClient, Profile::Smime,
            Profile::CodeSigning};
}

KeyUsages keyUsagesFor(Profile profile, const PublicKey &key)
{
    const bool rsa = key.algorithm == QLatin1StringView("RSA");
    switch (profile) {
    case Profile::TlsServer:
    case Profile::TlsServerClient:
        // Key transport exists only with RSA (TLS 1.2 and before).
        return rsa ? KeyUsage::DigitalSignature | KeyUsage::KeyEncipherment
                   : KeyUsages(KeyUsage::DigitalSignature);
    case Profile::TlsClient:
    case Profile::CodeSigning:
        return KeyUsage::DigitalSignature;
    case Profile::Smime:
        if (rsa)
            return KeyUsage::DigitalSignature | KeyUsage::KeyEncipherment;
        return key.algorithm == QLatin1StringView("EC") ? KeyUsage::DigitalSignature | KeyUsage::KeyAgreement
                                                        : KeyUsages(KeyUsage::DigitalSignature);
    case Profile::CaRoot:
    case Profile::CaIntermediate:
        return KeyUsage::KeyCertSign | KeyUsage::CrlSign;
    }
    return {};
}

ExtendedKeyUsages extendedKeyUsagesFor(Profile profile)
{
    switch (profile) {
    case Profile::TlsServer:
        return ExtendedKeyUsage::ServerAuth;
    case Profile::TlsClient:
        return ExtendedKeyUsage::ClientAuth;
    case Profile::TlsServerClient:
    case Profile::CaIntermediate:
        return ExtendedKeyUsage::ServerAuth | ExtendedKeyUsage::ClientAuth;
    case Profile::Smime:
        return ExtendedKeyUsage::EmailProtection;
    case Profile::CodeSigning:
        return ExtendedKeyUsage::CodeSigning;
    case Profile::CaRoot:
        return {};
    }
    return {};
}

bool needsNames(Profile profile)
{
    return profile == Profile::TlsServer || profile == Profile::TlsServerClient || profile == Profile::Smime;
}

bool suits(Profile profile, Kind kind)
{
    switch (profile) {
    case Profile::TlsServer:
    case Profile::TlsServerClient:
        return kind == Kind::Dns || kind == Kind::Ip;
    case Profile::TlsClient:
        return kind == Kind::Dns || kind == Kind::Email || kind == Kind::Uri;
    case Profile::Smime:
        return kind == Kind::Email;
    case Profile::CodeSigning:
    case Profile::CaRoot:
    case Profile::CaIntermediate:
        return false;
    }
    return false;
}

} // namespace certwright
