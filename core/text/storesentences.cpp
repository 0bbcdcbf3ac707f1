#include "text/errorsentences.h"

#include <QCoreApplication>

namespace certwright {
namespace {

struct StoreSentences {
    Q_DECLARE_TR_FUNCTIONS(certwright::ErrorText)
    using enum ErrorCode;

public:
    static constexpr ErrorSentence all[] = {
        {StoreUnreadable, QT_TR_NOOP("The store at {store} can't be read."),
         QT_TR_NOOP("Check the permissions and owner of its folder.")},
        {StoreUnreadable, QT_TR_NOOP("The store in {folder} can't be read."),
         QT_TR_NOOP("Check the permissions and owner of the folder.")},
        {StoreUnreadable, QT_TR_NOOP("The store can't be read."),
         QT_TR_NOOP("Check the permissions and owner of its folder.")},
        {StoreDamaged, QT_TR_NOOP("The store at {store} is damaged."),
         QT_TR_NOOP("Restore a backup: the newest lies at {file}.")},
        {StoreDamaged, QT_TR_NOOP("The store at {store} is damaged."), QT_TR_NOOP("Restore a backup.")},
        {StoreDamaged, QT_TR_NOOP("The store in {file} is damaged."), QT_TR_NOOP("Restore a backup.")},
        {StoreDamaged, QT_TR_NOOP("What the store holds on the deployment {target} is damaged."),
         QT_TR_NOOP("Restore a backup, or make the deployment anew.")},
        {StoreDamaged, QT_TR_NOOP("The store is damaged."), QT_TR_NOOP("Restore a backup.")},
        {StoreTooNew, QT_TR_NOOP("The store at {store} was written by a newer version of Certwright."),
         QT_TR_NOOP("Update Certwright on this computer.")},
        {StoreTooNew, QT_TR_NOOP("{file} was written by a newer version of Certwright."),
         QT_TR_NOOP("Update Certwright on this computer.")},
        {StoreTooNew, QT_TR_NOOP("The store was written by a newer version of Certwright."),
         QT_TR_NOOP("Update Certwright on this computer.")},
        {StoreBusy, QT_TR_NOOP("The store at {store} is in use by another program."),
         QT_TR_NOOP("Try again in a moment.")},
        {StoreBusy, QT_TR_NOOP("The store is in use by another program."),
         QT_TR_NOOP("Try again in a moment.")},
        {StoreWithoutLocks,
         QT_TR_NOOP("The store at {store} lies on a drive where programs "
                    "can't exclude each other, a network share for example."),
         QT_TR_NOOP("Move the store to a local disk.")},
        {StoreWithoutLocks, QT_TR_NOOP("The store lies on a drive where programs can't exclude each other."),
         QT_TR_NOOP("Move the store to a local disk.")},
        {StoreFailed, QT_TR_NOOP("The store at {store} couldn't do what was asked."),
         QT_TR_NOOP("Try again; if it stays so, the log says more.")},
        {StoreFailed, QT_TR_NOOP("The store couldn't do what was asked."),
         QT_TR_NOOP("Try again; if it stays so, the log says more.")},
        {LeaseHeld,
         QT_TR_NOOP("The store at {store} came here from another computer, which may still renew the same "
                    "certificates by its own copy."),
         QT_TR_NOOP("Stop it there. Then say that this computer renews from now on: certwright-agent renew "
                    "--take-over")},
        {LeaseHeld, QT_TR_NOOP("{holder} has been working on this since {since}."),
         QT_TR_NOOP("Wait until it is done, then try again.")},
        {LeaseHeld, QT_TR_NOOP("{holder} is working on this."),
         QT_TR_NOOP("Wait until it is done, then try again.")},
        {LeaseHeld, QT_TR_NOOP("Another process is working on this."),
         QT_TR_NOOP("Wait until it is done, then try again.")},
        {BackupInvalid, QT_TR_NOOP("{file} isn't a backup that can be restored."),
         QT_TR_NOOP("Choose another backup.")},
        {BackupInvalid, QT_TR_NOOP("That isn't a backup that can be restored."),
         QT_TR_NOOP("Choose another backup.")},
    };
};

} // namespace

std::span<const ErrorSentence> storeSentences()
{
    return StoreSentences::all;
}

} // namespace certwright
