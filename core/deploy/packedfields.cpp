#include "deploy/packedfields.h"

#include <QtEndian>

#include <algorithm>

namespace certwright {

SecretBytes packFields(const std::vector<QByteArrayView> &fields)
{
    qsizetype size = 0;
    for (const QByteArrayView field : fields)
        size += qsizetype(sizeof(quint32)) + field.size();
    SecretBytes packed(size);
    char *cursor = packed.data();
    for (const QByteArrayView field : fields) {
        qToBigEndian(quint32(field.size()), cursor);
        cursor = std::copy(field.begin(), field.end(), cursor + sizeof(quint32));
    }
    return packed;
}

std::optional<std::vector<QByteArrayView>> unpackFields(const SecretBytes &packed)
{
    std::vector<QByteArrayView> fields;
    QByteArrayView rest = packed.view();
    while (!rest.isEmpty()) {
        if (rest.size() < qsizetype(sizeof(quint32)))
            return {};
        const auto size = qsizetype(qFromBigEndian<quint32>(rest.data()));
        rest = rest.sliced(sizeof(quint32));
        if (size > rest.size())
            return {};
        fields.push_back(rest.first(size));
        rest = rest.sliced(size);
    }
    return fields;
}

} // namespace certwright
