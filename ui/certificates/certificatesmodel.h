#pragma once

#include "certificates/certificatesnapshot.h"

#include <QAbstractTableModel>

namespace certwright::ui {

/// The certificates table: a shared snapshot and the indexes of the rows to show. It formats, and never
/// reads, parses or asks.
class CertificatesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `clock` outlives the model; "in 9 days" is told by it.
    explicit CertificatesModel(const Clock &clock, QObject *parent = nullptr);

    /// A new content, made off this thread. Whoever shows it restores selection and scroll position by id.
    void show(SharedSnapshot snapshot, QList<int> visible);
    const SharedSnapshot &snapshot() const { return m_snapshot; }
    CertificateId idAt(int row) const;
    /// -1 where it is not shown.
    int rowOf(CertificateId id) const;
    const CertificateRow *rowAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CertificateRow &row, int index, CertificateColumn column) const;
    QString sentence(const CertificateRow &row) const;
    QString secondLine(const CertificateRow &row, int index, CertificateColumn column) const;
    QVariant toolTip(const CertificateRow &row, CertificateColumn column) const;
    QVariant tone(const CertificateRow &row, CertificateColumn column) const;

    const Clock &m_clock;
    SharedSnapshot m_snapshot;
    QList<int> m_visible;
};

} // namespace certwright::ui
