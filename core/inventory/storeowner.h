#pragma once

#include "inventory/connection.h"

namespace certwright {

/// Whether the store belongs to another computer: it was copied, or came here with its disk or in a backup
/// (conventions 10.4, 56). False where nobody has claimed it, or computers can't be told apart.
Result<bool> isAnotherComputers(const Connection &connection);
/// From now on it belongs to this computer.
Result<> takeOver(const Connection &connection);
/// takeOver() where it belongs to nobody yet.
Result<> claimUnowned(const Connection &connection);

} // namespace certwright
