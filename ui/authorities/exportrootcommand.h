#pragma once

#include "commands/command.h"
#include "commands/workplace.h"

namespace certwright::ui {

/// Saves the root certificate above the chosen authority: what browsers and phones must trust.
class ExportRootCommand : public Command
{
    Q_OBJECT

public:
    explicit ExportRootCommand(Workplace workplace, QObject *parent = nullptr);
    static constexpr auto commandId = "exportRoot";
    bool isEnabledFor(const Selection &selection) const override { return selection.authority.has_value(); }
    void run(const Selection &selection) override;

private:
    void save(CertificateId authority, const QString &path, bool asDer);
    Workplace m_workplace;
};

} // namespace certwright::ui
