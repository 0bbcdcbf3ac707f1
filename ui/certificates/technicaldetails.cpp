#include "certificates/technicaldetails.h"

#include "base/escape.h"
#include "certificates/certificatewords.h"
#include "widgets/factlist.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr qsizetype longestValue = 1000; // characters; "Copy as PEM" has it whole
constexpr qsizetype mostExtensions = 50;

struct TechnicalDetails {
    Q_DECLARE_TR_FUNCTIONS(certwright::ui::TechnicalDetails)
};

QString shortened(const QString &value)
{
    return visibleText(value.size() > longestValue ? value.left(longestValue) + u'…' : value, Lines::Keep);
}

/// `0a1b…` in pairs, as other tools show it.
QString paired(const QString &hex)
{
    constexpr qsizetype inALine = 8;
    QString pairs;
    for (qsizetype i = 0; i < hex.size(); i += 2) {
        if (i > 0)
            pairs += i % (2 * inALine) == 0 ? u":\n"_s : u":"_s;
        pairs += QStringView(hex).mid(i, 2).toString().toUpper();
    }
    return pairs;
}

void addExtensions(FactList *list, const QList<ExtensionText> &extensions)
{
    for (const ExtensionText &extension : extensions.first(std::min(extensions.size(), mostExtensions))) {
        const QString name = visibleText(extension.name);
        const QString caption = extension.critical ? TechnicalDetails::tr("%1 (critical)").arg(name) : name;
        list->addFixed(caption, shortened(extension.value));
    }
}

} // namespace

QWidget *makeTechnicalDetails(const OpenedCertificate &opened, QWidget *parent)
{
    const Certificate &certificate = opened.stored.certificate;
    auto *list = new FactList(parent);
    list->addFixed(TechnicalDetails::tr("Subject"), shortened(opened.subject));
    list->addFixed(TechnicalDetails::tr("Issuer"), shortened(opened.issuerName));
    list->addFixed(TechnicalDetails::tr("Serial number"), shortened(certificate.serial()));
    list->addFixed(TechnicalDetails::tr("SHA-256 fingerprint"), paired(certificate.fingerprintHex()),
                   certificate.fingerprintHex());
    list->addFixed(TechnicalDetails::tr("SHA-1 fingerprint"),
                   paired(QString::fromLatin1(certificate.fingerprintSha1().toHex())),
                   QString::fromLatin1(certificate.fingerprintSha1().toHex()));
    const PublicKey &key = certificate.publicKey();
    list->addFixed(TechnicalDetails::tr("Public key"), key.curve.isEmpty()
                                                           ? keyWords(key.algorithm, key.bits)
                                                           : u"%1 %2"_s.arg(key.algorithm, key.curve));
    list->addFixed(TechnicalDetails::tr("Signature"), visibleText(certificate.signatureAlgorithm()));
    list->addFixed(TechnicalDetails::tr("Valid, in UTC"),
                   u"%1\n%2"_s.arg(certificate.notBefore().toString(Qt::ISODate),
                                   certificate.notAfter().toString(Qt::ISODate)));
    addExtensions(list, opened.extensions);
    return list;
}

} // namespace certwright::ui
