#include "text/steptext.h"

#include "text/shownvalue.h"

#include <QCoreApplication>

namespace certwright {
namespace {

struct StepText {
    Q_DECLARE_TR_FUNCTIONS(certwright::StepText)

public:
    static QString running(Step step)
    {
        switch (step) {
        case Step::Preparing:
            return tr("Checking what can be checked beforehand…");
        case Step::UnlockingVault:
            return tr("Unlocking the vault…");
        case Step::MakingKey:
            return tr("Making the key…");
        case Step::Signing:
            return tr("Signing the certificate…");
        case Step::Verifying:
            return tr("Proving key, names and chain…");
        case Step::Storing:
            return tr("Storing…");
        case Step::WritingFiles:
            return tr("Writing files…");
        case Step::CheckingConfiguration:
            return tr("Checking the server's configuration…");
        case Step::Switching:
            return tr("Switching to the new files…");
        case Step::Reloading:
            return tr("Reloading the server…");
        case Step::Probing:
            return tr("Looking at what the server serves…");
        case Step::RollingBack:
            return tr("Putting the old files back…");
        case Step::ReadingFiles:
            return tr("Reading files…");
        case Step::Revoking:
            return tr("Revoking…");
        case Step::BackingUp:
            return tr("Backing up…");
        case Step::Restoring:
            return tr("Restoring…");
        }
        return {};
    }

    static QString done(Step step)
    {
        switch (step) {
        case Step::Preparing:
            return tr("Everything checked beforehand");
        case Step::UnlockingVault:
            return tr("Vault unlocked");
        case Step::MakingKey:
            return tr("Key made");
        case Step::Signing:
            return tr("Certificate signed");
        case Step::Verifying:
            return tr("Key, names and chain proved");
        case Step::Storing:
            return tr("Stored");
        case Step::WritingFiles:
            return tr("Files written");
        case Step::CheckingConfiguration:
            return tr("Server's configuration checked");
        case Step::Switching:
            return tr("Switched to the new files");
        case Step::Reloading:
            return tr("Server reloaded");
        case Step::Probing:
            return tr("Looked at what the server serves");
        case Step::RollingBack:
            return tr("Old files put back");
        case Step::ReadingFiles:
            return tr("Files read");
        case Step::Revoking:
            return tr("Revoked");
        case Step::BackingUp:
            return tr("Backed up");
        case Step::Restoring:
            return tr("Restored");
        }
        return {};
    }

    static QString counted(const QString &words, int done, int total)
    {
        return tr("%1 (%2 of %3)", "a running step, and how many of how many are done")
            .arg(words, QString::number(done), QString::number(total));
    }
    static QString about(const QString &words, const QString &about)
    {
        return tr("%1 %2", "a running step, and the file or name it is about").arg(words, about);
    }
};

} // namespace

QString stepRunning(const Progress &progress)
{
    QString words = StepText::running(progress.step);
    if (!progress.about.isEmpty())
        words = StepText::about(words, shownValue(progress.about));
    return progress.total > 0 ? StepText::counted(words, progress.done, progress.total) : words;
}

QString stepDone(Step step)
{
    return StepText::done(step);
}

} // namespace certwright
