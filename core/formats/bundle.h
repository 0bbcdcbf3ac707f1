#pragma once

#include "formats/foundobject.h"
#include "x509/pkcs12container.h"

namespace certwright {

/// What a deployed file contains (conventions 1, "content words").
enum class FileContent {
    Fullchain,
    PrivateKeyPem,
    Leaf,
    Chain,
    Combined,
    CombinedKeyFirst,
    Root,
    LeafDer,
    Keystore
};
enum class KeyFormat { Pkcs8, Traditional };

/// A certificate with its chain (root left out) and key, ready to be written in the forms that servers want.
struct Bundle {
    Certificate leaf;
    QList<Certificate> chain;
    std::optional<Certificate> root;
    PrivateKey key;

    /// The bytes of one file; a Keystore is PKCS#12 under `passphrase` (ASCII, six characters or more for
    /// Java).
    Result<SecretBytes> content(FileContent content, KeyFormat keyFormat, Pkcs12Style style,
                                const SecretBytes *passphrase) const;
};

} // namespace certwright
