#include "certificates/deletecommand.h"

#include "certificates/certificatewords.h"
#include "commands/undoslot.h"
#include "issuance/deletion.h"
#include "widgets/errormessage.h"
#include "widgets/noticebar.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

DeleteCommand::DeleteCommand(Workplace workplace, QObject *parent)
    : Command(
          {QString::fromLatin1(commandId), tr("&Delete"), u"delete"_s, QKeySequence(QKeySequence::Delete)},
          parent),
      m_workplace(std::move(workplace))
{
}

void DeleteCommand::run(const Selection &selection)
{
    const CertificateRow *only = selection.only();
    const QString what = only ? cellText(peopleName(*only))
                              : tr("%n certificates", nullptr, int(selection.certificates.size()));
    m_workplace.jobs.start(
        tr("Delete %1").arg(what), this,
        [&services = m_workplace.services,
         ids = selection.certificates](const Context &context) -> Result<Outcome> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            Outcome outcome;
            for (const CertificateId id : ids) {
                const Result<> gone = deleteCertificate(id, KeyFate::Keep, *store, services.by(), context);
                if (gone)
                    outcome.deleted << id;
                else if (!outcome.error)
                    outcome.error = gone.error();
            }
            return outcome;
        },
        [this, what](const Result<Outcome> &outcome) { tell(what, outcome); });
}

void DeleteCommand::tell(const QString &what, const Result<Outcome> &outcome)
{
    const std::optional<Error> error = outcome ? outcome->error : outcome.error();
    if (outcome && !outcome->deleted.isEmpty()) {
        const QString shown = error && outcome->deleted.size() > 1
                                  ? tr("%n certificates", nullptr, int(outcome->deleted.size()))
                                  : what;
        m_workplace.undo.offer(tr("Bring back %1").arg(shown),
                               [this, ids = outcome->deleted] { restore(ids); });
        m_workplace.notices.tell({.tone = Tone::Idle,
                                  .strong = tr("%1 deleted.").arg(shown),
                                  .actions = {{tr("Undo"), [&undo = m_workplace.undo] { undo.undo(); }}}},
                                 NoticeBar::Stay::Briefly);
    }
    if (error)
        m_workplace.notices.tell(errorMessage(*error), NoticeBar::Stay::UntilClosed);
}

void DeleteCommand::restore(const QList<CertificateId> &ids)
{
    m_workplace.jobs.start(
        tr("Bring certificates back"), this,
        [&services = m_workplace.services, ids](const Context &context) -> Result<> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            for (const CertificateId id : ids)
                CW_CHECK(restoreCertificate(id, *store, services.by(), context));
            return {};
        },
        [this, ids](const Result<> &restored) {
            if (!restored)
                m_workplace.notices.tell(errorMessage(restored.error()), NoticeBar::Stay::UntilClosed);
            else
                m_workplace.reveal(ids.first());
        });
}

} // namespace certwright::ui
