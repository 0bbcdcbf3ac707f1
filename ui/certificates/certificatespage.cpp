#include "certificates/certificatespage.h"

#include "certificates/certificatewords.h"
#include "text/expirytext.h"
#include "widgets/filterchip.h"
#include "widgets/flowlayout.h"
#include "widgets/statusline.h"
#include "widgets/tableview.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QScrollBar>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

/// What a person sees and has chosen, by id.
struct CertificatesPage::Place {
    QSet<CertificateId> chosen;
    CertificateId current;
    int currentRow = -1;
    int column = 0;
    int scroll = 0;
};

CertificatesPage::CertificatesPage(InventoryReader &reader, JobRunner &jobs, QWidget *parent)
    : Page(parent),
      m_reader(reader),
      m_jobs(jobs),
      m_model(new CertificatesModel(jobs.clock(), this)),
      m_status(new StatusLine(this)),
      m_table(new TableView(this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Certificates"));
    m_table->setItemDelegateForColumn(int(CertificateColumn::State), new PillDelegate(m_table));
    m_table->setItemDelegateForColumn(int(CertificateColumn::Expires), new ExpiryDelegate(m_table));
    TableView::Columns columns;
    columns.stretched = columns.named = int(CertificateColumn::Name);
    for (const auto column :
         {CertificateColumn::Names, CertificateColumn::DeployedTo, CertificateColumn::Key,
          CertificateColumn::ValidFrom, CertificateColumn::Serial, CertificateColumn::Fingerprint,
          CertificateColumn::Source, CertificateColumn::Label, CertificateColumn::Notes})
        columns.hidden << int(column);
    columns.widths = {19, 30, 30, 17, 16, 14, 20, 14, 14, 36, 66, 20, 20, 30};
    m_table->setColumns(columns);
    m_table->horizontalHeader()->setSortIndicator(int(CertificateColumn::State), Qt::AscendingOrder);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_status);
    column->addWidget(makeChips());
    column->addWidget(m_table, 1);

    connect(&m_reader, &InventoryReader::viewChanged, this, &CertificatesPage::takeView);
    connect(m_status, &StatusLine::linkClicked, this, [this] { setFilter(CertificateFilter::NeedsYou); });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int sorted, Qt::SortOrder order) {
                m_wish.sortedBy = CertificateColumn(sorted);
                m_wish.order = order;
                arrange();
            });
    connect(m_table, &TableView::layoutEdited, this, &Page::layoutEdited);
    connect(m_table, &TableView::rowActivated, this, &Page::detailsRequested);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        emit menuRequested(m_table->viewport()->mapToGlobal(position));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Page::selectionChanged);
    if (m_reader.hasRead())
        takeView();
}

QWidget *CertificatesPage::makeChips()
{
    auto *row = new QWidget(this);
    row->setAccessibleName(tr("Filter"));
    auto *flow = new FlowLayout(row, space(this, 2));
    flow->setContentsMargins(space(this, 4), space(this, 2), space(this, 4), space(this, 2));
    const std::initializer_list<std::pair<CertificateFilter, QString>> filters{
        {CertificateFilter::All, tr("All", "certificates")},
        {CertificateFilter::NeedsYou, tr("Need you", "certificates")},
        {CertificateFilter::Expiring, tr("Expiring", "certificates")},
        {CertificateFilter::Expired, tr("Expired", "certificates")},
        {CertificateFilter::WithKey, tr("With key", "certificates")},
        {CertificateFilter::Authorities, tr("Authorities", "certificates")},
    };
    for (const auto &[filter, word] : filters) {
        auto *chip = new FilterChip(word, row);
        flow->addWidget(chip);
        m_chips.insert(filter, chip);
        connect(chip, &FilterChip::clicked, this, [this, chosen = filter] { setFilter(chosen); });
    }
    m_chips.value(CertificateFilter::All)->setChecked(true);
    m_chips.value(CertificateFilter::NeedsYou)->hide();
    return row;
}

QString CertificatesPage::key() const
{
    return u"certificates"_s;
}

Page::Count CertificatesPage::count() const
{
    const Outlook &outlook = m_reader.view().certificates->outlook();
    return {outlook.total, outlook.needing, outlook.isTooLate ? Tone::Wrong : Tone::Soon};
}

bool CertificatesPage::isEmpty() const
{
    return m_reader.view().certificates->rows().isEmpty();
}

QStringList CertificatesPage::menu() const
{
    return {u"renew"_s,           u"deployAgain"_s, {}, u"export"_s, {},         u"copyPem"_s,
            u"copyFingerprint"_s, u"copySerial"_s,  {}, u"revoke"_s, u"delete"_s};
}

void CertificatesPage::setSearch(const QString &search)
{
    if (search == m_wish.search)
        return;
    m_wish.search = search;
    arrange();
}

void CertificatesPage::setFilter(CertificateFilter filter)
{
    m_wish.filter = filter;
    m_chips.value(filter)->setVisible(true);
    m_chips.value(filter)->setChecked(true);
    tellCounts();
    arrange();
}

Selection CertificatesPage::selection() const
{
    Selection selection;
    selection.snapshot = m_model->snapshot();
    // Rows, as ranges: a selection of everything is one range.
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            selection.certificates << m_model->idAt(row);
    }
    return selection;
}

void CertificatesPage::focusTable()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void CertificatesPage::reveal(CertificateId id)
{
    m_toReveal = id;
    if (!m_wish.search.isEmpty()) {
        m_wish.search.clear();
        emit searchCleared();
    }
    setFilter(CertificateFilter::All);
    m_reader.refresh();
}

QByteArray CertificatesPage::layoutState() const
{
    return m_table->layoutState();
}

void CertificatesPage::restoreLayout(const QByteArray &state)
{
    m_table->restoreLayout(state);
    m_wish.sortedBy = CertificateColumn(
        std::clamp(m_table->horizontalHeader()->sortIndicatorSection(), 0, certificateColumns - 1));
    m_wish.order = m_table->horizontalHeader()->sortIndicatorOrder();
}

void CertificatesPage::takeView()
{
    tellStatus();
    tellCounts();
    arrange();
}

void CertificatesPage::arrange()
{
    if (!m_reader.hasRead())
        return;
    if (m_isArranging) {
        m_arrangesAgain = true;
        return;
    }
    m_isArranging = true;
    const SharedSnapshot snapshot = m_reader.view().certificates;
    m_jobs.start(
        tr("Search"), this, [snapshot, wish = m_wish](const Context &) { return snapshot->visible(wish); },
        [this, snapshot](const QList<int> &visible) {
            m_isArranging = false;
            showArranged(snapshot, visible);
            if (std::exchange(m_arrangesAgain, false))
                arrange();
        });
}

void CertificatesPage::showArranged(const SharedSnapshot &snapshot, const QList<int> &visible)
{
    const Place before = place();
    m_model->show(snapshot, visible);
    restore(before);
    m_table->setEmptyText(m_wish.search.isEmpty()
                              ? tr("Nothing here. Choose “All” to see every certificate.")
                              : tr("No certificate has “%1” in its names, issuer, serial number, "
                                   "fingerprint or notes.")
                                    .arg(cellText(m_wish.search)));
    emit selectionChanged();
}

CertificatesPage::Place CertificatesPage::place() const
{
    Place place;
    for (const CertificateId id : selection().certificates)
        place.chosen.insert(id);
    const QModelIndex current = m_table->currentIndex();
    place.current = m_model->idAt(current.row());
    place.currentRow = current.row();
    place.column = std::max(0, current.column());
    place.scroll = m_table->verticalScrollBar()->value();
    return place;
}

void CertificatesPage::restore(const Place &place)
{
    const int count = m_model->rowCount();
    const bool reveals = m_toReveal.isValid() && m_model->rowOf(m_toReveal) >= 0;
    int current = reveals ? m_model->rowOf(m_toReveal) : -1;
    QItemSelection chosen;
    for (int row = 0; row < count && !reveals && !place.chosen.isEmpty(); ++row) {
        const CertificateId id = m_model->idAt(row);
        if (place.chosen.contains(id))
            chosen.select(m_model->index(row, 0), m_model->index(row, certificateColumns - 1));
        if (id == place.current)
            current = row;
    }
    const bool isLost = chosen.isEmpty();
    if (isLost && current < 0 && count > 0)
        current = std::clamp(place.currentRow, 0, count - 1);
    QItemSelectionModel *selection = m_table->selectionModel();
    if (current >= 0) {
        const QModelIndex index = m_model->index(current, place.column);
        selection->setCurrentIndex(index,
                                   isLost ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                                          : QItemSelectionModel::NoUpdate);
    }
    if (!isLost)
        selection->select(chosen, QItemSelectionModel::ClearAndSelect);
    m_table->verticalScrollBar()->setValue(place.scroll);
    if (reveals || isLost)
        m_table->scrollTo(m_table->currentIndex());
    if (reveals)
        m_toReveal = {};
}

void CertificatesPage::tellStatus()
{
    const CertificateSnapshot &snapshot = *m_reader.view().certificates;
    const QDateTime now = m_jobs.clock().now();
    const Outlook &outlook = snapshot.outlook();
    if (const CertificateRow *first = snapshot.find(outlook.firstNeeding)) {
        const QString name = cellText(peopleName(*first));
        const bool isWrong = first->notAfter() <= now;
        const QString words = first->lastError() ? (isWrong ? tr("%1 expired %2 and couldn’t be renewed.")
                                                            : tr("%1 expires %2 and couldn’t be renewed."))
                                                 : (isWrong ? tr("%1 expired %2.") : tr("%1 expires %2."));
        m_status->setStatus(isWrong ? Tone::Wrong : Tone::Soon,
                            outlook.needing == 1 ? tr("One needs you.")
                                                 : tr("%n need you.", nullptr, outlook.needing),
                            words.arg(name, expiryWords(first->notAfter(), now)), tr("Show them"));
        return;
    }
    const CertificateRow *next = snapshot.find(outlook.nextRenewal);
    const QString fine = outlook.total == 1 ? tr("Your certificate is fine.")
                                            : tr("All %n certificates are fine.", nullptr, outlook.total);
    m_status->setStatus(Tone::Fine, {},
                        next ? tr("%1 Next renewal: %2, %3.")
                                   .arg(fine, cellText(peopleName(*next)), expiryWords(*next->renewAt(), now))
                             : fine,
                        {});
}

void CertificatesPage::tellCounts()
{
    if (!m_reader.hasRead())
        return;
    const CertificateSnapshot &snapshot = *m_reader.view().certificates;
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip)
        chip.value()->setCount(snapshot.count(chip.key()));
    m_chips.value(CertificateFilter::NeedsYou)->setVisible(m_wish.filter == CertificateFilter::NeedsYou);
}

} // namespace certwright::ui
