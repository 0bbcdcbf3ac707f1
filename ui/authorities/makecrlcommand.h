#pragma once

#include "commands/command.h"
#include "commands/workplace.h"
#include "issuance/keyaccess.h"

namespace certwright::ui {

/// Makes a fresh revocation list of the chosen authority and saves it to a file.
class MakeCrlCommand : public Command
{
    Q_OBJECT

public:
    explicit MakeCrlCommand(Workplace workplace, QObject *parent = nullptr);
    static constexpr auto commandId = "makeCrl";
    bool isEnabledFor(const Selection &selection) const override;
    void run(const Selection &selection) override;

private:
    struct Errand {
        AuthorityId authority;
        QString name;
        QString path;
        bool asPem = false;
        SharedSecret passphrase;
    };
    void begin(const Errand &errand);
    void makeWith(const Errand &errand, const Vault &vault);
    void fail(const Errand &errand, const Error &error);
    Workplace m_workplace;
};

} // namespace certwright::ui
