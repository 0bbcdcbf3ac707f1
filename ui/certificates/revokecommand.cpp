#include "certificates/revokecommand.h"

#include "certificates/certificatewords.h"
#include "issuance/revocation.h"
#include "text/shownvalue.h"
#include "text/statetext.h"
#include "widgets/confirmdialog.h"
#include "widgets/errormessage.h"
#include "widgets/formfield.h"
#include "widgets/noticebar.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

RevokeCommand::RevokeCommand(Workplace workplace, QObject *parent)
    : Command({QString::fromLatin1(commandId), tr("Re&voke…"), u"revoke"_s, {}}, parent),
      m_workplace(std::move(workplace))
{
}

bool RevokeCommand::isEnabledFor(const Selection &selection) const
{
    const CertificateRow *row = selection.only();
    return row && row->issuerKind() == IssuerKind::LocalCa && row->status() != CertificateStatus::Revoked;
}

void RevokeCommand::run(const Selection &selection)
{
    const CertificateRow *row = selection.only();
    m_workplace.jobs.start(
        tr("See what depends on it"), this,
        [&services = m_workplace.services,
         certificate = row->id()](const Context &context) -> Result<Dependents> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            CW_TRY(connection, store->connect());
            return dependentsOf(certificate, connection);
        },
        [this, certificate = row->id(), name = peopleName(*row)](const Result<Dependents> &dependents) {
            if (dependents)
                ask(certificate, name, *dependents);
            else
                m_workplace.notices.tell(errorMessage(dependents.error()), NoticeBar::Stay::UntilClosed);
        });
}

void RevokeCommand::ask(CertificateId certificate, const QString &name, const Dependents &dependents)
{
    ConfirmDialog::Words words;
    words.title = tr("Revoke %1?").arg(cellText(name));
    words.sentence =
        dependents.targets.isEmpty() && dependents.certificates.isEmpty()
            ? tr("Whoever checks the authority’s revocation list will refuse it from then on. This can’t be "
                 "taken back.")
            : tr("Whoever checks the authority’s revocation list will refuse it from then on. This can’t be "
                 "taken back. These depend on it:");
    words.dependents = dependents.targets + dependents.certificates;
    words.name = name;
    words.act = tr("Revoke certificate");
    auto *dialog = new ConfirmDialog(words, m_workplace.page.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *reasons = new QComboBox(dialog);
    for (const RevocationReason reason : allRevocationReasons())
        reasons->addItem(revocationReasonWords(reason), int(reason));
    dialog->insert(new FormField(tr("&Why"), reasons, dialog));
    connect(dialog, &ConfirmDialog::confirmed, this, [this, dialog, certificate, reasons] {
        revokeFor(dialog, certificate, RevocationReason(reasons->currentData().toInt()));
    });
    dialog->open();
}

void RevokeCommand::revokeFor(ConfirmDialog *dialog, CertificateId certificate, RevocationReason reason)
{
    dialog->setBusy(true);
    m_workplace.jobs.start(
        tr("Revoke"), dialog,
        [&services = m_workplace.services, certificate, reason](const Context &context) -> Result<> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            return revoke(certificate, reason, *store, services.by(), context);
        },
        [this, dialog](const Result<> &revoked) {
            dialog->setBusy(false);
            if (!revoked) {
                dialog->message()->setMessage(errorMessage(revoked.error()));
                return;
            }
            m_workplace.notices.tell({.tone = Tone::Soon,
                                      .strong = tr("Revoked."),
                                      .text = tr("Make a fresh revocation list on the Authorities page and "
                                                 "put it where your servers look.")},
                                     NoticeBar::Stay::UntilClosed);
            dialog->accept();
        });
}

} // namespace certwright::ui
