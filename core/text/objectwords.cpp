#include "text/objectwords.h"

#include "text/shownvalue.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

struct ObjectWords {
    Q_DECLARE_TR_FUNCTIONS(certwright::ObjectWords)

public:
    static QHash<QString, QString> all()
    {
        return {{u"cert"_s, tr("certificate", "within a sentence")},
                {u"certificate"_s, tr("certificate", "within a sentence")},
                {u"key"_s, tr("private key", "within a sentence")},
                {u"encrypted-key"_s, tr("encrypted private key", "within a sentence")},
                {u"csr"_s, tr("certificate request", "within a sentence")},
                {u"crl"_s, tr("revocation list", "within a sentence")},
                {u"pkcs12"_s, tr("PKCS#12 container", "within a sentence")},
                {u"pkcs7"_s, tr("PKCS#7 bundle", "within a sentence")},
                {u"jks"_s, tr("Java keystore", "within a sentence")},
                {u"authority"_s, tr("authority", "within a sentence")},
                {u"unknown"_s, tr("content", "of a file, within a sentence")}};
    }
};

} // namespace

QString objectWord(const QString &kind)
{
    const auto words = ObjectWords::all();
    const auto word = words.constFind(kind);
    return word != words.constEnd() ? *word : shownValue(kind);
}

} // namespace certwright
