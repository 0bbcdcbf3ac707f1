#include "widgets/tableview.h"

#include "widgets/rowdelegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace certwright::ui {

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new RowDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableView::showHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::layoutEdited);
    connect(header, &QHeaderView::sectionResized, this, &TableView::layoutEdited);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::layoutEdited);
    connect(this, &QTableView::doubleClicked, this, &TableView::rowActivated);
    fitRows();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::tellEmpty);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::tellEmpty);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::tellEmpty);
    fitRows();
}

void TableView::setColumns(const Columns &columns)
{
    m_columns = columns;
    QHeaderView *header = horizontalHeader();
    const int character = fontMetrics().averageCharWidth();
    header->setMinimumSectionSize(character * 6);
    for (qsizetype column = 0; column < columns.widths.size(); ++column)
        header->resizeSection(int(column), columns.widths.at(column) * character);
    header->setSectionResizeMode(columns.stretched, QHeaderView::Stretch);
    for (const int column : columns.hidden)
        header->hideSection(column);
}

QByteArray TableView::layoutState() const
{
    return horizontalHeader()->saveState();
}

void TableView::restoreLayout(const QByteArray &state)
{
    if (!state.isEmpty())
        horizontalHeader()->restoreState(state);
    horizontalHeader()->setSectionResizeMode(m_columns.stretched, QHeaderView::Stretch);
}

void TableView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    tellEmpty();
    viewport()->update();
}

void TableView::tellEmpty()
{
    setAccessibleDescription(model() && model()->rowCount() > 0 ? QString() : m_emptyText);
}

void TableView::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // A row without its name would be nobody's.
        action->setEnabled(column != m_columns.named);
        connect(action, &QAction::toggled, header, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            emit layoutEdited();
        });
    }
    menu->popup(header->viewport()->mapToGlobal(position));
}

void TableView::fitRows()
{
    const int height = qRound(fontMetrics().height() * 2.6);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

// Qt gives letters one by one.
void TableView::keyboardSearch(const QString &letters)
{
    if (!m_lastTyped.isValid() || m_lastTyped.elapsed() >= QApplication::keyboardInputInterval())
        m_typed.clear();
    m_lastTyped.start();
    m_typed += letters;
    if (!model() || model()->rowCount() == 0 || m_typed.isEmpty())
        return;
    // One letter again and again goes from name to name.
    const bool isOneLetter = m_typed.count(m_typed.front()) == m_typed.size();
    const QModelIndex current = currentIndex();
    const int first = current.isValid() ? (current.row() + int(isOneLetter)) % model()->rowCount() : 0;
    // Letters mean names, whatever column is current.
    const QModelIndexList found =
        model()->match(model()->index(first, m_columns.named), Qt::DisplayRole,
                       isOneLetter ? m_typed.first(1) : m_typed, 1, Qt::MatchStartsWith | Qt::MatchWrap);
    if (!found.isEmpty())
        setCurrentIndex(found.first().siblingAtColumn(std::max(current.column(), 0)));
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fitRows();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The ring goes around whole rows.
    viewport()->update();
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || !model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Colours::of(this).muted);
    const int margin = space(this, 6);
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, m_emptyText);
}

} // namespace certwright::ui
