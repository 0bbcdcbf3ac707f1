#pragma once

#include "commands/command.h"
#include "commands/workplace.h"

namespace certwright::ui {

/// Opens the export dialog for the chosen certificate.
class ExportCommand : public Command
{
    Q_OBJECT

public:
    explicit ExportCommand(Workplace workplace, QObject *parent = nullptr);
    static constexpr auto commandId = "export";
    bool isEnabledFor(const Selection &selection) const override { return selection.only() != nullptr; }
    void run(const Selection &selection) override;

private:
    Workplace m_workplace;
};

} // namespace certwright::ui
