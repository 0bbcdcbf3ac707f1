#pragma once

#include "inventory/certificaterows.h"

#include <QVariant>

namespace certwright {

/// A RowFilter taken apart: what SQL decides by index, and what is decided on the row.
///
/// Nothing that a person typed becomes a pattern of SQL or a regular expression (conventions 10.4, 24 and
/// 25).
class RowQuery
{
public:
    RowQuery(const RowFilter &filter, const QDateTime &now);
    /// Conditions on `certificate`, each beginning with AND; what was typed stands in values().
    const QString &conditions() const { return m_conditions; }
    const QList<QVariant> &values() const { return m_values; }
    bool accepts(const CertificateRow &row) const;

private:
    void addSearch(const QString &search);
    QString m_conditions;
    QList<QVariant> m_values;
    QString m_domainGlob;
    QString m_issuerText;
};

/// Whether `text` fits a pattern of `*` (any, also none) and `?` (one), in time proportional to the product
/// of lengths.
bool matchesGlob(QStringView text, QStringView pattern);

} // namespace certwright
