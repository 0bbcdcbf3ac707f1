#pragma once

#include "commands/command.h"
#include "commands/workplace.h"

namespace certwright::ui {

/// Copies something public of the chosen certificate to the clipboard; never a key.
class CopyCommand : public Command
{
    Q_OBJECT

public:
    enum class What { Pem, Fingerprint, Serial };
    CopyCommand(What what, Workplace workplace, QObject *parent = nullptr);
    bool isEnabledFor(const Selection &selection) const override { return selection.only() != nullptr; }
    void run(const Selection &selection) override;
    static QString idOf(What what);

private:
    void copy(const QString &text);
    void copyPem(CertificateId id);
    What m_what;
    Workplace m_workplace;
};

} // namespace certwright::ui
