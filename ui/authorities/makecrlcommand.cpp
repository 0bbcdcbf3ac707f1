#include "authorities/makecrlcommand.h"

#include "base/durablefile.h"
#include "certificates/certificatewords.h"
#include "commands/jobnotice.h"
#include "issuance/revocation.h"
#include "text/errortext.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "widgets/errormessage.h"
#include "widgets/noticebar.h"
#include "widgets/passphrasepanel.h"
#include "widgets/savedialog.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

MakeCrlCommand::MakeCrlCommand(Workplace workplace, QObject *parent)
    : Command({QString::fromLatin1(commandId), tr("Make revocation &list…"), u"list"_s, {}}, parent),
      m_workplace(std::move(workplace))
{
}

bool MakeCrlCommand::isEnabledFor(const Selection &selection) const
{
    return selection.authority && selection.authority->hasKey;
}

void MakeCrlCommand::run(const Selection &selection)
{
    const AuthorityRow authority = *selection.authority;
    const QString der = tr("Revocation list (*.crl)");
    const QString pem = tr("Revocation list as PEM (*.pem)");
    askSavePath(m_workplace.page.window(),
                {tr("Save the revocation list of %1").arg(cellText(authority.name)),
                 fileNameFor(authority.name),
                 {der, pem}},
                [this, authority, pem](const QString &path, const QString &filter) {
                    begin({authority.id, cellText(authority.name), path, filter == pem, {}});
                });
}

void MakeCrlCommand::begin(const Errand &errand)
{
    m_workplace.gate.withVault(&m_workplace.page,
                               [this, errand](const Vault &vault) { makeWith(errand, vault); });
}

void MakeCrlCommand::makeWith(const Errand &errand, const Vault &vault)
{
    Job *job = m_workplace.jobs.start(
        tr("Make the revocation list of %1").arg(errand.name), this,
        [&services = m_workplace.services, errand, vault](const Context &context) -> Result<QDateTime> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            CW_TRY(list, makeRevocationList(errand.authority, errand.passphrase,
                                            {*store, vault, &services.keychain(), services.by()}, context));
            FileAccess everybodyReads;
            everybodyReads.mode = 0644;
            CW_CHECK(writeFileDurably(errand.path, errand.asPem ? list.pem() : list.der(), everybodyReads));
            return list.nextUpdate();
        },
        [this, errand](const Result<QDateTime> &until) {
            if (!until) {
                fail(errand, until.error());
                return;
            }
            m_workplace.notices.tell(
                {.tone = Tone::Fine,
                 .strong = tr("Saved to %1.").arg(shownValue(errand.path)),
                 .text = tr("It is valid until %1; make the next one before.").arg(dateText(*until))},
                NoticeBar::Stay::Briefly);
        });
    tellWhileRunning(job, tr("Making the revocation list of %1…").arg(errand.name), m_workplace.notices);
}

void MakeCrlCommand::fail(const Errand &errand, const Error &error)
{
    const bool asks =
        error.code() == ErrorCode::PassphraseNeeded || error.code() == ErrorCode::PassphraseWrong;
    if (!asks) {
        m_workplace.notices.tell(errorMessage(error, tr("The revocation list was not made.")),
                                 NoticeBar::Stay::UntilClosed);
        return;
    }
    askPassphrase(
        &m_workplace.page,
        {tr("Sign the revocation list"), errorText(error).message, tr("Authority’s &passphrase"), tr("Sign")},
        [this, errand](const SharedSecret &secret) {
            Errand again = errand;
            again.passphrase = secret;
            begin(again);
        });
}

} // namespace certwright::ui
