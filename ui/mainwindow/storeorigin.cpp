#include "mainwindow/storeorigin.h"

#include "inventory/storeowner.h"
#include "widgets/errormessage.h"
#include "widgets/noticebar.h"

namespace certwright::ui {

StoreOrigin::StoreOrigin(Services &services, JobRunner &jobs, NoticeBar &notices, QObject *parent)
    : QObject(parent), m_services(services), m_jobs(jobs), m_notices(notices)
{
}

void StoreOrigin::look()
{
    m_jobs.start(
        tr("See where the store comes from"), this,
        [&services = m_services](const Context &context) -> Result<bool> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            CW_TRY(connection, store->connect());
            return isAnotherComputers(connection);
        },
        [this](const Result<bool> &isElsewheres) {
            if (isElsewheres && *isElsewheres)
                ask();
        });
}

void StoreOrigin::ask()
{
    m_notices.tell(
        {.tone = Tone::Soon,
         .strong = tr("This store came here from another computer."),
         .text = tr("That one may still renew the same certificates by its own copy. Stop it there "
                    "first."),
         .actions = {{tr("Renew from this computer"), [this] { takeOver(); }}}},
        NoticeBar::Stay::UntilClosed);
}

void StoreOrigin::takeOver()
{
    m_jobs.start(
        tr("Take the store over"), this,
        [&services = m_services](const Context &context) -> Result<> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            CW_TRY(connection, store->connect());
            return certwright::takeOver(connection);
        },
        [this](const Result<> &taken) {
            if (!taken) {
                m_notices.tell(errorMessage(taken.error()), NoticeBar::Stay::UntilClosed);
                return;
            }
            m_notices.tell(
                {.tone = Tone::Fine, .strong = tr("From now on this computer renews what the store holds.")},
                NoticeBar::Stay::Briefly);
        });
}

} // namespace certwright::ui
