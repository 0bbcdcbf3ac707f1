#pragma once

#include "commands/command.h"
#include "commands/workplace.h"
#include "issuance/keyaccess.h"

#include <QSet>

namespace certwright::ui {

/// Renews the chosen certificate now, with the same names and targets, whenever it is due.
class RenewCommand : public Command
{
    Q_OBJECT

public:
    explicit RenewCommand(Workplace workplace, QObject *parent = nullptr);
    static constexpr auto commandId = "renew";
    bool isEnabledFor(const Selection &selection) const override;
    void run(const Selection &selection) override;

private:
    struct Errand {
        CertificateId certificate;
        ManagedId managed;
        QString name;
        SharedSecret keyPassphrase;
        SharedSecret authorityPassphrase;
    };
    void begin(const Errand &errand);
    void renewWith(const Errand &errand, const Vault &vault);
    void fail(const Errand &errand, const Error &error);
    Workplace m_workplace;
    QSet<ManagedId> m_underWay;
};

} // namespace certwright::ui
