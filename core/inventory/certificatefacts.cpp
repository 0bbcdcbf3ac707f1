#include "inventory/certificatefacts.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

// Numbers come first; the store's own words last.
constexpr qsizetype firstWordField = 4;
constexpr qsizetype sansField = 11;
constexpr qsizetype certificateFields = 12;

} // namespace

QString packable(const QString &text)
{
    if (!text.contains(fieldSeparator) && !text.contains(nameSeparator))
        return text.isNull() ? u""_s : text;
    QString clean = text;
    return clean.replace(fieldSeparator, QChar::ReplacementCharacter)
        .replace(nameSeparator, QChar::ReplacementCharacter);
}

QString packFacts(const Certificate &certificate, const OwnWords &own)
{
    const int marks = (certificate.isCa() ? int(FactMark::Ca) : 0) +
                      (certificate.isSelfSigned() ? int(FactMark::SelfSigned) : 0);
    QStringList names;
    for (const AlternativeName &name : certificate.names())
        names.append(packable(name.text()));
    const SubjectName subject = certificate.subject();
    const SubjectName issuer = certificate.issuer();
    const QStringList facts{QString::number(certificate.notBefore().toSecsSinceEpoch()),
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
                            names.join(nameSeparator)};
    return repackFacts(facts.join(fieldSeparator), own);
}

QString repackFacts(const QString &facts, const OwnWords &own)
{
    const QStringList words{packable(own.label), packable(own.source), packable(own.notes)};
    return (facts.split(fieldSeparator).first(certificateFields) + words).join(fieldSeparator);
}

QString searchWords(const QString &facts)
{
    QStringList words = facts.split(fieldSeparator).mid(firstWordField);
    const QStringList names = words.at(sansField - firstWordField).split(nameSeparator);
    for (const QString &name : names) {
        if (name.contains("xn--"_L1))
            words.append(AlternativeName::fromText(name).forPeople());
    }
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
