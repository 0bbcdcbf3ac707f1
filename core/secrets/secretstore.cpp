#include "secrets/secretstore.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {

QString vaultAccount(const QString &storeId)
{
    return u"vault:"_s + storeId;
}

QString spareVaultAccount(const QString &storeId)
{
    return u"vault:"_s + storeId + u":spare"_s;
}

QString keyAccount(const QString &storeId, qint64 keyId)
{
    return u"key:%1:%2"_s.arg(storeId, QString::number(keyId));
}

} // namespace certwright
