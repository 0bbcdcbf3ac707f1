#pragma once

#include "commands/command.h"
#include "commands/workplace.h"
#include "deploy/deploy.h"

namespace certwright::ui {

/// Writes the chosen certificate to its places once more, and has the servers take it.
class DeployAgainCommand : public Command
{
    Q_OBJECT

public:
    explicit DeployAgainCommand(Workplace workplace, QObject *parent = nullptr);
    static constexpr auto commandId = "deployAgain";
    bool isEnabledFor(const Selection &selection) const override;
    void run(const Selection &selection) override;

private:
    struct Errand {
        QList<TargetId> targets;
        QString name;
        SharedSecret keyPassphrase;
    };
    void begin(const Errand &errand);
    void deployWith(const Errand &errand, const Vault &vault);
    void tell(const Errand &errand, const QList<DeployReport> &reports);
    void fail(const Errand &errand, const Error &error);
    Workplace m_workplace;
};

} // namespace certwright::ui
