#include "certificates/renewcommand.h"

#include "certificates/certificatewords.h"
#include "commands/jobnotice.h"
#include "renewal/renew.h"
#include "text/errortext.h"
#include "text/expirytext.h"
#include "widgets/errormessage.h"
#include "widgets/noticebar.h"
#include "widgets/passphrasepanel.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

RenewCommand::RenewCommand(Workplace workplace, QObject *parent)
    : Command({QString::fromLatin1(commandId), tr("&Renew now"), u"renew"_s, QKeySequence(u"Ctrl+R"_s)},
              parent),
      m_workplace(std::move(workplace))
{
}

bool RenewCommand::isEnabledFor(const Selection &selection) const
{
    const CertificateRow *row = selection.only();
    return row && row->isManaged() && row->issuerKind() != IssuerKind::External &&
           row->status() != CertificateStatus::Superseded;
}

void RenewCommand::run(const Selection &selection)
{
    const CertificateRow *row = selection.only();
    begin({row->id(), row->managed(), cellText(peopleName(*row)), {}, {}});
}

void RenewCommand::begin(const Errand &errand)
{
    // A finger that slips asks twice.
    if (m_underWay.contains(errand.managed))
        return;
    m_underWay.insert(errand.managed);
    m_workplace.gate.withVault(
        &m_workplace.page, [this, errand](const Vault &vault) { renewWith(errand, vault); },
        [this, errand] { m_underWay.remove(errand.managed); });
}

void RenewCommand::renewWith(const Errand &errand, const Vault &vault)
{
    Job *job = m_workplace.jobs.start(
        tr("Renew %1").arg(errand.name), this,
        [&services = m_workplace.services, errand, vault](const Context &context) -> Result<FulfilReport> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            CW_TRY(presets, services.presets());
            const FulfilParts parts{{*store, vault, &services.keychain(), services.by()},
                                    {*store, vault, presets, &services.keychain(), services.by()}};
            return renew(errand.managed, {errand.keyPassphrase, errand.authorityPassphrase}, parts, context);
        },
        [this, errand](const Result<FulfilReport> &report) {
            m_underWay.remove(errand.managed);
            if (!report) {
                fail(errand, report.error());
                return;
            }
            m_workplace.reveal(report->issued.id);
            const QString until = dateText(report->issued.chain.leaf.notAfter());
            if (!report->deployErrors.isEmpty()) {
                m_workplace.notices.tell(
                    errorMessage(report->deployErrors.first(),
                                 tr("%1 was renewed, but is not in place everywhere.").arg(errand.name)),
                    NoticeBar::Stay::UntilClosed);
                return;
            }
            m_workplace.notices.tell({.tone = Tone::Fine,
                                      .strong = tr("%1 was renewed.").arg(errand.name),
                                      .text = tr("It is valid until %1.").arg(until)},
                                     NoticeBar::Stay::Briefly);
        });
    tellWhileRunning(job, tr("Renewing %1…").arg(errand.name), m_workplace.notices);
}

void RenewCommand::fail(const Errand &errand, const Error &error)
{
    const bool asks =
        error.code() == ErrorCode::PassphraseNeeded || error.code() == ErrorCode::PassphraseWrong;
    if (!asks) {
        m_workplace.notices.tell(errorMessage(error, tr("%1 was not renewed.").arg(errand.name)),
                                 NoticeBar::Stay::UntilClosed);
        return;
    }
    const bool isAuthoritys = error.knows(Subject::Authority);
    const PassphrasePanel::Words words{tr("Renew %1").arg(errand.name), errorText(error).message,
                                       tr("&Passphrase"), tr("Renew")};
    askPassphrase(&m_workplace.page, words, [this, errand, isAuthoritys](const SharedSecret &secret) {
        Errand again = errand;
        (isAuthoritys ? again.authorityPassphrase : again.keyPassphrase) = secret;
        begin(again);
    });
}

} // namespace certwright::ui
