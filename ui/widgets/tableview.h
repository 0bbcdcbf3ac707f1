#pragma once

#include <QElapsedTimer>
#include <QTableView>

namespace certwright::ui {

/// A table of rows, not of cells: chosen by row, sorted by its header, columns shown and hidden through the
/// header's menu. Rows have one height, so that 100,000 cost no more than 100.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);
    /// Columns in `hidden` are off until a person switches them on; `stretched` takes the room that is left;
    /// typing letters jumps by the words of `named`.
    struct Columns {
        QList<int> hidden;
        int stretched = 0;
        int named = 0;
        QList<int> widths; ///< in average characters, by column
    };
    void setColumns(const Columns &columns);
    /// What a person changed: order, widths, hidden columns, sorting.
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);
    /// Shown where the rows would be, when there are none.
    void setEmptyText(const QString &text);

    void setModel(QAbstractItemModel *model) override;
    void keyboardSearch(const QString &letters) override;

signals:
    void layoutEdited();
    /// Enter or a double click.
    void rowActivated(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showHeaderMenu(const QPoint &position);
    void fitRows();
    void tellEmpty();

    Columns m_columns;
    QString m_emptyText;
    QString m_typed; ///< letters one soon after the other
    QElapsedTimer m_lastTyped;
};

} // namespace certwright::ui
