#include "certificates/deployagaincommand.h"

#include "certificates/certificatewords.h"
#include "commands/jobnotice.h"
#include "text/errortext.h"
#include "widgets/errormessage.h"
#include "widgets/noticebar.h"
#include "widgets/passphrasepanel.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

Result<QList<DeployReport>> deployAll(Services &services, const Vault &vault, const QList<TargetId> &targets,
                                      const SharedSecret &keyPassphrase, const Context &context)
{
    CW_TRY(store, services.store(Store::Missing::Fail, context));
    CW_TRY(presets, services.presets());
    const DeployParts parts{*store, vault, presets, &services.keychain(), services.by()};
    DeployOptions options;
    options.force = true;
    options.keyPassphrase = keyPassphrase;
    QList<DeployReport> reports;
    for (const TargetId target : targets) {
        CW_TRY(report, deployTarget(target, options, parts, context));
        reports << report;
    }
    return reports;
}

} // namespace

DeployAgainCommand::DeployAgainCommand(Workplace workplace, QObject *parent)
    : Command({QString::fromLatin1(commandId), tr("Deploy a&gain"), u"deploy"_s, QKeySequence(u"Ctrl+D"_s)},
              parent),
      m_workplace(std::move(workplace))
{
}

bool DeployAgainCommand::isEnabledFor(const Selection &selection) const
{
    const CertificateRow *row = selection.only();
    return row && !row->targets().isEmpty() && row->status() != CertificateStatus::Superseded;
}

void DeployAgainCommand::run(const Selection &selection)
{
    const CertificateRow *row = selection.only();
    begin({row->targets(), cellText(peopleName(*row)), {}});
}

void DeployAgainCommand::begin(const Errand &errand)
{
    m_workplace.gate.withVault(&m_workplace.page,
                               [this, errand](const Vault &vault) { deployWith(errand, vault); });
}

void DeployAgainCommand::deployWith(const Errand &errand, const Vault &vault)
{
    Job *job = m_workplace.jobs.start(
        tr("Deploy %1").arg(errand.name), this,
        [&services = m_workplace.services, errand, vault](const Context &context) {
            return deployAll(services, vault, errand.targets, errand.keyPassphrase, context);
        },
        [this, errand](const Result<QList<DeployReport>> &reports) {
            if (!reports) {
                fail(errand, reports.error());
                return;
            }
            tell(errand, *reports);
        });
    tellWhileRunning(job, tr("Deploying %1…").arg(errand.name), m_workplace.notices);
}

void DeployAgainCommand::tell(const Errand &errand, const QList<DeployReport> &reports)
{
    const DeployReport *unconfirmed = nullptr;
    for (const DeployReport &report : reports) {
        if (report.state == TargetState::Failed && report.error) {
            fail(errand, *report.error);
            return;
        }
        if (report.state == TargetState::Unconfirmed && report.error)
            unconfirmed = &report;
    }
    if (unconfirmed) {
        Message message = errorMessage(
            *unconfirmed->error, tr("%1 is in its folder, but nobody has seen it served.").arg(errand.name));
        message.tone = Tone::Soon;
        m_workplace.notices.tell(message, NoticeBar::Stay::UntilClosed);
        return;
    }
    const int places = int(reports.size());
    m_workplace.notices.tell(
        {.tone = Tone::Fine,
         .strong = places == 1 ? tr("%1 is in place.").arg(errand.name)
                               : tr("%1 is in place in %n folders.", nullptr, places).arg(errand.name)},
        NoticeBar::Stay::Briefly);
}

void DeployAgainCommand::fail(const Errand &errand, const Error &error)
{
    const bool asks =
        error.code() == ErrorCode::PassphraseNeeded || error.code() == ErrorCode::PassphraseWrong;
    if (!asks) {
        m_workplace.notices.tell(errorMessage(error, tr("%1 is not in place everywhere.").arg(errand.name)),
                                 NoticeBar::Stay::UntilClosed);
        return;
    }
    askPassphrase(
        &m_workplace.page,
        {tr("Deploy %1").arg(errand.name), errorText(error).message, tr("&Passphrase"), tr("Deploy")},
        [this, errand](const SharedSecret &secret) {
            Errand again = errand;
            again.keyPassphrase = secret;
            begin(again);
        });
}

} // namespace certwright::ui
