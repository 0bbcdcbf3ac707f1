#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace certwright {

/// The kinds of keys we make. What is only read (DSA, Ed448, other curves) is told by
/// PrivateKey::algorithmName().
enum class KeyAlgorithm { EcP256, EcP384, EcP521, Ed25519, Rsa2048, Rsa3072, Rsa4096 };

/// `ec-p256` …: the names of the command line and the store.
QString keyAlgorithmName(KeyAlgorithm algorithm);
Result<KeyAlgorithm> keyAlgorithmNamed(const QString &name);
QList<KeyAlgorithm> allKeyAlgorithms();
/// `P-256`, `RSA 2048` …: what experts say.
QString keyAlgorithmTitle(KeyAlgorithm algorithm);
/// Every current browser takes it in a server certificate (not Ed25519, nor P-521 in Chrome:
/// conventions 4.1).
bool isSuitedForBrowsers(KeyAlgorithm algorithm);

} // namespace certwright
