#pragma once

#include "base/ids.h"
#include "jobs/vaultgate.h"

#include <QWidget>

#include <functional>

namespace certwright::ui {

class NoticeBar;
class UndoSlot;

/// What commands work with. All of it outlives them.
struct Workplace {
    Services &services;
    JobRunner &jobs;
    VaultGate &gate;
    NoticeBar &notices;
    UndoSlot &undo;
    QWidget &page;                             ///< where a passphrase is asked
    std::function<void(CertificateId)> reveal; ///< shows a certificate in its table
};

} // namespace certwright::ui
