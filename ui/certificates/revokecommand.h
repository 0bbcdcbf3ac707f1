#pragma once

#include "commands/command.h"
#include "commands/workplace.h"
#include "issuance/deletion.h"
#include "x509/revocationlist.h"

namespace certwright::ui {

class ConfirmDialog;

/// Revokes the chosen certificate, for good: asks why, and for its name to be typed.
class RevokeCommand : public Command
{
    Q_OBJECT

public:
    explicit RevokeCommand(Workplace workplace, QObject *parent = nullptr);
    static constexpr auto commandId = "revoke";
    bool isEnabledFor(const Selection &selection) const override;
    void run(const Selection &selection) override;

private:
    void ask(CertificateId certificate, const QString &name, const Dependents &dependents);
    void revokeFor(ConfirmDialog *dialog, CertificateId certificate, RevocationReason reason);
    Workplace m_workplace;
};

} // namespace certwright::ui
