#include "commands/commandset.h"

#include "widgets/icon.h"

#include <QMenu>

#include <algorithm>

namespace certwright::ui {

CommandSet::CommandSet(QObject *parent) : QObject(parent) {}

QAction *CommandSet::add(Command *command)
{
    command->setParent(this);
    auto *action = new QAction(this);
    const CommandFace &face = command->face();
    action->setObjectName(face.id);
    action->setShortcut(face.shortcut);
    if (!face.icon.isEmpty())
        action->setIcon(icon(face.icon));
    m_entries << Entry{command, action};
    const Entry entry = m_entries.last();
    refresh(entry);
    connect(action, &QAction::triggered, command, [this, command] { command->run(m_selection); });
    connect(command, &Command::changed, this, [this, entry] { refresh(entry); });
    return action;
}

QAction *CommandSet::action(const QString &id) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const Entry &entry) { return entry.command->face().id == id; });
    return found == m_entries.cend() ? nullptr : found->action;
}

QList<QAction *> CommandSet::actions() const
{
    QList<QAction *> actions;
    for (const Entry &entry : m_entries)
        actions << entry.action;
    return actions;
}

void CommandSet::setSelection(const Selection &selection)
{
    m_selection = selection;
    for (const Entry &entry : std::as_const(m_entries))
        refresh(entry);
}

void CommandSet::refresh(const Entry &entry) const
{
    entry.action->setText(entry.command->face().text);
    entry.action->setEnabled(entry.command->isEnabledFor(m_selection));
}

void CommandSet::fill(QMenu *menu, const QStringList &ids) const
{
    for (const QString &id : ids) {
        QAction *chosen = action(id);
        if (id.isEmpty())
            menu->addSeparator();
        else if (chosen && chosen->isEnabled())
            menu->addAction(chosen);
    }
}

} // namespace certwright::ui
