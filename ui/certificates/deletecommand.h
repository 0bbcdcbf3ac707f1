#pragma once

#include "commands/command.h"
#include "commands/workplace.h"

namespace certwright::ui {

/// Deletes the chosen certificates at once; they can be brought back while the program runs, and their keys
/// stay.
class DeleteCommand : public Command
{
    Q_OBJECT

public:
    explicit DeleteCommand(Workplace workplace, QObject *parent = nullptr);
    static constexpr auto commandId = "delete";
    bool isEnabledFor(const Selection &selection) const override { return !selection.isEmpty(); }
    void run(const Selection &selection) override;

private:
    struct Outcome {
        QList<CertificateId> deleted;
        std::optional<Error> error; ///< the first that could not go
    };
    void tell(const QString &what, const Result<Outcome> &outcome);
    void restore(const QList<CertificateId> &ids);
    Workplace m_workplace;
};

} // namespace certwright::ui
