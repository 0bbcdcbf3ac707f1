#include "inventory/rowfilter.h"

#include "inventory/statement.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qsizetype longestWord = 256;
constexpr qsizetype mostWords = 16;

/// A fingerprint is stored without its colons.
QString searchWord(const QString &typed)
{
    QString bare = typed;
    bare.remove(u':');
    const bool isHex = std::all_of(bare.cbegin(), bare.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
    const bool isPairs = bare.size() >= 4 && typed.size() == bare.size() + (bare.size() - 1) / 2;
    return isHex && isPairs ? bare : typed;
}

/// Reading a name costs, so it is read only where its letters alone don't decide.
bool fitsDomain(const QString &text, const QString &glob)
{
    const QString value = text.section(u':', 1).toLower();
    if (matchesGlob(value, glob))
        return true;
    if (!text.startsWith("DNS:"_L1))
        return false;
    if (value.contains("xn--"_L1) && matchesGlob(AlternativeName::fromText(text).forPeople().toLower(), glob))
        return true;
    if (!value.startsWith("*."_L1) || glob.contains(u'*') || glob.contains(u'?'))
        return false;
    const auto host = AlternativeName::parse(glob);
    return host && AlternativeName::fromText(text).covers(*host);
}

} // namespace

bool matchesGlob(QStringView text, QStringView pattern)
{
    qsizetype t = 0, p = 0, star = -1, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

RowQuery::RowQuery(const RowFilter &filter, const QDateTime &now)
    : m_domainGlob(filter.domainGlob.trimmed().toLower()), m_issuerText(filter.issuerText.trimmed())
{
    if (filter.only) {
        m_conditions += u" AND id = ?"_s;
        m_values.append(toColumn(*filter.only));
    }
    if (!filter.includeSuperseded)
        m_conditions += u" AND superseded = 0"_s;
    if (filter.expiredOnly) {
        m_conditions += u" AND not_after < ?"_s;
        m_values.append(toColumn(now));
    }
    if (filter.expiringBefore) {
        m_conditions += u" AND not_after BETWEEN ? AND ?"_s;
        m_values << toColumn(now) << toColumn(*filter.expiringBefore);
    }
    addSearch(filter.search);
}

void RowQuery::addSearch(const QString &search)
{
    const QStringList words = search.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min(words.size(), mostWords))) {
        m_conditions +=
            u" AND id IN (SELECT certificate_id FROM certificate_search WHERE instr(words, ?) > 0)"_s;
        m_values.append(toColumn(searchWord(word).left(longestWord)));
    }
}

bool RowQuery::accepts(const CertificateRow &row) const
{
    if (!m_issuerText.isEmpty() && !row.issuer().contains(m_issuerText, Qt::CaseInsensitive))
        return false;
    if (m_domainGlob.isEmpty())
        return true;
    QStringList names = row.sans();
    if (names.isEmpty())
        return matchesGlob(row.subjectCn().toLower(), m_domainGlob);
    return std::any_of(names.cbegin(), names.cend(),
                       [this](const QString &name) { return fitsDomain(name, m_domainGlob); });
}

} // namespace certwright
