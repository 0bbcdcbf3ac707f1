#include "x509/subjectname.h"

#include "base/escape.h"
#include "x509/asn1.h"
#include "x509/distinguishedname.h"

#include <QStringList>

namespace certwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestText = 64 * 1024;

Error invalidText(const QString &part)
{
    return {ErrorCode::SubjectInvalid, Subject::Value, part};
}

/// Splits at commas that no backslash and no quotes protect.
QStringList splitParts(const QString &text)
{
    QStringList parts;
    QString part;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\' && i + 1 < text.size()) {
            part += c;
            part += text.at(++i);
            continue;
        }
        if (c == u'"')
            quoted = !quoted;
        if ((c == u',' || c == u';') && !quoted) {
            parts += part;
            part.clear();
        } else {
            part += c;
        }
    }
    return parts += part;
}

int hexDigit(QChar c)
{
    const QString digits = u"0123456789abcdef"_s;
    return static_cast<int>(digits.indexOf(c.toLower()));
}

/// Undoes RFC 4514's escapes (2.4): `\,` and `\C3\A9`. Nothing where they are wrong.
std::optional<QString> unescaped(QString text)
{
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2);
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'+')
            return {};
        if (c != u'\\') {
            const qsizetype units = c.isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
            bytes += text.mid(i, units).toUtf8();
            i += units - 1;
            continue;
        }
        if (++i >= text.size())
            return {};
        const int high = hexDigit(text.at(i));
        const int low = i + 1 < text.size() ? hexDigit(text.at(i + 1)) : -1;
        if (high >= 0 && low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            ++i;
        } else if (u" \"#+,;<=>\\"_s.contains(text.at(i))) {
            bytes += text.at(i).toLatin1();
        } else {
            return {};
        }
    }
    const QString value = QString::fromUtf8(bytes);
    return value.contains(QChar::ReplacementCharacter) ? std::nullopt : std::optional(value);
}

/// Blanks around a value do not belong to it, unless escaped.
QString trimmedValue(const QString &text)
{
    const QString trimmed = text.trimmed();
    qsizetype backslashes = 0;
    while (backslashes < trimmed.size() && trimmed.at(trimmed.size() - 1 - backslashes) == u'\\')
        ++backslashes;
    return backslashes % 2 == 1 ? trimmed + u' ' : trimmed;
}

std::optional<SubjectName::Part> parsePart(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return {};
    QString type = text.left(equals).trimmed();
    if (type.startsWith("OID."_L1, Qt::CaseInsensitive))
        type = type.mid(4);
    const OidHandle oid = attributeOid(type);
    const auto value = unescaped(trimmedValue(text.mid(equals + 1)));
    // What can't be shown as it is, nobody meant to type.
    if (!oid || !value || value->isEmpty() || visibleText(*value) != *value)
        return {};
    return SubjectName::Part{oidName(oid.get()), *value};
}

QString escapedValue(const QString &value)
{
    QString text;
    text.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        const bool edge = (i == 0 && (c == u' ' || c == u'#')) || (i == value.size() - 1 && c == u' ');
        if (edge || u",+\"\\<>;"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return visibleText(text);
}

} // namespace

Result<SubjectName> SubjectName::parse(const QString &text)
{
    if (text.size() > longestText)
        return invalidText(text.left(64));
    QList<Part> parts;
    if (!text.trimmed().isEmpty()) {
        for (const QString &written : splitParts(text)) {
            const auto part = parsePart(written);
            if (!part)
                return invalidText(written.trimmed());
            parts += *part;
        }
    }
    SubjectName subject(parts);
    // Lengths and alphabets are OpenSSL's table's.
    CW_CHECK(makeName(subject));
    return subject;
}

QString SubjectName::commonName() const
{
    for (const Part &part : m_parts) {
        if (part.type == "CN"_L1)
            return part.value;
    }
    return {};
}

QString SubjectName::displayName() const
{
    const QString name = commonName();
    return name.isEmpty() ? text() : visibleText(name);
}

QString SubjectName::text() const
{
    QStringList parts;
    for (const Part &part : m_parts)
        parts += part.type + u'=' + escapedValue(part.value);
    return parts.join(u',');
}

} // namespace certwright
