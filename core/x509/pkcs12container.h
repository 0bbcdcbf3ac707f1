#pragma once

#include "x509/certificate.h"
#include "x509/privatekey.h"

namespace certwright {

/// What a PKCS#12 file holds (RFC 7292).
struct Pkcs12Content {
    QList<PrivateKey> keys;
    QList<Certificate> certificates;
    QString friendlyName;
};

enum class Pkcs12Style {
    Modern, ///< AES-256, PBKDF2-HMAC-SHA-256, MAC SHA-256
    Legacy, ///< 3DES and SHA-1: Windows before 2019, macOS before 15, Java before 8u301. Never RC2.
};

/// PassphraseWrong where the MAC does not fit; also the empty and the absent passphrase are tried. Old
/// ciphers (RC2, 3DES) are read by a library context of their own. CostTooHigh beyond 10 million iterations.
Result<Pkcs12Content> readPkcs12(QByteArrayView der, const SecretBytes &passphrase);
struct Pkcs12Plan {
    Certificate leaf;
    QList<Certificate> chain;
    std::optional<PrivateKey> key;
    QString friendlyName;
    Pkcs12Style style = Pkcs12Style::Modern;
};
Result<QByteArray> writePkcs12(const Pkcs12Plan &plan, const SecretBytes &passphrase);

/// PKCS#7 "certs only", DER (RFC 2315): the certificates and lists in it.
Result<QList<Certificate>> readPkcs7(QByteArrayView der);
Result<QByteArray> writePkcs7(const QList<Certificate> &certificates);

} // namespace certwright
