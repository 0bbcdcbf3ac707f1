#pragma once

#include "x509/extensions.h"
#include "x509/publickey.h"

namespace certwright {

/// What a certificate is for; decides its usages and limits (conventions 4.3).
enum class Profile { TlsServer, TlsClient, TlsServerClient, Smime, CodeSigning, CaRoot, CaIntermediate };

QString profileName(Profile profile); ///< `tls-server` …
Result<Profile> profileNamed(const QString &name);
/// The profiles of leaves, in the order to offer them.
QList<Profile> leafProfiles();

KeyUsages keyUsagesFor(Profile profile, const PublicKey &key);
ExtendedKeyUsages extendedKeyUsagesFor(Profile profile);
bool needsNames(Profile profile);
/// Whether a name of that kind makes sense in that profile (an e-mail address in s-mime, a host in tls-server
/// …).
bool suits(Profile profile, AlternativeName::Kind kind);

/// Days. Apple refuses server certificates of more than 825 days, also under roots the user added
/// (conventions 4.2).
inline constexpr int renewedLeafDays = 90;  ///< renewed by itself
inline constexpr int manualLeafDays = 397;  ///< renewed by hand
inline constexpr int longestLeafDays = 825; ///< hard cap of server profiles
inline constexpr int rootDays = 3650;
inline constexpr int intermediateDays = 1825;
/// Phones and boards lag behind: what we sign is valid from an hour ago (never before its issuer).
inline constexpr int backdatedSeconds = 3600;

} // namespace certwright
