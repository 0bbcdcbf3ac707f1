#pragma once

#include "commands/command.h"

namespace certwright::ui {

class UndoSlot;

/// Takes the last deletion back.
class UndoCommand : public Command
{
    Q_OBJECT

public:
    explicit UndoCommand(UndoSlot &slot, QObject *parent = nullptr);
    static constexpr auto commandId = "undo";
    bool isEnabledFor(const Selection &selection) const override;
    void run(const Selection &selection) override;

private:
    UndoSlot &m_slot;
};

} // namespace certwright::ui
