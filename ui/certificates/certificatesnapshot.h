#pragma once

#include "inventory/certificaterows.h"

#include <QHash>

#include <array>
#include <memory>
#include <mutex>

namespace certwright::ui {

/// The columns of the certificates table, in the order in which they are offered.
enum class CertificateColumn {
    State,
    Name,
    Names,
    Issuer,
    Expires,
    Renewal,
    DeployedTo,
    Key,
    ValidFrom,
    Serial,
    Fingerprint,
    Source,
    Label,
    Notes,
};
inline constexpr int certificateColumns = int(CertificateColumn::Notes) + 1;

/// Which rows a chip above the table lets through.
enum class CertificateFilter { All, NeedsYou, Expiring, Expired, WithKey, Authorities };
inline constexpr int certificateFilters = int(CertificateFilter::Authorities) + 1;

/// The answer to "is anything wrong, and what comes next?"
struct Outlook {
    int total = 0;
    int needing = 0;
    bool isTooLate = false;     ///< one of them has expired
    CertificateId firstNeeding; ///< the one to speak of: it ends first
    CertificateId nextRenewal;  ///< the first that renews by itself
};

/// What the table stands on: all rows and, prepared once and off the GUI thread, what is searched, sorted and
/// counted in them. Immutable; shared between threads.
class CertificateSnapshot
{
public:
    /// What presets are called, by their ids.
    using PresetTitles = QHash<QString, QString>;
    CertificateSnapshot(QList<CertificateRow> rows, const QDateTime &now, PresetTitles titles = {});

    const QList<CertificateRow> &rows() const { return m_rows; }
    /// -1 where it isn't there (any more).
    int indexOf(CertificateId id) const { return m_indexes.value(id, -1); }
    const CertificateRow *find(CertificateId id) const;
    int nameCount(int index) const { return m_nameCounts.at(index); }
    /// What the row is deployed to, in words: `nginx, Rocket.Chat`; empty for nothing.
    QString targetWords(const CertificateRow &row) const;
    QString presetTitle(const QString &id) const { return m_titles.value(id, id); }
    int count(CertificateFilter filter) const { return m_counts.at(std::size_t(filter)); }
    const Outlook &outlook() const { return m_outlook; }
    bool isInFilter(int index, CertificateFilter filter) const;

    struct Wish {
        CertificateFilter filter = CertificateFilter::All;
        QString search; ///< each word must occur somewhere
        CertificateColumn sortedBy = CertificateColumn::State;
        Qt::SortOrder order = Qt::AscendingOrder;
    };
    /// Indexes of the rows to show, in their order. A few milliseconds for 100,000; call it on a worker.
    QList<int> visible(const Wish &wish) const;

private:
    void prepareSearch(int index, QByteArray &keys);
    void judge(int index, const QDateTime &now);
    const QList<int> &ordered(CertificateColumn column) const;

    QList<CertificateRow> m_rows;
    PresetTitles m_titles;
    QHash<CertificateId, int> m_indexes;
    QByteArray m_keys;          ///< the lower-case search texts of all rows in a row
    QList<qsizetype> m_keyEnds; ///< where each ends
    QList<int> m_nameCounts;
    QList<quint8> m_marks; ///< a bit for each filter
    std::array<int, certificateFilters> m_counts{};
    Outlook m_outlook;
    mutable std::mutex m_mutex;
    mutable std::array<QList<int>, certificateColumns> m_orders; ///< made when first asked for
};

using SharedSnapshot = std::shared_ptr<const CertificateSnapshot>;

/// The name people know a row by: its label, else its first name in letters, else its subject. Not escaped.
QString peopleName(const CertificateRow &row);
/// Who issued it, in the same spirit.
QString issuerName(const CertificateRow &row);
/// Whether a person should look at it: expiring or expired though it is used, or its renewal failed.
bool needsPerson(const CertificateRow &row);

} // namespace certwright::ui
