#include "commands/undoslot.h"

namespace certwright::ui {

void UndoSlot::offer(const QString &what, std::function<void()> undo)
{
    m_what = what;
    m_undo = std::move(undo);
    emit changed();
}

void UndoSlot::undo()
{
    const auto undo = std::exchange(m_undo, {});
    m_what.clear();
    emit changed();
    if (undo)
        undo();
}

} // namespace certwright::ui
