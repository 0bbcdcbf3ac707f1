#pragma once

#include "commands/selection.h"

#include <QWidget>

namespace certwright::ui {

/// One room of the window: a table with what belongs to it. It shows, and says what was chosen; commands act.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void setSearch(const QString &search) = 0;
    virtual Selection selection() const = 0;
    virtual void focusTable() = 0;

signals:
    void selectionChanged();
    /// A right click or the menu key on a row.
    void menuRequested(const QPoint &globalPosition);
    /// Enter or a double click on a row.
    void detailsRequested();
    void layoutEdited();
};

} // namespace certwright::ui
