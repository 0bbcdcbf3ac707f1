#pragma once

#include <QByteArray>
#include <QString>

namespace certwright {

/// What can be said of a public key without using it. Two keys are the same where their SPKI bytes are.
struct PublicKey {
    QByteArray spki;   ///< DER of SubjectPublicKeyInfo
    QString algorithm; ///< `EC`, `RSA`, `RSA-PSS`, `ED25519`, `ED448`, `DSA`, `X25519` …, upper case
    int bits = 0;
    QString curve; ///< `P-256` …; empty for others

    QByteArray fingerprint() const; ///< SHA-256 of the SPKI, 32 bytes
    friend bool operator==(const PublicKey &a, const PublicKey &b) { return a.spki == b.spki; }
};

} // namespace certwright
