#include "x509/asn1.h"

#include "x509/handles.h"

#include <QTimeZone>

#include <openssl/objects.h>

#include <algorithm>
#include <ctime>

namespace certwright {

QDateTime timeFrom(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, std::min(parts.tm_sec, 59)), Qt::UTC);
}

ASN1_TIME *makeTime(const QDateTime &time)
{
    if (!time.isValid())
        return nullptr;
    return ASN1_TIME_set(nullptr, static_cast<std::time_t>(time.toSecsSinceEpoch()));
}

QString hexFrom(const ASN1_INTEGER *number)
{
    const NumberHandle value(number ? ASN1_INTEGER_to_BN(number, nullptr) : nullptr);
    if (!value)
        return {};
    QByteArray bytes(std::max(1, BN_num_bytes(value.get())), '\0');
    BN_bn2bin(value.get(), reinterpret_cast<unsigned char *>(bytes.data()));
    const QString digits = QString::fromLatin1(bytes.toHex());
    return BN_is_negative(value.get()) ? QLatin1Char('-') + digits : digits;
}

ASN1_INTEGER *makeInteger(const QString &hex)
{
    const QByteArray digits = hex.toLatin1();
    BIGNUM *number = nullptr;
    const int read = BN_hex2bn(&number, digits.constData());
    const NumberHandle owner(number);
    if (read == 0 || read != digits.size())
        return nullptr;
    return BN_to_ASN1_INTEGER(number, nullptr);
}

QString oidText(const ASN1_OBJECT *oid)
{
    QByteArray text(OBJ_obj2txt(nullptr, 0, oid, 1) + 1, '\0');
    const int size = OBJ_obj2txt(text.data(), static_cast<int>(text.size()), oid, 1);
    text.truncate(std::max(0, size));
    return QString::fromLatin1(text);
}

QString oidName(const ASN1_OBJECT *oid)
{
    const int nid = OBJ_obj2nid(oid);
    return nid == NID_undef ? oidText(oid) : QString::fromLatin1(OBJ_nid2sn(nid));
}

QByteArray written(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return size > 0 ? QByteArray(bytes, size) : QByteArray();
}

} // namespace certwright
