#include "commands/undocommand.h"

#include "commands/undoslot.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

UndoCommand::UndoCommand(UndoSlot &slot, QObject *parent)
    : Command({QString::fromLatin1(commandId), tr("&Undo"), u"undo"_s, QKeySequence(QKeySequence::Undo)},
              parent),
      m_slot(slot)
{
    connect(&slot, &UndoSlot::changed, this, [this] {
        // A name's ampersand is no mnemonic.
        setText(m_slot.isOffered() ? tr("&Undo: %1").arg(QString(m_slot.what()).replace(u'&', "&&"_L1))
                                   : tr("&Undo"));
    });
}

bool UndoCommand::isEnabledFor(const Selection &) const
{
    return m_slot.isOffered();
}

void UndoCommand::run(const Selection &)
{
    m_slot.undo();
}

} // namespace certwright::ui
