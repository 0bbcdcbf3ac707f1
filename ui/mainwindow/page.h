#pragma once

#include "commands/selection.h"
#include "widgets/theme.h"

#include <QWidget>

namespace certwright::ui {

/// One room of the window: a table with what belongs to it. It shows, and says what was chosen; commands act.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// The number that the side bar shows: of all, or of those that need a person, in their colour.
    struct Count {
        int all = 0;
        int needing = 0;
        Tone tone = Tone::Fine;
    };

    using QWidget::QWidget;
    /// For settings, never shown: "certificates".
    virtual QString key() const = 0;
    virtual Count count() const = 0;
    /// Whether the store, once read, holds nothing for this page; then the window shows how to begin.
    virtual bool isEmpty() const = 0;
    virtual void setSearch(const QString &search) = 0;
    virtual Selection selection() const = 0;
    virtual void focusTable() = 0;
    /// The ids of the commands in a row's context menu; an empty one parts them.
    virtual QStringList menu() const = 0;
    /// What stands beside the table; nullptr: the details of the chosen certificate.
    virtual QWidget *details() const { return nullptr; }
    virtual QByteArray layoutState() const = 0;
    virtual void restoreLayout(const QByteArray &state) = 0;

signals:
    void selectionChanged();
    /// A right click or the menu key on a row.
    void menuRequested(const QPoint &globalPosition);
    /// Enter or a double click on a row.
    void detailsRequested();
    void layoutEdited();
};

} // namespace certwright::ui
