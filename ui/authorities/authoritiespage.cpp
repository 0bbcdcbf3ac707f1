#include "authorities/authoritiespage.h"

#include "authorities/authoritiesmodel.h"
#include "certificates/certificatewords.h"
#include "text/expirytext.h"
#include "widgets/statusline.h"
#include "widgets/tableview.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

AuthoritiesPage::AuthoritiesPage(InventoryReader &reader, const Clock &clock, QWidget *parent)
    : Page(parent),
      m_reader(reader),
      m_clock(clock),
      m_model(new AuthoritiesModel(clock, this)),
      m_status(new StatusLine(this)),
      m_table(new TableView(this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Authorities"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(AuthoritiesModel::State, new PillDelegate(m_table));
    m_table->setItemDelegateForColumn(AuthoritiesModel::Expires, new ExpiryDelegate(m_table));
    TableView::Columns columns;
    columns.stretched = columns.named = AuthoritiesModel::Name;
    columns.widths = {19, 30, 26, 12, 16};
    m_table->setColumns(columns);
    m_table->horizontalHeader()->setSortIndicator(AuthoritiesModel::Name, Qt::AscendingOrder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_status);
    column->addWidget(m_table, 1);
    connect(&m_reader, &InventoryReader::viewChanged, this, &AuthoritiesPage::takeView);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int sorted, Qt::SortOrder order) {
                arrange([this, sorted, order] { m_model->sort(sorted, order); });
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

QString AuthoritiesPage::key() const
{
    return u"authorities"_s;
}

Page::Count AuthoritiesPage::count() const
{
    return {int(m_reader.view().authorities.size()), 0, Tone::Fine};
}

bool AuthoritiesPage::isEmpty() const
{
    return m_reader.view().authorities.isEmpty();
}

QStringList AuthoritiesPage::menu() const
{
    return {u"renew"_s,           u"makeCrl"_s,    {}, u"export"_s, u"exportRoot"_s, {}, u"copyPem"_s,
            u"copyFingerprint"_s, u"copySerial"_s, {}, u"revoke"_s, u"delete"_s};
}

void AuthoritiesPage::setSearch(const QString &search)
{
    arrange([this, &search] { m_model->setSearch(search); });
    m_table->setEmptyText(search.isEmpty() ? QString()
                                           : tr("No authority has “%1” in its name.").arg(cellText(search)));
}

const AuthorityRow *AuthoritiesPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
}

Selection AuthoritiesPage::selection() const
{
    Selection selection;
    selection.snapshot = m_reader.view().certificates;
    if (const AuthorityRow *row = chosen()) {
        selection.authority = *row;
        selection.certificates << row->certificate;
    }
    return selection;
}

void AuthoritiesPage::focusTable()
{
    m_table->setFocus();
}

void AuthoritiesPage::reveal(AuthorityId id)
{
    m_toReveal = id;
    m_model->setSearch({});
    m_reader.refresh();
}

QByteArray AuthoritiesPage::layoutState() const
{
    return m_table->layoutState();
}

void AuthoritiesPage::restoreLayout(const QByteArray &state)
{
    m_table->restoreLayout(state);
}

void AuthoritiesPage::takeView()
{
    tellStatus();
    arrange([this] { m_model->show(m_reader.view().authorities); });
}

void AuthoritiesPage::arrange(const std::function<void()> &change)
{
    const AuthorityRow *before = chosen();
    AuthorityId wanted = m_toReveal.isValid() ? m_toReveal : before ? before->id : AuthorityId();
    const int position = std::max(0, m_table->currentIndex().row());
    change();
    int row = m_model->rowOf(wanted);
    if (row >= 0 && wanted == m_toReveal)
        m_toReveal = {};
    if (row < 0)
        row = std::min(position, m_model->rowCount() - 1);
    if (row >= 0)
        m_table->selectRow(row);
    emit selectionChanged();
}

void AuthoritiesPage::tellStatus()
{
    const QList<AuthorityRow> &rows = m_reader.view().authorities;
    const auto soonest =
        std::min_element(rows.cbegin(), rows.cend(), [](const AuthorityRow &a, const AuthorityRow &b) {
            return a.notAfter < b.notAfter;
        });
    if (soonest == rows.cend()) {
        m_status->setStatus(Tone::Fine, {}, tr("No authorities yet."), {});
        return;
    }
    const QString name = cellText(soonest->name);
    const QString when = expiryWords(soonest->notAfter, m_clock.now());
    if (soonest->status == CertificateStatus::Expired)
        m_status->setStatus(Tone::Wrong, {},
                            tr("%1 expired %2, and what it signed isn’t accepted any more.").arg(name, when),
                            {});
    else if (soonest->status == CertificateStatus::Expiring)
        m_status->setStatus(Tone::Soon, {}, tr("%1 expires %2. Make its successor in time.").arg(name, when),
                            {});
    else
        m_status->setStatus(Tone::Fine, {}, tr("All fine. The first to end is %1, %2.").arg(name, when), {});
}

} // namespace certwright::ui
