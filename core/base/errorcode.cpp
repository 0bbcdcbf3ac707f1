#include "base/errorcode.h"

#include <QMetaEnum>

namespace certwright {

QString errorName(ErrorCode code)
{
    const QString key = QString::fromLatin1(QMetaEnum::fromType<ErrorCode>().valueToKey(int(code)));
    QString name;
    for (const QChar letter : key) {
        if (letter.isUpper() && !name.isEmpty())
            name += u'_';
        name += letter.toLower();
    }
    return name;
}

std::optional<ErrorCode> errorCodeNamed(const QString &name)
{
    const auto codes = QMetaEnum::fromType<ErrorCode>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto code = ErrorCode(codes.value(i));
        if (errorName(code) == name)
            return code;
    }
    return {};
}

} // namespace certwright
