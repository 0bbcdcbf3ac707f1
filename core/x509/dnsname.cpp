#include "x509/dnsname.h"

#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace certwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 253;
constexpr qsizetype longestLabel = 63;

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLabel(QStringView label)
{
    const auto ordinary = [](QChar c) { return (c >= u'a' && c <= u'z') || isDigit(c) || c == u'_'; };
    return !label.isEmpty() && label.size() <= longestLabel && ordinary(label.front()) &&
           ordinary(label.back()) &&
           std::all_of(label.begin(), label.end(), [&](QChar c) { return ordinary(c) || c == u'-'; });
}

/// The A-label of what was typed; empty where there is none.
QString asciiLabel(const QString &typed)
{
    if (!isAscii(typed)) {
        const QString label = QString::fromLatin1(QUrl::toAce(typed));
        return isAsciiLabel(label) ? label : QString();
    }
    const QString label = typed.toLower();
    if (!isAsciiLabel(label))
        return {};
    if (label.startsWith("xn--"_L1)) {
        // Only what is the A-label of some U-label is one (RFC 5890, 2.3.2.1).
        const QString unicode = QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist);
        if (unicode == label || QString::fromLatin1(QUrl::toAce(unicode)) != label)
            return {};
    }
    return label;
}

/// `1.2.3.4`, `1.2.3.256`, `0x7f.1`: what some client would take for an address is no host name.
bool looksLikeAddress(QStringView lastLabel)
{
    if (lastLabel.startsWith(u"0x"))
        lastLabel = lastLabel.mid(2);
    else
        return std::all_of(lastLabel.begin(), lastLabel.end(), isDigit);
    return std::all_of(lastLabel.begin(), lastLabel.end(),
                       [](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'f'); });
}

/// Latin beside Cyrillic and the like; Japanese, Korean and Chinese write in several scripts.
bool mixesScripts(const QString &label)
{
    QSet<QChar::Script> scripts;
    for (const char32_t character : label.toUcs4()) {
        const QChar::Script script = QChar::script(character);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            scripts.insert(script);
    }
    if (scripts.size() < 2)
        return false;
    const QList<QSet<QChar::Script>> together{
        {QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
        {QChar::Script_Han, QChar::Script_Hangul},
        {QChar::Script_Han, QChar::Script_Bopomofo},
    };
    return std::none_of(together.begin(), together.end(),
                        [&](const auto &set) { return set.contains(scripts); });
}

bool isReadable(const QString &label)
{
    const QList<uint> characters = label.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](uint c) {
        return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == '-' || c == '_';
    });
}

QString labelForPeople(const QString &label)
{
    if (!label.startsWith("xn--"_L1))
        return label;
    const QString unicode = QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist);
    return mixesScripts(unicode) || !isReadable(unicode) ? label : unicode;
}

} // namespace

Result<DnsName> DnsName::parse(const QString &typed)
{
    const Error invalid(ErrorCode::NameInvalid, Subject::Name, typed);
    QString text = typed.trimmed();
    // The ideographic full stops of UTS 46.
    for (const char16_t dot : {u'\u3002', u'\uFF0E', u'\uFF61'})
        text.replace(QChar(dot), u'.');
    if (text.endsWith(u'.'))
        text.chop(1);
    // Longer cannot become short enough; and nothing below need look at megabytes.
    if (text.isEmpty() || text.size() > 4 * longestName)
        return invalid;
    const bool wildcard = text.startsWith("*."_L1);
    QStringList labels;
    for (const QString &label : text.mid(wildcard ? 2 : 0).split(u'.')) {
        labels += asciiLabel(label);
        if (labels.last().isEmpty())
            return invalid;
    }
    if (looksLikeAddress(labels.last()) || (wildcard && labels.size() < 2))
        return invalid;
    const QString ascii = (wildcard ? u"*."_s : QString()) + labels.join(u'.');
    if (ascii.size() > longestName)
        return invalid;
    return DnsName(ascii);
}

QString DnsName::forPeople() const
{
    QStringList labels = m_ascii.split(u'.');
    for (QString &label : labels)
        label = labelForPeople(label);
    return labels.join(u'.');
}

bool DnsName::covers(const DnsName &host) const
{
    if (m_ascii == host.m_ascii)
        return true;
    if (!isWildcard() || host.isWildcard())
        return false;
    const qsizetype dot = host.m_ascii.indexOf(u'.');
    return dot > 0 && QStringView(host.m_ascii).mid(dot) == QStringView(m_ascii).mid(1);
}

bool DnsName::isWithin(const DnsName &domain) const
{
    return m_ascii == domain.m_ascii ||
           (m_ascii.size() > domain.m_ascii.size() && m_ascii.endsWith(u'.' + domain.m_ascii));
}

} // namespace certwright
