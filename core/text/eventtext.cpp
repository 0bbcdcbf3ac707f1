#include "text/eventtext.h"

#include "text/errortext.h"
#include "text/shownvalue.h"

#include <QCoreApplication>

namespace certwright {
namespace {

struct EventText {
    Q_DECLARE_TR_FUNCTIONS(certwright::EventText)

public:
    static QString title(EventKind kind)
    {
        switch (kind) {
        case EventKind::Issued:
            return tr("Issued");
        case EventKind::Renewed:
            return tr("Renewed");
        case EventKind::RenewalFailed:
            return tr("Renewal failed");
        case EventKind::Imported:
            return tr("Imported");
        case EventKind::Revoked:
            return tr("Revoked");
        case EventKind::Deleted:
            return tr("Deleted");
        case EventKind::Restored:
            return tr("Taken back");
        case EventKind::AuthorityCreated:
            return tr("Authority created");
        case EventKind::CrlMade:
            return tr("Revocation list made");
        case EventKind::Deployed:
            return tr("Deployed");
        case EventKind::DeployFailed:
            return tr("Deployment failed");
        case EventKind::RolledBack:
            return tr("Rolled back");
        case EventKind::HookFailed:
            return tr("Hook failed");
        case EventKind::TargetRemoved:
            return tr("Deployment removed");
        case EventKind::VaultCreated:
            return tr("Vault made");
        case EventKind::VaultPassphraseChanged:
            return tr("Vault's passphrase changed");
        case EventKind::BackupMade:
            return tr("Backed up");
        case EventKind::BackupRestored:
            return tr("Backup restored");
        case EventKind::ForeignChange:
            return tr("Changed by somebody else");
        }
        return {};
    }

    /// With `%1` for what it is about.
    static QString sentence(EventKind kind)
    {
        switch (kind) {
        case EventKind::Issued:
            return tr("The certificate %1 was issued.");
        case EventKind::Renewed:
            return tr("The certificate %1 was renewed.");
        case EventKind::RenewalFailed:
            return tr("The certificate %1 couldn't be renewed.");
        case EventKind::Imported:
            return tr("%1 was imported.");
        case EventKind::Revoked:
            return tr("The certificate %1 was revoked.");
        case EventKind::Deleted:
            return tr("%1 was deleted.");
        case EventKind::Restored:
            return tr("The deletion of %1 was taken back.");
        case EventKind::AuthorityCreated:
            return tr("The authority %1 was created.");
        case EventKind::CrlMade:
            return tr("The authority %1 made a new revocation list.");
        case EventKind::Deployed:
            return tr("Deployed to %1.");
        case EventKind::DeployFailed:
            return tr("Deploying to %1 failed.");
        case EventKind::RolledBack:
            return tr("The files before are back in %1.");
        case EventKind::HookFailed:
            return tr("A hook of the deployment to %1 failed.");
        case EventKind::TargetRemoved:
            return tr("The deployment to %1 was removed.");
        case EventKind::VaultCreated:
            return tr("The vault of %1 was made.");
        case EventKind::VaultPassphraseChanged:
            return tr("The passphrase of the vault of %1 was changed.");
        case EventKind::BackupMade:
            return tr("Backed up to %1.");
        case EventKind::BackupRestored:
            return tr("The backup %1 was restored.");
        case EventKind::ForeignChange:
            return tr("Somebody else changed %1.");
        }
        return {};
    }

    static QString counted(const QString &sentence, int count)
    {
        return tr("%1 (%n times in a row)", nullptr, count).arg(sentence);
    }
};

} // namespace

QString eventTitle(EventKind kind)
{
    return EventText::title(kind);
}

QString eventSentence(const Event &event)
{
    const QStringList about = event.about.split(u'\n', Qt::SkipEmptyParts);
    QString words = about.isEmpty() ? EventText::title(event.kind) + u'.'
                                    : EventText::sentence(event.kind).arg(listText(about, 3));
    if (event.error)
        words += u' ' + errorText(*event.error).message;
    return event.count > 1 ? EventText::counted(words, event.count) : words;
}

} // namespace certwright
