#include "certificates/certificatesnapshot.h"

#include "x509/alternativename.h"

#include <QByteArrayMatcher>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

quint8 bit(CertificateFilter filter)
{
    return quint8(1u << unsigned(filter));
}

/// What needs a person comes first, what is over comes last.
int urgency(const CertificateRow &row)
{
    switch (row.status()) {
    case CertificateStatus::Expiring:
        return 0;
    case CertificateStatus::Expired:
        return needsPerson(row) ? 1 : 6;
    case CertificateStatus::NotYetValid:
        return 4;
    case CertificateStatus::Valid:
        return needsPerson(row) ? 2 : 3;
    case CertificateStatus::Revoked:
        return 5;
    case CertificateStatus::Superseded:
        return 7;
    }
    return 7;
}

/// Rows in the order of `key(row)`, made once for each row; equal ones in the order of their end.
template<class Key>
QList<int> orderBy(const QList<CertificateRow> &rows, Key key)
{
    using Value = std::invoke_result_t<Key, const CertificateRow &>;
    std::vector<Value> keys;
    keys.reserve(std::size_t(rows.size()));
    for (const CertificateRow &row : rows)
        keys.push_back(key(row));
    QList<int> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&keys, &rows](int a, int b) {
        const Value &left = keys[std::size_t(a)];
        const Value &right = keys[std::size_t(b)];
        if (left < right || right < left)
            return left < right;
        const QDateTime leftEnd = rows.at(a).notAfter();
        const QDateTime rightEnd = rows.at(b).notAfter();
        return leftEnd != rightEnd ? leftEnd < rightEnd : a < b;
    });
    return order;
}

qint64 renewalKey(const CertificateRow &row)
{
    if (row.lastError())
        return 0;
    const auto renewAt = row.renewAt();
    return renewAt ? renewAt->toSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

/// Orders hexadecimal numbers by their value.
std::pair<qsizetype, QString> numberKey(const QString &hex)
{
    static const QRegularExpression zeros(u"^0+"_s);
    const QString digits = QString(hex).remove(zeros).toLower();
    return {digits.size(), digits};
}

QList<int> orderOf(CertificateColumn column, const CertificateSnapshot &snapshot)
{
    const QList<CertificateRow> &rows = snapshot.rows();
    switch (column) {
    case CertificateColumn::State:
        return orderBy(rows, urgency);
    case CertificateColumn::Name:
        return orderBy(rows, [](const CertificateRow &row) { return peopleName(row).toLower(); });
    case CertificateColumn::Names:
        return orderBy(rows, [](const CertificateRow &row) { return row.sans().join(u' '); });
    case CertificateColumn::Issuer:
        return orderBy(rows, [](const CertificateRow &row) { return issuerName(row).toLower(); });
    case CertificateColumn::Expires:
        return orderBy(rows, [](const CertificateRow &row) { return row.notAfter().toSecsSinceEpoch(); });
    case CertificateColumn::Renewal:
        return orderBy(rows, renewalKey);
    case CertificateColumn::DeployedTo:
        return orderBy(
            rows, [&snapshot](const CertificateRow &row) { return snapshot.targetWords(row).toLower(); });
    case CertificateColumn::Key:
        return orderBy(rows, [](const CertificateRow &row) {
            return std::tuple(!row.hasKey(), row.keyAlgorithm(), row.keyBits());
        });
    case CertificateColumn::ValidFrom:
        return orderBy(rows, [](const CertificateRow &row) { return row.notBefore().toSecsSinceEpoch(); });
    case CertificateColumn::Serial:
        return orderBy(rows, [](const CertificateRow &row) { return numberKey(row.serial()); });
    case CertificateColumn::Fingerprint:
        return orderBy(rows, [](const CertificateRow &row) { return row.fingerprintHex(); });
    case CertificateColumn::Source:
        return orderBy(rows, [](const CertificateRow &row) { return row.source(); });
    case CertificateColumn::Label:
        return orderBy(rows, [](const CertificateRow &row) { return row.label().toLower(); });
    case CertificateColumn::Notes:
        return orderBy(rows, [](const CertificateRow &row) { return row.notes().toLower(); });
    }
    return {};
}

std::vector<QByteArrayMatcher> wordsOf(const QString &search)
{
    // A fingerprint is pasted with colons as often as without.
    static const QRegularExpression pairs(u"^([0-9a-f]{2}:){2,}[0-9a-f]{2}$"_s);
    std::vector<QByteArrayMatcher> words;
    for (QString word : search.toLower().split(u' ', Qt::SkipEmptyParts)) {
        if (pairs.match(word).hasMatch())
            word.remove(u':');
        words.emplace_back(word.toUtf8());
    }
    return words;
}

} // namespace

QString peopleName(const CertificateRow &row)
{
    const QString name = row.displayName();
    if (!row.label().isEmpty() || !name.contains("xn--"_L1))
        return name;
    return AlternativeName(AlternativeName::Kind::Dns, name).forPeople();
}

QString issuerName(const CertificateRow &row)
{
    const QString name = row.issuerCn();
    return name.isEmpty() ? row.issuer() : name;
}

bool needsPerson(const CertificateRow &row)
{
    // A foreign authority's certificate is there for chains; nobody here can renew it.
    const bool isForeignCa = row.isCa() && !row.isAuthority() && !row.hasKey();
    const bool isOver =
        row.status() == CertificateStatus::Revoked || row.status() == CertificateStatus::Superseded;
    if (isForeignCa || isOver)
        return false;
    return row.status() == CertificateStatus::Expiring || row.status() == CertificateStatus::Expired ||
           row.lastError().has_value();
}

CertificateSnapshot::CertificateSnapshot(QList<CertificateRow> rows, const QDateTime &now,
                                         PresetTitles titles)
    : m_rows(std::move(rows)), m_titles(std::move(titles))
{
    m_indexes.reserve(m_rows.size());
    m_keyEnds.reserve(m_rows.size());
    m_nameCounts.reserve(m_rows.size());
    m_marks.reserve(m_rows.size());
    for (int index = 0; index < m_rows.size(); ++index) {
        m_indexes.insert(m_rows.at(index).id(), index);
        prepareSearch(index, m_keys);
        judge(index, now);
    }
    m_keys.squeeze();
    m_outlook.total = int(m_rows.size());
    m_outlook.needing = count(CertificateFilter::NeedsYou);
}

const CertificateRow *CertificateSnapshot::find(CertificateId id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_rows.at(index);
}

QString CertificateSnapshot::targetWords(const CertificateRow &row) const
{
    QStringList presets = row.targetSummary().split(u", "_s, Qt::SkipEmptyParts);
    for (QString &preset : presets)
        preset = presetTitle(preset);
    return presets.join(u", "_s);
}

void CertificateSnapshot::prepareSearch(int index, QByteArray &keys)
{
    const CertificateRow &row = m_rows.at(index);
    const QStringList sans = row.sans();
    m_nameCounts << int(sans.size());
    QStringList parts{peopleName(row),      row.subject(), sans.join(u' '),     row.issuer(),    row.serial(),
                      row.fingerprintHex(), row.notes(),   row.targetSummary(), targetWords(row)};
    if (parts.at(2).contains("xn--"_L1)) {
        for (const QString &san : sans)
            parts << AlternativeName::fromText(san).forPeople();
    }
    keys += parts.join(u'\n').toLower().toUtf8();
    m_keyEnds << keys.size();
}

void CertificateSnapshot::judge(int index, const QDateTime &now)
{
    const CertificateRow &row = m_rows.at(index);
    quint8 marks = bit(CertificateFilter::All);
    const bool needs = needsPerson(row);
    marks |= needs ? bit(CertificateFilter::NeedsYou) : 0;
    marks |= row.status() == CertificateStatus::Expiring ? bit(CertificateFilter::Expiring) : 0;
    marks |= row.status() == CertificateStatus::Expired ? bit(CertificateFilter::Expired) : 0;
    marks |= row.hasKey() ? bit(CertificateFilter::WithKey) : 0;
    marks |= row.isCa() ? bit(CertificateFilter::Authorities) : 0;
    m_marks << marks;
    for (int filter = 0; filter < certificateFilters; ++filter)
        m_counts[std::size_t(filter)] += (marks >> filter) & 1;

    const auto endsBefore = [this](const CertificateRow &candidate, CertificateId best) {
        const CertificateRow *other = find(best);
        return !other || candidate.notAfter() < other->notAfter();
    };
    if (needs && endsBefore(row, m_outlook.firstNeeding))
        m_outlook.firstNeeding = row.id();
    m_outlook.isTooLate |= needs && row.notAfter() <= now;
    const auto renewAt = row.renewAt();
    const CertificateRow *next = find(m_outlook.nextRenewal);
    if (!needs && renewAt && *renewAt > now && (!next || *renewAt < *next->renewAt()))
        m_outlook.nextRenewal = row.id();
}

bool CertificateSnapshot::isInFilter(int index, CertificateFilter filter) const
{
    return m_marks.at(index) & bit(filter);
}

const QList<int> &CertificateSnapshot::ordered(CertificateColumn column) const
{
    const std::scoped_lock lock(m_mutex);
    QList<int> &order = m_orders[std::size_t(column)];
    if (order.isEmpty() && !m_rows.isEmpty())
        order = orderOf(column, *this);
    return order;
}

QList<int> CertificateSnapshot::visible(const Wish &wish) const
{
    const std::vector<QByteArrayMatcher> words = wordsOf(wish.search);
    const auto matches = [this, &words](int index) {
        const qsizetype begin = index > 0 ? m_keyEnds.at(index - 1) : 0;
        const char *key = m_keys.constData() + begin;
        const qsizetype length = m_keyEnds.at(index) - begin;
        return std::all_of(words.cbegin(), words.cend(), [key, length](const QByteArrayMatcher &word) {
            return word.indexIn(key, length) >= 0;
        });
    };
    const QList<int> &order = ordered(wish.sortedBy);
    QList<int> visible;
    visible.reserve(words.empty() && wish.filter == CertificateFilter::All ? order.size() : 0);
    const auto take = [&](int index) {
        if (isInFilter(index, wish.filter) && matches(index))
            visible << index;
    };
    if (wish.order == Qt::AscendingOrder)
        std::for_each(order.cbegin(), order.cend(), take);
    else
        std::for_each(order.crbegin(), order.crend(), take);
    return visible;
}

} // namespace certwright::ui
