#pragma once

#include "base/secretbytes.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <openssl/asn1.h>
#include <openssl/bio.h>

namespace certwright {

inline const unsigned char *unsignedBytes(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// Writes a structure by its `i2d_…` function; empty where it can't be written.
template<class T, class Write>
QByteArray toDer(const T *structure, Write write)
{
    const int size = write(structure, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto *cursor = reinterpret_cast<unsigned char *>(der.data());
    write(structure, &cursor);
    return der;
}

/// As toDer(), for what must be wiped.
template<class T, class Write>
SecretBytes toSecretDer(const T *structure, Write write)
{
    const int size = write(structure, nullptr);
    if (size <= 0)
        return {};
    SecretBytes der(size);
    auto *cursor = reinterpret_cast<unsigned char *>(der.data());
    write(structure, &cursor);
    return der;
}

/// Reads a structure by its `d2i_…` function; null where it isn't one, or where bytes follow it.
template<class Owner, class Read>
Owner fromWholeDer(QByteArrayView der, Read read)
{
    const unsigned char *cursor = unsignedBytes(der);
    const unsigned char *const end = cursor + der.size();
    Owner structure(read(nullptr, &cursor, static_cast<long>(der.size())));
    if (cursor != end)
        structure.reset();
    return structure;
}

inline QByteArrayView stringBytes(const ASN1_STRING *string)
{
    return {ASN1_STRING_get0_data(string), ASN1_STRING_length(string)};
}

/// UTC; invalid where it is no time.
QDateTime timeFrom(const ASN1_TIME *time);
/// UTCTime until 2049, GeneralizedTime after (RFC 5280, 4.1.2.5); null where OpenSSL can't.
ASN1_TIME *makeTime(const QDateTime &time);
/// Lower-case hex, two digits a byte; `-` in front of a negative one.
QString hexFrom(const ASN1_INTEGER *number);
/// The inverse of hexFrom(); null where it is none.
ASN1_INTEGER *makeInteger(const QString &hex);
/// Dotted.
QString oidText(const ASN1_OBJECT *oid);
/// OpenSSL's short name, else dotted.
QString oidName(const ASN1_OBJECT *oid);
/// All that was written into a memory BIO.
QByteArray written(BIO *bio);

} // namespace certwright
