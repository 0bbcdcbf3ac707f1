#include "inventory/certificatefacts.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qsizetype sansField = 11;
constexpr qsizetype firstWordField = 4; // fingerprint

} // namespace

QString packable(const QString &text)
{
    if (!text.contains(fieldSeparator) && !text.contains(nameSeparator))
        return text.isNull() ? u""_s : text;
    QString clean = text;
    return clean.replace(fieldSeparator, QChar::ReplacementCharacter)
        .replace(nameSeparator, QChar::ReplacementCharacter);
}

QString packFacts(const Certificate &certificate)
{
    const int marks = (certificate.isCa() ? int(FactMark::Ca) : 0) +
                      (certificate.isSelfSigned() ? int(FactMark::SelfSigned) : 0);
    QStringList names;
    for (const AlternativeName &name : certificate.names())
        names.append(packable(name.text()));
    const SubjectName subject = certificate.subject();
    const SubjectName issuer = certificate.issuer();
    return QStringList{QString::number(certificate.notBefore().toSecsSinceEpoch()),
                       QString::number(certificate.notAfter().toSecsSinceEpoch()),
                       QString::number(marks),
                       QString::number(certificate.publicKey().bits),
                       certificate.fingerprintHex(),
                       certificate.serial(),
                       packable(certificate.publicKey().algorithm),
                       packable(subject.commonName()),
                       packable(issuer.commonName()),
                       packable(subject.text()),
                       packable(issuer.text()),
                       names.join(nameSeparator)}
        .join(fieldSeparator);
}

QString searchWords(const QString &facts, const QString &label, const QString &notes)
{
    QStringList words = facts.split(fieldSeparator).mid(firstWordField);
    for (const QString &name : facts.section(fieldSeparator, sansField, sansField).split(nameSeparator)) {
        if (name.contains("xn--"_L1))
            words.append(AlternativeName::fromText(name).forPeople());
    }
    words << label << notes;
    return words.join(u'\n').replace(nameSeparator, u'\n').toLower();
}

QStringList lookupNames(const Certificate &certificate)
{
    QStringList names;
    for (const AlternativeName &name : certificate.names())
        names.append(name.value().toLower());
    const QString commonName = certificate.subject().commonName().toLower();
    if (names.isEmpty() && !commonName.isEmpty())
        names.append(commonName);
    names.removeDuplicates();
    return names;
}

} // namespace certwright
