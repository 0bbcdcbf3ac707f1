#pragma once

#include <QByteArrayView>

namespace certwright {

/// What a DER or BER object is, by the shape of its first elements. A guess to choose the reader by, no
/// proof.
enum class Asn1Shape {
    Certificate,
    Request,
    RevocationList,
    Key, ///< PKCS#8, RSA, EC or DSA
    EncryptedKey,
    Pkcs7,
    Pkcs12,
    PublicKey,
    Unknown,
};

Asn1Shape shapeOf(QByteArrayView object);
/// The first whole object of `bytes`, to its last byte; with an indefinite length all that is left. Empty
/// where the length exceeds the bytes.
QByteArrayView firstObject(QByteArrayView bytes);

} // namespace certwright
