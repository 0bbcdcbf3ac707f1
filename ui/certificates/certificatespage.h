#pragma once

#include "certificates/certificatesmodel.h"
#include "jobs/inventoryreader.h"
#include "mainwindow/page.h"

#include <QHash>

namespace certwright::ui {

class FilterChip;
class StatusLine;
class TableView;

/// All certificates: the status line, chips that narrow, the table. Search, sort and filter run on a worker;
/// the result is swapped in with selection, current row and scroll position kept by id.
class CertificatesPage : public Page
{
    Q_OBJECT

public:
    /// Both outlive the page.
    CertificatesPage(InventoryReader &reader, JobRunner &jobs, QWidget *parent = nullptr);

    QString key() const override;
    Count count() const override;
    bool isEmpty() const override;
    void setSearch(const QString &search) override;
    Selection selection() const override;
    void focusTable() override;
    QStringList menu() const override;
    QByteArray layoutState() const override;
    void restoreLayout(const QByteArray &state) override;
    /// Chooses a certificate and scrolls to it, whatever filter or search hid it; also one that is only about
    /// to be read.
    void reveal(CertificateId id);
    void setFilter(CertificateFilter filter);
    TableView *table() const { return m_table; }
    CertificatesModel *model() const { return m_model; }

signals:
    /// A search or filter made elsewhere was taken back to reveal a row.
    void searchCleared();

private:
    struct Place;
    QWidget *makeChips();
    void takeView();
    void arrange();
    void showArranged(const SharedSnapshot &snapshot, const QList<int> &visible);
    Place place() const;
    void restore(const Place &place);
    void tellStatus();
    void tellCounts();

    InventoryReader &m_reader;
    JobRunner &m_jobs;
    CertificatesModel *m_model;
    StatusLine *m_status;
    TableView *m_table;
    QHash<CertificateFilter, FilterChip *> m_chips;
    CertificateSnapshot::Wish m_wish;
    CertificateId m_toReveal;
    bool m_isArranging = false;
    bool m_arrangesAgain = false;
};

} // namespace certwright::ui
