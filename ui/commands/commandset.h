#pragma once

#include "commands/command.h"

#include <QAction>

class QMenu;

namespace certwright::ui {

/// All commands of a window with one action each, enabled as the current selection has it.
class CommandSet : public QObject
{
    Q_OBJECT

public:
    explicit CommandSet(QObject *parent = nullptr);

    /// Takes the command over. Its action's shortcut works in the whole window once the window has the
    /// action.
    QAction *add(Command *command);
    /// nullptr where there is no such command.
    QAction *action(const QString &id) const;
    QList<QAction *> actions() const;
    void setSelection(const Selection &selection);
    const Selection &selection() const { return m_selection; }
    /// Adds those of `ids` that make sense now; an empty id is a separator.
    void fill(QMenu *menu, const QStringList &ids) const;

private:
    struct Entry {
        Command *command;
        QAction *action;
    };
    void refresh(const Entry &entry) const;
    QList<Entry> m_entries;
    Selection m_selection;
};

} // namespace certwright::ui
